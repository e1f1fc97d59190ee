// Polling: which accounts are due, whose turn it is, and what a poll leaves behind.
import { type SQL, sql } from 'drizzle-orm'
import type { Failure } from '../src/failures/failure.ts'
import { instant, type Queryable } from './client.ts'

/**
 * Takes accounts whose poll is due and sets when they are due again should this one be lost. Several schedulers at once
 * take different accounts. Reads one range of an index, however many accounts there are.
 */
export async function takeDuePolls(
  db: Queryable,
  take: { now: Date; againMs: number; limit: number },
): Promise<{ id: string; provider: string }[]> {
  const again = new Date(take.now.getTime() + take.againMs).toISOString()
  return db.execute<{ id: string; provider: string }>(sql`
    UPDATE postrider.accounts SET next_poll_at = ${again}::timestamptz
    WHERE id = ANY(ARRAY(
      SELECT id FROM postrider.accounts
      WHERE next_poll_at <= ${take.now.toISOString()}::timestamptz AND removed_at IS NULL AND paused_at IS NULL
        AND imap_health <> 'needs-attention'
      ORDER BY next_poll_at LIMIT ${take.limit} FOR UPDATE SKIP LOCKED))
    RETURNING id, provider`)
}

/** `keeper`: the worker that keeps a connection to it; only that one gets the turn then. */
export type WantedPoll = { accountId: string; token: string; keeper?: string }

/** What a poll needs to know beside the account's row. */
export type PollClaim = { accountId: string; token: string; lastSentAt: Date | null }

/**
 * Takes the one turn that each account has, for as many as are asked for at once. Who does not come along is being
 * polled, paused, removed, or kept by another. A turn without `keeper` takes a kept account over. Leases run by
 * PostgreSQL's clock.
 */
export async function claimPolls(db: Queryable, wanted: WantedPoll[], leaseMs: number): Promise<PollClaim[]> {
  const rows = await db.execute<{ account_id: string; token: string; last_sent_at: string | null }>(sql`
    WITH ${inOrder(wanted)}
    UPDATE postrider.accounts AS account
    SET poll_token = wanted.token, poll_lease_until = now() + make_interval(secs => ${leaseMs / 1000}),
        poll_started_at = clock_timestamp(), kept_by = wanted.keeper
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS wanted("accountId" uuid, token uuid, keeper uuid)
    WHERE account.id = wanted."accountId" AND account.id IN (SELECT id FROM locked) AND account.imap_host IS NOT NULL
      AND account.removed_at IS NULL AND account.paused_at IS NULL
      AND (account.poll_lease_until IS NULL OR account.poll_lease_until < now())
      AND (wanted.keeper IS NULL OR account.kept_by = wanted.keeper)
    RETURNING account.id AS account_id, wanted.token, (
      -- By slot, since the line of what waits may be long.
      SELECT slot_at FROM postrider.sends
      WHERE account_id = account.id AND slot_at <= now() AND state IN ('sent', 'uncertain')
      ORDER BY slot_at DESC LIMIT 1) AS last_sent_at`)
  return rows.map((row) => ({
    accountId: row.account_id,
    token: row.token,
    lastSentAt: instant(row.last_sent_at),
  }))
}

/** Keeps turns from ending while their worker lives. */
export async function renewPolls(db: Queryable, tokens: string[], leaseMs: number): Promise<void> {
  await db.execute(sql`
    UPDATE postrider.accounts SET poll_lease_until = now() + make_interval(secs => ${leaseMs / 1000})
    WHERE id IN (
      SELECT id FROM postrider.accounts
      WHERE poll_token = ANY(${`{${tokens.join(',')}}`}::uuid[]) FOR UPDATE SKIP LOCKED)`)
}

export type EndedPoll = {
  accountId: string
  token: string
  /** A failed poll keeps cursors where they were. */
  ok: boolean
  /** Null: nobody's health changed, the turn is given back as if it had not been taken. */
  at: Date | null
  nextPollAt: Date
  keeper: string | null
  /** Health stays as it is, for this reason; absent: what changes is written apart, with its event. */
  quiet?: { failure: Failure | null }
}

/** Ends turns. One that was lost meanwhile (its worker stood still past its lease) changes nothing. */
export async function endPolls(db: Queryable, ended: EndedPoll[]): Promise<boolean[]> {
  const rows = await db.execute<{ id: string }>(sql`
    WITH ${inOrder(ended)}
    UPDATE postrider.accounts AS account
    SET poll_token = NULL, poll_lease_until = NULL,
        last_poll_at = CASE WHEN ended.ok THEN COALESCE(ended.at, last_poll_at) ELSE last_poll_at END,
        answers_read_at = CASE WHEN ended.ok THEN COALESCE(ended.at, answers_read_at) ELSE answers_read_at END,
        poll_failures = CASE WHEN ended.at IS NULL THEN poll_failures WHEN ended.ok THEN 0 ELSE poll_failures + 1 END,
        next_poll_at = ended."nextPollAt", kept_by = ended.keeper,
        imap_failure = CASE WHEN ended.quiet IS NULL THEN imap_failure ELSE NULLIF(ended.quiet -> 'failure', 'null') END
    FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb)
         AS ended("accountId" uuid, token uuid, ok boolean, at timestamptz, "nextPollAt" timestamptz, keeper uuid, quiet jsonb)
    WHERE account.id = ended."accountId" AND account.id IN (SELECT id FROM locked) AND account.poll_token = ended.token
    RETURNING account.id`)
  const changed = new Set(rows.map(({ id }) => id))
  return ended.map(({ accountId }) => changed.has(accountId))
}

/** A worker that ends keeps nothing: the accounts are for any other, over two minutes, for each costs a login there. */
export async function releaseKept(db: Queryable, keeper: string, now: Date): Promise<void> {
  const at = now.toISOString()
  await db.execute(sql`
    UPDATE postrider.accounts
    SET kept_by = NULL, next_poll_at = LEAST(next_poll_at, ${at}::timestamptz + random() * interval '2 minutes')
    WHERE kept_by = ${keeper}`)
}

/** Nobody logs in before this instant. */
export async function postponePoll(tx: Queryable, accountId: string, until: Date): Promise<void> {
  await tx.execute(sql`
    UPDATE postrider.accounts SET next_poll_at = GREATEST(next_poll_at, ${until.toISOString()}::timestamptz)
    WHERE id = ${accountId}`)
}

/** The mailbox can be read again: what waits for that should not wait for the next look by the clock. */
export async function pollSoon(tx: Queryable, accountId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE postrider.accounts SET next_poll_at = LEAST(next_poll_at, now()) WHERE id = ${accountId}`)
}

/** The database's clock, which `poll_started_at` is set by. */
export async function databaseNow(db: Queryable): Promise<Date> {
  const [row] = await db.execute<{ now: string }>(sql`SELECT clock_timestamp() AS now`)
  return new Date(row?.now ?? Number.NaN)
}

/**
 * The accounts of a batch, locked in an order that all batches share. The list says how few there are, without which a
 * planner may read the whole table.
 */
function inOrder(list: { accountId: string }[]): SQL {
  const ids = `{${list.map(({ accountId }) => accountId).join(',')}}`
  return sql`locked AS MATERIALIZED (
    SELECT id FROM postrider.accounts WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE)`
}
