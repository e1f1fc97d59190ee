import { setTimeout as sleep } from 'node:timers/promises'
import { type EventRow, listEvents } from '../../db/events.ts'
import type { ClientContext } from './context.ts'

/** A change of state, in the order in which changes were committed. */
export type Event = {
  cursor: number
  at: string
  type: string
  accountId: string
  sendId: string | null
  data: Record<string, unknown>
}

export type Events = {
  /**
   * Reads on after a cursor: nothing is skipped, also not what commits late, and nothing comes twice, for any number
   * of readers (default 100 at a time, at most 1,000).
   */
  list(filter?: { accountId?: string; after?: number; limit?: number }): Promise<Event[]>
  /** Goes on for ever with what comes, until `signal` is aborted. */
  follow(filter?: { accountId?: string; after?: number; signal?: AbortSignal }): AsyncIterable<Event>
}

const lookAgainMs = 500

export function makeEvents({ db }: ClientContext): Events {
  async function list({ limit = 100, ...filter }: Parameters<Events['list']>[0] = {}): Promise<Event[]> {
    const rows = await listEvents(db, { ...filter, limit: Math.min(Math.max(1, limit), 1_000) })
    return rows.map(toEvent)
  }
  return {
    list,
    async *follow({ signal, after = 0, accountId } = {}) {
      let cursor = after
      while (!signal?.aborted) {
        const events = await list({ accountId, after: cursor, limit: 1_000 })
        for (const event of events) {
          yield event
          cursor = event.cursor
        }
        if (events.length === 0) await sleep(lookAgainMs, undefined, { signal }).catch(() => 'aborted')
      }
    },
  }
}

function toEvent({ cursor, at, type, accountId, sendId, data }: EventRow): Event {
  return { cursor, at: at.toISOString(), type, accountId, sendId, data }
}
