// Everything a worker process holds, built in order and closed in reverse, also when building fails half way.
import { v4 as uuid } from 'uuid'
import { type Database, openDatabase } from '../db/client.ts'
import type { Config, Egress } from '../src/config.ts'
import type { Opener } from '../src/credentials/open.ts'
import { type Log, makeLog } from '../src/log.ts'
import { defaultTimeouts, type Timeouts } from '../src/mail/endpoint.ts'
import { type Guard, makeGuard } from '../src/mail/guard.ts'
import { makeSmtpPool, type SmtpPool } from '../src/mail/smtp-pool.ts'
import { makeTlsSessions, type TlsSessions } from '../src/mail/tls-sessions.ts'
import { openQueueBackend, type QueueBackend } from '../src/queue/backend.ts'
import { defaultEgress } from '../src/queue/names.ts'
import { makeReloadingOpener } from '../src/runtime/reloading-opener.ts'

export type WorkerContext = {
  /** Of this process, for what only one may hold. */
  workerId: string
  db: Database
  queue: QueueBackend
  opener: Opener
  guard: Guard
  pool: SmtpPool
  tlsSessions: TlsSessions
  /** Mailboxes whose connections stay open between polls, at most. */
  keptMailboxes: number
  timeouts: Timeouts
  keepContentsDays: number
  egress: Egress[]
  log: Log
  now(): Date
  random(): number
}

export type Stores = {
  databaseUrl: string
  redisUrl?: string
  privateKeys: string[]
  /** Where new keys can come while the worker runs. */
  readPrivateKeys?(): Promise<string[]>
}

export async function openContext(
  config: Pick<Config, 'allowHosts' | 'logLevel'> &
    Partial<Pick<Config, 'keepContentsDays' | 'egress' | 'keptMailboxes'>>,
  stores: Stores,
  overrides: Partial<WorkerContext> = {},
): Promise<{ context: WorkerContext; close(): Promise<void> }> {
  const closers: (() => Promise<void> | void)[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    const log = overrides.log ?? makeLog(config.logLevel)
    const opener = await makeReloadingOpener(stores.readPrivateKeys ?? (async () => stores.privateKeys))
    const guard = makeGuard({ allow: config.allowHosts })
    const database = openDatabase(stores.databaseUrl, { maxConnections: 20, name: 'postrider worker' })
    closers.push(database.close)
    const queue = openQueueBackend({
      ...stores,
      role: 'worker',
      onError: (error) => log.warn({ err: error }, 'queue.connection'),
    })
    closers.push(queue.close)
    const pool = makeSmtpPool({ idleMs: 30_000 })
    closers.push(pool.close)
    const context: WorkerContext = {
      db: database.db,
      queue,
      opener,
      guard,
      pool,
      workerId: uuid(),
      tlsSessions: makeTlsSessions({
        most: 10_000,
        maxAgeMs: 3_600_000,
        now: overrides.now ?? (() => new Date()),
      }),
      keptMailboxes: config.keptMailboxes ?? 500,
      timeouts: defaultTimeouts,
      keepContentsDays: config.keepContentsDays ?? 30,
      egress: config.egress ?? [{ name: defaultEgress }],
      log,
      now: () => new Date(),
      random: Math.random,
      ...overrides,
    }
    return { context, close }
  } catch (error) {
    await close()
    throw error
  }
}
