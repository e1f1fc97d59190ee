import { z } from 'zod'
import type { Explanation } from '../failures/explain.ts'
import type { Failure } from '../failures/failure.ts'
import { type ReplyKind, replyKinds } from './states.ts'

/** What a bounce says, as stored. `hard`: the recipient is not there and will not be; of an old row unknown. */
export type BounceInfo = {
  recipient: string | null
  status: string | null
  type?: 'hard' | 'soft'
  failure: Failure
}

/** What an automatic answer is. `returnsOn` is a day (`2026-08-24`), where the answer states one. */
export type AutoReplyInfo = { type: 'out-of-office' | 'ticket' | 'other'; returnsOn?: string }

/**
 * How sure it is that a message answers its send. `certain`: it names it. `high`: the contact's address and a subject
 * that fits; `medium`: one of the two; `low`: somebody at the contact's company, soon after.
 */
export type Confidence = 'certain' | 'high' | 'medium' | 'low'

/** What a poll found that answers a send. */
export type Reply = {
  id: string
  /** Grows; pass the last one seen as `after` to read on without missing any. */
  cursor: number
  accountId: string
  sendId: string | null
  kind: ReplyKind
  /** By what it was told; `person` where somebody said so. */
  rule: string
  from: { address: string | null; name: string | null }
  subject: string
  receivedAt: string
  /** What the person wrote, without what was quoted; all of it where that is not known. */
  text?: string
  fullText?: string
  /** Where it was found. */
  folder: string
  inJunk: boolean
  /** By which evidence it belongs to its send, such as `message-id`, and how sure that is; null without a send. */
  match: { by: string; confidence: Confidence } | null
  autoReply?: AutoReplyInfo
  bounce?: {
    recipient: string | null
    status: string | null
    type?: BounceInfo['type']
    failure: Explanation
  }
}

/** What `replies.list` takes. */
export const replyFilter = z.strictObject({
  accountId: z.uuid({ error: 'is not an account id' }).optional(),
  sendId: z.uuid({ error: 'is not the id of a send' }).optional(),
  kind: z.enum(replyKinds).optional(),
  inJunk: z.boolean().optional(),
  after: z.number().int().min(0).optional(),
  limit: z
    .number()
    .default(100)
    .transform((limit) => Math.min(Math.max(1, limit), 1_000)),
})
export type ReplyFilter = z.input<typeof replyFilter>

/** What `replies.mark` takes. */
export const replyMark = z.strictObject({ kind: z.enum(replyKinds) })
