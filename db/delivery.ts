// Settling: what became of an attempt, written once. One statement, so that a process that dies between two of them
// leaves a state that the sweep understands.
import { sql } from 'drizzle-orm'
import type { Failure } from '../src/failures/failure.ts'
import type { SendState } from '../src/model/states.ts'
import type { Queryable } from './client.ts'

export type Settlement = {
  sendId: string
  token: string
  attempt: number
  state: Extract<SendState, 'sent' | 'failed' | 'retrying' | 'held' | 'uncertain'>
  failure: Failure | null
  nextAttemptAt: Date | null
  finalReply: string | null
  recipients: { address: string; state: 'accepted' | 'refused'; failure: Failure | null }[]
  now: Date
}

/**
 * Writes the outcomes of attempts. Only a claim's holder may, also after its lease ran out. `sent` is the stronger
 * fact: the server took the message, so it is written whatever others thought meanwhile, and nobody sends again.
 *
 * @returns for each, whether it was written; false: the send is no longer its
 */
export async function settleSends(db: Queryable, settlements: Settlement[]): Promise<boolean[]> {
  // A send that was claimed anew while an earlier attempt was still out comes twice: one after the other.
  const ids = settlements.map(({ sendId }) => sendId)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index)
  if (twice > 0) {
    const before = await settleSends(db, settlements.slice(0, twice))
    return [...before, ...(await settleSends(db, settlements.slice(twice)))]
  }
  const rows = await db.execute<{ send_id: string }>(sql`
    WITH result AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(settlements.map(toRecord))}::jsonb) AS result(
        "sendId" uuid, token uuid, attempt int, state text, failure jsonb, "finalReply" text,
        "nextAttemptAt" timestamptz, now timestamptz, "settledAt" timestamptz, recipients jsonb, event jsonb)
    ), settled AS (
      UPDATE postrider.sends AS send
      SET state = result.state, failure = result.failure, final_reply = result."finalReply",
          next_attempt_at = result."nextAttemptAt", slot_at = COALESCE(result."nextAttemptAt", send.slot_at),
          lease_until = NULL, settled_at = result."settledAt"
      FROM result
      -- The second says how few there are, without which a planner may read the whole table.
      WHERE send.id = result."sendId" AND send.id = ANY(${`{${ids.join(',')}}`}::uuid[]) AND send.state <> 'sent'
        AND (send.claim_token = result.token AND send.state IN ('sending', 'uncertain') OR result.state = 'sent')
      RETURNING send.id, send.account_id
    ), attempted AS (
      UPDATE postrider.attempts AS attempt
      SET ended_at = result.now, outcome = result.state, failure = result.failure
      FROM result JOIN settled ON settled.id = result."sendId"
      WHERE attempt.send_id = result."sendId" AND attempt.number = result.attempt
    ), addressed AS (
      UPDATE postrider.recipients AS recipient SET state = decided.state, failure = decided.failure
      FROM result JOIN settled ON settled.id = result."sendId"
      CROSS JOIN LATERAL jsonb_to_recordset(result.recipients) AS decided(address text, state text, failure jsonb)
      WHERE recipient.send_id = result."sendId" AND recipient.address = decided.address
    )
    INSERT INTO postrider.events (type, account_id, send_id, data)
    SELECT 'send.' || result.state, settled.account_id, settled.id, result.event
    FROM result JOIN settled ON settled.id = result."sendId"
    RETURNING send_id`)
  const settled = new Set(rows.map((row) => row.send_id))
  return settlements.map(({ sendId }) => settled.has(sendId))
}

/** One of them, inside a transaction that writes more. */
export async function settleSend(tx: Queryable, settlement: Settlement): Promise<boolean> {
  const [isOurs = false] = await settleSends(tx, [settlement])
  return isOurs
}

function toRecord(settlement: Settlement) {
  const { state, now, attempt, failure, nextAttemptAt } = settlement
  const isEnd = state === 'sent' || state === 'failed'
  return {
    ...settlement,
    now: now.toISOString(),
    settledAt: isEnd ? now : null,
    event: { attempt, code: failure?.code, nextAttemptAt: nextAttemptAt?.toISOString() },
  }
}
