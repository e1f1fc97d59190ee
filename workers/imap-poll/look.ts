// One look over an open session: what changed, and what is new there.
import type { AccountRow } from '../../db/accounts.ts'
import {
  deleteUnread,
  findUnread,
  findUnreadDue,
  type Progress,
  putPolledFolders,
  putUnread,
} from '../../db/mailboxes.ts'
import { type NewReply, storeReplies } from '../../db/replies.ts'
import { type Failure, MailError } from '../../src/failures/failure.ts'
import type { ImapSession } from '../../src/mail/imap.ts'
import type { PolledFolder } from '../../src/model/account.ts'
import type { WorkerContext } from '../context.ts'
import { blamesSender, stopSender } from './effects.ts'
import { chooseFolders } from './folders.ts'
import { hasChanged, readFetched, readFolder } from './read-folder.ts'

export type LookDeps = Pick<WorkerContext, 'db' | 'now' | 'log'> & { signal?: AbortSignal }

export type Found = { folders: number; changed: number; seen: number; stored: NewReply[] }

const dayMs = 24 * 3600 * 1000
const inboxMissing: Failure = {
  code: 'protocol-error',
  stage: 'inbox',
  endpoint: 'imap',
  rule: 'imap/no-status-of-inbox',
}

/** @throws MailError what the server did against it; what was read before that is stored */
export async function look(
  deps: LookDeps,
  account: AccountRow,
  imap: ImapSession,
  { cursors, hasUnread, isUnreadDue }: Progress,
): Promise<Found> {
  const folders = await foldersOf(deps, account, imap)
  const statuses = await imap.status(folders)
  const passed = hasUnread ? await findUnread(deps.db, account.id) : []
  const found: Found = { folders: folders.length, changed: 0, seen: 0, stored: [] }
  for (const [index, folder] of folders.entries()) {
    const status = statuses[index]
    if (!status) {
      if (folder.role === 'inbox') throw new MailError(inboxMissing)
      // Renamed or deleted: the next poll looks which folders there are.
      deps.log.warn({ accountId: account.id, folder: folder.path }, 'poll.folder-missing')
      await putPolledFolders(deps.db, account.id, null)
      continue
    }
    const cursor = cursors.get(folder.path)
    if (!hasChanged(account, status, cursor)) continue
    const read = await readFolder(deps, account, imap, folder, { cursor, passed })
    found.changed += 1
    found.seen += read.seen
    found.stored.push(...read.stored)
  }
  if (isUnreadDue) found.stored.push(...(await readPassed(deps, account, imap, folders)))
  return found
}

async function foldersOf(deps: LookDeps, account: AccountRow, imap: ImapSession): Promise<PolledFolder[]> {
  const { polledFolders, foldersListedAt } = account
  const isFresh = foldersListedAt && deps.now().getTime() - foldersListedAt.getTime() < dayMs
  if (polledFolders && isFresh) return polledFolders
  const folders = chooseFolders(await imap.folders(), account.extraFolders)
  await putPolledFolders(deps.db, account.id, folders)
  return folders
}

/**
 * Messages that could not be read are looked at again, each by itself: the server may have come to its senses. If it has
 * not, that is no failure of this poll, which has read all others.
 */
async function readPassed(
  deps: LookDeps,
  account: AccountRow,
  imap: ImapSession,
  folders: PolledFolder[],
): Promise<NewReply[]> {
  const stored: NewReply[] = []
  for (const message of await findUnreadDue(deps.db, account.id, deps.now())) {
    const folder = folders.find(({ path }) => path === message.folder)
    if (!folder) continue
    try {
      const { uidValidity } = await imap.examine(folder.path)
      const fetched = uidValidity === message.uidValidity ? await imap.fetchHeaders([message.uid]) : []
      const { replies, unread } = await readFetched(deps, account, imap, { folder, uidValidity }, fetched)
      const added = await deps.db.transaction(async (tx) => {
        const found = await storeReplies(tx, account.id, replies)
        if (unread.length === 0) await deleteUnread(tx, account.id, message)
        else await putUnread(tx, account.id, unread)
        return found
      })
      for (const reply of added)
        if (blamesSender(reply, deps.now())) await stopSender(deps.db, reply, deps.now())
      stored.push(...added)
    } catch (error) {
      if (!(error instanceof MailError) || deps.signal?.aborted) throw error
      await putUnread(deps.db, account.id, [{ ...message, reason: error.failure.code }])
      return stored
    }
  }
  return stored
}
