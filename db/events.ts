import { and, asc, eq, gt, sql } from 'drizzle-orm'
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
  | 'send.reopened'
  | 'account.updated'
  | 'account.pinned'
  | 'account.unpinned'
  | 'account.slowed'
  | 'reply.found'
  | 'reply.marked'

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

export type EventRow = typeof events.$inferSelect

/**
 * In order of cursor, up to the oldest transaction that still runs: whoever reads on from the last cursor never skips
 * an event that commits late, and any number of readers see the same.
 */
export async function listEvents(
  db: Queryable,
  filter: { accountId?: string; after?: number; limit: number },
): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(
      and(
        filter.accountId ? eq(events.accountId, filter.accountId) : undefined,
        filter.after === undefined ? undefined : gt(events.cursor, filter.after),
        sql`${events.tx} < pg_snapshot_xmin(pg_current_snapshot())`,
      ),
    )
    .orderBy(asc(events.cursor))
    .limit(filter.limit)
}

/** Whether a follow-up was cancelled because somebody had answered. */
export async function isWithdrawn(db: Queryable, accountId: string, sendId: string): Promise<boolean> {
  const [event] = await db
    .select({ cursor: events.cursor })
    .from(events)
    .where(
      and(
        eq(events.accountId, accountId),
        eq(events.sendId, sendId),
        eq(events.type, 'send.cancelled'),
        sql`${events.data} ->> 'reason' = 'answered'`,
      ),
    )
    .limit(1)
  return event !== undefined
}
