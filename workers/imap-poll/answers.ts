// From headers to replies: bodies only of what answers us, of reports, and of what a contact wrote.
import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { type AccountRow, findOwnAddresses } from '../../db/accounts.ts'
import type { UnreadMessage } from '../../db/mailboxes.ts'
import {
  type Answerable,
  findAnswerable,
  findOwnMessages,
  type NewReply,
  type OwnMessage,
} from '../../db/replies.ts'
import { classifyInbound } from '../../src/inbound/classify.ts'
import { firstValue, type HeaderMap, mailboxes } from '../../src/inbound/header-map.ts'
import { parseHeaders, threadIds, triage } from '../../src/inbound/headers.ts'
import { isPublicDomain } from '../../src/inbound/match-public-domains.ts'
import type { InboundMessage } from '../../src/inbound/message.ts'
import type { FetchedHeaders, ImapSession } from '../../src/mail/imap.ts'
import type { PolledFolder } from '../../src/model/account.ts'
import { hasOwnForm, sendIdOfMarker } from '../../src/model/marker.ts'
import { type FoundSend, findSendOf } from './find-send.ts'
import type { LookDeps } from './look.ts'

/** Enough for a long answer and for any delivery report; of what is larger only the readable parts are fetched. */
const maxBodyBytes = 256 * 1024
const dayMs = 24 * 3600 * 1000
/** An answer that names nothing is looked for among what was sent in so many days. */
const answerableDays = 30
const mostAnswerable = 500

export type Answers = { replies: NewReply[]; unread: UnreadMessage[] }

type Place = { folder: PolledFolder; uidValidity: number }

/** A message by its headers, and what of ours it may be about. */
type Seen = {
  fetched: FetchedHeaders
  headers: HeaderMap
  messageId: string | null
  names: string[]
  sender: string | null
}

export async function readAnswers(
  deps: LookDeps,
  account: AccountRow,
  imap: ImapSession,
  place: Place,
  fetched: FetchedHeaders[],
): Promise<Answers> {
  const answers: Answers = { replies: [], unread: [] }
  if (fetched.length === 0) return answers
  const seen = fetched.map(see)
  const own = await findOwn(deps, seen)
  const unnamed = seen.filter(({ names }) => !names.some((id) => own.has(id)))
  const answerable = await findContacts(deps, account, unnamed)
  for (const message of seen) {
    if (!deservesBody(account, message, own, answerable)) continue
    const { uid, internalDate } = message.fetched
    const body = await imap.fetchReadable(message.fetched, maxBodyBytes)
    if (!body) continue
    const inbound = await classifyInbound(body.source, { now: deps.now(), truncated: body.isTruncated })
    const { folder, uidValidity } = place
    if (inbound.rule === 'unreadable') {
      answers.unread.push({ folder: folder.path, uidValidity, uid, reason: 'unreadable' })
      continue
    }
    const receivedAt = internalDate ?? inbound.date ?? deps.now()
    const found = await findSendOf(deps, account, inbound, { own, answerable, receivedAt })
    if (!found || (await isOurs(deps, account, inbound, found))) continue
    answers.replies.push(toReply(account, inbound, found, { place, uid, receivedAt }))
  }
  return answers
}

function see(fetched: FetchedHeaders): Seen {
  const headers = parseHeaders(fetched.headers)
  const { messageId, inReplyTo, references } = threadIds(headers)
  const [from] = mailboxes(headers, 'from')
  return {
    fetched,
    headers,
    messageId,
    names: [inReplyTo, ...references].filter((id) => id !== null),
    sender: from?.address?.toLowerCase() ?? null,
  }
}

