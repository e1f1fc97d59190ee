// What an attempt means: for the send, for each recipient, and for the account. Pure.
import type { Feedback, SmtpVerdict } from '../../db/health.ts'
import { policyOf } from '../../src/failures/codes.ts'
import { type Failure, isRetryable } from '../../src/failures/failure.ts'
import type { SendResult } from '../../src/mail/smtp.ts'
import type { SendState } from '../../src/model/states.ts'
import { nextAttemptAt } from '../../src/pacing/backoff.ts'
import type { Quirks } from '../../src/providers/types.ts'
import { accountVerdict, works } from '../health.ts'

export type RecipientResult = { address: string; state: 'accepted' | 'refused'; failure: Failure | null }

export type Verdict = {
  state: Extract<SendState, 'sent' | 'failed' | 'retrying' | 'held' | 'uncertain'>
  failure: Failure | null
  nextAttemptAt: Date | null
  finalReply: string | null
  /** Recipients whose fate is decided; the others stay pending. */
  recipients: RecipientResult[]
  /** What the attempt showed of the account; null: nothing new. */
  account: SmtpVerdict | null
}

export type AttemptFacts = {
  recipients: string[]
  attempt: number
  firstAttemptAt: Date
  now: Date
  random(): number
  quirks: Quirks
  feedback: Feedback
}

export function judge(result: SendResult, facts: AttemptFacts): Verdict {
  switch (result.outcome) {
    case 'unknown':
      return {
        ...nothing,
        state: 'uncertain',
        failure: result.failure,
        recipients: decided(result.refused),
      }
    case 'accepted':
      return judgeAccepted(result, facts)
    case 'refused':
      return judgeRefused(result, facts)
  }
}

const nothing = { failure: null, nextAttemptAt: null, finalReply: null, recipients: [], account: null }

function judgeAccepted(result: Extract<SendResult, { outcome: 'accepted' }>, facts: AttemptFacts): Verdict {
  const refused = new Map(result.refused.map(({ address, failure }) => [address, failure]))
  const recipients = decided(result.refused)
  for (const address of facts.recipients) {
    if (!refused.has(address)) recipients.push({ address, state: 'accepted', failure: null })
  }
  const pending = [...refused.values()].find((failure) => !isFinal(failure))
  if (!pending) return { ...nothing, state: 'sent', finalReply: result.reply, recipients, account: works }
  const verdict = again(pending, facts)
  const all = verdict.state === 'failed' ? [...verdict.recipients, ...recipients] : recipients
  return { ...verdict, finalReply: result.reply, recipients: all }
}

function judgeRefused(result: Extract<SendResult, { outcome: 'refused' }>, facts: AttemptFacts): Verdict {
  const recipients = decided(result.refused)
  // The library reports one of the refusals for all; one that asks to come again keeps the send alive.
  const failure = result.refused.find((one) => !isFinal(one.failure))?.failure ?? result.failure
  const isEveryoneDecided = recipients.length === facts.recipients.length
  if (!isAccountFault(failure) && (isEveryoneDecided || !isRetryable(failure))) {
    const ended = isEveryoneDecided
      ? recipients
      : facts.recipients.map((address): RecipientResult => ({ address, state: 'refused', failure }))
    // A server that refuses a recipient or a message has let the account in.
    return { ...nothing, state: 'failed', failure, recipients: ended, account: works }
  }
  const verdict = again(failure, facts)
  return verdict.state === 'failed' ? verdict : { ...verdict, recipients }
}

/** The send goes on: later, or when its account works again. */
function again(failure: Failure, facts: AttemptFacts): Verdict {
  const account = isAccountFault(failure) ? accountVerdict(failure, facts) : null
  if (account) return { ...nothing, state: 'held', failure, account }
  const next = nextAttemptAt({
    attempt: facts.attempt,
    firstAttemptAt: facts.firstAttemptAt,
    now: facts.now,
    retryAt: failure.retryAt ? new Date(failure.retryAt) : undefined,
    random: facts.random,
  })
  if (next === null) return { ...nothing, state: 'failed', failure, recipients: gaveUp(failure, facts) }
  return { ...nothing, state: 'retrying', failure, nextAttemptAt: next }
}

/** After two days: a recipient's own fault ends it; a fault of ours or the server's says nothing of anybody. */
function gaveUp(failure: Failure, facts: AttemptFacts): RecipientResult[] {
  if (policyOf(failure.code).scope !== 'recipient') return []
  return facts.recipients.map((address) => ({ address, state: 'refused', failure }))
}

function decided(refused: { address: string; failure: Failure }[]): RecipientResult[] {
  return refused
    .filter(({ failure }) => isFinal(failure))
    .map(({ address, failure }) => ({ address, state: 'refused', failure }))
}

/** Only the recipient's or the message's own fault, and one that stays, ends a recipient. */
function isFinal(failure: Failure): boolean {
  return !isAccountFault(failure) && !isRetryable(failure)
}

function isAccountFault(failure: Failure): boolean {
  const { scope } = policyOf(failure.code)
  return scope === 'account' || scope === 'provider'
}
