// Step 1: machine-readable reports in a multipart/report (RFC 6522), which decide before everything else.

import { makeBounce } from './bounce.ts'
import { noticeAction, ownAddresses } from './bounce-notice.ts'
import { isBounceSender, opensAsBounce } from './bounce-sender.ts'
import { pickRecipient, readFieldGroups } from './delivery-status.ts'
import { firstValue, type HeaderMap } from './header-map.ts'
import { findDiagnostic, findRecipient, noticeWords } from './notice.ts'
import type { Reading, Verdict } from './reading.ts'
import { reportType } from './report-type.ts'
import { originalMessageId, returnedRecipient } from './returned.ts'

const statusTypes = ['message/delivery-status', 'message/global-delivery-status']

/** Judges a delivery status, an abuse report (RFC 5965) or a read receipt; null when the message is none. */
export function judgeReport(message: Reading): Verdict | null {
  const type = reportType(firstValue(message.headers, 'content-type'))
  // Gateways rewrap reports as multipart/mixed; so does a person who forwards one, but not in a daemon's name.
  if (!type && isBounceSender(message.headers) !== 'daemon' && !opensAsBounce(message.headers)) return null
  const statusPart = message.parts.find((part) => statusTypes.includes(part.type))
  if (statusPart) return judgeDeliveryStatus(message, readFieldGroups(statusPart.content))
  const feedback = message.parts.find((part) => part.type === 'message/feedback-report')
  if (feedback || type === 'feedback-report') return judgeFeedback(message, feedback?.content ?? '')
  const isReceipt = message.parts.some((part) => part.type === 'message/disposition-notification')
  // RFC 8098: a machine's word that a message was displayed, deleted or printed. Nobody answered.
  if (isReceipt || type === 'disposition-notification') return { kind: 'other', rule: 'mdn' }
  // The report was announced and its machine-readable part did not arrive: cut off, or lost in a gateway.
  return type === 'delivery-status' ? judgeDeliveryStatus(message, []) : null
}

function judgeDeliveryStatus(message: Reading, groups: HeaderMap[]): Verdict {
  const words = noticeWords(message.text ?? '')
  const found = pickRecipient(groups)
  const original = originalMessageId({ ...message, fields: groups })
  const isSuccess = found !== null && found.action === null
  if (isSuccess) return { kind: 'other', rule: 'dsn-success', originalMessageId: original }
  const recipient =
    found?.recipient ??
    returnedRecipient(message.parts) ??
    findRecipient(words, ownAddresses(message.headers))
  const facts = {
    recipient,
    action: found?.action ?? noticeAction(message.subject, words) ?? ('failed' as const),
    status: found?.status ?? null,
    diagnostic: found?.diagnostic ?? findDiagnostic(words, recipient),
  }
  return { kind: 'bounce', rule: 'dsn', bounce: makeBounce(facts, message.now), originalMessageId: original }
}

function judgeFeedback(message: Reading, content: string): Verdict {
  const fields = readFieldGroups(content)
  const feedbackType =
    fields.map((group) => firstValue(group, 'feedback-type').toLowerCase()).find(Boolean) ?? ''
  const original = originalMessageId({ ...message, fields })
  // RFC 6591 reports failed authentication, RFC 6430 takes a complaint back: neither is a complaint.
  if (feedbackType === 'auth-failure' || feedbackType === 'not-spam') {
    return { kind: 'other', rule: `arf-${feedbackType}`, originalMessageId: original }
  }
  return { kind: 'complaint', rule: 'arf', originalMessageId: original }
}
