// One folder from its cursor on: headers of everything new, in steps that are each stored together with the cursor.
import type { AccountRow } from '../../db/accounts.ts'
import {
  type Cursor,
  neverRead,
  noteBrokenRead,
  putCursor,
  putUnread,
  type UnreadMessage,
} from '../../db/mailboxes.ts'
import { type NewReply, storeReplies } from '../../db/replies.ts'
import { MailError } from '../../src/failures/failure.ts'
import type { FetchedHeaders, FolderStatus, ImapSession } from '../../src/mail/imap.ts'
import type { PolledFolder } from '../../src/model/account.ts'
import { presetOf } from '../../src/providers/lookup.ts'
import { persist } from '../persist.ts'
import { type Answers, readAnswers } from './answers.ts'
import { blamesSender, stopSender } from './effects.ts'
import type { LookDeps } from './look.ts'

/** So many messages at a time, so that a long catch-up never starts over; fewer after a read that broke off. */
const steps = [100, 10, 1]
const dayMs = 24 * 3600 * 1000

export type FolderReport = { seen: number; stored: NewReply[] }

/** Whether there may be something new. A UIDNEXT that fell back tells of UIDs that were given anew. */
export function hasChanged(account: AccountRow, status: FolderStatus, cursor: Cursor | undefined): boolean {
  if (!cursor || cursor.uidValidity !== status.uidValidity || status.uidNext === null) return true
  return cursor.lastUid !== status.uidNext - 1 || isUnstable(account)
}

/** Reads a folder that has changed. `passed` are messages that could not be read before. */
export async function readFolder(
  deps: LookDeps,
  account: AccountRow,
  imap: ImapSession,
  folder: PolledFolder,
  { cursor, passed }: { cursor: Cursor | undefined; passed: UnreadMessage[] },
): Promise<FolderReport> {
  const { path } = folder
  const open = await imap.examine(path)
  const { uidValidity } = open
  const step = steps[Math.min(cursor?.brokenReads ?? 0, steps.length - 1)] ?? 1
  const here = passed.filter((one) => one.folder === path && one.uidValidity === uidValidity)
  const left = new Set(here.map(({ uid }) => uid))
  const report: FolderReport = { seen: 0, stored: [] }
  const isSame = cursor?.uidValidity === uidValidity && !isUnstable(account) && open.uidNext > cursor.lastUid

  const store = async (fetched: FetchedHeaders[], lastUid: number) => {
    const answers = await readFetched(deps, account, imap, { folder, uidValidity }, fetched)
    report.seen += fetched.length
    report.stored.push(
      ...(await storeAnswers(deps, account, { folder: path, uidValidity, lastUid }, answers)),
    )
  }
  try {
    if (isSame && step === steps[0] && open.uidNext - 1 - cursor.lastUid <= step && left.size === 0) {
      // Nearly always: a few new messages, asked for without asking first which they are.
      const fetched = open.exists > 0 ? await imap.fetchHeadersAfter(cursor.lastUid) : []
      await store(fetched, Math.max(open.uidNext - 1, fetched.at(-1)?.uid ?? 0))
      return report
    }
    const all = open.exists === 0 ? [] : await newUids(imap, account, isSame ? cursor : null, cursor)
    const uids = all.filter((uid) => !left.has(uid))
    for (let start = 0; start < uids.length; start += step) {
      const some = uids.slice(start, start + step)
      const read = async () =>
        store(await imap.fetchHeaders(some), Math.max(...some, isSame ? cursor.lastUid : 0))
      if (step === 1) await orPassBy(deps, account, { folder: path, uidValidity, uid: some[0] ?? 0 }, read)
      else await read()
    }
    await storeAnswers(
      deps,
      account,
      { folder: path, uidValidity, lastUid: Math.max(open.uidNext - 1, all.at(-1) ?? 0) },
      { replies: [], unread: [] },
    )
    return report
  } catch (error) {
    if (error instanceof MailError && !deps.signal?.aborted) await noteBroken(deps, account, path)
    throw error
  }
}

/** Some servers answer NIL for a message that is damaged in their store: that is none that was read. */
export async function readFetched(
  deps: LookDeps,
  account: AccountRow,
  imap: ImapSession,
  place: { folder: PolledFolder; uidValidity: number },
  fetched: FetchedHeaders[],
): Promise<Answers> {
  const damaged = fetched.filter(({ headers }) => headers.length === 0)
  const readable = fetched.filter(({ headers }) => headers.length > 0)
  const { replies, unread } = await readAnswers(deps, account, imap, place, readable)
  const { folder, uidValidity } = place
  const without = damaged.map(({ uid }) => ({ folder: folder.path, uidValidity, uid, reason: 'no-headers' }))
  return { replies, unread: [...unread, ...without] }
}

/** A message on which a server breaks off again and again, even alone, is passed by from then on. */
async function orPassBy(
  deps: LookDeps,
  account: AccountRow,
  message: Omit<UnreadMessage, 'reason'>,
  read: () => Promise<void>,
): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (error instanceof MailError && !deps.signal?.aborted)
      await putUnread(deps.db, account.id, [{ ...message, reason: error.failure.code }])
    throw error
  }
}

/**
 * What was not read yet. At first sight, mail from before the account was connected is not ours to read unless the owner
 * asked for some days of it. After a change of UIDVALIDITY all UIDs mean something else, so the folder is read again by
 * date, and what was stored before is known again by its Message-ID or its content.
 */
async function newUids(
  imap: ImapSession,
  account: AccountRow,
  from: Cursor | null,
  known: Cursor | undefined,
): Promise<number[]> {
  if (from) return imap.uidsAfter(from.lastUid)
  const wasRead = known && known.uidValidity !== neverRead && account.lastPollAt
  const since = wasRead
    ? wasRead.getTime() - dayMs
    : account.createdAt.getTime() - account.lookBackDays * dayMs
  return imap.uidsSince(new Date(since))
}

async function storeAnswers(
  deps: LookDeps,
  account: AccountRow,
  cursor: { folder: string; uidValidity: number; lastUid: number },
  { replies, unread }: Answers,
): Promise<NewReply[]> {
  const now = deps.now()
  if (replies.length + unread.length === 0) {
    // As mostly: what came has nothing to do with us.
    await putCursor(deps.db, account.id, cursor)
    return []
  }
  const stored =
    unread.length === 0
      ? await storeReplies(deps.db, account.id, replies, cursor)
      : await deps.db.transaction(async (tx) => {
          const added = await storeReplies(tx, account.id, replies)
          await putUnread(tx, account.id, unread)
          await putCursor(tx, account.id, cursor)
          return added
        })
  for (const reply of stored) if (blamesSender(reply, now)) await stopSender(deps.db, reply, now)
  return stored
}

async function noteBroken(deps: LookDeps, account: AccountRow, folder: string): Promise<void> {
  await persist(deps.log, () => noteBrokenRead(deps.db, account.id, folder))
}

function isUnstable(account: AccountRow): boolean {
  return presetOf(account).quirks.unstableUids === true
}
