// PostgreSQL, Redis where it is there, and an empty database of its own for each measurement.
import { Redis } from 'ioredis'
import postgres from 'postgres'
import { openEmbedded } from '../../db/embedded/server.ts'
import { migrate } from '../../db/migrate.ts'
import { dataDirIn } from '../demo/directory.ts'
import { startRedis } from '../helpers/redis.ts'
import { requireServer } from '../helpers/requires.ts'
import type { Closers } from './closers.ts'
import type { Stores } from './contenders/contender.ts'

export type Backend = 'postgres' | 'redis'

export type Databases = {
  backends: Backend[]
  /** An empty database with Postrider's tables, and an empty Redis where the queue is there. */
  makeStores(backend: Backend): Promise<Stores>
  dropStores(stores: Stores): Promise<void>
}

const template = 'template_migrated'

export async function openDatabases(directory: string, closers: Closers): Promise<Databases> {
  // As in production: a commit is on disk when it is answered.
  const embedded = await openEmbedded({ dataDir: dataDirIn(directory), durable: true })
  closers.push(embedded.release)
  const admin = postgres(embedded.url, { max: 1, onnotice: () => {} })
  closers.push(() => admin.end())
  await admin.unsafe(`CREATE DATABASE ${template}`)
  const migrated = migrate(databaseAt(embedded.url, template))
  // Closed before its server is.
  closers.push(() => migrated)
  await migrated
  const redis = requireServer('redis-server') ? await startRedis() : null
  if (redis) closers.push(redis.close)

  let made = 0
  return {
    backends: redis ? ['postgres', 'redis'] : ['postgres'],
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
