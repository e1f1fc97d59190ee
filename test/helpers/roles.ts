import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database role that can log in and, so far, do nothing. */
export type Role = {
  name: string
  /** The database, as this role. */
  url: string
  /** Runs one statement as this role. */
  query(text: string): Promise<pg.QueryResult>
  /** Takes back what it was granted in this database, and removes it. */
  drop(): Promise<void>
}

/** Creates a role. Roles belong to the whole server, so each has a name of its own. */
export async function makeRole(databaseUrl: string, kind: string): Promise<Role> {
  // A name that must be quoted in SQL.
  const name = `test ${kind}-"${randomBytes(4).toString('hex')}"`
  const quoted = pg.escapeIdentifier(name)
  const password = randomBytes(12).toString('hex')
  await query(databaseUrl, `CREATE ROLE ${quoted} LOGIN PASSWORD '${password}'`)
  const url = new URL(databaseUrl)
  url.username = encodeURIComponent(name)
  url.password = password
  return {
    name,
    url: url.href,
    query: (text) => query(url.href, text),
    drop: async () => {
      await query(databaseUrl, `DROP OWNED BY ${quoted}`)
      await query(databaseUrl, `DROP ROLE ${quoted}`)
    },
  }
}

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}
