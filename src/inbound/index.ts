// What kind of message is this, and which of our sends does it answer. Pure: bytes in, judgement out.

export { classifyInbound } from './classify.ts'
export { type HeaderMap, parseHeaders, type Triage, threadIds, triage } from './headers.ts'
export { candidateMessageIds } from './match.ts'
export type { Bounce, InboundKind, InboundMessage } from './message.ts'
