// Challenge and response: a filter asks the sender to prove to be a person before it delivers.

import { isBounceSender } from './bounce-sender.ts'
import { challengePhrases, challengeWays, linkWords } from './challenge-phrases.ts'
import { firstValue, type HeaderMap } from './header-map.ts'
import { listPhrases, normalize } from './normalize.ts'
import type { Reading, Verdict } from './reading.ts'
import { hasReplyPrefix } from './subject.ts'
import { ownWords } from './visible-text/visible-text.ts'

/** Headers that such filters leave; ordinary mail of their users carries none of these. */
const filterHeaders = [
  'x-spamarrest-header',
  'x-bluebottle-request',
  'x-askversion',
  'x-boxtrapper',
  'x-mailinblack',
]

const subjectPhrases = listPhrases(
  'requires verification | verify# | please confirm your message | please confirm (conf# | sender verification | (waitlisted)',
  'action required to deliver your | confirmez votre envoi | validation de votre adresse | confirmar envio | verification required',
)

/** Its words and a way to follow them; a mail system's report that quotes such words stays a bounce. */
export function judgeChallenge(message: Reading): Verdict | null {
  if (isBounceSender(message.headers) === 'daemon') return null
  const words = normalize(`${withoutReplies(message.subject)}\n${ownWords(message.text ?? '')}`)
  const asks = challengePhrases.some((phrase) => words.includes(phrase))
  if (!asks) return null
  const isLinked = /https?:\/\//.test(words) && linkWords.some((word) => words.includes(word))
  const hasWay = isLinked || challengeWays.some((way) => words.includes(way))
  if (!hasWay && !isKnownFilter(message.headers)) return null
  return { kind: 'challenge', rule: isKnownFilter(message.headers) ? 'challenge-header' : 'challenge-text' }
}

/** Does the subject alone ask for it? Not all challenges keep the thread of the message that they hold. */
export function isChallengeSubject(subject: string): boolean {
  const words = normalize(withoutReplies(subject)).slice(0, 300)
  return subjectPhrases.some((phrase) => words.includes(phrase))
}

/** `Re: sender verification required` is somebody's answer to such a message. */
function withoutReplies(subject: string): string {
  return hasReplyPrefix(subject) ? '' : subject
}

function isKnownFilter(headers: HeaderMap): boolean {
  return filterHeaders.some((name) => firstValue(headers, name) !== '')
}
