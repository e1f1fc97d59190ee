// The servers that everybody sends through, and a fresh database for each measurement.
import { randomBytes } from 'node:crypto'
import { readAuthority } from '../demo/directory.ts'
import type { Closers } from './closers.ts'
import type { Setup } from './contenders/contender.ts'
import { type Databases, openDatabases } from './databases.ts'
import { openLog } from './log.ts'
import { type Child, startChild } from './processes/parent.ts'
import type { SinkVerbs } from './processes/sink.ts'
import type { WorkerVerbs } from './processes/worker.ts'

export type { Backend } from './databases.ts'

export type Stage = Databases & {
  sink: Child<SinkVerbs>
  server: { host: string; port: number }
  /** Of every account. */
  password: string
  /** A contender in a process of its own. */
  startWorker(setup: Setup): Promise<Child<WorkerVerbs>>
}

const host = '127.0.0.1'

export async function openStage(directory: string, closers: Closers, profile?: string): Promise<Stage> {
  const log = openLog(directory, closers)
  const databases = await openDatabases(directory, closers)
  const authority = await readAuthority(directory)
  const password = randomBytes(12).toString('base64url')
  const sink = startChild<SinkVerbs>('sink', { log })
  closers.push(sink.stop)
  const port = await sink.ask('open', { ...(await authority.issue({ names: [host] })), password })
  return {
    ...databases,
    sink,
    server: { host, port },
    password,
    async startWorker(setup) {
      const isProfiled = profile !== undefined && setup.kind === 'postrider'
      const execArgv = isProfiled ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
      const worker = startChild<WorkerVerbs>('worker', { log, execArgv })
      closers.push(worker.stop)
      await worker.ask('open', setup)
      return worker
    },
  }
}
