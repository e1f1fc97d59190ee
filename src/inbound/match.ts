import { hasOwnForm } from '../model/marker.ts'
import type { InboundMessage } from './message.ts'

const maxIds = 50

type Named = Pick<
  InboundMessage,
  'messageId' | 'inReplyTo' | 'references' | 'originalMessageId' | 'quotedIds'
>

/**
 * The ids by which a message may answer one of ours, most trustworthy first: what a bounce or complaint returns, then
 * In-Reply-To, then References from the newest back, then what the text or the returned message quotes. Message-IDs
 * and markers (`sendIdOfMarker` tells); the caller looks them up among its own. At most 50.
 */
export function candidateMessageIds(message: Named): string[] {
  const { messageId, originalMessageId, inReplyTo, references, quotedIds } = message
  const ids = [originalMessageId, inReplyTo, ...references.toReversed(), ...quotedIds]
  const named = [...new Set(ids.filter((id) => id !== null))].filter((id) => id !== messageId)
  if (named.length <= maxIds) return named
  // What others wrote in a long thread must not crowd out ours.
  return [...named.filter(hasOwnForm), ...named.filter((id) => !hasOwnForm(id))].slice(0, maxIds)
}
