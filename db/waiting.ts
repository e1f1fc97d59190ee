// Sends that wait: parked and released, moved, taken up again, found late. Each verb is one statement with its events.
import { type SQL, sql } from 'drizzle-orm'
import type { SendState } from '../src/model/states.ts'
import { instant, type Queryable } from './client.ts'
import { isBlind } from './follow-ups.ts'

/**
 * Parks what waits of an account that sends nothing at the moment. Nothing of it changes but its state; the account's
 * fault is not the contact's.
 */
export async function holdWaiting(db: Queryable, accountId: string): Promise<number> {
  return changeStates(
    db,
    sql`UPDATE postrider.sends SET state = 'held', next_attempt_at = NULL
        WHERE account_id = ${accountId} AND state IN ('scheduled', 'retrying') AND EXISTS (
          SELECT 1 FROM postrider.accounts
          WHERE id = ${accountId} AND (paused_at IS NOT NULL OR health NOT IN ('untested', 'active')))`,
    'send.held',
  )
}

export type WaitingSlot = { id: string; recipients: number; sendAfter: Date | null }

/** Parked sends that may go, in the order in which they were enqueued. */
export const findHeld = (tx: Queryable, accountId: string) =>
  findWaiting(
    tx,
    sql`send.account_id = ${accountId} AND send.state = 'held' AND (send.in_reply_to_send IS NULL OR NOT EXISTS (
          SELECT 1 FROM postrider.accounts AS account WHERE account.id = send.account_id AND ${isBlind}))
        ORDER BY send.id`,
  )

/** Sends that wait for their slot or their next attempt, in its order. A retry keeps the wait that it was given. */
export const findScheduled = (tx: Queryable, accountId: string) =>
  findWaiting(
    tx,
    sql`account_id = ${accountId} AND state IN ('scheduled', 'retrying') ORDER BY next_attempt_at, id`,
  )

async function findWaiting(tx: Queryable, condition: SQL): Promise<WaitingSlot[]> {
  const rows = await tx.execute<{ id: string; recipients: number; send_after: string | null }>(sql`
    SELECT send.id, CASE send.state WHEN 'retrying' THEN send.next_attempt_at ELSE send.send_after END AS send_after,
           (SELECT count(*)::int FROM postrider.recipients
            WHERE send_id = send.id AND state = 'pending') AS recipients
    FROM postrider.sends AS send WHERE ${condition}`)
  return rows.map((row) => ({ id: row.id, recipients: row.recipients, sendAfter: instant(row.send_after) }))
}

/** Gives parked sends their new slots. The time that they were parked does not count against them. */
export async function releaseHeld(tx: Queryable, slots: { id: string; slotAt: Date }[]): Promise<void> {
  await changeStates(
    tx,
    sql`UPDATE postrider.sends
        SET state = 'scheduled', slot_at = slot."slotAt", next_attempt_at = slot."slotAt", first_attempt_at = NULL
        FROM jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) AS slot(id uuid, "slotAt" timestamptz)
        WHERE sends.id = slot.id AND state = 'held'`,
    'send.released',
  )
}

/** Takes these reservations back, inside a transaction that makes new ones for the same sends. */
export async function unplan(tx: Queryable, ids: string[]): Promise<void> {
  await tx.execute(sql`
    UPDATE postrider.sends SET slot_at = '-infinity', next_attempt_at = '-infinity'
    WHERE id = ANY(${`{${ids.join(',')}}`}::uuid[]) AND state IN ('scheduled', 'retrying')`)
}

export async function moveSlots(tx: Queryable, slots: { id: string; slotAt: Date }[]): Promise<void> {
  await tx.execute(sql`
    UPDATE postrider.sends SET slot_at = slot."slotAt", next_attempt_at = slot."slotAt"
    FROM jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) AS slot(id uuid, "slotAt" timestamptz)
    WHERE sends.id = slot.id AND state IN ('scheduled', 'retrying')`)
}

/**
 * Takes a send up again that ended, waits for its next attempt, or that nobody knows about: those recipients that were
 * not accepted get another try. It becomes `held`, for the caller to release with a new slot. Not if its contents were
 * pruned.
 */
