// Several workers in processes of their own, accounts that send to one sink, and a look at every row: what the fault
// tests break and count.
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis as RedisClient } from 'ioredis'
import { inject, onTestFinished } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { type Client, createClient } from '../../src/client.ts'
import { generateKeyPair } from '../../src/credentials/keys.ts'
import type { Enqueued } from '../../src/model/send.ts'
import { openContext } from '../../workers/context.ts'
import { makeMaintenance } from '../../workers/maintenance/maintenance.ts'
import { loadAuthority } from './certificates.ts'
import { makeDatabase } from './database.ts'
import type { Backend } from './engine.ts'
import { type MailboxServer, startMailbox } from './mail-host/mailbox.ts'
import { type Redis, startRedis } from './redis.ts'
import { type Service, startService } from './service.ts'
import { type Sink, type SinkOptions, startSink } from './sink.ts'

export type ChaosOptions = Omit<SinkOptions, 'certificate'> & {
  backend: Backend
  accounts: number
  /** A migrated database instead of one on the run's server. */
  databaseUrl?: string
  /** One mailbox that all accounts share; whatever the sink takes is in its Sent folder before the 250. */
  imap?: boolean
}

export type Chaos = {
  client: Client
  sink: Sink
  databaseUrl: string
  /** With the queue in Redis: a server of this test's own. */
  redis: Redis | null
  accountIds: string[]
  startWorker(): Promise<Service>
  /** As many to each account. */
  enqueue(perAccount: number): Promise<Enqueued[]>
  query<T extends Record<string, unknown>>(text: string): Promise<T[]>
  /** How many sends are in each state. */
  states(): Promise<Record<string, number>>
  messageIds(state: string): Promise<string[]>
  /** What the clock does every 15 s, now. */
  sweep(): Promise<void>
  /** Deletes the whole queue. */
  loseQueue(): Promise<void>
}

const shared = { address: 'ann@example.com', password: 'a good password' }

/** Ends with the test, also with one that fails: nothing that was started is left behind. */
export async function startChaos(options: ChaosOptions): Promise<Chaos> {
  const closers: (() => Promise<void>)[] = []
  onTestFinished(async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }, 60_000)
  const certificate = await loadAuthority(inject('authority')).then((authority) =>
    authority.issue({ names: ['localhost'] }),
  )
  const mailbox = options.imap
    ? await startMailbox({ user: shared, certificate, onLogin: () => {} })
    : undefined
  if (mailbox) closers.push(mailbox.close)
  const sink = await startSink({
    certificate,
    thinkMs: options.thinkMs,
    onMessage: async (message) => {
      mailbox?.mailbox.deliver(message.raw, 'Sent')
      await options.onMessage?.(message)
    },
  })
  closers.push(sink.close)
  const databaseUrl = options.databaseUrl ?? (await ownDatabase(closers))
  const redis = options.backend === 'redis' ? await startRedis() : null
  if (redis) closers.push(redis.close)
  const keys = await generateKeyPair()
  const stores = { databaseUrl, redisUrl: redis?.url }
  const client = createClient({ ...stores, publicKey: keys.publicKey })
  closers.push(() => client.close())
  const { context, close } = await openContext(
    { allowHosts: ['127.0.0.0/8', '::1'], logLevel: 'silent' },
    { ...stores, privateKeys: [keys.privateKey] },
  )
  closers.push(close)
  const database = openDatabase(databaseUrl, { maxConnections: 1 })
  closers.push(database.close)

  const accountIds: string[] = []
  for (let index = 0; index < options.accounts; index += 1) {
    const { id } = await client.accounts.add(accountInput(index, sink, mailbox))
    accountIds.push(id)
  }

  const workers: Promise<Service>[] = []
  closers.push(async () => {
    for (const worker of workers) {
      const service = await worker.catch(() => null)
      service?.kill('SIGKILL')
      await service?.ended
    }
  })
  const query = async <T extends Record<string, unknown>>(text: string) => await database.db.execute<T>(text)

  return {
    client,
    sink,
    databaseUrl,
    redis,
    accountIds,
    async startWorker() {
      const worker = startService({
        DATABASE_URL: databaseUrl,
        ...(redis ? { REDIS_URL: redis.url } : {}),
        POSTRIDER_PUBLIC_KEY: keys.publicKey,
        POSTRIDER_PRIVATE_KEYS: keys.privateKey,
        POSTRIDER_ALLOW_HOSTS: '127.0.0.0/8,::1',
      })
      workers.push(worker)
      return worker
    },
    enqueue: async (perAccount) =>
      (await client.sends.enqueueMany(inputsFor(accountIds, perAccount))) as Enqueued[],
    query,
    async states() {
      const found = await query<{ state: string; count: number }>(
        'SELECT state, count(*)::int AS count FROM postrider.sends GROUP BY state',
      )
      return Object.fromEntries(found.map(({ state, count }) => [state, count]))
    },
    async messageIds(state) {
      const found = await query<{ id: string }>(
        `SELECT message_id AS id FROM postrider.sends WHERE state = '${state}'`,
      )
      return found.map(({ id }) => id)
    },
    async sweep() {
      await makeMaintenance(context)(
        { task: 'sweep' },
        { id: 'maintenance', signal: new AbortController().signal, progress: async () => {} },
      )
    },
    async loseQueue() {
      if (redis) await flush(redis.url)
      else await emptySchema(query)
    },
  }
}

