// Bounces and delays in words, from systems that do not follow RFC 3464 or whose report was rewritten on the way.

import { hasAddressForm } from './address.ts'
import { makeBounce } from './bounce.ts'
import { type BouncePhrases, languagePhrases, successPhrases, systemPhrases } from './bounce-phrases.ts'
import { hasBounceSubject, isBounceSender, isMailProgram, opensAsBounce } from './bounce-sender.ts'
import { hasThread } from './header-map.ts'
import { normalize, withoutAccents } from './normalize.ts'
import { findDiagnostic, hasReply, noticeWords } from './notice.ts'
import { findRecipients } from './notice-recipients.ts'
import type { Reading, Verdict } from './reading.ts'
import { originalMessageId, returnedHeaders } from './returned.ts'

const ofSystems = foldAccents(systemPhrases)
const ofLanguages = foldAccents(languagePhrases)
const allPhrases = [...ofSystems, ...ofLanguages]

/** Judges a notice by its sender and its words together; null when one of the two is missing. */
export function judgeBounceNotice(message: Reading): Verdict | null {
  const words = wordsOf(message)
  const decided = decide(message, words)
  if (!decided) return null
  const originalId = originalMessageId({ ...message, fields: [] })
  const { id: rule, action } = decided
  if (action === 'delivered') return { kind: 'other', rule, originalMessageId: originalId }
  const recipients = findRecipients(message, words)
  const facts = (recipients.length > 0 ? recipients : [null]).map((recipient) => ({
    recipient,
    action,
    status: null,
    diagnostic: findDiagnostic(words, recipient),
  }))
  return {
    kind: action === 'delayed' ? 'delay' : 'bounce',
    rule,
    bounce: makeBounce(facts, message.now),
    originalMessageId: originalId,
  }
}

/** A notice's words, with those of text parts that a malformed Content-Type made into attachments. */
export function wordsOf({ text, parts }: Reading): string {
  const astray = parts.filter(({ type }) => /^text\/plain\b/.test(type)).map(({ content }) => content)
  return noticeWords([...astray, text ?? ''].join('\n'))
}

/** Whether a notice speaks of failure or of delay; null when it says neither in any known words. */
export function noticeAction(subject: string, words: string): 'failed' | 'delayed' | null {
  return matchPhrases(allPhrases, `${subject}\n${words}`)?.action ?? null
}

type Decision = { id: string; action: 'failed' | 'delayed' | 'delivered' }

function decide(message: Reading, words: string): Decision | null {
  const { headers, subject } = message
  const sender = isBounceSender(headers)
  const text = `${subject}\n${words}`
  const isAboutMail = hasBounceSubject(headers)
  // Vacation programs have the empty Return-Path too, so without a daemon's name a subject must agree.
  const isNotice = sender === 'daemon' || (sender === 'null-sender' && isAboutMail)
  const ofSystem = isNotice || sender || opensAsBounce(headers) ? matchPhrases(ofSystems, text) : null
  if (ofSystem) return ofSystem
  const isBacked = hasEvidence(message, words)
  if (isNotice) {
    const isSure = isAboutMail || isMailProgram(headers)
    const known = isSure || isBacked ? matchPhrases(ofLanguages, text) : null
    return known ?? decideByShape(message, words, { isAboutMail })
  }
  // Filters that write in a name of their own. A person who asks about lost mail returns no message of ours.
  if (!isAboutMail || hasThread(headers) || !(isBacked || opensAsBounce(headers))) return null
  return findRecipients(message, words).length > 0 ? matchPhrases(ofLanguages, text) : null
}

/** A notice in words that no table knows: a success, or a failure by its subject or its refusal. */
function decideByShape(
  message: Reading,
  words: string,
  { isAboutMail }: { isAboutMail: boolean },
): Decision | null {
  const text = normalize(`${message.subject}\n${words}`)
  if (successPhrases.some((phrase) => text.includes(phrase)))
    return { id: 'delivery-success', action: 'delivered' }
  if (isAboutMail) return { id: 'bounce-subject', action: 'failed' }
  const signs = [hasReply(words.split('\n')), returnedHeaders(message) !== null].filter(Boolean).length
  // A postmaster also writes summaries with numbers in them; a program has nothing else to say.
  return signs >= (isMailProgram(message.headers) ? 1 : 2) ? { id: 'daemon+refusal', action: 'failed' } : null
}

/** Our message, an SMTP reply or a recipient on a line of its own: what nobody writes by chance. */
function hasEvidence(message: Reading, words: string): boolean {
  const lines = words.split('\n')
  return returnedHeaders(message) !== null || hasReply(lines) || lines.some(isOnlyAddress)
}

function matchPhrases(table: BouncePhrases[], words: string): BouncePhrases | null {
  const text = withoutAccents(normalize(words))
  return table.find(({ phrases }) => phrases.some((phrase) => text.includes(phrase))) ?? null
}

/** Old systems leave out accents, so they count on neither side. */
function foldAccents(table: BouncePhrases[]): BouncePhrases[] {
  return table.map((row) => ({ ...row, phrases: row.phrases.map(withoutAccents) }))
}

function isOnlyAddress(line: string): boolean {
  return hasAddressForm(line.trim().replace(/^[<"]|[>":]$/g, ''))
}
