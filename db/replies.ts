import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { BounceInfo } from '../src/model/reply.ts'
import type { ReplyKind } from '../src/model/states.ts'
import type { Queryable } from './client.ts'
import { insertEvents } from './events.ts'
import { replies, sends } from './schema.ts'

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
  bounce: BounceInfo | null
  folder: string
  uidValidity: number
  uid: number
}

/** Advisory lock of whoever stores replies: `post` in ASCII, and 2. */
const storing = sql`pg_advisory_xact_lock(${0x706f7374}, 2)`

/**
 * Stores what is not stored yet: the same message seen twice, in whatever folder, is one reply. One transaction at a
 * time, so that cursors grow in the order of commits and a reader that goes on from the last one skips nothing.
 */
export async function insertReplies(tx: Queryable, list: NewReply[]): Promise<number> {
  if (list.length === 0) return 0
  await tx.execute(sql`SELECT ${storing}`)
  const added = await tx.insert(replies).values(list).onConflictDoNothing().returning({
    id: replies.id,
    accountId: replies.accountId,
    sendId: replies.sendId,
    kind: replies.kind,
  })
  await insertEvents(
    tx,
    added.map(({ id, accountId, sendId, kind }) => ({
      type: 'reply.found' as const,
      accountId,
      sendId: sendId ?? undefined,
      data: { replyId: id, kind },
    })),
  )
  return added.length
}

/** In order of cursor. */
export async function listReplies(
  db: Queryable,
  filter: { accountId?: string; after?: number; limit: number },
): Promise<ReplyRow[]> {
  return db
    .select()
    .from(replies)
    .where(
      and(
        filter.accountId ? eq(replies.accountId, filter.accountId) : undefined,
        filter.after === undefined ? undefined : gt(replies.cursor, filter.after),
      ),
    )
    .orderBy(asc(replies.cursor))
    .limit(filter.limit)
}

export type OwnMessage = { id: string; accountId: string; messageId: string }

/** Which of these Message-IDs are ours, from whatever account: a colleague may answer from another mailbox. */
export async function findOwnMessages(db: Queryable, messageIds: string[]): Promise<OwnMessage[]> {
  if (messageIds.length === 0) return []
  return db
    .select({ id: sends.id, accountId: sends.accountId, messageId: sends.messageId })
    .from(sends)
    .where(inArray(sends.messageId, messageIds))
}

/** The last send of this account to an address: where a bounce that quotes nothing belongs. */
export async function findLastSendTo(
  db: Queryable,
  accountId: string,
  address: string,
): Promise<OwnMessage | null> {
  const [row] = await db.execute<{ id: string; account_id: string; message_id: string }>(sql`
    SELECT send.id, send.account_id, send.message_id
    FROM postrider.recipients AS recipient JOIN postrider.sends AS send ON send.id = recipient.send_id
    WHERE lower(recipient.address) = lower(${address}) AND send.account_id = ${accountId} AND send.state = 'sent'
    ORDER BY send.id DESC LIMIT 1`)
  return row ? { id: row.id, accountId: row.account_id, messageId: row.message_id } : null
}

/** Where reading on begins for who wants only what comes from now on. */
export async function findLastCursor(db: Queryable, accountId: string): Promise<number> {
  const [row] = await db
    .select({ last: sql<string | null>`max(${replies.cursor})` })
    .from(replies)
    .where(eq(replies.accountId, accountId))
  return Number(row?.last ?? 0)
}
