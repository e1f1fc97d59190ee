// (b), (c) and no-ops: rows and jobs are there before the clock starts, as for (a) with enqueueing excluded.
import { createCipheriv, randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { openBull } from '../bull.ts'
import type { BoxedAccount, BullSetup } from '../contenders/contender.ts'
import { type Sample, sample } from '../sample.ts'
import type { Backend, Stage } from '../stage.ts'
import { accountCount, accountOf, addressOf, type BullJob, makeMessage } from '../work.ts'

export type BullKind = BullSetup['kind'] | 'no-op'

const warmUpJobs = 500
const perCall = 1_000

export async function measureBull(
  stage: Stage,
  { backend, kind, jobs }: { backend: Backend; kind: BullKind; jobs: number },
): Promise<Sample> {
  const stores = await stage.makeStores(backend)
  const sql = postgres(stores.databaseUrl, { max: 1, onnotice: () => {} })
  await sql`CREATE TABLE outbox (id integer PRIMARY KEY, state text NOT NULL DEFAULT 'waiting', reply text, sent_at timestamptz)`
  const bull = openBull(stores)
  const queue = bull.queue()
  const isNoop = kind === 'no-op'
  const worker = await stage.startWorker(isNoop ? { kind, stores } : mailSetup(stage, kind, stores))
  let last = 0
  async function run(count: number): Promise<Sample> {
    const list = Array.from({ length: count }, (_, index) => makeJob(last + index + 1, isNoop))
    last += count
    if (!isNoop)
      await sql`INSERT INTO outbox (id) SELECT * FROM unnest(${list.map(({ data }) => data.id)}::int[])`
    for (let done = 0; done < count; done += perCall) await queue.addBulk(list.slice(done, done + perCall))
    await sql`VACUUM ANALYZE`
    const taken = isNoop ? null : stage.sink.ask('expect', count)
    const result = await sample(worker, count, async () => {
      await worker.ask('consume')
      await worker.ask('finished', count)
    })
    await taken
    await worker.ask('pause')
    return result
  }
  await run(warmUpJobs)
  const result = await run(jobs)
  await worker.stop()
  await queue.close()
  await bull.close()
  await sql.end()
  await stage.dropStores(stores)
  return result
}

function makeJob(id: number, isNoop: boolean) {
  const data: BullJob = {
    id,
    account: accountOf(id),
    // A no-op carries ids, as Postrider's jobs do.
    message: isNoop ? { to: '', subject: '', text: '' } : makeMessage(id),
  }
  return { name: 'send', data, opts: { attempts: 3, removeOnComplete: true, removeOnFail: true } }
}

function mailSetup(stage: Stage, kind: BullSetup['kind'], stores: BullSetup['stores']): BullSetup {
  const key = randomBytes(32)
  const accounts = Array.from({ length: accountCount }, (_, account): BoxedAccount => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    const sealed = Buffer.concat([cipher.update(stage.password), cipher.final()])
    return { email: addressOf(account), box: Buffer.concat([nonce, cipher.getAuthTag(), sealed]) }
  })
  return { kind, stores, server: stage.server, key, accounts }
}
