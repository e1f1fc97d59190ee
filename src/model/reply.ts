import type { Explanation } from '../failures/explain.ts'
import type { Failure } from '../failures/failure.ts'
import type { ReplyKind } from './states.ts'

/** What a bounce says, as stored. */
export type BounceInfo = { recipient: string | null; status: string | null; failure: Failure }

/** What a poll found that answers a send. */
export type Reply = {
  id: string
  /** Grows; pass the last one seen as `after` to read on without missing any. */
  cursor: number
  accountId: string
  sendId: string | null
  kind: ReplyKind
  from: { address: string | null; name: string | null }
  subject: string
  receivedAt: string
  text?: string
  bounce?: { recipient: string | null; status: string | null; failure: Explanation }
}
