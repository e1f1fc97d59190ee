// Sends whose fate nobody knows: which are due for a look, and settled when there is evidence. Nothing here ever
// makes a send wait for delivery again.
import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from './client.ts'

/** Minutes after it became uncertain at which evidence is looked for: soon, then every 6 hours for 3 days. */
const lookAfterMinutes = [1, 5, 15, ...Array.from({ length: 12 }, (_, index) => 60 + index * 360)]

/** Accounts with uncertain sends that are due for a look, and whose IMAP side worked when last seen. */
export async function findUncertain(
  db: Queryable,
  now: Date,
  limit: number,
): Promise<{ id: string; provider: string }[]> {
  // An account that polls cannot reach is left to them: when one succeeds, what is due here still is.
  return db.execute<{ id: string; provider: string }>(sql`
    SELECT account.id, account.provider FROM postrider.accounts AS account
    WHERE account.removed_at IS NULL AND account.paused_at IS NULL AND account.imap_health IN ('untested', 'active')
      AND EXISTS (SELECT 1 FROM postrider.sends AS send WHERE send.account_id = account.id AND ${isDue(now)})
    ORDER BY account.id LIMIT ${limit}`)
}

export type UncertainSend = { id: string; messageId: string }

/**
 * Takes those of an account that are due, the oldest first, and notes the look, so that neither a second worker nor
 * a failure makes it come more often.
 */
export async function takeUncertain(
  db: Queryable,
  take: { accountId: string; now: Date; limit: number },
): Promise<UncertainSend[]> {
  const rows = await db.execute<{ id: string; message_id: string }>(sql`
    UPDATE postrider.sends SET looked_at = ${take.now.toISOString()}::timestamptz
    WHERE id IN (
      SELECT send.id FROM postrider.sends AS send
      WHERE send.account_id = ${take.accountId} AND ${isDue(take.now)}
      ORDER BY send.id LIMIT ${take.limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, message_id`)
  return rows.map((row) => ({ id: row.id, messageId: row.message_id }))
}

/** Our own Message-ID was found in a folder. Returns false for a send that is no longer uncertain. */
export async function settleFound(
  db: Queryable,
  found: { sendId: string; now: Date; evidence: Record<string, unknown> },
): Promise<boolean> {
  const evidence = sql`SELECT ${found.sendId}::uuid AS send_id, ${JSON.stringify(found.evidence)}::jsonb AS data`
  return (await settle(db, found.now, evidence)) === 1
}

/** Settles what a stored reply or bounce names: of one account, or without one of all. Needs no mail server. */
export async function settleAnswered(
  db: Queryable,
  { now, accountId }: { now: Date; accountId?: string },
): Promise<number> {
  return settle(
    db,
    now,
    sql`SELECT DISTINCT ON (send.id) send.id AS send_id,
               jsonb_build_object('evidence', reply.kind, 'replyId', reply.id) AS data
        FROM postrider.sends AS send JOIN postrider.replies AS reply ON reply.send_id = send.id
        WHERE reply.confidence = 'certain' AND ${isOpenQuestion} AND ${accountId ? sql`send.account_id = ${accountId}` : sql`true`}
        ORDER BY send.id, reply.cursor`,
  )
}

export async function countUncertain(db: Queryable, accountId: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM postrider.sends WHERE account_id = ${accountId} AND state = 'uncertain'`)
  return row?.count ?? 0
}

/** One statement from evidence (`send_id`, `data`) to settled sends; what an attempt saw of itself stays. */
async function settle(db: Queryable, now: Date, evidence: SQL): Promise<number> {
  const rows = await db.execute(sql`
    WITH evidence AS (${evidence}), settled AS (
      UPDATE postrider.sends AS send SET state = 'sent', failure = NULL, settled_at = ${now.toISOString()}::timestamptz
      FROM evidence WHERE send.id = evidence.send_id AND ${isOpenQuestion}
      RETURNING send.id, send.account_id, evidence.data
    ), addressed AS (
      UPDATE postrider.recipients SET state = 'accepted', failure = NULL
      WHERE state = 'pending' AND send_id IN (SELECT id FROM settled)
    )
    INSERT INTO postrider.events (type, account_id, send_id, data)
    SELECT 'send.sent', account_id, id, data FROM settled
    RETURNING cursor`)
  return rows.length
}

/**
 * Uncertain, and no recipient was accepted before. Otherwise a copy in Sent or an answer may come from the earlier
 * attempt and says nothing of those still missing: a person decides.
 */
const isOpenQuestion = sql`send.state = 'uncertain' AND 0 = (
  SELECT count(*) FROM postrider.recipients WHERE send_id = send.id AND state = 'accepted')`

/**
 * A step of the schedule has passed since the last look. It counts from the end of the attempt, or from the start
 * of one that nobody ended: its lease ran out since, so a first look is due at once.
 */
function isDue(now: Date): SQL {
  const steps = `{${lookAfterMinutes.join(',')}}`
  return sql`${isOpenQuestion} AND EXISTS (
    SELECT 1 FROM postrider.attempts AS attempt,
      LATERAL (SELECT COALESCE(attempt.ended_at, attempt.started_at) AS since) AS at,
      LATERAL (SELECT at.since + step * interval '1 minute' AS look FROM unnest(${steps}::int[]) AS step) AS plan
    WHERE attempt.send_id = send.id AND attempt.number = send.attempts
      AND plan.look <= ${now.toISOString()}::timestamptz
      AND (send.looked_at IS NULL OR send.looked_at < plan.look))`
}
