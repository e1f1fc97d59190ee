// Machine-readable reports in a multipart/report (RFC 6522), which decide before everything else.

import { makeBounce } from './bounce.ts'
import { noticeAction, wordsOf } from './bounce-notice.ts'
import { isBounceSender, opensAsBounce } from './bounce-sender.ts'
import { judgeFeedback } from './complaint.ts'
import { type RecipientStatus, readFieldGroups, readRecipients } from './delivery-status.ts'
import { firstValue, type HeaderMap } from './header-map.ts'
import { findDiagnostic } from './notice.ts'
import { findRecipients } from './notice-recipients.ts'
import type { Reading, Verdict } from './reading.ts'
import { reportType } from './report-type.ts'
import { originalMessageId, returnedHeaders, writtenTo } from './returned.ts'

const statusTypes = ['message/delivery-status', 'message/global-delivery-status']

/** Judges a delivery status, an abuse report (RFC 5965) or a read receipt; null when the message is none. */
export function judgeReport(message: Reading): Verdict | null {
  const type = reportType(firstValue(message.headers, 'content-type'))
  const isMachine = isBounceSender(message.headers) === 'daemon' || opensAsBounce(message.headers)
  // Gateways rewrap reports as multipart/mixed; so does a person who forwards one, but not in a daemon's name.
  if (!type && !isMachine) return null
  const feedback = message.parts.find((part) => part.type === 'message/feedback-report')
  if (feedback || type === 'feedback-report') return judgeFeedback(message, feedback?.content ?? '')
  const status = statusContent(message, isMachine)
  const isReceipt = message.parts.some((part) => part.type === 'message/disposition-notification')
  if (!status && (isReceipt || type === 'disposition-notification')) {
    // RFC 8098: a machine's word that a message was displayed, deleted or printed. Nobody answered. But Dovecot says
    // with a receipt, in a daemon's name, that Sieve or a quota refused the message: the words decide.
    return isMachine ? null : { kind: 'other', rule: 'mdn' }
  }
  // Boxbe's challenge, which calls itself a failure so that programs take notice.
  if (/^diagnostic-code:\s*x-boxbe-notice/im.test(status))
    return { kind: 'challenge', rule: 'challenge-report' }
  if (status) return judgeDeliveryStatus(message, readFieldGroups(status))
  // The report was announced and its machine-readable part did not arrive: cut off, or lost in a gateway.
  return type === 'delivery-status' ? judgeDeliveryStatus(message, []) : null
}

/**
 * The report's fields: from their part, or where systems and gateways move them to: a file (`details.txt`), the text,
 * or a report that is attached to a notice as a whole.
 */
function statusContent({ parts, text }: Reading, isMachine: boolean): string {
  const proper = parts.filter((part) => statusTypes.includes(part.type))
  if (proper.length > 0) return proper.map(({ content }) => content).join('\n\n')
  if (!isMachine || parts.some(({ type }) => type === 'message/disposition-notification')) return ''
  return [...parts.map(({ content }) => content), text ?? ''].find(holdsStatus) ?? ''
}

/** Both fields: some servers write `Original-Recipient` into every message that they deliver. */
function holdsStatus(content: string): boolean {
  return /^final-recipient\s?:/im.test(content) && /^action\s?:/im.test(content)
}

function judgeDeliveryStatus(message: Reading, groups: HeaderMap[]): Verdict {
  const words = wordsOf(message)
  const returned = returnedHeaders(message)
  const all = readRecipients(groups, writtenTo(returned))
  const original = originalMessageId({ ...message, fields: groups })
  const undelivered = all.filter(({ action }) => action !== null)
  if (all.length > 0 && undelivered.length === 0) {
    return { kind: 'other', rule: 'dsn-success', originalMessageId: original }
  }
  const facts = nameAll(message, words, undelivered).map(({ recipient, action, status, diagnostic }) => ({
    recipient,
    action: action ?? noticeAction(message.subject, words) ?? ('failed' as const),
    status,
    diagnostic: diagnostic ?? findDiagnostic(words, recipient),
  }))
  const isDelay = facts.every(({ action }) => action === 'delayed')
  return {
    kind: isDelay ? 'delay' : 'bounce',
    rule: 'dsn',
    bounce: makeBounce(facts, message.now),
    originalMessageId: original,
  }
}

/** The alias we wrote to, where Postfix or sendmail tell it: `<zoe@example.com> (expanded from <info@example.org>): …`. */
function expandedFrom(words: string, recipient: string | null): string | null {
  for (const [, from, alias] of words.matchAll(expansion)) {
    if (from?.toLowerCase() === recipient?.toLowerCase()) return alias ?? null
  }
  return null
}

const expansion = /<([^<>\s]{3,320})>\s{1,3}\(expanded from:?\s{1,3}<([^<>\s]{3,320})>\)/g

/** Reports that name nobody, or name them as X.400 and local users: then the words and our own message do. */
function nameAll(message: Reading, words: string, reported: RecipientStatus[]): RecipientStatus[] {
  if (reported.some(({ recipient }) => recipient !== null)) {
    const named = reported.filter(({ recipient }) => recipient !== null)
    return named.map((one) => ({ ...one, recipient: expandedFrom(words, one.recipient) ?? one.recipient }))
  }
  const [sample = { recipient: null, action: null, status: null, diagnostic: null }] = reported
  const found = findRecipients(message, words)
  return (found.length > 0 ? found : [null]).map((recipient) => ({ ...sample, recipient }))
}
