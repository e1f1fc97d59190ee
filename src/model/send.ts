import { z } from 'zod'
import type { Explanation } from '../failures/explain.ts'
import { addressInput, headerText, type Mailbox, mailboxesInput, mailboxInput } from './address.ts'
import type { Reply } from './reply.ts'
import type { RecipientKind, RecipientState, SendState } from './states.ts'
import { isStorable } from './storable.ts'

/** Headers that Postrider writes; a message that brought its own would contradict the envelope or the thread. */
const ownHeaders = new Set([
  'from',
  'sender',
  'to',
  'cc',
  'bcc',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'return-path',
  'received',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'dkim-signature',
])

const headerName = z
  .string()
  .regex(/^[!-9;-~]{1,76}$/, 'is not a header name (RFC 5322 section 2.2)')
  .refine((name) => !ownHeaders.has(name.toLowerCase()), 'is a header that Postrider writes itself')
  .refine((name) => !/^content-/i.test(name), 'is a header that Postrider writes itself')

const maxAttachmentsBytes = 25 * 1024 * 1024

const attachmentInput = z.strictObject({
  filename: headerText(255).min(1),
  contentType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/, 'is not a media type such as application/pdf')
    .optional(),
  content: z.base64({ error: 'is not base64' }),
})

const storableText = (maxLength: number) =>
  z.string().max(maxLength).refine(isStorable, 'holds a NUL or half of a character')

const unsubscribeInput = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .refine((url) => !/[<>\s,]/.test(url), 'must not hold spaces, commas or angle brackets')
      .optional(),
    mailto: addressInput.optional(),
  })
  .refine(({ url, mailto }) => url || mailto, 'needs url, mailto or both')

/** What `sends.enqueue` takes. */
export const sendInput = z
  .strictObject({
    accountId: z.uuid({ error: 'is not an account id' }),
    to: mailboxesInput.refine((to) => to.length > 0, 'is empty'),
    cc: mailboxesInput.optional(),
    bcc: mailboxesInput.optional(),
    replyTo: mailboxInput.optional(),
    subject: headerText(998),
    text: storableText(5_000_000).optional(),
    html: storableText(5_000_000).optional(),
    headers: z.record(headerName, headerText(2000)).optional(),
    attachments: z.array(attachmentInput).max(50).optional(),
    inReplyTo: z.uuid({ error: 'is not the id of a send' }).optional(),
    idempotencyKey: storableText(200)
      .refine((key) => key !== '', 'is empty')
      .optional(),
    sendAfter: z.iso
      .datetime({ offset: true, error: 'is not an instant such as 2026-01-31T09:00:00Z' })
      .transform((text) => new Date(text))
      .optional(),
    unsubscribe: unsubscribeInput.optional(),
  })
  .refine(({ text, html }) => text !== undefined || html !== undefined, 'needs text, html or both')
  .refine(
    ({ attachments = [] }) =>
      attachments.reduce((sum, { content }) => sum + content.length, 0) * 0.75 <= maxAttachmentsBytes,
    { path: ['attachments'], message: 'are more than 25 MB together' },
  )

export type SendInput = z.input<typeof sendInput>
export type SendFields = z.output<typeof sendInput>

/** What is stored of a message until it is sent; the sender is read from the account at that moment. */
export type MessageContent = {
  to: Mailbox[]
  cc: Mailbox[]
  bcc: Mailbox[]
  replyTo: Mailbox | null
  text?: string
  html?: string
  headers: Record<string, string>
  attachments: { filename: string; contentType?: string; content: string }[]
  unsubscribe?: { url?: string; mailto?: string }
}

/** Every address once, as the envelope and the limits count them; the first of To, Cc, Bcc keeps it. */
export function recipientsOf(
  fields: Pick<SendFields, 'to' | 'cc' | 'bcc'>,
): { address: string; kind: RecipientKind }[] {
  const kinds = new Map<string, RecipientKind>()
  for (const kind of ['to', 'cc', 'bcc'] as const) {
    for (const { address } of fields[kind] ?? []) if (!kinds.has(address)) kinds.set(address, kind)
  }
  return [...kinds].map(([address, kind]) => ({ address, kind }))
}

/** A send as lists show it. */
export type Send = {
  id: string
  accountId: string
  state: SendState
  messageId: string
  subject: string
  to: string[]
  slotAt: string
  attempts: number
  nextAttemptAt: string | null
  failure: Explanation | null
  createdAt: string
  settledAt: string | null
}

/** A send with its history. */
export type SendDetail = Send & {
  inReplyTo: string | null
  references: string[]
  finalReply: string | null
  /** The copy in the Sent folder; null until it was tried, or where there is nothing to copy yet. */
  sentCopy: 'pending' | 'filed' | 'skipped' | 'failed' | null
  recipients: { address: string; kind: RecipientKind; state: RecipientState; failure: Explanation | null }[]
  history: {
    attempt: number
    startedAt: string
    endedAt: string | null
    outcome: string | null
    failure: Explanation | null
  }[]
  /**
   * Why it waits or was withdrawn, where that is not its own failure: `account` (paused, limited, or in need of a person),
   * `answers-unseen` (a follow-up while the mailbox was not read), `answered` (a follow-up to who has answered).
   */
  why: 'account' | 'answers-unseen' | 'answered' | null
  /** What came back, in the order in which it was found; the first 100. */
  replies: Reply[]
}

/** What enqueueing gives back. */
export type Enqueued = { id: string; state: SendState; slotAt: string; messageId: string }
