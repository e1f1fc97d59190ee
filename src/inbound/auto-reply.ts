// What an automatic answer is about.

import { awayPhrases, ticketPhrases } from './automatic-phrases.ts'
import { isFromDesk, isReceiptSubject } from './desk.ts'
import type { AutoReply } from './message.ts'
import { normalize } from './normalize.ts'
import type { Reading } from './reading.ts'
import { findReturnDate } from './return-date.ts'
import { speaksOfAbsence } from './subject.ts'
import { ownWords } from './visible-text/visible-text.ts'

/** By subject and own words. Absence before ticket: who is away often names whom to write to with a request. */
export function describeAutoReply({ headers, subject, text, date }: Reading): AutoReply {
  const own = ownWords(text ?? '')
  const words = normalize(`${subject}\n${own}`)
  const returnsOn = findReturnDate(`${subject}\n${own}`, date)
  const isAway =
    speaksOfAbsence(subject) ||
    headers.has('x-vacation') ||
    awayPhrases.some((phrase) => words.includes(phrase))
  if (isAway || returnsOn) return { type: 'out-of-office', ...(returnsOn ? { returnsOn } : {}) }
  const isTicket =
    ticketPhrases.some((phrase) => words.includes(phrase)) ||
    /\[[^\]]{0,20}#\s?\d{2,}|\bcase\s?#?\d{3,}/i.test(subject) ||
    isReceiptSubject(subject) ||
    isFromDesk(headers)
  return { type: isTicket ? 'ticket' : 'other' }
}
