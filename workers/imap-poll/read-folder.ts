// From UIDs to replies: headers of everything new, bodies only of what answers us or reports a failure.
import { v7 as uuid } from 'uuid'
import type { AccountRow } from '../../db/accounts.ts'
import { type Cursor, findCursor, putCursor } from '../../db/polls.ts'
import { findLastSendTo, findOwnMessages, insertReplies, type NewReply } from '../../db/replies.ts'
import { classifyInbound } from '../../src/inbound/classify.ts'
import { parseHeaders, threadIds, triage } from '../../src/inbound/headers.ts'
import { candidateMessageIds } from '../../src/inbound/match.ts'
import type { InboundMessage } from '../../src/inbound/message.ts'
import type { FetchedHeaders, ImapSession, OpenFolder } from '../../src/mail/imap.ts'
import type { PollDeps } from './poll.ts'

/** Headers of this many messages are fetched and stored at a time, so that a long catch-up never starts over. */
const chunkSize = 100
/** Enough for a long answer and for any delivery report; attachments behind it are of no interest. */
const maxBodyBytes = 256 * 1024
const dayMs = 24 * 3600 * 1000

export type FolderReport = { folder: string; seen: number; stored: number }

export async function readFolder(
  deps: PollDeps,
  account: AccountRow,
  imap: ImapSession,
  path: string,
): Promise<FolderReport> {
  const folder = await imap.examine(path)
  const cursor = await findCursor(deps.db, account.id, path)
  const uids = await newUids(imap, folder, cursor, account)
  let stored = 0
  for (let start = 0; start < uids.length; start += chunkSize) {
    const chunk = uids.slice(start, start + chunkSize)
    const replies = await readChunk(deps, account, imap, folder, chunk)
    stored += await store(deps, account, folder, replies, Math.max(...chunk))
  }
  const lastUid = Math.max(folder.uidNext - 1, uids.at(-1) ?? 0)
  await putCursor(deps.db, account.id, path, { uidValidity: folder.uidValidity, lastUid })
  return { folder: path, seen: uids.length, stored }
}

/**
 * What was not read yet. At first sight, mail from before the account was connected is not ours to read; after a
 * change of UIDVALIDITY all UIDs mean something else, so the folder is read again by date and what was stored
 * before is recognised by its Message-ID.
 */
async function newUids(
  imap: ImapSession,
  folder: OpenFolder,
  cursor: Cursor | null,
  account: AccountRow,
): Promise<number[]> {
  if (folder.exists === 0) return []
  if (cursor?.uidValidity === folder.uidValidity) {
    return folder.uidNext > cursor.lastUid + 1 ? imap.uidsAfter(cursor.lastUid) : []
  }
  const since = cursor
    ? new Date((account.lastPollAt ?? account.createdAt).getTime() - dayMs)
    : account.createdAt
  return imap.uidsSince(since)
}

async function readChunk(
  deps: PollDeps,
  account: AccountRow,
  imap: ImapSession,
  folder: OpenFolder,
  uids: number[],
): Promise<NewReply[]> {
  const fetched = await imap.fetchHeaders(uids)
  const known = await ownIds(deps, fetched)
  const replies: NewReply[] = []
  for (const message of fetched) {
    if (!deservesBody(message, known)) continue
    const body = await imap.fetchSource(message.uid, maxBodyBytes)
    if (!body) continue
    const inbound = await classifyInbound(body.source, { now: deps.now(), truncated: body.isTruncated })
    const reply = await toReply(deps, account, inbound)
    if (reply) {
      const { path, uidValidity } = folder
      const receivedAt = message.internalDate ?? inbound.date ?? deps.now()
      replies.push({ ...reply, receivedAt, folder: path, uidValidity, uid: message.uid })
    }
  }
  return replies
}

/** Which of the messages that these answer, or are, we sent. */
async function ownIds(deps: PollDeps, fetched: FetchedHeaders[]): Promise<Set<string>> {
  const named = fetched.flatMap(({ headers }) => namedIds(headers))
  const own = await findOwnMessages(deps.db, [...new Set(named)])
  return new Set(own.map(({ messageId }) => messageId))
}

function namedIds(headers: Buffer): string[] {
  const { messageId, inReplyTo, references } = threadIds(parseHeaders(headers))
  return [messageId, inReplyTo, ...references].filter((id) => id !== null)
}

function deservesBody({ headers }: FetchedHeaders, own: Set<string>): boolean {
  const parsed = parseHeaders(headers)
  const { messageId, inReplyTo, references } = threadIds(parsed)
  // Our own mail, seen again because the account wrote to itself.
  if (messageId !== null && own.has(messageId)) return false
  if ([inReplyTo, ...references].some((id) => id !== null && own.has(id))) return true
  return triage(parsed) !== 'ordinary'
}

type Content = Omit<NewReply, 'receivedAt' | 'folder' | 'uidValidity' | 'uid'>

async function toReply(
  deps: PollDeps,
  account: AccountRow,
  inbound: InboundMessage,
): Promise<Content | null> {
  if (inbound.kind === 'other') return null
  const sendId = await findSendOf(deps, account, inbound)
  if (sendId === null) return null
  const { kind, rule, messageId, from, subject, text, bounce } = inbound
  return {
    id: uuid(),
    accountId: account.id,
    sendId,
    kind,
    rule,
    messageId,
    fromAddress: from.address,
    fromName: from.name,
    subject,
    text,
    bounce: bounce ? { recipient: bounce.recipient, status: bounce.status, failure: bounce.failure } : null,
  }
}

/**
 * The send that a message answers: by our Message-ID, whoever wrote it. A bounce that quotes nothing, and an
 * automatic answer without a thread, belong to the last send to that address.
 */
async function findSendOf(
  deps: PollDeps,
  account: AccountRow,
  inbound: InboundMessage,
): Promise<string | null> {
  const candidates = candidateMessageIds(inbound)
  const own = await findOwnMessages(deps.db, candidates)
  const byId = new Map(own.map((message) => [message.messageId, message.id]))
  const first = candidates.find((id) => byId.has(id))
  if (first !== undefined) return byId.get(first) ?? null
  const address = inbound.kind === 'bounce' ? inbound.bounce?.recipient : inbound.from.address
  if (!address || inbound.kind === 'reply') return null
  return (await findLastSendTo(deps.db, account.id, address))?.id ?? null
}

async function store(
  deps: PollDeps,
  account: AccountRow,
  folder: OpenFolder,
  replies: NewReply[],
  lastUid: number,
): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const stored = await insertReplies(tx, replies)
    await putCursor(tx, account.id, folder.path, { uidValidity: folder.uidValidity, lastUid })
    return stored
  })
}
