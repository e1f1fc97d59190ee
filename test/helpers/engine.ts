// The whole engine in this process: a database, a queue, a client, workers, and a mail host that they reach.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { describe, inject } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { type Client, createClient } from '../../src/client.ts'
import type { Egress } from '../../src/config.ts'
import { generateKeyPair } from '../../src/credentials/keys.ts'
import { type Log, makeLog } from '../../src/log.ts'
import { defaultTimeouts, type Timeouts } from '../../src/mail/endpoint.ts'
import type { AccountInput } from '../../src/model/account.ts'
import { type JobKind, jobKinds } from '../../src/queue/names.ts'
import { type Consumers, startConsumers } from '../../workers/consumers.ts'
import { openContext, type WorkerContext } from '../../workers/context.ts'
import { makeMaintenance } from '../../workers/maintenance/maintenance.ts'
import { type Authority, loadAuthority } from './certificates.ts'
import { makeDatabase } from './database.ts'
import { type MailHost, type MailHostOptions, startMailHost } from './mail-host.ts'

export type Backend = 'postgres' | 'redis'

/** The same tests on both queues; Redis only where there is one. */
export function onBothBackends(name: string, tests: (backend: Backend) => void): void {
  describe(`${name} (queue in Postgres)`, () => tests('postgres'))
  describe.skipIf(inject('redisUrl') === null)(`${name} (queue in Redis)`, () => tests('redis'))
}

export type EngineOptions = {
  backend?: Backend
  users?: { address: string; password: string }[]
  host?: Partial<MailHostOptions>
  timeouts?: Partial<Timeouts>
  jobs?: JobKind[]
  log?: Log
  now?: () => Date
  random?: () => number
  keptMailboxes?: number
  egress?: Egress[]
}

export type Engine = {
  client: Client
  context: WorkerContext
  host: MailHost
  authority: Authority
  databaseUrl: string
  redisUrl: string | undefined
  keys: { publicKey: string; privateKey: string }
  /** Fields of an account on the mail host, to be changed as a test needs. */
  accountInput(address?: string): AccountInput & { imap: NonNullable<AccountInput['imap']> }
  /** Stops the workers and starts new ones, as a restart does. */
  restartWorkers(): Promise<void>
  stopWorkers(): Promise<void>
  /** What the clock starts every few seconds, now. */
  maintain(task: 'due-polls' | 'sweep'): Promise<void>
  close(): Promise<void>
}

export const ann = { address: 'ann@example.com', password: 'p$ä ss"wörd' }

export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const closers: (() => Promise<void>)[] = []
  const authority = await loadAuthority(inject('authority'))
  const users = options.users ?? [ann]
  const host = await startMailHost({ authority, users, ...options.host })
  closers.push(() => host.close())
  const database = await makeDatabase()
  closers.push(() => database.close())
  const redisUrl = options.backend === 'redis' ? await ownRedisDatabase(closers) : undefined
  const keys = await generateKeyPair()
  const client = createClient({ databaseUrl: database.url, redisUrl, publicKey: keys.publicKey })
  closers.push(() => client.close())

  const stores = { databaseUrl: database.url, redisUrl, privateKeys: [keys.privateKey] }
  const { context, close } = await openContext(
    {
      allowHosts: ['127.0.0.0/8', '::1'],
      logLevel: 'silent',
      egress: options.egress,
      keptMailboxes: options.keptMailboxes,
    },
    stores,
    {
      timeouts: { ...defaultTimeouts, ...options.timeouts },
      log: options.log ?? makeLog('silent'),
      ...(options.now ? { now: options.now } : {}),
      ...(options.random ? { random: options.random } : {}),
    },
  )
  closers.push(close)
  let consumers: Consumers | null = null
  let abort = new AbortController()
  const stopWorkers = async () => {
    // As the service does: what is under way may end by itself for a while, then it is aborted.
    const timer = setTimeout(() => abort.abort(), 1_000)
    await consumers?.close()
    clearTimeout(timer)
    consumers = null
  }
  const startWorkers = async () => {
    abort = new AbortController()
    consumers = await startConsumers(context, options.jobs ?? [...jobKinds], abort.signal)
  }
  await startWorkers()
  closers.push(stopWorkers)

  return {
    client,
    context,
    host,
    authority,
    databaseUrl: database.url,
    redisUrl,
    keys,
    accountInput: (address = users[0]?.address ?? ann.address) => makeAccountInput(host, users, address),
    restartWorkers: async () => {
      await stopWorkers()
      await startWorkers()
    },
    stopWorkers,
    maintain: async (task) => {
      const job = { id: 'maintenance', signal: new AbortController().signal, progress: async () => {} }
      await makeMaintenance(context)({ task }, job)
    },
    close: async () => {
      for (const closer of closers.splice(0).reverse()) await closer()
    },
  }
}

function makeAccountInput(host: MailHost, users: { address: string; password: string }[], address: string) {
  const password = users.find((user) => user.address === address)?.password ?? ''
  const imap = host.imap(address)
  return {
    email: address,
    displayName: 'Ann Example',
    smtp: {
      host: host.smtp.host,
      port: host.smtp.tlsPort,
      encryption: 'tls' as const,
      username: address,
      password,
    },
    imap: { host: imap.host, port: imap.sslPort, encryption: 'ssl' as const },
    limits: { perHour: 1_000, perDay: 10_000, minGapSeconds: 0 },
  }
}

/** Each engine has a numbered database of its own; two in a thousand the same would meet once in a blue moon. */
async function ownRedisDatabase(closers: (() => Promise<void>)[]): Promise<string> {
  const server = inject('redisUrl')
  if (server === null) throw new Error('no Redis in this run')
  const url = `${server.replace(/\/$/, '')}/${randomBytes(2).readUInt16BE() % 1024}`
  const redis = new Redis(url)
  await redis.flushdb()
  closers.push(async () => redis.disconnect())
  return url
}

/** Looks again until there is something; the deadline is generous because machines are slow, not because it is long. */
export async function eventually<T>(
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
) {
  const deadline = Date.now() + 30_000
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > deadline) throw new Error('waited 30 s in vain')
    await sleep(25)
  }
}

/** Rows straight from the database, for what no API shows. */
export async function rows<T extends Record<string, unknown>>(url: string, text: string): Promise<T[]> {
  const { db, close } = openDatabase(url, { maxConnections: 1 })
  try {
    return await db.execute<T>(text)
  } finally {
    await close()
  }
}
