// Rows as callers see them: instants as ISO text, failures explained in a language.
import type { AccountRow } from '../db/accounts.ts'
import type { ReplyRow } from '../db/replies.ts'
import type { AttemptRow, RecipientRow, SendRow } from '../db/sends.ts'
import { brakeOf } from './bounces.ts'
import { sayCaveat, sayWhy } from './connection-test/say.ts'
import { type ExplainFor, explained } from './explained.ts'
import type { Lang } from './failures/explain.ts'
import type { Failure } from './failures/failure.ts'
import type { Account } from './model/account.ts'
import type { ConnectionTestReport, ConnectionTestResult } from './model/connection-test.ts'
import type { Reply } from './model/reply.ts'
import type { Send, SendDetail } from './model/send.ts'
import type { AccountState } from './model/states.ts'
import { limitsOf } from './plan.ts'
import { presetOf } from './providers/lookup.ts'

export function accountView(row: AccountRow, lang: Lang): Account {
  const { perHour, perDay, minGapSeconds } = limitsOf(row)
  const forAccount = { provider: row.provider, lang }
  return {
    id: row.id,
    email: row.email,
    displayName: row.displayName,
    provider: row.provider,
    state: stateOf(row),
    failure: explained(row.healthFailure, forAccount),
    until: iso(row.healthUntil),
    smtp: { host: row.smtpHost, port: row.smtpPort, encryption: row.smtpEncryption, pin: row.smtpPin },
    imap: imapView(row, forAccount),
    limits: { perHour, perDay, minGapSeconds },
    polling: { folders: row.extraFolders, lookBackDays: row.lookBackDays },
    guardFollowUps: row.guardFollowUps,
    bounceBrake: brakeOf(row),
    lastPollAt: iso(row.lastPollAt),
    createdAt: row.createdAt.toISOString(),
  }
}

function stateOf({ pausedAt, health, imapHealth }: AccountRow): AccountState {
  if (pausedAt) return 'paused'
  const sends = health === 'active' || health === 'untested'
  const isBlind = imapHealth === 'unreachable' || imapHealth === 'needs-attention'
  return sends && isBlind ? 'sending-only' : health
}

function imapView(row: AccountRow, forAccount: ExplainFor): Account['imap'] {
  if (row.imapHost === null || row.imapPort === null || row.imapEncryption === null) return null
  return {
    host: row.imapHost,
    port: row.imapPort,
    encryption: row.imapEncryption,
    pin: row.imapPin,
    state: row.imapHealth ?? 'untested',
    failure: explained(row.imapFailure, forAccount),
  }
}

export function sendView(row: SendRow, recipients: RecipientRow[], forAccount: ExplainFor): Send {
  return {
    id: row.id,
    accountId: row.accountId,
    state: row.state,
    messageId: row.messageId,
    subject: row.subject,
    to: recipients.filter(({ kind }) => kind === 'to').map(({ address }) => address),
    slotAt: row.slotAt.toISOString(),
    attempts: row.attempts,
    nextAttemptAt: iso(row.nextAttemptAt),
    failure: explained(row.failure, forAccount),
    createdAt: row.createdAt.toISOString(),
    settledAt: iso(row.settledAt),
  }
}

export function sendDetailView(
  row: SendRow,
  recipients: RecipientRow[],
  attempts: AttemptRow[],
  { replies, why }: { replies: ReplyRow[]; why: SendDetail['why'] },
  forAccount: ExplainFor,
): SendDetail {
  return {
    ...sendView(row, recipients, forAccount),
    inReplyTo: row.inReplyToSend,
    references: row.referenceIds,
    finalReply: row.finalReply,
    sentCopy: row.sentCopy,
    recipients: recipients.map(({ address, kind, state, failure }) => ({
      address,
      kind,
      state,
      failure: explained(failure, forAccount),
    })),
    history: attempts.map((attempt) => ({
      attempt: attempt.number,
      startedAt: attempt.startedAt.toISOString(),
      endedAt: iso(attempt.endedAt),
      outcome: attempt.outcome,
      failure: explained(attempt.failure, forAccount),
    })),
    why,
    replies: replies.map((reply) => replyView(reply, forAccount)),
  }
}

export function replyView(row: ReplyRow, forAccount: ExplainFor): Reply {
  return {
    id: row.id,
    cursor: row.cursor,
    accountId: row.accountId,
    sendId: row.sendId,
    kind: row.kind,
    rule: row.rule,
    from: { address: row.fromAddress, name: row.fromName },
    subject: row.subject,
    receivedAt: row.receivedAt.toISOString(),
    text: row.visibleText ?? row.text ?? undefined,
    fullText: row.text ?? undefined,
    folder: row.folder,
    inJunk: row.inJunk,
    match: row.sendId === null ? null : { by: row.matchedBy, confidence: row.confidence },
    autoReply: row.autoReply ?? undefined,
    bounce: bounceView(row.bounce, forAccount),
  }
}

function bounceView(bounce: ReplyRow['bounce'], forAccount: ExplainFor): Reply['bounce'] {
  const failure = explained(bounce?.failure ?? null, forAccount)
  if (bounce === null || failure === null) return undefined
  const { recipient, status, type } = bounce
  return { recipient, status, type, failure }
}

export function connectionTestView(
  result: ConnectionTestResult,
  forAccount: ExplainFor,
): ConnectionTestReport {
  const { lang, provider } = forAccount
  const preset = presetOf({ provider })
  const providerName = preset.id === 'custom' ? undefined : preset.name
  const side = ({ ok, failure }: { ok: boolean; failure?: Failure }) => ({
    ok,
    failure: explained(failure ?? null, forAccount) ?? undefined,
  })
  const { ok, smtp, imap, stages, suggestions = [], caveats = [], transcript = [] } = result
  const why = suggestions.map((suggestion) => ({ ...suggestion, why: sayWhy(suggestion, lang) }))
  return {
    ok,
    smtp: side(smtp),
    imap: imap && side(imap),
    stages,
    suggestion: why[0],
    suggestions: why,
    caveats: caveats.map((code) => ({ code, text: sayCaveat(code, lang, providerName) })),
    transcript,
  }
}

function iso(instant: Date | null): string | null {
  return instant?.toISOString() ?? null
}
