import type { Failure } from '../failures/failure.ts'

/**
 * What an incoming message is, seen from the send that it may answer. `other` is everything that neither a
 * person nor a machine wrote in answer: newsletters, notifications, read receipts, new conversations.
 */
export type InboundKind = 'reply' | 'auto-reply' | 'bounce' | 'complaint' | 'other'

/**
 * What a bounce says about one recipient; of several recipients, one that failed. `action` is `delayed` for a
 * notice that delivery is still being tried (RFC 3464 section 2.3.3): nothing has failed yet.
 */
export type Bounce = {
  recipient: string | null
  status: string | null
  action: 'failed' | 'delayed' | null
  failure: Failure
}

/** An incoming message, read and judged. Every text in it is decoded; Message-IDs carry angle brackets. */
export type InboundMessage = {
  kind: InboundKind
  /** Names the evidence that decided, e.g. `dsn`, `auto-submitted`, `precedence+subject`, `in-reply-to`. */
  rule: string
  messageId: string | null
  inReplyTo: string | null
  /** Oldest first, as in the header. */
  references: string[]
  from: { address: string | null; name: string | null }
  to: string[]
  subject: string
  /** The Date header; null when it is missing or no date. */
  date: Date | null
  /** From text/plain or, failing that, from HTML; at most 64 KB of UTF-8. */
  text: string | null
  bounce?: Bounce
  /** Message-ID of the message that a bounce or complaint returns. */
  originalMessageId: string | null
}
