// What the poller learns before it fetches a body.

import { storable } from '../model/storable.ts'
import { findAutomation } from './automatic.ts'
import { hasBounceSubject, isBounceSender, opensAsBounce } from './bounce-sender.ts'
import { isChallengeSubject } from './challenge.ts'
import { firstValue, type HeaderMap } from './header-map.ts'
import { extractMessageIds, readMessageId } from './message-ids.ts'
import { reportType } from './report-type.ts'
import { isRequestSubject } from './unsubscribe.ts'

export { type HeaderMap, parseHeaders } from './header-map.ts'

/** What a message looks like from its headers alone; `classifyInbound` has the last word. */
export type Triage = 'bounce' | 'auto-reply' | 'complaint' | 'challenge' | 'unsubscribe' | 'ordinary'

/**
 * Guesses from headers alone whether a message is worth fetching when it answers none of our Message-IDs:
 * bounces and complaints carry the Message-ID inside. `contentType` replaces the header's, for callers that
 * know it from BODYSTRUCTURE.
 */
export function triage(headers: HeaderMap, contentType?: string): Triage {
  switch (reportType(contentType ?? firstValue(headers, 'content-type'))) {
    case 'feedback-report':
      return 'complaint'
    case 'delivery-status':
    case 'unnamed':
      return 'bounce'
    case 'disposition-notification':
      return 'ordinary'
  }
  const sender = isBounceSender(headers)
  if (sender === 'daemon' || opensAsBounce(headers) || (sender && hasBounceSubject(headers))) return 'bounce'
  if (deskSubject.test(firstValue(headers, 'subject'))) return 'complaint'
  if (isChallengeSubject(firstValue(headers, 'subject'))) return 'challenge'
  if (isRequestSubject(firstValue(headers, 'subject'))) return 'unsubscribe'
  return findAutomation({ headers, text: null })?.kind === 'auto-reply' ? 'auto-reply' : 'ordinary'
}

/** Microsoft's JMRP names no report in its headers. */
const deskSubject = /^complaint about message from /i

/** A message's own id and what it says that it answers (RFC 5322 section 3.6.4), oldest reference first. */
export function threadIds(headers: HeaderMap): {
  messageId: string | null
  inReplyTo: string | null
  references: string[]
} {
  const [inReplyTo = null, ...others] = extractMessageIds((headers.get('in-reply-to') ?? []).join(' '))
  const references = extractMessageIds((headers.get('references') ?? []).join(' '))
  return storable({
    messageId: readMessageId(firstValue(headers, 'message-id')),
    inReplyTo,
    // A few clients put the whole thread into In-Reply-To; no id of it may be lost.
    references: [...references, ...others.filter((id) => !references.includes(id))],
  })
}
