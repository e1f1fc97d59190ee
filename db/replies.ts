import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { AutoReplyInfo, BounceInfo, Confidence } from '../src/model/reply.ts'
import type { ReplyKind } from '../src/model/states.ts'
import { instant, type Queryable } from './client.ts'
import { insertEvent } from './events.ts'
import { cancelFollowUps, cancelling } from './follow-ups.ts'
import { movingCursor } from './mailboxes.ts'
import { replies } from './schema.ts'

export type ReplyRow = typeof replies.$inferSelect

export type NewReply = {
  id: string
  accountId: string
  sendId: string | null
  kind: ReplyKind
  rule: string
  messageId: string | null
  fromAddress: string | null
  fromName: string | null
  subject: string
  receivedAt: Date
  text: string | null
  visibleText: string | null
  matchedBy: string
  confidence: Confidence
  inJunk: boolean
  autoReply: AutoReplyInfo | null
  /** Of the content, where there is no Message-ID to know it again by. */
  fingerprint: string | null
  bounce: BounceInfo | null
  folder: string
  uidValidity: number
  uid: number
}

/** Advisory lock of whoever stores replies: `post` in ASCII, and 2. */
const storing = sql`pg_advisory_xact_lock(${0x706f7374}, 2)`

/** After these nobody gets a follow-up. */
const endings: ReplyKind[] = ['reply', 'unsubscribe', 'complaint']

/**
 * Stores what is not stored yet: the same message seen twice, in whatever folder, is one reply. The conversation goes on
 * (`answered_at`), what waits in it is cancelled, and the cursor of the folder moves with it; all in one statement. One
 * transaction at a time, so that cursors of replies grow in the order of commits and a reader that goes on from the last
 * one skips nothing. Returns those that were new.
 */
export async function storeReplies(
  db: Queryable,
  accountId: string,
  list: NewReply[],
  cursor?: { folder: string; uidValidity: number; lastUid: number },
): Promise<NewReply[]> {
  if (list.length === 0) return []
  const rows = await db.execute<{ id: string }>(sql`
    WITH RECURSIVE account AS MATERIALIZED (
      -- Before the rows of sends, as everybody takes them. What is enqueued while it waits is for \`cancelAnswered\`.
      SELECT id FROM postrider.accounts WHERE id = ${accountId} FOR UPDATE
    ), turn AS MATERIALIZED (
      SELECT ${storing} FROM account
    ), added AS (
      INSERT INTO postrider.replies (
        id, account_id, send_id, kind, rule, message_id, from_address, from_name, subject, received_at, text,
        visible_text, matched_by, confidence, in_junk, auto_reply, fingerprint, bounce, folder, uid_validity, uid)
      SELECT
        given.id, given."accountId", given."sendId", given.kind, given.rule, given."messageId", given."fromAddress",
        given."fromName", given.subject, given."receivedAt", given.text, given."visibleText", given."matchedBy",
        given.confidence, given."inJunk", given."autoReply", given.fingerprint, given.bounce, given.folder,
        given."uidValidity", given.uid
      FROM turn, jsonb_to_recordset(${JSON.stringify(list)}::jsonb) AS given(
        id uuid, "accountId" uuid, "sendId" uuid, kind text, rule text, "messageId" text, "fromAddress" text,
        "fromName" text, subject text, "receivedAt" timestamptz, text text, "visibleText" text, "matchedBy" text,
        confidence text, "inJunk" boolean, "autoReply" jsonb, fingerprint text, bounce jsonb, folder text,
        "uidValidity" bigint, uid bigint)
      ON CONFLICT DO NOTHING RETURNING id, account_id, send_id, kind, received_at
    ), told AS (
      INSERT INTO postrider.events (type, account_id, send_id, data)
      SELECT 'reply.found', account_id, send_id, jsonb_build_object('replyId', id, 'kind', kind) FROM added
    ), noted AS (
      UPDATE postrider.accounts SET answered_at = GREATEST(answered_at, last.at)
      FROM (SELECT max(received_at) AS at FROM added WHERE kind = 'reply') AS last
      WHERE accounts.id = ${accountId} AND last.at IS NOT NULL
    ), ${cancelling(sql`SELECT send_id, now() AS at FROM added WHERE kind = ANY(${`{${endings.join(',')}}`}::text[])`)}
    ${cursor ? sql`, moved AS (${movingCursor(accountId, cursor)})` : sql``}
    SELECT id FROM added`)
  const isNew = new Set(rows.map(({ id }) => id))
  return list.filter(({ id }) => isNew.has(id))
}

export type ReplyListFilter = {
  accountId?: string
  sendId?: string
  kind?: ReplyKind
  inJunk?: boolean
  after?: number
  limit: number
}

/** In order of cursor. */
export async function listReplies(db: Queryable, filter: ReplyListFilter): Promise<ReplyRow[]> {
  return db
    .select()
    .from(replies)
    .where(
      and(
        filter.accountId ? eq(replies.accountId, filter.accountId) : undefined,
        filter.sendId ? eq(replies.sendId, filter.sendId) : undefined,
        filter.kind ? eq(replies.kind, filter.kind) : undefined,
        filter.inJunk === undefined ? undefined : eq(replies.inJunk, filter.inJunk),
        filter.after === undefined ? undefined : gt(replies.cursor, filter.after),
      ),
    )
    .orderBy(asc(replies.cursor))
    .limit(filter.limit)
}

