// The service as operators run it: the built program in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { eventually } from './engine.ts'

export type Service = {
  pid: number
  /** Log lines so far, parsed. */
  log: Record<string, unknown>[]
  kill(signal: NodeJS.Signals): void
  /** How it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

const program = new URL('../../dist/workers/main.js', import.meta.url).pathname

/** Starts `npm start`'s program and waits until it works. */
export async function startService(env: Record<string, string>): Promise<Service> {
  if (!existsSync(program)) throw new Error('dist is missing: run "npm run build" first, as "npm test" does')
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH ?? '', NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS ?? '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const service: Service = {
    pid: child.pid ?? 0,
    log: [],
    kill: (signal) => child.kill(signal),
    ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal }))),
  }
  readLog(child, service.log)
  await eventually(() => {
    if (child.exitCode !== null) throw new Error(`the service ended: ${JSON.stringify(service.log)}`)
    return service.log.some(({ msg }) => msg === 'worker.started')
  })
  return service
}

function readLog(child: ChildProcess, log: Record<string, unknown>[]): void {
  let rest = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) log.push(line.startsWith('{') ? JSON.parse(line) : { text: line })
  })
}
