// A look into the database past every API, as someone who stole it would have.
import { openDatabase } from '../../db/client.ts'

export async function query<T extends Record<string, unknown>>(url: string, text: string): Promise<T[]> {
  const { db, close } = openDatabase(url, { maxConnections: 1, name: 'postrider demo' })
  try {
    return await db.execute<T>(text)
  } finally {
    await close()
  }
}

export type Dump = { tables: string[]; rows: string[] }

/** Every row of every table, ours and the queue's, as JSON text; bytes in hex. */
export async function dump(url: string): Promise<Dump> {
  const found = await query<{ name: string }>(
    url,
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema IN ('postrider', 'bullmq') AND table_type = 'BASE TABLE' ORDER BY 1`,
  )
  const tables = found.map(({ name }) => name)
  const union = tables.map((name) => `SELECT to_jsonb(t)::text AS row FROM ${name} AS t`).join(' UNION ALL ')
  const rows = await query<{ row: string }>(url, union)
  return { tables, rows: rows.map(({ row }) => row) }
}

/** How many rows hold the password, in any of the forms in which programs leave one lying about. */
export function countRowsWith(password: string, { rows }: Dump): number {
  const forms = formsOf(password)
  return rows.filter((row) => forms.some((form) => row.includes(form))).length
}

function formsOf(password: string): string[] {
  const escaped = JSON.stringify(password).slice(1, -1)
  return [
    password,
    escaped,
    // JSON in a text column, and that column in the JSON of the dump.
    JSON.stringify(escaped).slice(1, -1),
    encodeURIComponent(password),
    Buffer.from(password).toString('hex'),
    ...encodedForms(password),
    ...encodedForms(escaped),
  ]
}

/** Base64 of something longer differs by where the text begins in it, and at both of its ends. */
function encodedForms(text: string): string[] {
  return ['', 'x', 'xx'].flatMap((before) => {
    const bytes = Buffer.from(before + text)
    return [bytes.toString('base64').slice(4, -4), bytes.toString('base64url').slice(4, -4)]
  })
}
