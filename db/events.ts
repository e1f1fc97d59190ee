import type { Queryable } from './client.ts'
import { events } from './schema.ts'

export type EventType =
  | 'account.added'
  | 'account.paused'
  | 'account.resumed'
  | 'account.removed'
  | 'account.health'
  | 'account.imap-health'
  | 'send.scheduled'
  | 'send.sent'
  | 'send.retrying'
  | 'send.failed'
  | 'send.held'
  | 'send.released'
  | 'send.uncertain'
  | 'send.cancelled'
  | 'reply.found'

export type NewEvent = {
  type: EventType
  accountId: string
  sendId?: string
  data?: Record<string, unknown>
}

/** Belongs into the transaction that changes the state it tells of. */
export async function insertEvent(tx: Queryable, event: NewEvent): Promise<void> {
  await tx.insert(events).values(event)
}

export async function insertEvents(tx: Queryable, list: NewEvent[]): Promise<void> {
  if (list.length > 0) await tx.insert(events).values(list)
}
