import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

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
  return { db: drizzle(client), close: () => client.end({ timeout: 5 }) }
}

/** `FOR UPDATE` and friends come back as strings from raw statements; columns that may be null stay null. */
export function instant(value: unknown): Date | null {
  return value === null || value === undefined ? null : new Date(String(value))
}