/** Ours among everything that these are, or name. */
async function findOwn(deps: LookDeps, seen: Seen[]): Promise<Map<string, OwnMessage>> {
  const all = seen.flatMap(({ messageId, names }) => [messageId ?? [], names].flat())
  // Everything of ours has one of two forms: others need not be asked for.
  const named = [...new Set(all)].filter(hasOwnForm)
  const marked = new Map(named.flatMap((id) => [[id, sendIdOfMarker(id)] as const]))
  const sendIds = [...new Set([...marked.values()].filter((id) => id !== null))]
  const found = await findOwnMessages(deps.db, named, sendIds)
  const own = new Map(found.map((message) => [message.messageId, message]))
  const bySend = new Map(found.map((message) => [message.id, message]))
  for (const [id, sendId] of marked) {
    const message = sendId === null ? undefined : bySend.get(sendId)
    if (message && !own.has(id)) own.set(id, message)
  }
  return own
}

/** What was sent to those who write here, or to others at their company. */
async function findContacts(deps: LookDeps, account: AccountRow, seen: Seen[]): Promise<Answerable[]> {
  const addresses = [...new Set(seen.flatMap(({ sender }) => sender ?? []))]
  const domains = [...new Set(addresses.map(domainOf))].filter((domain) => !isPublicDomain(domain))
  const since = new Date(deps.now().getTime() - answerableDays * dayMs)
  return findAnswerable(deps.db, account.id, { addresses, domains, since, limit: mostAnswerable })
}

function deservesBody(
  account: AccountRow,
  { headers, messageId, names, sender }: Seen,
  own: Map<string, OwnMessage>,
  answerable: Answerable[],
): boolean {
  // Our own mail, seen again in a folder of all mail, or because the account wrote to itself.
  if (messageId !== null && own.get(messageId)?.accountId === account.id) return false
  const looksLike = triage(headers)
  if (sender === account.email.toLowerCase() && looksLike === 'ordinary') return false
  if (names.some((id) => own.has(id)) || looksLike !== 'ordinary') return true
  if (sender === null || firstValue(headers, 'list-id') !== '') return false
  const domain = domainOf(sender)
  return answerable.some(({ recipientAddresses }) =>
    recipientAddresses.some((address) => domainOf(address.toLowerCase()) === domain),
  )
}

/**
 * Another mailbox of the same people in the conversation, such as a colleague's in Cc: connected here, at the account's own
 * domain, and not whom the send was addressed to. A customer's own customers may be connected as well, and answer.
 */
async function isOurs(
  { db }: LookDeps,
  account: AccountRow,
  { kind, from }: InboundMessage,
  { message }: FoundSend,
): Promise<boolean> {
  const address = from.address?.toLowerCase()
  if (!address || kind === 'bounce' || kind === 'delay' || message.recipients.includes(address)) return false
  const domain = domainOf(address)
  const isColleague = domain === domainOf(account.email.toLowerCase()) && !isPublicDomain(domain)
  return isColleague && (await findOwnAddresses(db, [address])).has(address)
}

function toReply(
  account: AccountRow,
  inbound: InboundMessage,
  found: FoundSend,
  { place, uid, receivedAt }: { place: Place; uid: number; receivedAt: Date },
): NewReply {
  const { messageId, from, subject, text, visibleText, bounce, autoReply, rule } = inbound
  const { folder, uidValidity } = place
  return {
    id: uuid(),
    accountId: account.id,
    sendId: found.message.id,
    kind: found.kind,
    rule,
    messageId,
    fromAddress: from.address,
    fromName: from.name,
    subject,
    receivedAt,
    text,
    visibleText,
    matchedBy: found.matchedBy,
    confidence: found.confidence,
    inJunk: folder.role === 'junk',
    autoReply: autoReply ?? null,
    bounce: bounce
      ? {
          recipient: bounce.recipient,
          status: bounce.status,
          type: bounce.type,
          failure: bounce.failure,
        }
      : null,
    fingerprint: messageId === null ? fingerprint(inbound) : null,
    folder: folder.path,
    uidValidity,
    uid,
  }
}

/** By which a message without a Message-ID is known again, in another folder or under another UID. */
function fingerprint({ from, date, subject, text }: InboundMessage): string {
  const content = JSON.stringify([
    from.address,
    date?.toISOString() ?? null,
    subject,
    text?.slice(0, 4_096) ?? null,
  ])
  return createHash('sha256').update(content).digest('base64url')
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
