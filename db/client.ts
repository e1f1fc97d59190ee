import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type ParameterOrJSON, type Sql, type TransactionSql } from 'postgres'

export type Database = PostgresJsDatabase<Record<string, never>>
/** What a verb needs: the database, or a transaction on it. */
export type Queryable = Pick<
  Database,
  'select' | 'insert' | 'update' | 'delete' | 'execute' | 'with' | '$with'
>

export type DatabaseHandle = { db: Database; close(): Promise<void> }

/** Connects lazily, on the first query. `maxConnections` is per process. */
export function openDatabase(
  url: string,
  options: { maxConnections?: number; name?: string } = {},
): DatabaseHandle {
  const client = postgres(url, {
    max: options.maxConnections ?? 10,
    connect_timeout: 10,
    connection: {
      application_name: options.name ?? 'postrider',
      // A database that hangs must not hang the worker with it.
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
    },
    onnotice: () => {},
  })
  return { db: drizzle(preparing(client)), close: () => client.end({ timeout: 5 }) }
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

/** Statements with more are lists of varying length: each length would be a statement to remember. */
const mostParameters = 32

/**
 * drizzle asks for unnamed statements, which PostgreSQL parses and plans every time, after a round trip to describe
 * them. That costs more than most of ours take to run. Named ones are prepared once per connection.
 */
function preparing<Client extends Sql | TransactionSql>(client: Client): Client {
  type Work = (tx: TransactionSql) => Promise<unknown>
  return new Proxy(client, {
    get(target, key, receiver) {
      if (key === 'unsafe') {
        return (text: string, parameters: ParameterOrJSON<never>[] = [], options = {}) =>
          target.unsafe(text, parameters, { ...options, prepare: parameters.length <= mostParameters })
      }
      if (key === 'begin' && 'begin' in target)
        return (work: Work) => target.begin((tx) => work(preparing(tx)))
      if (key === 'savepoint' && 'savepoint' in target)
        return (work: Work) => target.savepoint((tx) => work(preparing(tx)))
      return Reflect.get(target, key, receiver)
    },
  })
}