export type OwnMessage = { id: string; accountId: string; messageId: string; recipients: string[] }

/**
 * Which of these Message-IDs, or ids of sends, are ours, from whatever account: a colleague may answer from another
 * mailbox.
 */
export async function findOwnMessages(
  db: Queryable,
  messageIds: string[],
  sendIds: string[] = [],
): Promise<OwnMessage[]> {
  if (messageIds.length + sendIds.length === 0) return []
  const rows = await db.execute<{
    id: string
    account_id: string
    message_id: string
    recipients: string[]
  }>(sql`
    SELECT send.id, send.account_id, send.message_id,
           ARRAY(SELECT lower(address) FROM postrider.recipients WHERE send_id = send.id) AS recipients
    FROM postrider.sends AS send
    WHERE send.message_id = ANY(${sql.param(messageIds)}::text[]) OR send.id = ANY(${sql.param(sendIds)}::uuid[])`)
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    messageId: row.message_id,
    recipients: row.recipients,
  }))
}

/** A send that somebody may have answered without naming it. */
export type Answerable = {
  sendId: string
  recipientAddresses: string[]
  subject: string
  sentAt: Date
  repliedAt: Date | null
}

/** What this account sent to these addresses, or to anybody at these domains, the newest first. */
export async function findAnswerable(
  db: Queryable,
  accountId: string,
  to: { addresses: string[]; domains: string[]; since: Date; limit: number },
): Promise<Answerable[]> {
  if (to.addresses.length + to.domains.length === 0) return []
  const rows = await db.execute<{
    id: string
    recipients: string[]
    subject: string
    sent_at: string
    replied_at: string | null
  }>(sql`
    SELECT send.id, send.subject, send.slot_at AS sent_at,
           ARRAY(SELECT address FROM postrider.recipients WHERE send_id = send.id) AS recipients,
           (SELECT max(received_at) FROM postrider.replies WHERE send_id = send.id AND kind = 'reply') AS replied_at
    FROM postrider.sends AS send
    WHERE send.account_id = ${accountId} AND send.state IN ('sent', 'uncertain')
      AND send.slot_at >= ${to.since.toISOString()}::timestamptz
      AND send.id IN (
        SELECT send_id FROM postrider.recipients WHERE lower(address) = ANY(${sql.param(to.addresses)}::text[])
        UNION ALL
        SELECT send_id FROM postrider.recipients
        WHERE split_part(lower(address), '@', 2) = ANY(${sql.param(to.domains)}::text[]))
    ORDER BY send.slot_at DESC LIMIT ${to.limit}`)
  return rows.map((row) => ({
    sendId: row.id,
    recipientAddresses: row.recipients,
    subject: row.subject,
    sentAt: new Date(row.sent_at),
    repliedAt: instant(row.replied_at),
  }))
}

/** The last send of this account to an address: where a bounce that quotes nothing belongs. */
export async function findLastSendTo(
  db: Queryable,
  accountId: string,
  address: string,
): Promise<string | null> {
  const [row] = await db.execute<{ id: string }>(sql`
    SELECT send.id
    FROM postrider.recipients AS recipient JOIN postrider.sends AS send ON send.id = recipient.send_id
    WHERE lower(recipient.address) = lower(${address}) AND send.account_id = ${accountId} AND send.state = 'sent'
    ORDER BY send.id DESC LIMIT 1`)
  return row?.id ?? null
}

/** Where reading on begins for who wants only what comes from now on. */
export async function findLastCursor(db: Queryable, accountId: string): Promise<number> {
  const [row] = await db
    .select({ last: sql<string | null>`max(${replies.cursor})` })
    .from(replies)
    .where(eq(replies.accountId, accountId))
  return Number(row?.last ?? 0)
}

export async function findReply(db: Queryable, id: string): Promise<ReplyRow | null> {
  const [row] = await db.select().from(replies).where(eq(replies.id, id))
  return row ?? null
}

/** The rule of what a person said. */
const byPerson = 'person'

/**
 * A person's word on what a reply is. What waits in a conversation that was answered after all is cancelled, as when a poll
 * finds an answer. Saying it twice changes nothing.
 *
 * @returns the reply as it is now; null for an unknown id
 */
export async function markReply(tx: Queryable, id: string, kind: ReplyKind): Promise<ReplyRow | null> {
  const [row] = await tx.select().from(replies).where(eq(replies.id, id)).for('update')
  if (!row || (row.kind === kind && row.rule === byPerson)) return row ?? null
  await tx.update(replies).set({ kind, rule: byPerson }).where(eq(replies.id, id))
  await insertEvent(tx, {
    type: 'reply.marked',
    accountId: row.accountId,
    sendId: row.sendId ?? undefined,
    data: { replyId: id, from: row.kind, to: kind },
  })
  if (row.sendId !== null && endings.includes(kind)) await cancelFollowUps(tx, row.sendId)
  return { ...row, kind, rule: byPerson }
}
