// What it costs to find the accounts that are due, among very many, and to hand them to the queue.
import { sql } from 'drizzle-orm'
import { type Database, openDatabase, type Queryable } from '../../../../db/client.ts'
import { takeDuePolls } from '../../../../db/polls.ts'
import { openQueueBackend } from '../../../../src/queue/backend.ts'
import { addPollJobs } from '../../../../src/queue/jobs.ts'
import type { PollStage } from '../stage.ts'
import { addPausedRows, addRows } from './rows.ts'

export type TickSample = {
  ms: number
  /** Accounts that were due, or jobs that were added. */
  count: number
  /** Pages of 8 KB that were looked at, and what was written to the log of PostgreSQL. */
  pages?: number
  walKb?: number
}

export type NoteTick = (name: string, sample: TickSample) => void

/** As the maintenance job asks. */
const tickMs = 15_000
const againMs = 15 * 60_000
const batch = 1_000
/** A minute: what one tick leaves behind in the index, the next one meets. */
const ticks = 4

export async function measureTicks(stage: PollStage, rows: number, note: NoteTick): Promise<void> {
  const stores = await stage.databases.makeStores('postgres')
  const { db, close } = openDatabase(stores.databaseUrl, { maxConnections: 2, name: 'bench' })
  const beginsAt = Date.now()
  await addRows(db, { rows, beginsAt: new Date(beginsAt), withinMs: againMs })
  await measure('', beginsAt)
  const paused = Math.floor(rows / 2)
  await addPausedRows(db, paused)
  await measure(`, beside ${paused.toLocaleString('en')} paused`, beginsAt + (ticks + 1) * tickMs)
  await close()
  await stage.databases.dropStores(stores)
  await measureJobs(stage, Math.round((rows * tickMs) / againMs), note)

  async function measure(beside: string, from: number): Promise<void> {
    const idle = await tick(db, new Date(from))
    note(`nothing is due${beside}`, { ...(await explain(db, new Date(from))), ...idle })
    for (let number = 1; number <= ticks; number += 1)
      note(`a tick${beside}`, await tick(db, new Date(from + number * tickMs)))
    const next = new Date(from + (ticks + 1) * tickMs)
    note(`its first ${batch.toLocaleString('en')}${beside}`, await explain(db, next))
    await tick(db, next)
  }
}

async function tick(db: Database, now: Date): Promise<TickSample> {
  const startedAt = performance.now()
  let count = 0
  for (;;) {
    const due = await takeDuePolls(db, { now, againMs, limit: batch })
    count += due.length
    if (due.length < batch) return { ms: performance.now() - startedAt, count }
  }
}

/** The same statement, explained by PostgreSQL, which runs it. */
async function explain(db: Database, now: Date): Promise<TickSample> {
  const explained: Queryable = {
    ...db,
    execute: (statement) => db.execute(sql`EXPLAIN (ANALYZE, BUFFERS, WAL, FORMAT JSON) ${statement}`),
  }
  const [row] = await takeDuePolls(explained, { now, againMs, limit: batch })
  const [plan] = (row as unknown as { 'QUERY PLAN': Explained[] })['QUERY PLAN']
  if (!plan) throw new Error('EXPLAIN said nothing')
  const top = plan.Plan
  return {
    ms: plan['Execution Time'],
    count: top['Actual Rows'],
    pages: top['Shared Hit Blocks'] + top['Shared Read Blocks'],
    walKb: top['WAL Bytes'] / 1024,
  }
}

type Explained = {
  'Execution Time': number
  Plan: Record<'Actual Rows' | 'Shared Hit Blocks' | 'Shared Read Blocks' | 'WAL Bytes', number>
}

async function measureJobs({ databases }: PollStage, count: number, note: NoteTick): Promise<void> {
  for (const backend of databases.backends) {
    const stores = await databases.makeStores(backend)
    const queue = openQueueBackend({
      ...stores,
      role: 'worker',
      onError: (error) => {
        throw error
      },
    })
    const accounts = Array.from({ length: count }, () => ({ id: crypto.randomUUID(), provider: 'custom' }))
    // In calls of as many as a tick takes at once.
    await addPollJobs(queue, accounts.splice(0, 1))
    const startedAt = performance.now()
    for (let done = 0; done < accounts.length; done += batch)
      await addPollJobs(queue, accounts.slice(done, done + batch))
    note(`adding its jobs to ${backend}`, { ms: performance.now() - startedAt, count: accounts.length })
    await queue.close()
    await databases.dropStores(stores)
  }
}
