// Sends as the backend sees them: written before any job exists, read, cancelled.
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { MessageContent } from '../src/model/send.ts'
import type { RecipientKind, SendState } from '../src/model/states.ts'
import type { Slot } from '../src/pacing/slots.ts'
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

/**
 * What the limits must count since `since`: what left, at the instant it left, and what is reserved. A reservation
 * that is overdue counts now, because that is when it will leave.
 */
export async function findSlots(tx: Queryable, accountId: string, since: Date, now: Date): Promise<Slot[]> {
  // Three days back is a superset that the index serves: no attempt is later than two days after its slot.
  const rows = await tx.execute<{ at: string; recipients: number }>(sql`
    SELECT CASE WHEN state IN ('scheduled', 'retrying', 'sending')
                THEN GREATEST(COALESCE(next_attempt_at, slot_at), ${now.toISOString()}::timestamptz)
                ELSE COALESCE(settled_at, slot_at) END AS at,
           recipient_count AS recipients
    FROM postrider.sends
    WHERE account_id = ${accountId} AND slot_at > ${since.toISOString()}::timestamptz - interval '3 days'
      AND (state IN ('scheduled', 'retrying', 'sending', 'uncertain')
           OR state IN ('sent', 'failed') AND settled_at > ${since.toISOString()}::timestamptz)`)
  return rows.map((row) => ({ at: new Date(row.at), recipients: row.recipients }))
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
