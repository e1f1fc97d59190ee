// Accounts by the million, as far as a tick looks at them.
import { sql } from 'drizzle-orm'
import type { Database } from '../../../../db/client.ts'

/** Inserted in fewer statements they would run into a worker's own statement timeout. */
const perStatement = 50_000

/** Their polls are due at random instants, so that those of one tick lie anywhere in the table. */
export async function addRows(
  db: Database,
  { rows, beginsAt, withinMs }: { rows: number; beginsAt: Date; withinMs: number },
): Promise<void> {
  const from = sql`${beginsAt.toISOString()}::timestamptz`
  await insert(db, rows, {
    nextPollAt: sql`${from} + random() * make_interval(secs => ${withinMs / 1000})`,
    pausedAt: sql`NULL::timestamptz`,
  })
}

/** Due since long ago, if they were not paused. */
export async function addPausedRows(db: Database, rows: number): Promise<void> {
  const nextPollAt = sql`now() - interval '1 day' - random() * interval '1 day'`
  await insert(db, rows, { nextPollAt, pausedAt: sql`now() - interval '2 days'` })
}

async function insert(
  db: Database,
  rows: number,
  { nextPollAt, pausedAt }: Record<'nextPollAt' | 'pausedAt', ReturnType<typeof sql>>,
): Promise<void> {
  for (let done = 0; done < rows; done += perStatement) {
    await db.execute(sql`
      INSERT INTO postrider.accounts (id, email, provider, smtp_host, smtp_port, smtp_encryption,
        imap_host, imap_port, imap_encryption, imap_health, next_poll_at, paused_at)
      SELECT gen_random_uuid(), 'account-' || n || '@example.org', 'custom', 'smtp.example.org', 465, 'ssl',
        'imap.example.org', 993, 'ssl', 'active', ${nextPollAt}, ${pausedAt}
      FROM generate_series(1, ${Math.min(perStatement, rows - done)}::int) AS n`)
  }
  await db.execute('VACUUM ANALYZE postrider.accounts')
}
