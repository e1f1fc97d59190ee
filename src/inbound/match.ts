import type { InboundMessage } from './message.ts'

/**
 * The Message-IDs by which a message may answer one of ours, most trustworthy first: what a bounce or complaint
 * returns, then In-Reply-To, then References from the newest back. The caller looks them up among its own.
 */
export function candidateMessageIds(message: InboundMessage): string[] {
  const ids = [message.originalMessageId, message.inReplyTo, ...message.references.toReversed()]
  return [...new Set(ids.filter((id) => id !== null))].filter((id) => id !== message.messageId)
}
