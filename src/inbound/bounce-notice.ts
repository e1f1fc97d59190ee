// Step 2: bounces in words, from systems that do not follow RFC 3464 or whose report was rewritten on the way.

import { makeBounce } from './bounce.ts'
import { type BouncePhrases, languagePhrases, systemPhrases } from './bounce-phrases.ts'
import { hasBounceSubject, isBounceSender, opensAsBounce } from './bounce-sender.ts'
import { type HeaderMap, mailboxes } from './header-map.ts'
import { normalize } from './normalize.ts'
import { findDiagnostic, findRecipient, noticeWords } from './notice.ts'
import type { Reading, Verdict } from './reading.ts'
import { originalMessageId, returnedRecipient } from './returned.ts'

/** Judges a notice by its sender and its words together; null when one of the two is missing. */
export function judgeBounceNotice(message: Reading): Verdict | null {
  const words = noticeWords(message.text ?? '')
  const decided = decide(message, words)
  if (!decided) return null
  const failed = mailboxes(message.headers, 'x-failed-recipients')[0]?.address ?? null
  const recipient =
    failed ?? findRecipient(words, ownAddresses(message.headers)) ?? returnedRecipient(message.parts)
  const facts = {
    recipient,
    action: decided.action,
    status: null,
    diagnostic: findDiagnostic(words, recipient),
  }
  return {
    kind: 'bounce',
    rule: decided.id,
    bounce: makeBounce(facts, message.now),
    originalMessageId: originalMessageId({ ...message, fields: [] }),
  }
}

/** Whether a notice speaks of failure or of delay; null when it says neither in any known words. */
export function noticeAction(subject: string, words: string): 'failed' | 'delayed' | null {
  return matchPhrases([...systemPhrases, ...languagePhrases], `${subject}\n${words}`)?.action ?? null
}

/** The addresses of a notice's own sender and addressee: rarely the recipient that failed. */
export function ownAddresses(headers: HeaderMap): string[] {
  return ['from', 'to', 'reply-to', 'delivered-to']
    .flatMap((name) => mailboxes(headers, name))
    .flatMap(({ address }) => (address ? [address.toLowerCase()] : []))
}

type Decision = Pick<BouncePhrases, 'id' | 'action'>

function decide({ headers, subject }: Reading, words: string): Decision | null {
  const sender = isBounceSender(headers)
  const text = `${subject}\n${words}`
  // Vacation programs have the empty Return-Path too, so without a daemon's name a subject must agree.
  if (sender === 'daemon' || (sender === 'null-sender' && hasBounceSubject(headers))) {
    const fallback = hasBounceSubject(headers) ? { id: 'bounce-subject', action: 'failed' as const } : null
    return matchPhrases([...systemPhrases, ...languagePhrases], text) ?? fallback
  }
  return sender || opensAsBounce(headers) ? matchPhrases(systemPhrases, text) : null
}

function matchPhrases(tables: BouncePhrases[], words: string): BouncePhrases | null {
  const text = normalize(words)
  return tables.find(({ phrases }) => phrases.some((phrase) => text.includes(phrase))) ?? null
}
