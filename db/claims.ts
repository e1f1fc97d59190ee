// Claims: a send taken for one attempt, by one worker, for as long as its lease is renewed.
import { type SQL, sql } from 'drizzle-orm'
import type { MessageContent } from '../src/model/send.ts'
import type { AccountHealth, RecipientKind } from '../src/model/states.ts'
import type { Encryption } from '../src/providers/types.ts'
import { type ClaimRow, toClaim } from './claim-row.ts'
import type { Queryable } from './client.ts'
import type { Feedback } from './health.ts'

export type ClaimedSend = {
  id: string
  accountId: string
  token: string
  attempt: number
  firstAttemptAt: Date
  messageId: string
  subject: string
  inReplyTo: string | null
  referenceIds: string[]
  createdAt: Date
  content: MessageContent
  /** Those not accepted yet; a retry goes to nobody else. */
  recipients: { address: string; kind: RecipientKind }[]
  account: {
    email: string
    displayName: string
    provider: string
    health: AccountHealth
    smtp: { host: string; port: number; encryption: Encryption; pin: string | null }
    credentialsVersion: number | null
    feedback: Feedback
  }
}

/** What a worker asks for: the first due send of an account, if it may have one. */
export type Wanted = {
  token: string
  accountId: string
  /** The queue that asks. An account that belongs to another gets nothing here. */
  provider: string
  egress: string
  /** Its provider's least time between two messages, for accounts that have none of their own. */
  minGapSeconds: number
  /** How many of the account may be under way at once, in all processes, if it learnt no less. 0: only look. */
  connections: number
  /** Claim of a send that is through and about to be settled: it is not under way any more. */
  besides: string | null
}

/** A send to deliver, or how the account stands if there is none to have. */
export type Claim =
  | { kind: 'send'; send: ClaimedSend }
  | {
      kind: 'none'
      standing: 'ready' | 'parked' | 'elsewhere' | 'removed'
      /** As many as it may have are under way. */
      isBusy: boolean
      /** The first of what waits, which may be overdue; null: nothing waits. */
      nextAttemptAt: Date | null
      /** When its gap lets the account send again; null: at any time. */
      freeAt: Date | null
    }

export type ClaimTimes = {
  now: Date
  /** What was due before this instant missed its slot, and is planned again instead of claimed. */
  notBefore: Date
  /** Leases run by PostgreSQL's clock, which all workers share. */
  leaseMs: number
}

/**
 * Answers what several turns ask for, in one statement and in their order. A row that somebody else is claiming is
 * passed by; two workers that ask for one account in the same millisecond may each get one.
 */
