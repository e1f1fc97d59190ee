// A desk's software marks what a person there wrote as a machine's work: Zendesk every message that it sends
// (`Auto-Submitted: auto-generated`), ServiceNow and Jira as well. So the words decide.

import {
  numberPattern,
  promisePattern,
  receiptSubjectPattern,
  receivedPattern,
  statePatterns,
  surveyPattern,
} from './desk-phrases.ts'
import { firstValue, type HeaderMap, hasThread, mailboxes } from './header-map.ts'
import { normalize } from './normalize.ts'
import { automaticSubject, hasReplyPrefix, tags } from './subject.ts'
import { findDeskComment } from './visible-text/desk-comment.ts'
import { ownWords } from './visible-text/visible-text.ts'

const maxText = 4000

const deskHeaders = [
  'x-zendesk-from-account-id',
  'x-zendesk-email-id',
  'x-zendesk-ticket-id',
  'x-freshdesk-ticket-id',
  'x-servicenow-generated',
  'x-jira-fingerprint',
  'x-intercom-app',
  'x-helpscout-conversation-id',
  'x-gorgias-ticket-id',
  'x-front-conversation-id',
  'x-kayako-ticket',
  'x-jitbit-ticketid',
  'x-hs-conversation-thread',
  'x-sfdc-entityid',
  'x-otrs-loop',
  'rt-ticket',
]

const deskMailers =
  /zendesk|freshdesk|osticket|otrs|znuny|zammad|kayako|helpscout|jitbit|gorgias|freescout|deskpro|glpi/i

/** Was it sent by the software of a desk? */
export function isFromDesk(headers: HeaderMap): boolean {
  return (
    deskHeaders.some((name) => firstValue(headers, name) !== '') ||
    ['x-mailer', 'x-powered-by'].some((name) => deskMailers.test(firstValue(headers, name)))
  )
}

/**
 * Did a person at a desk write this answer? True when it answers something and its words are no receipt, no change of a
 * state, no survey, and name no number. `text` null is no evidence.
 */
export function isDeskAnswer({ headers, text }: { headers: HeaderMap; text: string | null }): boolean {
  if (text === null || !isFromDesk(headers) || !hasThread(headers)) return false
  // A receipt shows our own message as the only comment.
  const comment = findDeskComment(text.slice(0, maxText).split('\n'))
  if (comment?.author && isAddressee(headers, comment.author)) return false
  const words = normalize(ownWords(text))
  // A comment has a writer, however short it is.
  const leastWords = comment ? 1 : 3
  return (words.match(/\S+/g)?.length ?? 0) >= leastWords && !isNotice(words)
}

/** `We received your request`, `Ticket 4711 has been created`; not below a `Re:`, which repeats our own subject. */
export function isReceiptSubject(subject: string): boolean {
  // What `Automatic reply: ...` says is judged by itself.
  if (hasReplyPrefix(subject) || automaticSubject(subject) !== null) return false
  const words = normalize(subject).slice(0, 500).replace(tags, '')
  return receiptSubjectPattern.test(words) || namesState(words)
}

/** `Your request (4711) has been received`; of normalized words. */
export function namesState(words: string): boolean {
  return statePatterns.some((pattern) => pattern.test(words))
}

function isAddressee(headers: HeaderMap, author: string): boolean {
  const wanted = normalize(author)
  return ['to', 'cc'].some((field) =>
    mailboxes(headers, field).some(({ name, address }) =>
      [name, address, address?.split('@')[0]].some((word) => word && normalize(word) === wanted),
    ),
  )
}

function isNotice(words: string): boolean {
  if (namesState(words) || numberPattern.test(words) || surveyPattern.test(words)) return true
  return receivedPattern.test(words) && promisePattern.test(words)
}
