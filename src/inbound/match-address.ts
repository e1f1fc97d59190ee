// Finds the send that a message answers when it quotes none of our ids: the person wrote a new message.

import { type Mailbox, parseMailbox } from './match-mailbox.ts'
import { isPublicDomain } from './match-public-domains.ts'
import { compareSubjects } from './match-subject.ts'
import type { InboundMessage } from './message.ts'
import { isRobot } from './robot.ts'

/** A send of the account, as far as matching goes. `sentAt` is when it left. */
export type SendCandidate = {
  sendId: string
  recipientAddresses: readonly string[]
  subject: string
  sentAt: Date
  /** When somebody answered it, if somebody has. */
  repliedAt?: Date | null
}

export type AddressMatch = {
  sendId: string
  /** `high` and `medium` may be shown as an answer; `low` is only a hint. */
  confidence: 'high' | 'medium' | 'low'
  rule: 'address+subject' | 'domain+subject' | 'address' | 'domain'
}

type Newcomer = Pick<
  InboundMessage,
  'kind' | 'rule' | 'from' | 'subject' | 'date' | 'inReplyTo' | 'references'
>

const plausibleMs = 30 * 24 * 3600 * 1000

/**
 * Judges by sender, subject and time, in this order:
 *
 * - high: an addressee wrote, and the subject is ours, perhaps edited
 * - medium: somebody of an addressee's organisation wrote under our subject
 * - medium: an addressee wrote within 30 days of the send, in a thread of their own
 * - low: somebody of the organisation wrote within 30 days, and the addressee has not answered
 *
 * Of several sends that fit equally, the latest before the message. Null for what no person wrote, for mail without
 * sender or date, and always for sends that left after the message's date. Callers that know when a message arrived
 * pass that for a missing Date.
 */
export function matchByAddress(message: Newcomer, candidates: readonly SendCandidate[]): AddressMatch | null {
  const sender = parseMailbox(message.from.address)
  const { date } = message
  if (!sender || !date || Number.isNaN(date.getTime()) || !mayBePerson(message, sender)) return null
  const earlier = candidates
    .filter(({ sentAt }) => sentAt.getTime() < date.getTime())
    .toSorted((one, other) => other.sentAt.getTime() - one.sentAt.getTime())
  for (const { rule, confidence, fits } of rules) {
    const send = earlier.find((candidate) => fits({ message, sender, date, candidate }))
    if (send) return { sendId: send.sendId, confidence, rule }
  }
  return null
}

type Pairing = { message: Newcomer; sender: Mailbox; date: Date; candidate: SendCandidate }

const rules: (Pick<AddressMatch, 'rule' | 'confidence'> & { fits: (pairing: Pairing) => boolean })[] = [
  {
    rule: 'address+subject',
    confidence: 'high',
    fits: (pairing) => isAddressee(pairing) && hasSubject(pairing),
  },
  {
    rule: 'domain+subject',
    confidence: 'medium',
    fits: (pairing) => isColleague(pairing) && namesSubject(pairing),
  },
  // With In-Reply-To or References, the message belongs to a conversation of somebody else's.
  {
    rule: 'address',
    confidence: 'medium',
    fits: (pairing) => isAddressee(pairing) && isSoon(pairing) && !isThreaded(pairing.message),
  },
  {
    rule: 'domain',
    confidence: 'low',
    fits: (pairing) =>
      isColleague(pairing) && isSoon(pairing) && !isThreaded(pairing.message) && !isAnswered(pairing),
  },
]

/** Classified as a person's words: an answer to something, a request to be left alone, or a conversation begun. */
function mayBePerson({ kind, rule }: Newcomer, sender: Mailbox): boolean {
  if (
    isRobot(sender.local) ||
    /^(?:mailer-?daemon|postmaster|bounces?|notifications?|newsletter)\b/.test(sender.local)
  )
    return false
  return kind === 'reply' || kind === 'unsubscribe' || (kind === 'other' && rule === 'no-thread')
}

function isAddressee({ sender, candidate }: Pairing): boolean {
  return recipientsOf(candidate).some(
    ({ local, domain }) => local === sender.local && domain === sender.domain,
  )
}

/** Somebody else at the organisation's own domain, or at a subdomain of it. */
function isColleague({ sender, candidate }: Pairing): boolean {
  return recipientsOf(candidate).some(
    ({ domain }) => isWithin(domain, sender.domain) || isWithin(sender.domain, domain),
  )
}

function isWithin(domain: string, organisation: string): boolean {
  if (isPublicDomain(organisation) || isPublicSuffix(organisation)) return false
  return domain === organisation || domain.endsWith(`.${organisation}`)
}

/** `example`, `co.uk`, `com.br`: not an organisation's. */
function isPublicSuffix(domain: string): boolean {
  return /^[^.]+$|^(?:ac|co|com|edu|gob|gouv|gov|ne|net|nom|or|org)\.[a-z]{2}$/.test(domain)
}

function hasSubject({ message, candidate }: Pairing): boolean {
  return compareSubjects(message.subject, candidate.subject) !== null
}

/** A colleague's "Hello" says nothing; a subject of several words does. */
function namesSubject({ message, candidate }: Pairing): boolean {
  return candidate.subject.trim().length >= 10 && compareSubjects(message.subject, candidate.subject) !== null
}

function isSoon({ date, candidate }: Pairing): boolean {
  return date.getTime() - candidate.sentAt.getTime() <= plausibleMs
}

function isThreaded({ inReplyTo, references }: Newcomer): boolean {
  return inReplyTo !== null || references.length > 0
}

function isAnswered({ date, candidate }: Pairing): boolean {
  return Boolean(candidate.repliedAt && candidate.repliedAt.getTime() <= date.getTime())
}

function recipientsOf({ recipientAddresses }: SendCandidate): Mailbox[] {
  return recipientAddresses.flatMap((address) => parseMailbox(address) ?? [])
}
