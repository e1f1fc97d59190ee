import type { HeaderMap } from './header-map.ts'
import type { AutoReply, Bounce, InboundKind } from './message.ts'
import type { MimePart } from './mime.ts'

/** A message taken apart, as the judging steps see it. */
export type Reading = {
  headers: HeaderMap
  subject: string
  text: string | null
  parts: MimePart[]
  date: Date | null
  now: Date
}

/** What a step decided, and by which evidence. */
export type Verdict = {
  kind: InboundKind
  rule: string
  bounce?: Bounce
  autoReply?: AutoReply
  originalMessageId?: string | null
}
