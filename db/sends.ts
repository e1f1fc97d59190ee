// Sends as the backend sees them: written before any job exists, read, cancelled.
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { MessageContent } from '../src/model/send.ts'
import type { RecipientKind, SendState } from '../src/model/states.ts'
import type { Queryable } from './client.ts'
import { attempts, recipients, sends } from './schema.ts'

export type SendRow = typeof sends.$inferSelect
export type RecipientRow = typeof recipients.$inferSelect
export type AttemptRow = typeof attempts.$inferSelect

export type NewSend = {
  id: string
  /** `held` where the account sends nothing at the moment. */
  state: 'scheduled' | 'held'
  accountId: string
  messageId: string
  idempotencyKey: string | null
  subject: string
  inReplyToSend: string | null
  referenceIds: string[]
  sendAfter: Date | null
  slotAt: Date
  recipients: { address: string; kind: RecipientKind }[]
  content: MessageContent
}

/** Writes sends, contents, recipients and events in one statement, whatever their number. */
export async function insertSends(tx: Queryable, list: NewSend[]): Promise<void> {
  if (list.length === 0) return
  await tx.execute(sql`
    WITH input AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(list)}::jsonb) AS row(
        id uuid, state text, "accountId" uuid, "messageId" text, "idempotencyKey" text, subject text, "inReplyToSend" uuid,
        "referenceIds" jsonb, "sendAfter" timestamptz, "slotAt" timestamptz, recipients jsonb, content jsonb)
    ), written AS (
      INSERT INTO postrider.sends (id, account_id, state, message_id, idempotency_key, subject, recipient_count,
                                   in_reply_to_send, reference_ids, send_after, slot_at, next_attempt_at)
      SELECT id, "accountId", state, "messageId", "idempotencyKey", subject, jsonb_array_length(recipients),
             "inReplyToSend", ARRAY(SELECT jsonb_array_elements_text("referenceIds")), "sendAfter", "slotAt",
             CASE WHEN state = 'scheduled' THEN "slotAt" END
      FROM input
    ), contents AS (
      INSERT INTO postrider.messages (send_id, content) SELECT id, content FROM input
    ), addressed AS (
      INSERT INTO postrider.recipients (send_id, address, kind)
      SELECT input.id, recipient.address, recipient.kind
      FROM input, jsonb_to_recordset(input.recipients) AS recipient(address text, kind text)
    )
    INSERT INTO postrider.events (type, account_id, send_id, data)
    SELECT 'send.' || state, "accountId", id, jsonb_build_object('slotAt', "slotAt") FROM input`)
}

/** Sends that were enqueued before with one of these keys. */
export async function findByIdempotencyKeys(
  tx: Queryable,
  accountId: string,
  keys: string[],
): Promise<SendRow[]> {
  if (keys.length === 0) return []
  return tx
    .select()
    .from(sends)
    .where(and(eq(sends.accountId, accountId), inArray(sends.idempotencyKey, keys)))
}

export async function findSend(db: Queryable, id: string): Promise<SendRow | null> {
  const [row] = await db.select().from(sends).where(eq(sends.id, id))
  return row ?? null
}

export async function findSendsById(db: Queryable, ids: string[]): Promise<SendRow[]> {
  if (ids.length === 0) return []
  return db.select().from(sends).where(inArray(sends.id, ids))
}

export type SendFilter = { accountId?: string; state?: SendState; before?: string; limit: number }

/** Newest first; ids are in order of time (RFC 9562 version 7), so `before` continues a list. */
export async function listSends(db: Queryable, filter: SendFilter): Promise<SendRow[]> {
  return db
    .select()
    .from(sends)
    .where(
      and(
        filter.accountId ? eq(sends.accountId, filter.accountId) : undefined,
        filter.state ? eq(sends.state, filter.state) : undefined,
        filter.before ? lt(sends.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(sends.id))
    .limit(filter.limit)
}

export async function findRecipients(db: Queryable, sendIds: string[]): Promise<RecipientRow[]> {
  if (sendIds.length === 0) return []
  return db
    .select()
    .from(recipients)
    .where(inArray(recipients.sendId, sendIds))
    .orderBy(desc(recipients.kind), asc(recipients.address))
}

export async function findAttempts(db: Queryable, sendId: string): Promise<AttemptRow[]> {
  return db.select().from(attempts).where(eq(attempts.sendId, sendId)).orderBy(asc(attempts.number))
}

/** Cancels what has not begun. Returns false for a send that is being sent or has ended. */
export async function cancelSend(db: Queryable, id: string): Promise<boolean> {
  return (await cancelWaiting(db, sql`id = ${id}`)) > 0
}

/** Cancels everything of an account that has not begun. */
export async function cancelSendsOf(db: Queryable, accountId: string): Promise<number> {
  return cancelWaiting(db, sql`account_id = ${accountId}`)
}

async function cancelWaiting(db: Queryable, condition: ReturnType<typeof sql>): Promise<number> {
  const rows = await db.execute(sql`
    WITH changed AS (
      UPDATE postrider.sends SET state = 'cancelled', next_attempt_at = NULL, settled_at = now()
      WHERE ${condition} AND state IN ('scheduled', 'retrying', 'held')
      RETURNING id, account_id
    )
    INSERT INTO postrider.events (type, account_id, send_id)
    SELECT 'send.cancelled', account_id, id FROM changed RETURNING cursor`)
  return rows.length
}

/** How much an account has in line, and how much is parked. */
export async function countWaiting(
  db: Queryable,
  accountId: string,
): Promise<{ waiting: number; held: number }> {
  const [row] = await db.execute<{ waiting: number; held: number }>(sql`
    SELECT count(*) FILTER (WHERE state IN ('scheduled', 'retrying', 'sending'))::int AS waiting,
           count(*) FILTER (WHERE state = 'held')::int AS held
    FROM postrider.sends WHERE account_id = ${accountId}`)
  return row ?? { waiting: 0, held: 0 }
}

/**
 * Forgets the contents of what ended before an instant; the rows with their history stay.
 *
 * @returns how many were forgotten, at most `limit`
 */
export async function pruneContents(db: Queryable, before: Date, limit: number): Promise<number> {
  const rows = await db.execute(sql`
    DELETE FROM postrider.messages WHERE send_id IN (
      SELECT message.send_id FROM postrider.sends AS send
      JOIN postrider.messages AS message ON message.send_id = send.id
      WHERE send.settled_at < ${before.toISOString()}::timestamptz AND send.state IN ('sent', 'failed', 'cancelled')
      ORDER BY send.settled_at LIMIT ${limit})
    RETURNING send_id`)
  return rows.length
}
