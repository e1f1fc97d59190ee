// The parent's end of a process that enqueues.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { SendInput } from '../../../src/index.ts'

export type Enqueuer = {
  /** Makes these calls one after the other: of one message by `enqueue`, of several by `enqueueMany`. */
  begin(calls: SendInput[][]): void
  /** How many of them were answered. */
  answered(): number
  /** Resolves when so many were; rejects if the process ends before. */
  reaches(count: number): Promise<void>
  /** Lets it close what it holds and end by itself. */
  end(): Promise<void>
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>
}

const program = fileURLToPath(new URL('./enqueuer.mjs', import.meta.url))
const built = fileURLToPath(new URL('../../../dist/src/index.js', import.meta.url))

/** Starts a process with a client of its own and waits until it is connected. */
export async function startEnqueuer(databaseUrl: string): Promise<Enqueuer> {
  if (!existsSync(built)) throw new Error('dist is missing: run "npm run build" first, as "npm test" does')
  const child = fork(program, {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const ended = once(child, 'exit')
  const said = text(child.stderr!)
  let answered = -1
  child.on('message', (count: number) => {
    answered = count
  })
  const fail = async () => {
    const [code, signal] = await ended
    throw new Error(`a process that enqueues ended (${signal ?? code}): ${await said}`)
  }
  const enqueuer: Enqueuer = {
    begin: (calls) => void child.send(calls),
    answered: () => answered,
    async reaches(count) {
      while (answered < count) await Promise.race([once(child, 'message'), fail()])
    },
    async end() {
      child.disconnect()
      const [code] = await ended
      if (code !== 0) await fail()
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
  await enqueuer.reaches(0)
  return enqueuer
}