export async function reopenSend(db: Queryable, id: string, from: SendState[]): Promise<boolean> {
  const rows = await db.execute(sql`
    WITH reopened AS (
      UPDATE postrider.sends
      SET state = 'held', next_attempt_at = NULL, claim_token = NULL, settled_at = NULL, failure = NULL
      WHERE id = ${id} AND EXISTS (SELECT 1 FROM postrider.messages WHERE send_id = sends.id)
        AND state = ANY(${`{${from.join(',')}}`}::text[]) RETURNING id, account_id
    ), again AS (
      UPDATE postrider.recipients SET state = 'pending', failure = NULL
      WHERE state = 'refused' AND send_id IN (SELECT id FROM reopened)
    )
    INSERT INTO postrider.events (type, account_id, send_id, data)
    SELECT 'send.reopened', account_id, id, jsonb_build_object('from', ${from.join(',')}::text) FROM reopened
    RETURNING cursor`)
  return rows.length === 1
}

/** A person says that an uncertain send did arrive. */
export async function markSent(db: Queryable, id: string, evidence: string): Promise<boolean> {
  const rows = await db.execute(sql`
    WITH settled AS (
      UPDATE postrider.sends SET state = 'sent', failure = NULL, settled_at = now()
      WHERE id = ${id} AND state = 'uncertain' RETURNING id, account_id
    ), addressed AS (
      UPDATE postrider.recipients SET state = 'accepted'
      WHERE state = 'pending' AND send_id IN (SELECT id FROM settled)
    )
    INSERT INTO postrider.events (type, account_id, send_id, data)
    SELECT 'send.sent', account_id, id, jsonb_build_object('evidence', ${evidence}::text) FROM settled
    RETURNING cursor`)
  return rows.length === 1
}

export type OverdueAccount = { accountId: string; provider: string; egress: string; nextAttemptAt: Date }

/** Accounts with sends that are late: the job is lost, still waits its turn, or the account is parked. */
export async function findOverdue(db: Queryable, before: Date): Promise<OverdueAccount[]> {
  const rows = await db.execute<{
    account_id: string
    provider: string
    egress: string
    next_attempt_at: string
  }>(sql`
    WITH RECURSIVE first AS (
      -- From account to account, without reading what else waits there.
      (SELECT account_id, next_attempt_at FROM postrider.sends WHERE state IN ('scheduled', 'retrying')
       ORDER BY account_id, next_attempt_at LIMIT 1)
      UNION ALL
      SELECT following.* FROM first CROSS JOIN LATERAL (
        SELECT account_id, next_attempt_at FROM postrider.sends
        WHERE state IN ('scheduled', 'retrying') AND account_id > first.account_id
        ORDER BY account_id, next_attempt_at LIMIT 1) AS following
    )
    SELECT account_id, account.provider, account.egress, next_attempt_at
    FROM first JOIN postrider.accounts AS account ON account.id = account_id
    WHERE next_attempt_at < ${before.toISOString()}::timestamptz
    ORDER BY next_attempt_at`)
  return rows.map((row) => ({
    accountId: row.account_id,
    provider: row.provider,
    egress: row.egress,
    nextAttemptAt: new Date(row.next_attempt_at),
  }))
}

/** Accounts that may send, have parked sends, and nothing in line before `soon` whose success would release them. */
export async function findForgotten(db: Queryable, soon: Date, limit: number): Promise<{ id: string }[]> {
  return db.execute<{ id: string }>(sql`
    SELECT DISTINCT account.id FROM postrider.sends AS held
    JOIN postrider.accounts AS account ON account.id = held.account_id
    WHERE held.state = 'held' AND account.removed_at IS NULL AND account.paused_at IS NULL
      AND account.health IN ('untested', 'active') AND (held.in_reply_to_send IS NULL OR NOT ${isBlind})
      -- A success releases what waits behind it, and no follow-ups.
      AND (held.in_reply_to_send IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM postrider.sends AS other
        WHERE other.account_id = account.id
          AND (other.state = 'sending'
               OR other.state IN ('scheduled', 'retrying') AND other.next_attempt_at < ${soon.toISOString()}::timestamptz)))
    LIMIT ${limit}`)
}

/** Ends the claims of workers that died: nobody knows whether the server took the message. */
export async function expireLeases(db: Queryable): Promise<number> {
  return changeStates(
    db,
    sql`UPDATE postrider.sends SET state = 'uncertain', lease_until = NULL
        WHERE state = 'sending' AND lease_until < now()`,
    'send.uncertain',
  )
}

async function changeStates(db: Queryable, update: SQL, event: string): Promise<number> {
  const rows = await db.execute(sql`
    WITH changed AS (${update} RETURNING sends.id, sends.account_id)
    INSERT INTO postrider.events (type, account_id, send_id)
    SELECT ${event}, account_id, id FROM changed RETURNING cursor`)
  return rows.length
}
