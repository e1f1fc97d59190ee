// Answers to invitations (RFC 5546, METHOD:REPLY): a click, unless its person wrote something beside it.

import { normalize } from './normalize.ts'
import type { Reading, Verdict } from './reading.ts'
import { ownWords } from './visible-text/visible-text.ts'

/** What calendars write into an answer by themselves. */
const furniture =
  /has (?:tentatively )?(?:accepted|declined|replied)|(?:accepted|declined) (?:this|your|the) (?:invitation|meeting)|a (?:accepté|refusé|répondu|décliné)|ha (?:aceptado|rechazado|respondido|accettato|rifiutato|risposto)|(?:aceitou|recusou|respondeu)|hat (?:diese |die |ihre )?(?:einladung|diesen termin|.{0,30}(?:angenommen|zugesagt|abgelehnt))|heeft .{0,30}(?:geaccepteerd|afgewezen)|स्वीकार कर/u

/** A click on "accept" or "decline": `other`. With words of the person's own the message is judged like any other. */
export function judgeCalendar({ parts, text }: Reading): Verdict | null {
  const isAnswer = parts.some(
    ({ type, content }) => type === 'text/calendar' && /^METHOD:\s*REPLY/im.test(content.slice(0, 64 * 1024)),
  )
  if (!isAnswer) return null
  const words = normalize(ownWords(text ?? ''))
  const isNote =
    /with (?:this|a|the following) note|avec (?:cette|la) note|con (?:esta|la seguente) nota/.test(words)
  const isClick = words.length < 3 || (furniture.test(words) && !isNote)
  return isClick ? { kind: 'other', rule: 'calendar' } : null
}
