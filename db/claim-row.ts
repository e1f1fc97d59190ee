// What the statement of a claim gives, and what it means.
import type { MessageContent } from '../src/model/send.ts'
import type { AccountHealth, LoginState, RecipientKind } from '../src/model/states.ts'
import type { Encryption } from '../src/providers/types.ts'
import type { Claim, ClaimedSend } from './claims.ts'
import { instant } from './client.ts'

type AccountColumns = {
  account_id: string
  email: string
  display_name: string
  provider: string
  health: AccountHealth
  smtp_host: string
  smtp_port: number
  smtp_encryption: Encryption
  smtp_pin: string | null
  limit_strikes: number
  probe_failures: number
  pace: number
  paced_at: string | null
  max_connections: number | null
  capped_at: string | null
  smtp_login: LoginState | null
}

type SendColumns = {
  id: string
  attempts: number
  first_attempt_at: string
  message_id: string
  subject: string
  in_reply_to: string | null
  reference_ids: string[]
  created_at: string
  content: MessageContent
  recipients: { address: string; kind: RecipientKind }[] | null
  credentials_version: number | null
}

export type ClaimRow = AccountColumns & { token: string } & (
    | SendColumns
    | {
        id: null
        standing: 'ready' | 'parked' | 'elsewhere' | 'removed'
        busy: boolean
        next_attempt_at: string | null
        free_at: string | null
      }
  )

export function toClaim(token: string, row: ClaimRow | undefined): Claim {
  if (!row) throw new Error('A claim was not answered')
  if (row.id !== null) return { kind: 'send', send: toClaimed(token, row) }
  const { standing, busy, next_attempt_at, free_at } = row
  return {
    kind: 'none',
    standing,
    isBusy: busy,
    nextAttemptAt: instant(next_attempt_at),
    freeAt: instant(free_at),
  }
}

function toClaimed(token: string, row: AccountColumns & SendColumns): ClaimedSend {
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
      smtp: { host: row.smtp_host, port: row.smtp_port, encryption: row.smtp_encryption, pin: row.smtp_pin },
      credentialsVersion: row.credentials_version,
      feedback: {
        limitStrikes: row.limit_strikes,
        probeFailures: row.probe_failures,
        pace: row.pace,
        pacedAt: instant(row.paced_at),
        maxConnections: row.max_connections,
        cappedAt: instant(row.capped_at),
        smtpLogin: row.smtp_login,
      },
    },
  }
}
