// How fast the rows of one host may be tested. Hosts count failed logins by the address that they come from: fail2ban
// bans it after 5 in ten minutes (its jail.conf), Dovecot lets all its logins wait (doc.dovecot.org, "Authentication
// penalty"), cPanel answers "login incorrect" to everybody behind it for an hour. Pure: the caller brings the clock.
import type { FailureCode } from '../../failures/codes.ts'
import type { Failure } from '../../failures/failure.ts'
import type { Preset } from '../../providers/types.ts'

export type PaceRules = { atOnce: number; gapMs: number }

/** What is known of a host so far; instants in milliseconds. */
export type PaceState = {
  running: number
  notBefore: number
  /** Refused passwords since a login was accepted. */
  refusals: number
  /** Answers since then by which the host told us to go away. */
  throttles: number
  /** Tests that were under way when the host became slow: they say the same thing once more. */
  late: number
}

/** What a test showed of its host. `other` says nothing of logins: a closed port, a bad certificate. */
export type Shown = 'passed' | 'refused' | 'throttled' | 'other'

const refusalsAllowed = 5
/** What Dovecot makes a login wait after the first refusal, doubling, and at most. */
const slowGapMs = 2_000
const longestSlowGapMs = 15_000
const firstThrottleWaitMs = 30_000
const longestThrottleWaitMs = 600_000

export const untouched: PaceState = { running: 0, notBefore: 0, refusals: 0, throttles: 0, late: 0 }

/**
 * A preset is one lane, whatever its hosts are called, with a login each second and few at once. Where the provider
 * counts messages by IP address, as OVH does, test mails leave in the trickle that sends have too. Other hosts are each a
 * lane of their own.
 */
export function laneOf(preset: Preset, smtpHost: string): { lane: string; rules: PaceRules } {
  if (preset.id === 'custom') return { lane: smtpHost.toLowerCase(), rules: { atOnce: 10, gapMs: 0 } }
  const { perEgressIpPerHour: perHour } = preset.limits
  const gapMs = perHour === undefined ? 1_000 : Math.ceil(3_600_000 / perHour)
  return { lane: preset.id, rules: { atOnce: Math.min(4, preset.concurrency + 1), gapMs } }
}

/** When the next test may begin; null: not before one of those under way has ended. */
export function nextStart({ atOnce }: PaceRules, state: PaceState): number | null {
  return state.running < (isSlow(state) ? 1 : atOnce) ? state.notBefore : null
}

export function started({ gapMs }: PaceRules, state: PaceState, now: number): PaceState {
  return { ...state, running: state.running + 1, notBefore: Math.max(state.notBefore, now + gapMs) }
}

/** A login that is accepted ends slowness; one that is refused prolongs it. `retryAt`: what the host said itself. */
export function ended(state: PaceState, shown: Shown, now: number, retryAt: number | null = null): PaceState {
  const wasSlow = isSlow(state)
  const rest = { ...state, running: state.running - 1, late: Math.max(0, state.late - 1) }
  if (shown === 'passed') return { ...rest, refusals: 0, throttles: 0, late: 0 }
  if (shown === 'other' || (wasSlow && state.late > 0)) return rest
  const counted = {
    ...rest,
    refusals: rest.refusals + (shown === 'refused' ? 1 : 0),
    throttles: rest.throttles + (shown === 'throttled' ? 1 : 0),
  }
  const until = Math.max(
    now + (shown === 'refused' ? refusalWaitMs(counted.refusals) : throttleWaitMs(counted.throttles)),
    (shown === 'throttled' ? retryAt : null) ?? 0,
  )
  const late = !wasSlow && isSlow(counted) ? rest.running : rest.late
  return { ...counted, late, notBefore: Math.max(rest.notBefore, until) }
}

/** One test at a time, with growing gaps. */
export function isSlow({ refusals, throttles }: PaceState): boolean {
  return refusals >= refusalsAllowed || throttles > 0
}

function refusalWaitMs(refusals: number): number {
  if (refusals < refusalsAllowed) return 0
  return Math.min(slowGapMs * 2 ** (refusals - refusalsAllowed), longestSlowGapMs)
}

function throttleWaitMs(throttles: number): number {
  return Math.min(firstThrottleWaitMs * 2 ** (throttles - 1), longestThrottleWaitMs)
}

/** `failures`: of SMTP and IMAP, those that there are. */
export function shownBy(failures: Failure[]): Shown {
  if (failures.length === 0) return 'passed'
  if (failures.some(({ code }) => throttling.has(code))) return 'throttled'
  return failures.some(({ code }) => refusing.has(code)) ? 'refused' : 'other'
}

/** Our own haste can be the cause of these, so the row is tested once more, later. */
export function isWorthRepeating(failures: Failure[]): boolean {
  return failures.some(({ code }) => passing.has(code))
}

const passing = new Set<FailureCode>(['too-many-logins', 'too-many-connections', 'rate-limited'])
const throttling = new Set<FailureCode>([...passing, 'ip-blocked'])
const refusing = new Set<FailureCode>([
  'bad-credentials',
  'app-password-required',
  'password-expired',
  'account-blocked',
])
