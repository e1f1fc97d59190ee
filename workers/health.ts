// What a failure says of an account, and what an account learns from it. Pure; sends and connection tests share it.
import type { AccountRow } from '../db/accounts.ts'
import type { Feedback, ImapVerdict, SmtpVerdict } from '../db/health.ts'
import { type FailureCode, policyOf } from '../src/failures/codes.ts'
import type { Failure } from '../src/failures/failure.ts'
import { throttled, widenWait } from '../src/pacing/feedback.ts'
import { paceOf } from '../src/plan.ts'
import type { Quirks } from '../src/providers/types.ts'
import { softRefusal } from './login.ts'

const minuteMs = 60_000

/** How long a limit lasts where the server does not say: the window that it counts in. */
const windowMs: Partial<Record<FailureCode, number>> = {
  'hourly-limit': 60 * minuteMs,
  'daily-limit': 24 * 60 * minuteMs,
  'sending-limit': 60 * minuteMs,
  'domain-limit': 60 * minuteMs,
  'rate-limited': 5 * minuteMs,
  'too-many-connections': 5 * minuteMs,
  'too-many-logins': 30 * minuteMs,
}

const longestProbeMs = 60 * minuteMs

/** What is known of the account before this failure. */
export type AccountFacts = { now: Date; quirks: Quirks; feedback: Feedback }

/**
 * The account's health after a failure that is its own or its provider's. Null when the failure speaks of one
 * session only, such as a lost connection: then the send alone is tried again.
 */
export function accountVerdict(failure: Failure, facts: AccountFacts): SmtpVerdict | null {
  const { group, retryable } = policyOf(failure.code)
  const soft = softRefusal(failure, { login: facts.feedback.smtpLogin, now: facts.now })
  if (soft) return { health: 'unreachable', ...soft, learnt: { smtpLogin: 'doubted' } }
  if (!retryable) return { health: 'needs-attention', failure, until: null }
  if (group === 'sending-limit-reached') return limited(failure, facts)
  if (group === 'connection-refused') return unreachable(failure, facts)
  return null
}

/** Each limit in a row, without a stated wait, lasts twice as long as the one before. */
function limited(failure: Failure, { now, quirks, feedback }: AccountFacts): SmtpVerdict {
  // Every attempt while blocked prolongs the block there.
  if (quirks.punishesRetries) return { health: 'needs-attention', failure, until: null }
  const waitMs = widenWait({
    strikes: feedback.limitStrikes + 1,
    windowMs: windowMs[failure.code] ?? 60 * minuteMs,
  })
  const until = failure.retryAt ? new Date(failure.retryAt) : new Date(now.getTime() + waitMs)
  const learnt: Partial<Feedback> = { limitStrikes: feedback.limitStrikes + 1 }
  if (failure.code === 'rate-limited')
    Object.assign(learnt, { pace: throttled(paceOf(feedback, now)), pacedAt: now })
  if (failure.code === 'too-many-connections')
    Object.assign(learnt, { maxConnections: Math.max(1, (feedback.maxConnections ?? 2) - 1), cappedAt: now })
  return { health: 'limited', failure, until, learnt }
}

/** One probe at growing intervals, instead of every waiting send knocking. */
function unreachable(failure: Failure, { now, feedback }: AccountFacts): SmtpVerdict {
  const probeMs = Math.min(minuteMs * 2 ** Math.min(feedback.probeFailures, 10), longestProbeMs)
  const until = failure.retryAt ? new Date(failure.retryAt) : new Date(now.getTime() + probeMs)
  return { health: 'unreachable', failure, until, learnt: { probeFailures: feedback.probeFailures + 1 } }
}

/** An outage of IMAP that is shorter stays quiet: the last good poll is not longer ago. */
const quietMs = 60 * minuteMs

/**
 * What IMAP showed, and when to come back after a soft refusal. `isAsked`: a person tested it and wants to know; a poll that
 * fails where the last one is not long ago says nothing yet.
 */
export function imapVerdict(
  failure: Failure | null,
  account: Pick<AccountRow, 'imapHealth' | 'imapLogin' | 'lastPollAt'>,
  { now, isAsked = false }: { now: Date; isAsked?: boolean },
): ImapVerdict & { until?: Date } {
  if (failure === null) return { health: 'active', failure: null, login: 'good' }
  const soft = softRefusal(failure, { login: account.imapLogin, now })
  if (soft) return { health: 'unreachable', ...soft, login: 'doubted' }
  if (!policyOf(failure.code).retryable) return { health: 'needs-attention', failure }
  const silentMs = now.getTime() - (account.lastPollAt?.getTime() ?? 0)
  const isQuiet = !isAsked && account.imapHealth === 'active' && silentMs < quietMs
  return { health: isQuiet ? 'active' : 'unreachable', failure }
}

/** It works: what was learnt of limits and probes is forgotten; a lowered pace recovers by the hour. */
export const works: SmtpVerdict = {
  health: 'active',
  failure: null,
  until: null,
  learnt: { limitStrikes: 0, probeFailures: 0, smtpLogin: 'good' },
}
