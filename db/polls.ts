// Polling: which accounts are due, whose turn it is, how far each folder was read.
import { and, eq, sql } from 'drizzle-orm'
import type { Queryable } from './client.ts'
import { mailboxCursors } from './schema.ts'

/**
 * Takes accounts whose poll is due and sets the next one. Several schedulers at once take different accounts.
 */
export async function takeDuePolls(
  db: Queryable,
  now: Date,
  intervalMs: number,
  limit: number,
): Promise<{ id: string; provider: string }[]> {
  const next = new Date(now.getTime() + intervalMs).toISOString()
  return db.execute<{ id: string; provider: string }>(sql`
    UPDATE postrider.accounts SET next_poll_at = ${next}::timestamptz
    WHERE id IN (
      SELECT id FROM postrider.accounts
      WHERE next_poll_at <= ${now.toISOString()}::timestamptz AND removed_at IS NULL AND paused_at IS NULL
        AND imap_health <> 'needs-attention'
      ORDER BY next_poll_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, provider`)
}

/** Takes the one turn that an account has. Returns false while another worker polls it. */
export async function claimPoll(
  db: Queryable,
  claim: { accountId: string; token: string; now: Date; leaseMs: number },
): Promise<boolean> {
  const now = claim.now.toISOString()
  const leaseUntil = new Date(claim.now.getTime() + claim.leaseMs).toISOString()
  const rows = await db.execute(sql`
    UPDATE postrider.accounts
    SET poll_token = ${claim.token}, poll_lease_until = ${leaseUntil}::timestamptz, poll_started_at = now()
    WHERE id = ${claim.accountId} AND (poll_lease_until IS NULL OR poll_lease_until < ${now}::timestamptz)
    RETURNING id`)
  return rows.length === 1
}

/** Gives a turn back as if it had not been taken: the worker ends, or the poll crashed and says nothing of the account. */
export async function abandonPoll(
  db: Queryable,
  { accountId, token, nextPollAt }: { accountId: string; token: string; nextPollAt: Date },
): Promise<void> {
  await db.execute(sql`
    UPDATE postrider.accounts
    SET poll_token = NULL, poll_lease_until = NULL, next_poll_at = ${nextPollAt.toISOString()}::timestamptz
    WHERE id = ${accountId} AND poll_token = ${token}`)
}

/** Ends a turn. A failed poll keeps the cursor where it was and is tried later. */
export async function endPoll(
  db: Queryable,
  end: { accountId: string; token: string; now: Date; ok: boolean; nextPollAt?: Date },
): Promise<void> {
  const next = end.nextPollAt?.toISOString() ?? null
  await db.execute(sql`
    UPDATE postrider.accounts
    SET poll_token = NULL, poll_lease_until = NULL,
        last_poll_at = CASE WHEN ${end.ok} THEN ${end.now.toISOString()}::timestamptz ELSE last_poll_at END,
        poll_failures = CASE WHEN ${end.ok} THEN 0 ELSE poll_failures + 1 END,
        next_poll_at = COALESCE(${next}::timestamptz, next_poll_at)
    WHERE id = ${end.accountId} AND poll_token = ${end.token}`)
}

/** Nobody logs in before this instant. */
export async function postponePoll(tx: Queryable, accountId: string, until: Date): Promise<void> {
  await tx.execute(sql`
    UPDATE postrider.accounts SET next_poll_at = GREATEST(next_poll_at, ${until.toISOString()}::timestamptz)
    WHERE id = ${accountId}`)
}

export type Cursor = { uidValidity: number; lastUid: number }

export async function findCursor(db: Queryable, accountId: string, folder: string): Promise<Cursor | null> {
  const [row] = await db
    .select({ uidValidity: mailboxCursors.uidValidity, lastUid: mailboxCursors.lastUid })
    .from(mailboxCursors)
    .where(and(eq(mailboxCursors.accountId, accountId), eq(mailboxCursors.folder, folder)))
  return row ?? null
}

/** Belongs into the transaction that stores what was found up to there. */
export async function putCursor(
  tx: Queryable,
  accountId: string,
  folder: string,
  cursor: Cursor,
): Promise<void> {
  await tx
    .insert(mailboxCursors)
    .values({ accountId, folder, ...cursor })
    .onConflictDoUpdate({
      target: [mailboxCursors.accountId, mailboxCursors.folder],
      set: { ...cursor, updatedAt: sql`now()` },
    })
}

/** The database's clock, which `poll_started_at` is set by. */
export async function databaseNow(db: Queryable): Promise<Date> {
  const [row] = await db.execute<{ now: string }>(sql`SELECT now() AS now`)
  return new Date(row?.now ?? Number.NaN)
}
