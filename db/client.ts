import { createHash } from 'node:crypto'
import type { SQL } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'

type Builder = Pick<NodePgDatabase, 'select' | 'insert' | 'update' | 'delete' | 'with' | '$with'>
/** What a verb needs: the database, or a transaction on it. `execute` gives the rows. */
export type Queryable = Builder & {
  execute<Row extends Record<string, unknown>>(statement: SQL | string): Promise<Row[]>
}
export type Database = Queryable & {
  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result>
}

export type DatabaseHandle = { db: Database; close(): Promise<void> }

const patienceMs = 5_000

/** Connects lazily, on the first query. `maxConnections` is per process. */
export function openDatabase(
  url: string,
  options: { maxConnections?: number; name?: string } = {},
): DatabaseHandle {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    application_name: options.name ?? 'postrider',
    // A database that hangs must not hang the worker with it, nor a connection that is gone without a word.
    statement_timeout: 60_000,
    query_timeout: 70_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  const clients = new Set<pg.PoolClient>()
  // A lost connection is reported by the query on it; one that was idle is opened anew by the next.
  const reportedElsewhere = () => {}
  pool.on('error', reportedElsewhere)
  pool.on('connect', (client) => {
    client.on('error', reportedElsewhere)
    clients.add(client)
  })
  pool.on('remove', (client) => clients.delete(client))
  let closing: Promise<void> | null = null
  return {
    db: { ...rowsOf(overPrepared(pool)), transaction: (work) => transact(pool, work) },
    close: () => {
      closing ??= endPool(pool, clients)
      return closing
    },
  }
}

/** What is under way may end by itself; after that its connection is cut, and it fails. */
async function endPool(pool: pg.Pool, clients: Set<pg.PoolClient>): Promise<void> {
  const cut = setTimeout(() => {
    for (const client of clients) void (client as unknown as pg.Client).end()
  }, patienceMs)
  await pool.end()
  clearTimeout(cut)
}

/** Not drizzle's own, which keeps a connection for ever whose BEGIN failed, and hides an error behind its ROLLBACK's. */
async function transact<Result>(pool: pg.Pool, work: (tx: Queryable) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  let lost: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(rowsOf(overPrepared(client)))
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      lost = failure
    })
    throw error
  } finally {
    client.release(lost)
  }
}

/**
 * Instants come back as strings from raw statements; columns that may be null stay null.
 *
 * @throws RangeError for what is no instant, such as `-infinity`
 */
export function instant(value: unknown): Date | null {
  if (value === null || value === undefined) return null
  const date = new Date(String(value))
  if (Number.isNaN(date.getTime())) throw new RangeError(`${value} is no instant`)
  return date
}

function rowsOf(db: Builder & Pick<NodePgDatabase, 'execute'>): Queryable {
  return {
    select: db.select.bind(db),
    insert: db.insert.bind(db),
    update: db.update.bind(db),
    delete: db.delete.bind(db),
    with: db.with.bind(db),
    $with: db.$with.bind(db),
    execute: async <Row extends Record<string, unknown>>(statement: SQL | string) =>
      (await db.execute<Row>(statement)).rows,
  } as Queryable
}

/** Statements with more are lists of varying length: each length would be a statement to remember. */
const mostParameters = 32
const names = new Map<string, string>()

/**
 * drizzle asks for unnamed statements, which PostgreSQL parses and plans every time: that costs more than most of ours
 * take to run. Named ones are prepared once per connection. Of a client drizzle uses nothing else, since transactions
 * are ours.
 */
function overPrepared(client: pg.Pool | pg.PoolClient): NodePgDatabase {
  const prepared = {
    query(config: pg.QueryConfig, values: unknown[] = []) {
      const isNamed = values.length > 0 && values.length <= mostParameters
      return client.query(isNamed ? { ...config, name: nameOf(config.text) } : config, values)
    },
  }
  return drizzle({ client: prepared as pg.Pool })
}

/** PostgreSQL cuts names at 63 bytes. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha1').update(text).digest('hex')
  names.set(text, name)
  return name
}
