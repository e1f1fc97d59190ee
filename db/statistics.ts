// What an account sent and what came of it, by day.
import { sql } from 'drizzle-orm'
import type { ReplyKind } from '../src/model/states.ts'
import type { Queryable } from './client.ts'
import { type BounceCodes, isHardBounce, isRefused } from './hard-bounces.ts'

/** `refused` is in `failed` too; `bounce` is what came back for good, or was refused for its recipient's sake. */
export type Fact = 'sent' | 'failed' | 'refused' | ReplyKind

export type FactCount = { day: number; fact: Fact; count: number }

/**
 * How often each happened on each day: sends on the day on which they ended, answers once per send and kind, on the day
 * of the first. Days are counted from 0; `starts` are their first instants, so that they may have 23 or 25 hours.
 */
export async function countByDay(
  db: Queryable,
  accountId: string,
  starts: Date[],
  codes: BounceCodes,
): Promise<FactCount[]> {
  const days = sql`${`{${starts.map((start) => start.toISOString()).join(',')}}`}::timestamptz[]`
  const from = sql`(${days})[1]`
  // A send ends at most three days after its slot, which is what the index has; no answer is older than its send.
  return db.execute<FactCount>(sql`
    WITH ended AS (
      SELECT send.id, send.state, send.settled_at AS at, ${isRefused(sql`send`, codes)} AS is_refused
      FROM postrider.sends AS send
      WHERE send.account_id = ${accountId} AND send.slot_at > ${from} - interval '3 days'
        AND send.state IN ('sent', 'failed') AND send.settled_at >= ${from}
    ), answered AS (
      SELECT reply.send_id, reply.kind, min(reply.received_at) AS at
      FROM postrider.replies AS reply
      JOIN postrider.sends AS send ON send.id = reply.send_id AND send.account_id = reply.account_id
      WHERE reply.account_id = ${accountId} AND (reply.kind <> 'bounce' OR ${isHardBounce(sql`reply`, codes)})
      GROUP BY reply.send_id, reply.kind
    ), bounced AS (
      SELECT min(at) AS at FROM (
        SELECT id, at FROM ended WHERE is_refused
        UNION ALL SELECT send_id, at FROM answered WHERE kind = 'bounce') AS both_ways
      GROUP BY id
    ), facts AS (
      SELECT state AS fact, at FROM ended
      UNION ALL SELECT 'refused', at FROM ended WHERE is_refused
      UNION ALL SELECT kind, at FROM answered WHERE kind <> 'bounce'
      UNION ALL SELECT 'bounce', at FROM bounced
    )
    SELECT width_bucket(at, ${days}) - 1 AS day, fact, count(*)::int AS count
    FROM facts WHERE at >= ${from} GROUP BY 1, 2`)
}
