// The servers that everybody is measured on, and a fresh database for each measurement.
import { randomBytes } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import postgres from 'postgres'
import { openEmbedded } from '../../db/embedded/server.ts'
import { migrate } from '../../db/migrate.ts'
import { dataDirIn, readAuthority } from '../demo/directory.ts'
import { startRedis } from '../helpers/redis.ts'
import { requireServer } from '../helpers/requires.ts'
import type { Setup, Stores } from './contenders/contender.ts'
import { type Child, startChild } from './processes/parent.ts'
import type { SinkVerbs } from './processes/sink.ts'
import type { WorkerVerbs } from './processes/worker.ts'

export type Backend = 'postgres' | 'redis'

export type Stage = {
  backends: Backend[]
  sink: Child<SinkVerbs>
  server: { host: string; port: number }
  /** Of every account. */
  password: string
  /** An empty database with Postrider's tables, and an empty Redis where the queue is there. */
  makeStores(backend: Backend): Promise<Stores>
  dropStores(stores: Stores): Promise<void>
  /** A contender in a process of its own. */
  startWorker(setup: Setup): Promise<Child<WorkerVerbs>>
}

export type Closers = (() => unknown)[]

const host = '127.0.0.1'
const template = 'template_migrated'

export async function openStage(directory: string, closers: Closers, profile?: string): Promise<Stage> {
  const log = openSync(join(directory, 'workers.log'), 'a', 0o600)
  closers.push(() => closeSync(log))
  // As in production: a commit is on disk when it is answered.
  const embedded = await openEmbedded({ dataDir: dataDirIn(directory), durable: true })
  closers.push(embedded.release)
  const admin = postgres(embedded.url, { max: 1, onnotice: () => {} })
  closers.push(() => admin.end())
  await admin.unsafe(`CREATE DATABASE ${template}`)
  await migrate(databaseAt(embedded.url, template))
  const redis = requireServer('redis-server') ? await startRedis() : null
  if (redis) closers.push(redis.close)

  const authority = await readAuthority(directory)
  const password = randomBytes(12).toString('base64url')
  const sink = startChild<SinkVerbs>('sink', { log })
  closers.push(sink.stop)
  const port = await sink.ask('open', { ...(await authority.issue({ names: [host] })), password })

  let made = 0
  return {
    backends: redis ? ['postgres', 'redis'] : ['postgres'],
    sink,
    server: { host, port },
    password,
    async makeStores(backend) {
      made += 1
      const name = `bench_${made}`
      await admin.unsafe(`CREATE DATABASE ${name} TEMPLATE ${template}`)
      const databaseUrl = databaseAt(embedded.url, name)
      if (backend === 'postgres' || redis === null) return { databaseUrl }
      await flush(redis.url)
      return { databaseUrl, redisUrl: redis.url }
    },
    async dropStores({ databaseUrl }) {
      await admin.unsafe(`DROP DATABASE ${new URL(databaseUrl).pathname.slice(1)} WITH (FORCE)`)
      // What one contender left to be written must not slow the next one down.
      await admin`CHECKPOINT`
    },
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

function databaseAt(url: string, name: string): string {
  return url.replace(/\/postrider$/, `/${name}`)
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url)
  await redis.flushall()
  redis.disconnect()
}
