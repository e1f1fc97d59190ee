const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const FIRST_DELAY_MS = MINUTE_MS
const LONGEST_DELAY_MS = 12 * HOUR_MS
const GIVE_UP_AFTER_MS = 48 * HOUR_MS
const JITTER = 0.2

/**
 * When a send that failed for a while is tried again, or null when it has been tried for 48 hours (RFC 5321 section
 * 4.5.4.1 asks for days, but an outreach mail that arrives later than that helps nobody).
 *
 * `attempt` counts the attempts made so far, 1 after the first. The delay is about one minute, doubling, at most
 * 12 hours, each ±20 %. A wait that the server stated (`retryAt`) is kept exactly or exceeded by a little, and it
 * replaces the doubling: greylisting that asks for 5 minutes gets 5 minutes also at the sixth attempt. `random`
 * returns [0, 1).
 */
export function nextAttemptAt(options: {
  attempt: number
  firstAttemptAt: Date
  now: Date
  retryAt?: Date
  random: () => number
}): Date | null {
  const { attempt, firstAttemptAt, now, retryAt, random } = options
  const at =
    now.getTime() + (retryAt === undefined ? backoff(attempt, random) : statedWait(retryAt, now, random))
  return at - firstAttemptAt.getTime() > GIVE_UP_AFTER_MS ? null : new Date(at)
}

function backoff(attempt: number, random: () => number): number {
  const doublings = Math.max(0, attempt - 1)
  const delay = Math.min(FIRST_DELAY_MS * 2 ** doublings, LONGEST_DELAY_MS)
  return Math.round(delay * (1 + JITTER * (2 * random() - 1)))
}

/** Jitter may only lengthen a stated wait. A wait of zero, or already over, still leaves the server a minute. */
function statedWait(retryAt: Date, now: Date, random: () => number): number {
  const wait = Math.max(retryAt.getTime() - now.getTime(), FIRST_DELAY_MS)
  return Math.round(wait + random() * Math.min(wait * JITTER, 5 * MINUTE_MS))
}
