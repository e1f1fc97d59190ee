// Which send a message answers: by what it names, whoever wrote it; else by who wrote it, and that is less sure.
import type { AccountRow } from '../../db/accounts.ts'
import { type Answerable, findLastSendTo, findOwnMessages, type OwnMessage } from '../../db/replies.ts'
import { candidateMessageIds } from '../../src/inbound/match.ts'
import { matchByAddress } from '../../src/inbound/match-address.ts'
import type { InboundMessage } from '../../src/inbound/message.ts'
import { hasOwnForm, sendIdOfMarker } from '../../src/model/marker.ts'
import type { Confidence } from '../../src/model/reply.ts'
import type { ReplyKind } from '../../src/model/states.ts'
import type { LookDeps } from './look.ts'

export type FoundSend = { message: OwnMessage; kind: ReplyKind; matchedBy: string; confidence: Confidence }

type Named = Pick<FoundSend, 'message' | 'matchedBy'>
type Known = { own: Map<string, OwnMessage>; answerable: Answerable[]; receivedAt: Date }

export async function findSendOf(
  deps: LookDeps,
  account: AccountRow,
  inbound: InboundMessage,
  known: Known,
): Promise<FoundSend | null> {
  const named = await findNamed(deps, inbound, known.own)
  if (named) {
    // What names ours and was written by a person or a machine in answer; read receipts and the like stay out.
    const { message, matchedBy } = named
    return inbound.kind === 'other' ? null : { message, matchedBy, kind: inbound.kind, confidence: 'certain' }
  }
  switch (inbound.kind) {
    case 'bounce':
    case 'delay':
      return findLast(deps, account, inbound.kind, inbound.bounce?.recipient ?? null)
    case 'auto-reply':
    case 'challenge':
      return findLast(deps, account, inbound.kind, inbound.from.address)
    case 'complaint':
      return null
    default:
      return findByAddress(deps, inbound, known)
  }
}

async function findNamed(
  deps: LookDeps,
  inbound: InboundMessage,
  own: Map<string, OwnMessage>,
): Promise<Named | null> {
  const ids = candidateMessageIds(inbound)
  const unknown = ids.filter((id) => !own.has(id) && hasOwnForm(id))
  const sendIds = unknown.flatMap((id) => sendIdOfMarker(id) ?? [])
  const more = await findOwnMessages(deps.db, unknown, sendIds)
  const named = ids.flatMap((id) => {
    const message = own.get(id) ?? more.find((one) => one.messageId === id || one.id === sendIdOfMarker(id))
    return message ? [{ id, message, matchedBy: message.messageId === id ? 'message-id' : 'marker' }] : []
  })
  // What it answers or returns decides. Of a thread it may be the last of ours, whose own id a server may have rewritten.
  const direct = named.find(({ id }) => id === inbound.originalMessageId || id === inbound.inReplyTo)
  return direct ?? named.reduce<Named | null>((a, b) => (a && a.message.id > b.message.id ? a : b), null)
}

/** A report or a machine's answer that names nothing belongs to the last send to that address. */
async function findLast(
  deps: LookDeps,
  account: AccountRow,
  kind: ReplyKind,
  address: string | null,
): Promise<FoundSend | null> {
  const sendId = address ? await findLastSendTo(deps.db, account.id, address) : null
  const [message] = sendId === null ? [] : await findOwnMessages(deps.db, [], [sendId])
  return message ? { message, kind, matchedBy: 'last-send', confidence: 'high' } : null
}

/** A person who wrote anew instead of answering. */
async function findByAddress(
  deps: LookDeps,
  inbound: InboundMessage,
  { answerable, receivedAt }: Known,
): Promise<FoundSend | null> {
  // INTERNALDATE has whole seconds, and an answer may come within the second.
  const dated = { ...inbound, date: new Date(receivedAt.getTime() + 1_000) }
  const match = matchByAddress(dated, answerable)
  if (!match || match.confidence === 'low') return null
  const [message] = await findOwnMessages(deps.db, [], [match.sendId])
  const kind = inbound.kind === 'unsubscribe' ? 'unsubscribe' : 'reply'
  return message ? { message, kind, matchedBy: match.rule, confidence: match.confidence } : null
}
