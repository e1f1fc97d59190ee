// Follow-ups: sends that go on with a conversation. None to a contact who has answered, and none while nobody can see
// whether they have. An account's `guard_follow_ups` switches both off.
import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from './client.ts'

/** Longer conversations are walked so far up and down. */
const deepest = 50

/**
 * Cancels what waits in the conversation of a send that a person answered. What is enqueued after the answer is meant as
 * it is. Returns how many were cancelled.
 */
export async function cancelFollowUps(tx: Queryable, sendId: string): Promise<number> {
  const rows = await tx.execute(sql`
    WITH RECURSIVE ${cancelling(sql`SELECT ${sendId}::uuid AS send_id`)} SELECT send_id FROM withdrawn`)
  return rows.length
}

/** The same within a larger statement, WITH RECURSIVE: `answered` names sends as `send_id`, `withdrawn` what was cancelled. */
export function cancelling(answered: SQL): SQL {
  return sql`
    upwards AS (
      SELECT id, in_reply_to_send, id AS answered, 0 AS depth
      FROM postrider.sends WHERE id IN (SELECT send_id FROM (${answered}) AS answered)
      UNION
      SELECT parent.id, parent.in_reply_to_send, upwards.answered, depth + 1
      FROM upwards JOIN postrider.sends AS parent ON parent.id = upwards.in_reply_to_send
      WHERE depth < ${deepest}
    ), conversation AS (
      SELECT id, answered, 0 AS depth FROM upwards
      UNION
      SELECT child.id, conversation.answered, depth + 1
      FROM conversation JOIN postrider.sends AS child ON child.in_reply_to_send = conversation.id
      WHERE depth < ${deepest}
    ), cancelled AS (
      UPDATE postrider.sends AS send SET state = 'cancelled', next_attempt_at = NULL, settled_at = now()
      FROM postrider.accounts AS account
      WHERE send.id IN (SELECT id FROM conversation) AND send.in_reply_to_send IS NOT NULL
        AND send.state IN ('scheduled', 'retrying', 'held')
        AND account.id = send.account_id AND account.guard_follow_ups
      RETURNING send.id, send.account_id
    ), withdrawn AS (
      INSERT INTO postrider.events (type, account_id, send_id, data)
      SELECT 'send.cancelled', account_id, id, jsonb_build_object('reason', 'answered', 'answeredSend', (
        SELECT answered FROM conversation WHERE conversation.id = cancelled.id LIMIT 1)::text)
      FROM cancelled RETURNING send_id
    )`
}

/** Parks the follow-ups of an account whose answers cannot be seen at the moment. */
export async function holdFollowUps(tx: Queryable, accountId: string): Promise<number> {
  const rows = await tx.execute(sql`
    WITH parked AS (
      UPDATE postrider.sends AS send SET state = 'held', next_attempt_at = NULL
      FROM postrider.accounts AS account
      WHERE send.account_id = ${accountId} AND send.state IN ('scheduled', 'retrying')
        AND send.in_reply_to_send IS NOT NULL AND account.id = send.account_id AND ${isBlind}
      RETURNING send.id, send.account_id
    )
    INSERT INTO postrider.events (type, account_id, send_id, data)
    SELECT 'send.held', account_id, id, '{"reason": "replies-unseen"}'::jsonb FROM parked RETURNING cursor`)
  return rows.length
}

/** Of a row named `account`: its answers cannot be seen, and follow-ups are to wait for that. */
export const isBlind = sql`
  (account.guard_follow_ups AND account.imap_health IN ('unreachable', 'needs-attention'))`
