// What the bounce brake counts, whom it looks at, and what it writes beside the account's health.
import { sql } from 'drizzle-orm'
import type { Queryable } from './client.ts'
import { insertEvent } from './events.ts'
import { type BounceCodes, isHardBounce, isRefused } from './hard-bounces.ts'

/** So many of the newest replies are looked through: more than are stored from one sweep to the next. */
const newest = 5_000

/**
 * What an account sent since an instant, and how much of that came back or was refused for its recipient's sake. Bounces
 * of older mail do not count, however late they come.
 */
export async function countBounces(
  db: Queryable,
  accountId: string,
  since: Date,
  codes: BounceCodes,
): Promise<{ sent: number; bounced: number }> {
  const from = sql`${since.toISOString()}::timestamptz`
  const refused = isRefused(sql`send`, codes)
  // A bounce comes after its send, if both clocks are right to a day; a slot lies at most three days before its end.
  const [row] = await db.execute<{ sent: number; bounced: number }>(sql`
    SELECT count(*)::int AS sent,
           count(*) FILTER (WHERE ${refused} OR send.id IN (
             SELECT reply.send_id FROM postrider.replies AS reply
             WHERE reply.account_id = ${accountId} AND reply.received_at > ${from} - interval '1 day'
               AND reply.send_id IS NOT NULL AND ${isHardBounce(sql`reply`, codes)}))::int AS bounced
    FROM postrider.sends AS send
    WHERE send.account_id = ${accountId} AND send.slot_at > ${from} - interval '3 days' AND send.settled_at >= ${from}
      AND (send.state = 'sent' OR ${refused})`)
  return row ?? { sent: 0, bounced: 0 }
}

/** Accounts at work that a bounce was stored for since then, or a recipient refused. */
export async function findBouncing(
  db: Queryable,
  since: Date,
  codes: BounceCodes,
  limit: number,
): Promise<{ id: string }[]> {
  const from = sql`${since.toISOString()}::timestamptz`
  return db.execute<{ id: string }>(sql`
    SELECT account.id FROM postrider.accounts AS account
    WHERE account.removed_at IS NULL AND account.paused_at IS NULL AND account.health <> 'needs-attention'
      AND account.id IN (
        -- By when it was stored: a poll after an outage finds what was received long before.
        SELECT latest.account_id FROM (
          SELECT account_id, kind, created_at FROM postrider.replies ORDER BY cursor DESC LIMIT ${newest}) AS latest
        WHERE latest.kind = 'bounce' AND latest.created_at >= ${from}
        UNION
        SELECT send.account_id FROM postrider.sends AS send
        WHERE send.settled_at >= ${from} AND ${isRefused(sql`send`, codes)})
    ORDER BY account.id LIMIT ${limit}`)
}

export type Slowing = { pace: number; now: Date; data: Record<string, unknown> }

/**
 * Lowers an account's pace, at most once on a day of UTC, so that it can recover meanwhile.
 *
 * @returns false where that was done today
 */
export async function slowAccount(
  tx: Queryable,
  accountId: string,
  { pace, now, data }: Slowing,
): Promise<boolean> {
  const day = sql`${`${now.toISOString().slice(0, 10)}T00:00:00Z`}::timestamptz`
  // Its pace was set whenever it was slowed, which spares most accounts the look through their events.
  const rows = await tx.execute(sql`
    UPDATE postrider.accounts SET pace = ${pace}, paced_at = ${now.toISOString()}::timestamptz, updated_at = now()
    WHERE id = ${accountId} AND CASE
      WHEN paced_at IS NULL OR paced_at < ${day} THEN true
      ELSE COALESCE(${day} > (SELECT at FROM postrider.events WHERE account_id = ${accountId} AND type = 'account.slowed'
                              ORDER BY cursor DESC LIMIT 1), true) END
    RETURNING id`)
  if (rows.length === 0) return false
  await insertEvent(tx, { type: 'account.slowed', accountId, data })
  return true
}

/** A person looked into it: only what is sent from now on counts. */
export async function forgiveBounces(tx: Queryable, accountId: string): Promise<void> {
  await tx.execute(sql`UPDATE postrider.accounts SET bounces_since = now() WHERE id = ${accountId}`)
}
