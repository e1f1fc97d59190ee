// (a) Postrider from the backend's call to the settled row. This process is the backend, the worker is a child.
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { type Client, createClient } from '../../../src/client.ts'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import type { SendInput } from '../../../src/model/send.ts'
import { keyPrefix, sendQueue } from '../../../src/queue/names.ts'
import { openBull } from '../bull.ts'
import { type Sample, sample } from '../sample.ts'
import type { Backend, Stage } from '../stage.ts'
import { accountCount, accountOf, addressOf, makeMessage } from '../work.ts'

export type Engine = {
  client: Client
  /** Message number so-and-so, for the account whose turn it is. */
  input(number: number, sendAfter?: string): SendInput
  /** Sends messages; `waiting` other jobs stay in the queue. */
  run(options: { sends: number; isEnqueueIncluded: boolean; waiting?: number }): Promise<Sample>
  enqueue(count: number, later?: () => string): Promise<void>
  /** What autovacuum does within a minute. */
  analyze(): Promise<void>
  /** Makes sent messages older than every window, as those of past days are. */
  retireSent(): Promise<void>
  close(): Promise<void>
}

/** Until connections are open and code is compiled; so few at once that no job has to come again. */
const warmUps = [160, 160, 160]
const perCall = 1_000
/** A queue that holds jobs of messages that are long sent has shown what there is to show. */
const longestDrainMs = 10_000

export async function openEngine(stage: Stage, backend: Backend): Promise<Engine> {
  const stores = await stage.makeStores(backend)
  const keys = await generateKeyPair()
  const client = createClient({ ...stores, publicKey: keys.publicKey })
  const sql = postgres(stores.databaseUrl, { max: 1, onnotice: () => {} })
  const bull = openBull(stores)
  const provider = 'custom'
  const queue = bull.queue(sendQueue(provider), keyPrefix(sendQueue(provider)))
  const accounts = await addAccounts(client, stage, provider)
  const worker = await stage.startWorker({ kind: 'postrider', stores, privateKey: keys.privateKey })

  const input = (number: number, sendAfter?: string): SendInput => {
    const { to, ...message } = makeMessage(number)
    return { accountId: accounts[accountOf(number)] ?? '', to: [to], ...message, sendAfter }
  }
  let last = 0
  async function enqueue(count: number, later?: () => string): Promise<void> {
    for (let done = 0; done < count; done += perCall) {
      const inputs = Array.from({ length: Math.min(perCall, count - done) }, () => {
        last += 1
        return input(last, later?.())
      })
      const results = await client.sends.enqueueMany(inputs)
      const refused = results.find((result) => 'error' in result)
      if (refused) throw new Error(`enqueueMany: ${JSON.stringify(refused)}`)
    }
  }
  /** The server took them all: what is left is to write so. */
  async function settled(taken: Promise<unknown>): Promise<void> {
    await taken
    while ((await sql`SELECT 1 FROM postrider.sends WHERE state = 'sending' LIMIT 1`).length > 0)
      await sleep(2)
  }
  async function drained(waiting: number): Promise<void> {
    const startedAt = performance.now()
    while (performance.now() - startedAt < longestDrainMs) {
      const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized')
      if (Object.values(counts).reduce((sum, count) => sum + count, 0) <= waiting) return
      await sleep(100)
    }
  }
  const analyze = async () => {
    await sql`VACUUM ANALYZE`
  }

  for (const sends of warmUps) {
    const warm = stage.sink.ask('expect', sends)
    await enqueue(sends)
    await worker.ask('consume')
    await settled(warm)
    await drained(0)
    await worker.ask('pause')
  }

  return {
    client,
    input,
    enqueue,
    analyze,
    async run({ sends, isEnqueueIncluded, waiting = 0 }) {
      const taken = stage.sink.ask('expect', sends)
      if (isEnqueueIncluded) await worker.ask('consume')
      else await enqueue(sends)
      if (!isEnqueueIncluded) await analyze()
      const work = async () => {
        await (isEnqueueIncluded ? enqueue(sends) : worker.ask('consume'))
        await settled(taken)
      }
      const result = await sample(worker, sends, work, () => drained(waiting))
      await worker.ask('pause')
      const counted = await stage.sink.ask('taken')
      if (counted !== sends) throw new Error(`${sends} sends, but the server took ${counted} messages`)
      return result
    },
    async retireSent() {
      await sql`UPDATE postrider.sends SET slot_at = slot_at - interval '9 days', settled_at = settled_at - interval '9 days'
                WHERE state = 'sent'`
      await analyze()
    },
    async close() {
      await worker.stop()
      await queue.close()
      await bull.close()
      await sql.end()
      await client.close()
      await stage.dropStores(stores)
    },
  }
}

async function addAccounts(client: Client, stage: Stage, provider: string): Promise<string[]> {
  const ids: string[] = []
  for (let account = 0; account < accountCount; account += 1) {
    const email = addressOf(account)
    const { id } = await client.accounts.add({
      email,
      provider,
      smtp: { ...stage.server, encryption: 'tls', username: email, password: stage.password },
      limits: { perHour: 10_000_000, perDay: 10_000_000, minGapSeconds: 0 },
    })
    ids.push(id)
  }
  return ids
}
