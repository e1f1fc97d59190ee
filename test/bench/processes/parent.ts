// The parent's end of a child process.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Answer, Question, Verbs } from './messages.ts'

export type Child<V extends Verbs<V>> = {
  ask<Verb extends keyof V & string>(
    verb: Verb,
    ...input: Parameters<V[Verb]>
  ): Promise<Awaited<ReturnType<V[Verb]>>>
  /** Lets it close what it holds and end; kills it if it does not. */
  stop(): Promise<void>
}

export type ChildOptions = {
  /** File descriptor for what it logs. */
  log: number
  execArgv?: string[]
}

const patienceMs = 25_000

/** Starts a program of the benchmark, named as it is in `dist/test/bench/processes`. */
export function startChild<V extends Verbs<V>>(
  program: string,
  { log, execArgv = [] }: ChildOptions,
): Child<V> {
  const child = fork(new URL(`./${program}.js`, import.meta.url), {
    stdio: ['ignore', log, log, 'ipc'],
    serialization: 'advanced',
    execArgv,
  })
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  const killWithUs = () => void child.kill('SIGKILL')
  process.once('exit', killWithUs)
  child.once('exit', (code, signal) => {
    process.off('exit', killWithUs)
    for (const { reject } of waiting.values()) reject(new Error(`${program} ended (${signal ?? code})`))
  })
  child.on('message', ({ id, result, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(result)
    else asked?.reject(new Error(`${program}: ${error}`))
  })
  let lastId = 0
  return {
    ask(verb, ...[input]) {
      lastId += 1
      const question: Question = { id: lastId, verb, input }
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(question.id, { resolve, reject }))
      // Whoever waits for it hears of it; nobody may wait any more when everything is closed half way.
      answer.catch(() => {})
      child.send(question)
      return answer as ReturnType<typeof this.ask<typeof verb>>
    },
    stop: () => stop(child),
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  if (child.connected) child.disconnect()
  await ended
  clearTimeout(timer)
}
