import type { Failure } from '../failures/failure.ts'

/**
 * What an incoming message is, seen from the send that it may answer.
 *
 * - `reply`: a person's words.
 * - `auto-reply`: a machine's answer to ours, such as an absence or the receipt of a ticket.
 * - `bounce`: a mail system gave up on at least one recipient.
 * - `delay`: a mail system still tries; nothing has failed yet.
 * - `complaint`: a provider passes on that somebody called ours spam.
 * - `challenge`: a filter holds ours until the sender proves to be a person.
 * - `unsubscribe`: a person, or their mail program, asks for nothing but to get no more mail.
 * - `other`: what nobody wrote in answer: newsletters, notifications, read receipts, new conversations.
 */
export type InboundKind =
  | 'reply'
  | 'auto-reply'
  | 'bounce'
  | 'delay'
  | 'complaint'
  | 'challenge'
  | 'unsubscribe'
  | 'other'

/** What a report says about one recipient. `delayed`: delivery is still being tried (RFC 3464 section 2.3.3). */
export type BounceRecipient = {
  recipient: string | null
  status: string | null
  action: 'failed' | 'delayed'
  failure: Failure
}

/**
 * What a bounce or a delay says. Its own fields are those of the first recipient that failed, `recipients` has every
 * one that did not get the message, at most 100.
 *
 * `hard`: the address itself will take no mail, so writing to it again is a mistake. `soft` is all the rest: a full
 * mailbox, a refused message, and every limit or block of the sender, which says nothing about the address.
 */
export type Bounce = BounceRecipient & { type: 'hard' | 'soft'; recipients: BounceRecipient[] }

/**
 * What an automatic answer is about. `returnsOn` is the day (YYYY-MM-DD) that its own words state as the end of the
 * absence; missing when they state none, or one that can be read in two ways.
 */
export type AutoReply = { type: 'out-of-office' | 'ticket' | 'other'; returnsOn?: string }

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
  /** What the writer said, without quoted history and signature; at most 16 KB of UTF-8. Null where a server wrote. */
  visibleText: string | null
  /** Of a bounce and of a delay. */
  bounce?: Bounce
  /** Of an auto-reply. */
  autoReply?: AutoReply
  /** Message-ID of the message that a bounce, delay or complaint returns. */
  originalMessageId: string | null
  /** Ids of the form of ours that its text or the message that it returns quote, at most 50. */
  quotedIds: string[]
}
