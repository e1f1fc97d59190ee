// Requests to be left alone: by a mail program (RFC 2369, RFC 8058), or by a person who writes nothing else.

import { firstValue, isFromList } from './header-map.ts'
import { normalize } from './normalize.ts'
import type { Reading, Verdict } from './reading.ts'
import { hasReplyPrefix } from './subject.ts'
import { conversation, requestPairs, requestPhrases, wholeRequests } from './unsubscribe-phrases.ts'
import { ownWords } from './visible-text/visible-text.ts'

const maxWords = 45
const maxRequestWords = 20
/** Greetings, thanks, names: what may stand beside a request without being a message of its own. */
const maxCourtesyWords = 5

/** Null for a longer answer that also asks for it: that is an answer. */
export function judgeUnsubscribe({ headers, subject, text }: Reading): Verdict | null {
  if (isFromList(headers) || /^auto/i.test(firstValue(headers, 'auto-submitted'))) return null
  const own = normalizeLines(ownWords(text ?? ''))
  if (own.join(' ').split(' ').length > maxWords) return null
  if (isRequestSubject(subject) && (own.length === 0 || (isUnsubscribe(subject) && !isConversation(own)))) {
    return { kind: 'unsubscribe', rule: 'unsubscribe-subject' }
  }
  return isOnlyRequest(own) ? { kind: 'unsubscribe', rule: 'unsubscribe-text' } : null
}

/** What mail programs fill in from `List-Unsubscribe: <mailto:…?subject=unsubscribe>`, at times with a token. */
export function isRequestSubject(subject: string): boolean {
  if (hasReplyPrefix(subject)) return false
  const words = normalize(subject.slice(0, 200)).replace(/[.!\s]+$/, '')
  return isUnsubscribe(words) || wholeRequests.includes(words)
}

/** The programs' own word. `Baja` and `Abmeldung` are subjects of other letters too. */
function isUnsubscribe(subject: string): boolean {
  return /^\s*(?:list-)?unsubscribe\b[\s:=_<-]{0,3}[^\s]{0,120}$/i.test(subject.slice(0, 200))
}

/** Does it offer a way out of a mailing, in its own words and not in what it quotes? */
export function offersOptOut(text: string | null): boolean {
  const words = ownWords(text ?? '')
  return /https?:\/\//.test(words) && optOutWords.test(normalize(words))
}

const optOutWords =
  /unsubscrib|opt[- ]out|stop (?:receiving|these)|désabonn|désinscri|abbestell|abmeld|darse de baja|cancelar (?:la |su |tu |a )?(?:suscripción|inscrição)|descadastr|disiscri|cancella(?:ti| l'iscrizione)|uitschrij|afmeld|सदस्यता/u

function isOnlyRequest(lines: string[]): boolean {
  const sentences = lines
    .flatMap((line) => line.split(/[.!?;…]+(?:\s|$)/))
    .map(trimSentence)
    .filter(Boolean)
  const isRequest = sentences.map((sentence) => asks(sentence))
  if (!isRequest.includes(true)) return false
  if (isConversation(lines)) return false
  return sentences.every((sentence, index) => isRequest[index] || countWords(sentence) <= maxCourtesyWords)
}

function isConversation(lines: string[]): boolean {
  return conversation.some((words) => lines.join(' ').includes(words))
}

function asks(sentence: string): boolean {
  if (wholeRequests.includes(withoutCourtesy(sentence))) return true
  if (countWords(sentence) > maxRequestWords) return false
  return (
    requestPhrases.some((phrase) => sentence.includes(phrase)) ||
    requestPairs.some(({ verb, object }) => verb.test(sentence) && object.test(sentence))
  )
}

function withoutCourtesy(sentence: string): string {
  return sentence
    .replace(
      /^(?:hi|hello|bonjour|hola|olá|hallo|ciao|नमस्ते)?[\s,]*(?:please|pls|merci de|por favor|favor|bitte|per favore|graag|कृपया)?[\s,:]*/u,
      '',
    )
    .replace(
      /[\s,]*(?:please|pls|thanks|thank you|thx|merci|svp|s'il vous plaît|gracias|por favor|obrigado|obrigada|danke|grazie|bedankt|धन्यवाद)?$/u,
      '',
    )
}

function normalizeLines(text: string): string[] {
  return text
    .split('\n')
    .map(normalize)
    .filter((line) => line !== '')
}

function trimSentence(sentence: string): string {
  return sentence.replace(/^[\s*"'«“„(।-]+|[\s*"'»”“),:।-]+$/gu, '')
}

function countWords(sentence: string): number {
  return sentence.split(/\s+/).length
}
