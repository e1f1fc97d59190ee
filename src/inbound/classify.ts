import { storable } from '../model/storable.ts'
import { describeAutoReply } from './auto-reply.ts'
import { findAutomation } from './automatic.ts'
import { judgeBounceNotice } from './bounce-notice.ts'
import { judgeCalendar } from './calendar.ts'
import { judgeChallenge } from './challenge.ts'
import { judgeComplaint } from './complaint.ts'
import { firstValue, mailboxes } from './header-map.ts'
import { parseHeaders, threadIds } from './headers.ts'
import { withLineFeeds } from './line-ends.ts'
import { findQuotedIds } from './match-quoted.ts'
import type { InboundKind, InboundMessage } from './message.ts'
import { type MimeBody, readMime } from './mime.ts'
import type { Reading, Verdict } from './reading.ts'
import { judgeReceipt } from './receipt.ts'
import { judgeReport } from './report.ts'
import { hasReplyPrefix } from './subject.ts'
import { judgeUnsubscribe, offersOptOut } from './unsubscribe.ts'
import { findVisibleText } from './visible-text/visible-text.ts'

/**
 * Reads a raw message and says what it is. Steps in order of evidence: challenges (some dress up as reports), RFC 6522
 * reports, complaints, bounces in words, a click in a calendar, read receipts in words, requests to be left alone,
 * signs of automation, threading. The first that knows decides and gives the rule's name.
 *
 * Never throws. What cannot be read is judged by its headers; without any, it is `other` by rule `unreadable`.
 * `truncated` says that `raw` was cut by the caller; `now` only serves waits that a bounce states. Reads 2 MB.
 */
export async function classifyInbound(
  raw: Uint8Array,
  context: { now: Date; truncated?: boolean },
): Promise<InboundMessage> {
  try {
    return storable(await read(withLineFeeds(raw), context))
  } catch {
    // Stranger's input must never stop a poll; the message is kept and shown as unreadable.
    return { ...describe(new Map()), ...unread, kind: 'other', rule: 'unreadable' }
  }
}

const unread = { text: null, visibleText: null, originalMessageId: null, quotedIds: [] }

const steps: ((message: Reading) => Verdict | null)[] = [
  judgeChallenge,
  judgeReport,
  judgeComplaint,
  judgeBounceNotice,
  judgeCalendar,
  judgeReceipt,
  judgeUnsubscribe,
  judgeAutomation,
  judgeThread,
]

async function read(raw: Uint8Array, context: { now: Date; truncated?: boolean }): Promise<InboundMessage> {
  const headers = parseHeaders(raw)
  const body = await readMime(raw)
  const subject = firstValue(headers, 'subject')
  const text = context.truncated ? dropBrokenEnd(body?.text ?? null) : (body?.text ?? null)
  const description = describe(headers)
  const message = {
    headers,
    subject,
    text,
    parts: body?.parts ?? [],
    date: description.date,
    now: context.now,
  }
  const isReadable = headers.size > 0
  const verdict = isReadable ? decide(message) : null
  const judged = verdict ?? { kind: 'other' as const, rule: isReadable && body ? 'no-thread' : 'unreadable' }
  return {
    ...description,
    originalMessageId: null,
    text,
    visibleText: serverKinds.includes(judged.kind) ? null : visibleTextOf(body, context.truncated),
    quotedIds: findQuotedIds([text, ...message.parts.map(({ content }) => content)]),
    ...judged,
  }
}

function visibleTextOf(body: MimeBody | null, isTruncated = false): string | null {
  const visible = body && (body.reaction ?? findVisibleText(body))
  return isTruncated ? (dropBrokenEnd(visible)?.trimEnd() ?? null) : visible
}

/** Kinds whose words are a mail system's. */
const serverKinds: InboundKind[] = ['bounce', 'delay', 'complaint', 'challenge']

function decide(message: Reading): Verdict | null {
  for (const step of steps) {
    const verdict = step(message)
    if (verdict) return verdict
  }
  return null
}

function judgeAutomation(message: Reading): Verdict | null {
  const found = findAutomation(message)
  return found?.kind === 'auto-reply' ? { ...found, autoReply: describeAutoReply(message) } : found
}

/** The last step: a message that answers something and that no machine wrote is a person's answer. */
function judgeThread({ headers, subject, text }: Reading): Verdict | null {
  if (firstValue(headers, 'in-reply-to') !== '') return { kind: 'reply', rule: 'in-reply-to' }
  if (firstValue(headers, 'references') !== '') return { kind: 'reply', rule: 'references' }
  if (!hasReplyPrefix(subject)) return null
  // A newsletter that pretends to answer: nothing threads it, nothing is quoted, and it can be cancelled.
  return offersOptOut(text) ? { kind: 'other', rule: 'feigned-re' } : { kind: 'reply', rule: 'subject-re' }
}

type Description = Pick<
  InboundMessage,
  'messageId' | 'inReplyTo' | 'references' | 'from' | 'to' | 'subject' | 'date'
>

function describe(headers: ReturnType<typeof parseHeaders>): Description {
  const [from] = mailboxes(headers, 'from')
  return {
    ...threadIds(headers),
    from: { address: from?.address ?? null, name: from?.name ?? null },
    to: mailboxes(headers, 'to').flatMap(({ address }) => (address ? [address] : [])),
    subject: firstValue(headers, 'subject'),
    date: readDate(firstValue(headers, 'date')),
  }
}

function readDate(value: string): Date | null {
  const date = new Date(value.slice(0, 200))
  return Number.isNaN(date.getTime()) ? null : date
}

/** A cut inside a multi-byte character or a base64 group leaves replacement characters. */
function dropBrokenEnd(text: string | null): string | null {
  return text === null ? null : text.replace(/\ufffd{1,4}\s{0,2}$/, '')
}