/** Looks again until it is so, for as long as it takes on a machine that does other things too. */
export async function until(what: string, look: () => Promise<unknown> | unknown, timeoutMs = 45_000) {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const seen = await look()
    if (seen === true) return
    if (Date.now() > deadline)
      throw new Error(`waited ${timeoutMs / 1000} s in vain until ${what}: ${JSON.stringify(seen)}`)
    await sleep(50)
  }
}

/**
 * Goes on until every send is `sent` or `uncertain`. What was under way when a worker died is claimed for 45 seconds,
 * turns of the dead pass to others after up to one minute, and the sweep looks after what is half a minute late. Here
 * the claims end at once, and the whole queue is lost for the sweep to make anew, which is quicker and must do as
 * little harm.
 */
export async function untilSettled(chaos: Chaos, total: number): Promise<void> {
  await until(
    'nothing waits any more',
    async () => {
      const { sent = 0, uncertain = 0, ...others } = await chaos.states()
      if (sent + uncertain === total) return true
      await hasten(chaos)
      await sleep(2_000)
      return { sent, uncertain, ...others }
    },
    120_000,
  )
}

/** What the clock and ended leases do within two minutes of a worker's death, now; the living are not touched. */
export async function hasten(chaos: Chaos): Promise<void> {
  await chaos.query(`${endClaims} AND id IN (${oldAttempts})`)
  await chaos.query(makeLate)
  await chaos.loseQueue()
  await chaos.sweep()
}

/** What a worker that is gone held is free in 45 seconds; here at once. */
export const endClaims =
  "UPDATE postrider.sends SET lease_until = now() - interval '1 second' WHERE state = 'sending'"

const oldAttempts = "SELECT send_id FROM postrider.attempts WHERE started_at < now() - interval '5 seconds'"

/** The sweep looks after what is half a minute late; tests do not wait for that. */
export const makeLate =
  "UPDATE postrider.sends SET next_attempt_at = now() - interval '40 seconds' WHERE state IN ('scheduled', 'retrying')"

/** The resolver looks a minute after an attempt at the earliest; here it is later already. */
export async function lookAgain(chaos: Chaos): Promise<void> {
  await chaos.query(`
    UPDATE postrider.attempts SET started_at = started_at - interval '2 minutes', ended_at = ended_at - interval '2 minutes'
    WHERE started_at > now() - interval '1 minute'
      AND send_id IN (SELECT id FROM postrider.sends WHERE state = 'uncertain')`)
  await chaos.sweep()
}

/** Sends without exactly one event that says they are sent, or with a recipient who is not accepted. */
export function findUnaccounted(chaos: Chaos): Promise<{ id: string }[]> {
  return chaos.query(`
    SELECT send.id FROM postrider.sends AS send
    WHERE 1 <> (SELECT count(*) FROM postrider.events WHERE send_id = send.id AND type = 'send.sent')
       OR EXISTS (SELECT 1 FROM postrider.recipients WHERE send_id = send.id AND state <> 'accepted')`)
}

function accountInput(index: number, sink: Sink, mailbox: MailboxServer | undefined) {
  const email = `account${index}@example${index}.com`
  return {
    email,
    smtp: {
      host: sink.host,
      port: sink.port,
      encryption: 'ssl' as const,
      username: email,
      password: 'secret',
    },
    imap: mailbox
      ? {
          host: 'localhost',
          port: mailbox.sslPort,
          encryption: 'ssl' as const,
          username: shared.address,
          password: shared.password,
        }
      : null,
    limits: { perHour: 100_000, perDay: 100_000, minGapSeconds: 0 },
  }
}

function inputsFor(accountIds: string[], perAccount: number) {
  return Array.from({ length: perAccount }, (_, index) =>
    accountIds.map((accountId) => ({
      accountId,
      to: `contact${index}@example.org`,
      subject: 'Hi',
      text: 'x',
    })),
  ).flat()
}

async function ownDatabase(closers: (() => Promise<void>)[]): Promise<string> {
  const database = await makeDatabase()
  closers.push(database.close)
  return database.url
}

async function flush(url: string): Promise<void> {
  const redis = new RedisClient(url)
  await redis.flushall()
  redis.disconnect()
}

async function emptySchema(query: Chaos['query']): Promise<void> {
  const [found] = await query<{ names: string }>(
    "SELECT string_agg('bullmq.' || quote_ident(tablename), ', ') AS names FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'",
  )
  // Workers lock several tables too, in an order of their own: of two that wait for each other, they lose.
  await query("SET deadlock_timeout = '1min'")
  await query(`TRUNCATE ${found?.names}`)
}
