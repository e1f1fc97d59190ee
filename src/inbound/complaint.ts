// Word of a provider that somebody called our message spam: RFC 5965 reports, and those that came before them.

import { readFieldGroups } from './delivery-status.ts'
import { firstValue, mailboxes, parseHeaders } from './header-map.ts'
import { listPhrases, normalize } from './normalize.ts'
import type { Reading, Verdict } from './reading.ts'
import { originalMessageId } from './returned.ts'

/** Judges the fields of a message/feedback-report. */
export function judgeFeedback(message: Reading, content: string): Verdict {
  const fields = readFieldGroups(content)
  const type = fields.map((group) => firstValue(group, 'feedback-type').toLowerCase()).find(Boolean) ?? ''
  const original = originalMessageId({ ...message, fields })
  // RFC 6591 reports failed authentication, RFC 6430 takes a complaint back: neither is a complaint.
  if (type.startsWith('auth-failure') || type.startsWith('not-spam') || type === 'dmarc') {
    return { kind: 'other', rule: `arf-${type}`, originalMessageId: original }
  }
  // "opt-out" of the drafts before RFC 5965: the provider's unsubscribe button.
  if (type.startsWith('opt-out'))
    return { kind: 'unsubscribe', rule: 'arf-opt-out', originalMessageId: original }
  return { kind: 'complaint', rule: 'arf', originalMessageId: original }
}

const deskLocalParts =
  /^(?:staff|abuse|fbl|feedback-?loop|feedback|scomp|complaints?|spam-?reports?|arf|jmrp)$/

const phrases = listPhrases(
  'complaint about message from | email abuse report | e-mail abuse report | abuse report for an email',
  'email feedback report for ip | client tos notification | marked as spam by | reported as spam | spam complaint',
  'reported the attached message | spam report | report of spam | has reported a message | abuse report |a user has marked | signalé comme spam | signalé comme indésirable | als spam gemeldet | marcado como spam',
)

/**
 * Complaints in other forms: Microsoft's JMRP attaches our message with `X-HmXmrOriginalRecipient`, others write a
 * sentence above it from a desk's address. A person who forwards spam to us has neither.
 */
export function judgeComplaint(message: Reading): Verdict | null {
  const returned = message.parts.filter(
    ({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers',
  )
  if (returned.length === 0) return null
  const isJmrp = returned.some(({ content }) => parseHeaders(content).has('x-hmxmroriginalrecipient'))
  const rule = isJmrp ? 'jmrp' : isFromDesk(message) ? 'complaint-text' : null
  if (!rule) return null
  return { kind: 'complaint', rule, originalMessageId: originalMessageId({ ...message, fields: [] }) }
}

function isFromDesk({ headers, subject, text }: Reading): boolean {
  const local = mailboxes(headers, 'from')[0]?.address?.split('@')[0]?.toLowerCase() ?? ''
  const isDesk = deskLocalParts.test(local) || /scomp|fbl|feedback/i.test(firstValue(headers, 'x-loop'))
  const words = normalize(`${subject}\n${(text ?? '').slice(0, 2000)}`)
  return isDesk && phrases.some((phrase) => words.includes(phrase))
}
