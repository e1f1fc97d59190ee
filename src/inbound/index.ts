// What kind of message is this, and which of our sends does it answer. Pure: bytes in, judgement out.

export { classifyInbound } from './classify.ts'
export { firstValue, type HeaderMap, mailboxes } from './header-map.ts'
export { parseHeaders, type Triage, threadIds, triage } from './headers.ts'
export { candidateMessageIds } from './match.ts'
export { type AddressMatch, matchByAddress, type SendCandidate } from './match-address.ts'
export { isPublicDomain } from './match-public-domains.ts'
export type { AutoReply, Bounce, BounceRecipient, InboundKind, InboundMessage } from './message.ts'
