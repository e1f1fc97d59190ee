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
    WITH RECURSIVE ${cancelling(sql`SELECT ${sendId}::uuid AS send_id, now() AS at`)} SELECT send_id FROM withdrawn`)
  return rows.length
}

/**
 * The same for what was answered lately: a follow-up that was on its way when the answer came waits again if its server put
 * it off, and one that was enqueued in the same instant was not seen. Looks at the newest replies of the last hour:
 * no attempt takes longer.
 */
export async function cancelAnswered(db: Queryable): Promise<number> {
  const answered = sql`
    SELECT send_id, created_at AS at FROM (
      SELECT send_id, kind, created_at FROM postrider.replies ORDER BY cursor DESC LIMIT 5000) AS newest
    WHERE created_at > now() - interval '1 hour' AND kind IN ('reply', 'unsubscribe', 'complaint')`
  const rows = await db.execute(sql`WITH RECURSIVE ${cancelling(answered)} SELECT send_id FROM withdrawn`)
  return rows.length
}

/**
 * The same within a larger statement, WITH RECURSIVE: `answered` names sends as `send_id` and since when (`at`), `withdrawn`
 * what was cancelled.
 */
export function cancelling(answered: SQL): SQL {
  return sql`
    upwards AS (
      SELECT id, in_reply_to_send, id AS answered, answered.at, 0 AS depth
      FROM postrider.sends JOIN (${answered}) AS answered ON answered.send_id = sends.id
      UNION
      SELECT parent.id, parent.in_reply_to_send, upwards.answered, upwards.at, depth + 1
      FROM upwards JOIN postrider.sends AS parent ON parent.id = upwards.in_reply_to_send
      WHERE depth < ${deepest}
    ), conversation AS (
      SELECT id, answered, at, 0 AS depth FROM upwards
      UNION
      SELECT child.id, conversation.answered, conversation.at, depth + 1
      FROM conversation JOIN postrider.sends AS child ON child.in_reply_to_send = conversation.id
      WHERE depth < ${deepest}
    ), cancelled AS (
      UPDATE postrider.sends AS send SET state = 'cancelled', next_attempt_at = NULL, settled_at = now()
      FROM postrider.accounts AS account
      WHERE send.in_reply_to_send IS NOT NULL AND send.id IN (
          SELECT id FROM conversation WHERE send.created_at <= conversation.at)
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

/**
 * Of a row named `account`: its mailbox was not read lately, or not since something came between, and follow-ups are to wait
 * for that. As `seesAnswers` in src/replan.ts.
 */
export const isBlind = sql`
  (account.guard_follow_ups AND account.imap_host IS NOT NULL AND (
    account.answers_read_at IS NULL OR account.answers_read_at < now() - interval '20 minutes'))`
