// A send on its way: claimed once, settled once. Each verb is one statement, so that a
// process that dies between two of them leaves a state that the sweep understands.
import { type SQL, sql } from 'drizzle-orm'
import type { Failure } from '../src/failures/failure.ts'
import type { MessageContent } from '../src/model/send.ts'
import type { AccountHealth, RecipientKind, SendState } from '../src/model/states.ts'
import type { Encryption } from '../src/providers/types.ts'
import type { Feedback } from './accounts.ts'
import { instant, type Queryable } from './client.ts'

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
    smtp: { host: string; port: number; encryption: Encryption }
    credentialsVersion: number | null
    feedback: Feedback
  }
}

export type Claim = { token: string; now: Date; leaseMs: number }

/** Takes a send for one attempt, if it is due and its account may send. */
export function claimSend(db: Queryable, sendId: string, claim: Claim): Promise<ClaimedSend | null> {
  return claimWhere(db, sql`${sendId}`, claim)
}

/** Takes whatever send of an account has been due longest, if any is and nobody has it. */
export function claimNextSend(db: Queryable, accountId: string, claim: Claim): Promise<ClaimedSend | null> {
  const next = sql`(
    SELECT id FROM postrider.sends
    WHERE account_id = ${accountId} AND state IN ('scheduled', 'retrying')
      AND next_attempt_at <= ${claim.now.toISOString()}::timestamptz
    ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)`
  return claimWhere(db, next, claim)
}

async function claimWhere(db: Queryable, id: SQL, claim: Claim): Promise<ClaimedSend | null> {
  const now = claim.now.toISOString()
  const leaseUntil = new Date(claim.now.getTime() + claim.leaseMs).toISOString()
  const [row] = await db.execute<ClaimedRow>(sql`
    WITH claimed AS (
      UPDATE postrider.sends AS send
      SET state = 'sending', claim_token = ${claim.token}, lease_until = ${leaseUntil}::timestamptz,
          attempts = send.attempts + 1, first_attempt_at = COALESCE(send.first_attempt_at, ${now}::timestamptz)
      FROM postrider.accounts AS account
      WHERE send.id = ${id} AND account.id = send.account_id
        AND send.state IN ('scheduled', 'retrying') AND send.next_attempt_at <= ${now}::timestamptz
        AND account.removed_at IS NULL AND account.paused_at IS NULL AND account.health IN ('untested', 'active')
      RETURNING send.id, send.account_id, send.attempts, send.first_attempt_at, send.message_id, send.subject,
                send.in_reply_to_send, send.reference_ids, send.created_at, account.email, account.display_name,
                account.provider, account.health, account.smtp_host, account.smtp_port, account.smtp_encryption,
                account.limit_strikes, account.probe_failures, account.pace, account.paced_at, account.max_connections
    ), noted AS (
      INSERT INTO postrider.attempts (send_id, number, started_at)
      SELECT id, attempts, ${now}::timestamptz FROM claimed
    )
    SELECT claimed.*, message.content,
           (SELECT message_id FROM postrider.sends WHERE id = claimed.in_reply_to_send) AS in_reply_to,
           (SELECT jsonb_agg(jsonb_build_object('address', address, 'kind', kind))
            FROM postrider.recipients WHERE send_id = claimed.id AND state = 'pending') AS recipients,
           (SELECT version FROM postrider.credentials
            WHERE account_id = claimed.account_id AND endpoint = 'smtp') AS credentials_version
    FROM claimed JOIN postrider.messages AS message ON message.send_id = claimed.id`)
  return row ? toClaimed(row, claim.token) : null
}

/** What a worker needs to know of a send that it could not claim. */
export type Unclaimed = {
  state: SendState
  accountId: string
  nextAttemptAt: Date | null
  leaseUntil: Date | null
  isAccountReady: boolean
  isAccountRemoved: boolean
}

export async function findUnclaimed(db: Queryable, sendId: string): Promise<Unclaimed | null> {
  const [row] = await db.execute<UnclaimedRow>(sql`
    SELECT send.state, send.account_id, send.next_attempt_at, send.lease_until,
           account.removed_at IS NULL AND account.paused_at IS NULL AND account.health IN ('untested', 'active') AS ready,
           account.removed_at IS NOT NULL AS removed
    FROM postrider.sends AS send JOIN postrider.accounts AS account ON account.id = send.account_id
    WHERE send.id = ${sendId}`)
  if (!row) return null
  return {
    state: row.state,
    accountId: row.account_id,
    nextAttemptAt: instant(row.next_attempt_at),
    leaseUntil: instant(row.lease_until),
    isAccountReady: row.ready,
    isAccountRemoved: row.removed,
  }
}

