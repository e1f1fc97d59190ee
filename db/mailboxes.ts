// How far each folder was read, which folders there are, and what could not be read.
import { and, eq, lte, type SQL, sql } from 'drizzle-orm'
import type { PolledFolder } from '../src/model/account.ts'
import type { Queryable } from './client.ts'
import { accounts, mailboxCursors, unreadMessages } from './schema.ts'

/** `brokenReads`: polls in a row that broke off while reading here. */
export type Cursor = { folder: string; uidValidity: number; lastUid: number; brokenReads: number }

/** The UIDVALIDITY of a folder that was never read to any end; servers have none that is 0 (RFC 9051 section 2.3.1.1). */
export const neverRead = 0

/** How far each folder was read, and messages that could not be read: whether there are any, and time to try again. */
export type Progress = { cursors: Map<string, Cursor>; hasUnread: boolean; isUnreadDue: boolean }

/** Of accounts of which something was read. */
export async function findProgress(
  db: Queryable,
  accountIds: string[],
  now: Date,
): Promise<Map<string, Progress>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db.execute<{
    account_id: string
    folder: string
    uid_validity: string
    last_uid: string
    broken_reads: number
    has_unread: boolean
    is_unread_due: boolean
  }>(sql`
    SELECT cursor.account_id, cursor.folder, cursor.uid_validity, cursor.last_uid, cursor.broken_reads,
           EXISTS (SELECT 1 FROM postrider.unread_messages AS unread
                   WHERE unread.account_id = cursor.account_id) AS has_unread,
           EXISTS (SELECT 1 FROM postrider.unread_messages AS unread
                   WHERE unread.account_id = cursor.account_id
                     AND unread.next_try_at <= ${now.toISOString()}::timestamptz) AS is_unread_due
    FROM postrider.mailbox_cursors AS cursor WHERE cursor.account_id = ANY(${sql.param(accountIds)}::uuid[])`)
  const found = new Map<string, Progress>()
  for (const row of rows) {
    const { folder, has_unread: hasUnread, is_unread_due: isUnreadDue } = row
    const progress = found.get(row.account_id) ?? { cursors: new Map(), hasUnread, isUnreadDue }
    progress.cursors.set(folder, {
      folder,
      uidValidity: Number(row.uid_validity),
      lastUid: Number(row.last_uid),
      brokenReads: row.broken_reads,
    })
    found.set(row.account_id, progress)
  }
  return found
}

export async function putCursor(
  db: Queryable,
  accountId: string,
  cursor: Omit<Cursor, 'brokenReads'>,
): Promise<void> {
  await db.execute(movingCursor(accountId, cursor))
}

/** The same within the statement that stores what was found up to there. */
export function movingCursor(
  accountId: string,
  { folder, uidValidity, lastUid }: Omit<Cursor, 'brokenReads'>,
): SQL {
  return sql`
    INSERT INTO postrider.mailbox_cursors (account_id, folder, uid_validity, last_uid)
    VALUES (${accountId}, ${folder}, ${uidValidity}, ${lastUid})
    ON CONFLICT (account_id, folder) DO UPDATE
    SET uid_validity = excluded.uid_validity, last_uid = excluded.last_uid, broken_reads = 0, updated_at = now()`
}

/** A poll broke off while it read this folder, for the first time maybe. */
export async function noteBrokenRead(db: Queryable, accountId: string, folder: string): Promise<void> {
  await db
    .insert(mailboxCursors)
    .values({ accountId, folder, uidValidity: neverRead, lastUid: 0, brokenReads: 1 })
    .onConflictDoUpdate({
      target: [mailboxCursors.accountId, mailboxCursors.folder],
      set: { brokenReads: sql`${mailboxCursors.brokenReads} + 1` },
    })
}

/** Which folders polls read; null: the next one finds out. */
export async function putPolledFolders(
  db: Queryable,
  accountId: string,
  folders: PolledFolder[] | null,
): Promise<void> {
  await db
    .update(accounts)
    .set({ polledFolders: folders, foldersListedAt: folders && sql`now()` })
    .where(eq(accounts.id, accountId))
}

export type UnreadMessage = { folder: string; uidValidity: number; uid: number; reason: string }

/** After these many hours a message that could not be read is looked at again; then never. */
const triesAfterHours = '{1,6,24,72}'

/** Belongs into the transaction that moves the cursor past it. */
export async function putUnread(tx: Queryable, accountId: string, list: UnreadMessage[]): Promise<void> {
  if (list.length === 0) return
  await tx
    .insert(unreadMessages)
    .values(list.map((message) => ({ ...message, accountId, nextTryAt: sql`now() + interval '1 hour'` })))
    .onConflictDoUpdate({
      target: [
        unreadMessages.accountId,
        unreadMessages.folder,
        unreadMessages.uidValidity,
        unreadMessages.uid,
      ],
      set: {
        reason: sql`excluded.reason`,
        tries: sql`${unreadMessages.tries} + 1`,
        nextTryAt: sql`now() + make_interval(hours => (${triesAfterHours}::int[])[${unreadMessages.tries} + 1])`,
      },
    })
}

/** All that were passed by, also those that were given up. */
export async function findUnread(db: Queryable, accountId: string): Promise<UnreadMessage[]> {
  const { folder, uidValidity, uid, reason } = unreadMessages
  return db
    .select({ folder, uidValidity, uid, reason })
    .from(unreadMessages)
    .where(eq(unreadMessages.accountId, accountId))
}

/** Those whose next try is due. */
export async function findUnreadDue(db: Queryable, accountId: string, now: Date): Promise<UnreadMessage[]> {
  const { folder, uidValidity, uid, reason, nextTryAt } = unreadMessages
  return db
    .select({ folder, uidValidity, uid, reason })
    .from(unreadMessages)
    .where(and(eq(unreadMessages.accountId, accountId), lte(nextTryAt, now)))
    .limit(20)
}

/** It was read, or it is gone. */
export async function deleteUnread(tx: Queryable, accountId: string, message: UnreadMessage): Promise<void> {
  await tx
    .delete(unreadMessages)
    .where(
      and(
        eq(unreadMessages.accountId, accountId),
        eq(unreadMessages.folder, message.folder),
        eq(unreadMessages.uidValidity, message.uidValidity),
        eq(unreadMessages.uid, message.uid),
      ),
    )
}
