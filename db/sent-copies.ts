// The copy of a sent message in the account's Sent folder. Nothing here ever touches the state of the send.
import { sql } from 'drizzle-orm'
import type { Failure } from '../src/failures/failure.ts'
import type { MessageContent } from '../src/model/send.ts'
import { instant, type Queryable } from './client.ts'

/** Older ones are never filed: nobody looks for them, and an account that is never repaired costs no search. */
const isRecent = (now: Date) => sql`send.settled_at > ${now.toISOString()}::timestamptz - interval '7 days'`

/** As in the partial index, which the planner recognises by these words. */
const isUnfiled = sql`send.state = 'sent' AND (send.sent_copy IS NULL OR send.sent_copy = 'pending')`

const isFree = (now: Date) =>
  sql`(send.sent_copy_until IS NULL OR send.sent_copy_until <= ${now.toISOString()}::timestamptz)`

/**
 * Accounts with copies to file, and whose IMAP side worked when last seen. A copy waits 10 minutes for others, so
 * that an account that sends all day is not logged in to for each message; with its polls that stays below `takeLogin`.
 */
export async function findPendingCopies(
  db: Queryable,
  now: Date,
  limit: number,
): Promise<{ id: string; provider: string }[]> {
  return db.execute<{ id: string; provider: string }>(sql`
    SELECT account.id, account.provider FROM postrider.accounts AS account
    WHERE account.removed_at IS NULL AND account.paused_at IS NULL
      AND (account.imap_health IS NULL OR account.imap_health IN ('untested', 'active'))
      AND EXISTS (
        SELECT 1 FROM postrider.sends AS send
        WHERE send.account_id = account.id AND ${isUnfiled} AND ${isFree(now)} AND ${isRecent(now)}
          AND send.settled_at <= ${now.toISOString()}::timestamptz - interval '10 minutes')
    ORDER BY account.id LIMIT ${limit}`)
}

export type TakenCopy = {
  sendId: string
  messageId: string
  settledAt: Date
  /** Somebody took it before and may have appended it. */
  wasTaken: boolean
}

/**
 * Takes copies of an account, the oldest first. Whoever takes them again after `until` knows that they were taken.
 * Messages of the last minute are left alone: by then a server that files its own copy has done so.
 */
export async function takeCopies(
  db: Queryable,
  take: { accountId: string; now: Date; until: Date; limit: number },
): Promise<TakenCopy[]> {
  const rows = await db.execute<{
    id: string
    message_id: string
    settled_at: string
    was_taken: boolean
  }>(sql`
    WITH free AS (
      SELECT send.id, send.sent_copy IS NOT NULL AS was_taken FROM postrider.sends AS send
      WHERE send.account_id = ${take.accountId} AND ${isUnfiled} AND ${isFree(take.now)} AND ${isRecent(take.now)}
        AND send.settled_at <= ${take.now.toISOString()}::timestamptz - interval '1 minute'
      ORDER BY send.settled_at LIMIT ${take.limit} FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE postrider.sends AS send
      SET sent_copy = 'pending', sent_copy_until = ${take.until.toISOString()}::timestamptz
      FROM free WHERE send.id = free.id
      RETURNING send.id, send.message_id, send.settled_at, free.was_taken
    )
    SELECT * FROM taken ORDER BY settled_at`)
  return rows.map((row) => ({
    sendId: row.id,
    messageId: row.message_id,
    settledAt: new Date(row.settled_at),
    wasTaken: row.was_taken,
  }))
}

export type SentMessage = {
  messageId: string
  date: Date
  subject: string
  inReplyTo: string | null
  referenceIds: string[]
  content: MessageContent
}

/** What the message was composed of; null when its content was pruned. */
export async function findSentMessage(db: Queryable, sendId: string): Promise<SentMessage | null> {
  const [row] = await db.execute<MessageRow>(sql`
    SELECT send.message_id, send.subject, send.reference_ids, message.content,
           COALESCE(send.first_attempt_at, send.settled_at) AS date,
           (SELECT message_id FROM postrider.sends WHERE id = send.in_reply_to_send) AS in_reply_to
    FROM postrider.sends AS send JOIN postrider.messages AS message ON message.send_id = send.id
    WHERE send.id = ${sendId}`)
  const date = instant(row?.date)
  if (!row || !date) return null
  const { message_id: messageId, subject, content, reference_ids: referenceIds, in_reply_to: inReplyTo } = row
  return { messageId, date, subject, inReplyTo, referenceIds, content }
}

/** Writes what became of copies that are being filed. */
export async function settleCopies(
  db: Queryable,
  sendIds: string[],
  outcome: { state: 'filed' | 'skipped' | 'failed'; failure?: Failure },
): Promise<void> {
  const failure = outcome.failure === undefined ? null : JSON.stringify(outcome.failure)
  await db.execute(sql`
    UPDATE postrider.sends
    SET sent_copy = ${outcome.state}, sent_copy_failure = ${failure}::jsonb, sent_copy_until = NULL
    WHERE id = ANY(${`{${sendIds.join(',')}}`}::uuid[]) AND sent_copy = 'pending'`)
}

/**
 * Gives copies back that could not be filed now: they wait as long again as they have waited, a quarter of an hour
 * at least.
 */
export async function postponeCopies(
  db: Queryable,
  sendIds: string[],
  { now, failure }: { now: Date; failure: Failure },
): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`
  await db.execute(sql`
    UPDATE postrider.sends
    SET sent_copy_until = ${at} + GREATEST(${at} - settled_at, interval '15 minutes'),
        sent_copy_failure = ${JSON.stringify(failure)}::jsonb
    WHERE id = ANY(${`{${sendIds.join(',')}}`}::uuid[]) AND sent_copy = 'pending'`)
}

/** No copies of ours for this account: it has no IMAP, or its server files its own. Returns how many. */
export async function skipCopies(db: Queryable, accountId: string): Promise<number> {
  const rows = await db.execute(sql`
    UPDATE postrider.sends AS send SET sent_copy = 'skipped', sent_copy_until = NULL
    WHERE send.account_id = ${accountId} AND ${isUnfiled} RETURNING send.id`)
  return rows.length
}

type MessageRow = {
  message_id: string
  subject: string
  reference_ids: string[]
  content: MessageContent
  date: string | null
  in_reply_to: string | null
}