export async function claimSends(db: Queryable, wanted: Wanted[], times: ClaimTimes): Promise<Claim[]> {
  const now = times.now.toISOString()
  const ids = `{${wanted.map(({ accountId }) => accountId).join(',')}}`
  const rows = await db.execute<ClaimRow>(sql`
    WITH asked AS (
      SELECT wanted.token, wanted."accountId" AS account_id, account.email, account.display_name, account.provider,
             account.health, account.smtp_host, account.smtp_port, account.smtp_encryption, account.smtp_pin,
             account.limit_strikes, account.probe_failures, account.pace, account.paced_at, account.max_connections, account.capped_at,
             account.smtp_login,
             departure.left_at, make_interval(secs => COALESCE(account.min_gap_seconds, wanted."minGapSeconds")) AS gap,
             CASE WHEN account.id IS NULL OR account.removed_at IS NOT NULL THEN 'removed'
                  WHEN (account.provider, account.egress) <> (wanted.provider, wanted.egress) THEN 'elsewhere'
                  WHEN account.paused_at IS NOT NULL OR account.health NOT IN ('untested', 'active') THEN 'parked'
                  ELSE 'ready' END AS standing,
             (SELECT count(*) FROM postrider.sends AS other
              WHERE other.account_id = wanted."accountId" AND other.state = 'sending'
                AND other.lease_until > now()
                AND other.claim_token IS DISTINCT FROM wanted.besides) >= LEAST(wanted.connections,
               CASE WHEN account.capped_at > ${now}::timestamptz - interval '1 day' THEN account.max_connections END) AS busy
      FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
           AS wanted(token uuid, "accountId" uuid, provider text, egress text, connections int, besides uuid,
                     "minGapSeconds" double precision)
      -- The lists say how few there are, without which a planner may read the whole tables.
      LEFT JOIN postrider.accounts AS account ON account.id = wanted."accountId" AND account.id = ANY(${ids}::uuid[])
      LEFT JOIN postrider.departures AS departure
        ON departure.account_id = wanted."accountId" AND departure.account_id = ANY(${ids}::uuid[])
    ), due AS (
      SELECT asked.token, first.id, asked.account_id, asked.gap,
             row_number() OVER (PARTITION BY asked.account_id) AS place
      FROM asked CROSS JOIN LATERAL (
        SELECT id, next_attempt_at FROM postrider.sends
        WHERE account_id = asked.account_id AND state IN ('scheduled', 'retrying')
          AND next_attempt_at <= ${now}::timestamptz
        ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) AS first
      WHERE asked.standing = 'ready' AND NOT asked.busy
        AND (asked.left_at IS NULL OR asked.left_at + asked.gap <= ${now}::timestamptz)
        AND first.next_attempt_at >= ${times.notBefore.toISOString()}::timestamptz
    ), departed AS (
      -- In one order for everybody, so that two batches wait for each other and never in a ring.
      INSERT INTO postrider.departures AS departure (account_id, left_at)
      SELECT account_id, ${now}::timestamptz FROM due WHERE gap > '0' AND place = 1 ORDER BY account_id
      ON CONFLICT (account_id) DO UPDATE SET left_at = excluded.left_at
      WHERE departure.left_at + (SELECT gap FROM due WHERE due.account_id = excluded.account_id LIMIT 1) <= excluded.left_at
      RETURNING account_id
    ), claimed AS (
      UPDATE postrider.sends AS send
      SET state = 'sending', claim_token = due.token, lease_until = now() + make_interval(secs => ${times.leaseMs / 1000}),
          attempts = send.attempts + 1, first_attempt_at = COALESCE(send.first_attempt_at, ${now}::timestamptz)
      FROM due
      WHERE send.id = due.id AND send.state IN ('scheduled', 'retrying')
        AND (due.gap = '0' OR due.place = 1 AND due.account_id IN (SELECT account_id FROM departed))
      RETURNING send.id, send.claim_token AS token, send.attempts, send.first_attempt_at, send.message_id, send.subject,
                send.in_reply_to_send, send.reference_ids, send.created_at
    ), noted AS (
      INSERT INTO postrider.attempts (send_id, number, started_at)
      SELECT id, attempts, ${now}::timestamptz FROM claimed
    )
    SELECT asked.*, CASE WHEN asked.gap > '0' THEN asked.left_at + asked.gap END AS free_at,
           claimed.id, claimed.attempts, claimed.first_attempt_at, claimed.message_id, claimed.subject,
           claimed.reference_ids, claimed.created_at, message.content,
           (SELECT message_id FROM postrider.sends WHERE id = claimed.in_reply_to_send) AS in_reply_to,
           (SELECT jsonb_agg(jsonb_build_object('address', address, 'kind', kind))
            FROM postrider.recipients WHERE send_id = claimed.id AND state = 'pending') AS recipients,
           CASE WHEN claimed.id IS NOT NULL THEN (
             SELECT version FROM postrider.credentials
             WHERE account_id = asked.account_id AND endpoint = 'smtp') END AS credentials_version,
           CASE WHEN claimed.id IS NULL THEN (
             SELECT next_attempt_at FROM postrider.sends
             WHERE account_id = asked.account_id AND state IN ('scheduled', 'retrying')
             ORDER BY next_attempt_at LIMIT 1) END AS next_attempt_at
    FROM asked
    LEFT JOIN claimed ON claimed.token = asked.token
    LEFT JOIN postrider.messages AS message ON message.send_id = claimed.id`)
  const byToken = new Map(rows.map((row) => [row.token, row]))
  return wanted.map(({ token }) => toClaim(token, byToken.get(token)))
}

/** Keeps what is under way from being taken for lost. */
export async function renewLeases(db: Queryable, tokens: string[], leaseMs: number): Promise<void> {
  // Those that are being settled at this moment need no lease, and must not be waited for.
  await db.execute(sql`
    UPDATE postrider.sends SET lease_until = now() + make_interval(secs => ${leaseMs / 1000})
    WHERE id IN (
      SELECT id FROM postrider.sends
      WHERE state = 'sending' AND claim_token = ANY(${`{${tokens.join(',')}}`}::uuid[]) FOR UPDATE SKIP LOCKED)`)
}

/** Gives a claimed send back unsent: nothing of it left, and nothing was learnt. */
export async function unclaimSend(
  db: Queryable,
  { id, token }: Pick<ClaimedSend, 'id' | 'token'>,
  nextAttemptAt: Date,
): Promise<void> {
  await unclaim(
    db,
    sql`id = ${id} AND claim_token = ${token} AND state IN ('sending', 'uncertain')`,
    nextAttemptAt,
  )
}

/**
 * Gives back whatever was claimed by a statement whose answer was lost. Should that statement still be at work then, its
 * claim ends with its lease.
 */
export async function unclaimUnknown(db: Queryable, token: string, nextAttemptAt: Date): Promise<void> {
  await unclaim(db, sql`claim_token = ${token} AND state = 'sending'`, nextAttemptAt)
}

async function unclaim(db: Queryable, condition: SQL, nextAttemptAt: Date): Promise<void> {
  const at = sql`${nextAttemptAt.toISOString()}::timestamptz`
  await db.execute(sql`
    WITH given AS (
      UPDATE postrider.sends
      SET state = 'retrying', slot_at = ${at}, next_attempt_at = ${at}, lease_until = NULL, claim_token = NULL
      WHERE ${condition}
      RETURNING id, attempts
    )
    UPDATE postrider.attempts AS attempt SET ended_at = now(), outcome = 'interrupted'
    FROM given WHERE attempt.send_id = given.id AND attempt.number = given.attempts`)
}
