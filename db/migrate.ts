// Brings a database to what this version needs: our tables in schema `postrider`, BullMQ's in `bullmq`.
import { readdir, readFile } from 'node:fs/promises'
import { runMigrations as runQueueMigrations } from 'bullmq'
import pg from 'pg'

const directory = new URL('./migrations/', import.meta.url)
/** Advisory lock of our migrations: `post` in ASCII, and 1. */
const lock = [0x706f7374, 1] as const

export type Migration = { version: number; name: string; sql: string }

/**
 * Applies what is missing, in one transaction; two processes at once wait for each other. The queue's tables are
 * made too, whichever queue is used, so that changing to Redis and back needs no migration.
 *
 * @returns names of the migrations that this call applied
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'postrider migrate',
    connectionTimeoutMillis: 10_000,
  })
  await client.connect()
  try {
    const applied = await applyOwn(client)
    await runQueueMigrations(client)
    return applied
  } finally {
    await client.end()
  }
}

/**
 * Whether the database has what this version needs.
 *
 * @throws Error that says what to run, if it does not
 */
export async function assertMigrated(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'postrider',
    connectionTimeoutMillis: 10_000,
  })
  await client.connect()
  try {
    const version = await currentVersion(client)
    const needed = (await readMigrations()).at(-1)?.version ?? 0
    if (version < needed) {
      throw new Error(
        `The database is at Postrider migration ${version}, this version needs ${needed}: run "postrider migrate".`,
      )
    }
  } finally {
    await client.end()
  }
}

export async function readMigrations(): Promise<Migration[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file) => ({
      version: Number(file.slice(0, 4)),
      name: file.replace(/\.sql$/, ''),
      sql: await readFile(new URL(file, directory), 'utf8'),
    })),
  )
}

async function applyOwn(client: pg.Client): Promise<string[]> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1, $2)', [...lock])
    await client.query('CREATE SCHEMA IF NOT EXISTS postrider')
    await client.query('SET LOCAL search_path TO postrider')
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    )
    const version = await currentVersion(client)
    const pending = (await readMigrations()).filter((migration) => migration.version > version)
    for (const migration of pending) {
      await client.query(migration.sql)
      await client.query('INSERT INTO migrations (version, name) VALUES ($1, $2)', [
        migration.version,
        migration.name,
      ])
    }
    await client.query('COMMIT')
    return pending.map(({ name }) => name)
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function currentVersion(client: pg.Client): Promise<number> {
  const exists = await client.query("SELECT to_regclass('postrider.migrations') IS NOT NULL AS yes")
  if (!exists.rows[0]?.yes) return 0
  const found = await client.query('SELECT COALESCE(max(version), 0) AS version FROM postrider.migrations')
  return Number(found.rows[0]?.version ?? 0)
}
