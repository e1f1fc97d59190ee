// What a failure says of an account. Pure; used by sends and by connection tests alike.
import type { SmtpVerdict } from '../db/accounts.ts'
import { type FailureCode, policyOf } from '../src/failures/codes.ts'
import type { Failure } from '../src/failures/failure.ts'
import type { Quirks } from '../src/providers/types.ts'

const minuteMs = 60_000

/** How long a limit lasts where the server does not say; doubled by nothing yet, since windows end by themselves. */
const windowMs: Partial<Record<FailureCode, number>> = {
  'hourly-limit': 60 * minuteMs,
  'daily-limit': 24 * 60 * minuteMs,
  'sending-limit': 60 * minuteMs,
  'domain-limit': 60 * minuteMs,
  'rate-limited': 15 * minuteMs,
  'too-many-connections': 5 * minuteMs,
  'too-many-logins': 30 * minuteMs,
}

const longestProbeMs = 60 * minuteMs

/**
 * The account's health after a failure that is its own or its provider's. Null when the failure speaks of one
 * session only, such as a lost connection: then the send alone is tried again.
 */
export function accountVerdict(
  failure: Failure,
  facts: { now: Date; attempt: number; quirks: Quirks },
): SmtpVerdict | null {
  const { group, retryable } = policyOf(failure.code)
  if (!retryable) return { health: 'needs-attention', failure, until: null }
  if (group === 'sending-limit-reached') {
    if (facts.quirks.punishesRetries) return { health: 'needs-attention', failure, until: null }
    const until = statedWait(failure) ?? after(facts.now, windowMs[failure.code] ?? 60 * minuteMs)
    return { health: 'limited', failure, until }
  }
  if (group === 'connection-refused') {
    const probeMs = Math.min(minuteMs * 2 ** Math.min(facts.attempt - 1, 10), longestProbeMs)
    return { health: 'unreachable', failure, until: statedWait(failure) ?? after(facts.now, probeMs) }
  }
  return null
}

function statedWait(failure: Failure): Date | null {
  return failure.retryAt ? new Date(failure.retryAt) : null
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms)
}