/** Gives a claimed send back unsent: nothing of it left, and nothing was learnt. */
export async function unclaimSend(
  db: Queryable,
  send: Pick<ClaimedSend, 'id' | 'token' | 'attempt'>,
  nextAttemptAt: Date,
): Promise<void> {
  await db.execute(sql`
    WITH given AS (
      UPDATE postrider.sends
      SET state = 'retrying', next_attempt_at = ${nextAttemptAt.toISOString()}::timestamptz, lease_until = NULL,
          claim_token = NULL
      WHERE id = ${send.id} AND claim_token = ${send.token} AND state IN ('sending', 'uncertain')
      RETURNING id
    )
    UPDATE postrider.attempts SET ended_at = now(), outcome = 'interrupted'
    WHERE number = ${send.attempt} AND send_id IN (SELECT id FROM given)`)
}

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
 * Writes the outcome of an attempt. Only the claim's holder may, also after its lease ran out. `sent` is the stronger
 * fact: the server took the message, so it is written whatever others thought meanwhile, and nobody sends again.
 * Returns false if the send is no longer its.
 */
export async function settleSend(db: Queryable, settlement: Settlement): Promise<boolean> {
  const { sendId, token, state, failure, nextAttemptAt, recipients } = settlement
  const now = settlement.now.toISOString()
  const isEnd = state === 'sent' || state === 'failed'
  const failureJson = failure === null ? null : JSON.stringify(failure)
  const rows = await db.execute(sql`
    WITH settled AS (
      UPDATE postrider.sends
      SET state = ${state}, failure = ${failureJson}::jsonb, final_reply = ${settlement.finalReply},
          next_attempt_at = ${nextAttemptAt?.toISOString() ?? null}::timestamptz, lease_until = NULL,
          settled_at = ${isEnd ? now : null}::timestamptz
      WHERE id = ${sendId} AND state <> 'sent'
        AND (claim_token = ${token} AND state IN ('sending', 'uncertain') OR ${state} = 'sent')
      RETURNING id, account_id
    ), attempted AS (
      UPDATE postrider.attempts
      SET ended_at = ${now}::timestamptz, outcome = ${state}, failure = ${failureJson}::jsonb
      WHERE number = ${settlement.attempt} AND send_id IN (SELECT id FROM settled)
    ), addressed AS (
      UPDATE postrider.recipients AS recipient SET state = result.state, failure = result.failure
      FROM jsonb_to_recordset(${JSON.stringify(recipients)}::jsonb) AS result(address text, state text, failure jsonb)
      WHERE recipient.address = result.address AND recipient.send_id IN (SELECT id FROM settled)
    )
    INSERT INTO postrider.events (type, account_id, send_id, data)
    SELECT ${`send.${state}`}, account_id, id, ${JSON.stringify(eventData(settlement))}::jsonb FROM settled
    RETURNING cursor`)
  return rows.length === 1
}

function eventData(settlement: Settlement): Record<string, unknown> {
  return {
    attempt: settlement.attempt,
    code: settlement.failure?.code,
    nextAttemptAt: settlement.nextAttemptAt?.toISOString(),
  }
}

type ClaimedRow = {
  id: string
  account_id: string
  attempts: number
  first_attempt_at: string
  message_id: string
  subject: string
  in_reply_to: string | null
  reference_ids: string[]
  created_at: string
  email: string
  display_name: string
  provider: string
  health: AccountHealth
  smtp_host: string
  smtp_port: number
  smtp_encryption: Encryption
  content: MessageContent
  recipients: { address: string; kind: RecipientKind }[] | null
  credentials_version: number | null
  limit_strikes: number
  probe_failures: number
  pace: number
  paced_at: string | null
  max_connections: number | null
}

type UnclaimedRow = {
  state: SendState
  account_id: string
  next_attempt_at: string | null
  lease_until: string | null
  ready: boolean
  removed: boolean
}

function toClaimed(row: ClaimedRow, token: string): ClaimedSend {
  return {
    id: row.id,
    accountId: row.account_id,
    token,
    attempt: row.attempts,
    firstAttemptAt: new Date(row.first_attempt_at),
    messageId: row.message_id,
    subject: row.subject,
    inReplyTo: row.in_reply_to,
    referenceIds: row.reference_ids,
    createdAt: new Date(row.created_at),
    content: row.content,
    recipients: row.recipients ?? [],
    account: {
      email: row.email,
      displayName: row.display_name,
      provider: row.provider,
      health: row.health,
      smtp: { host: row.smtp_host, port: row.smtp_port, encryption: row.smtp_encryption },
      credentialsVersion: row.credentials_version,
      feedback: {
        limitStrikes: row.limit_strikes,
        probeFailures: row.probe_failures,
        pace: row.pace,
        pacedAt: instant(row.paced_at),
        maxConnections: row.max_connections,
      },
    },
  }
}
