// What an account does after its server said "too much": how long it stops when no time was stated, how much slower
// it goes on, and how it gets its rate back.

const HOUR_MS = 3_600_000
const LONGEST_WAIT_MS = 7 * 24 * HOUR_MS
const LEAST_FACTOR = 1 / 16
const RECOVERY_PER_HOUR = 1.25

/**
 * How long a limit lasts whose reply states no time, in milliseconds: the provider's window after the first strike,
 * doubled by each further one, at most 7 days. `strikes` counts the limit replies since a message last got through.
 */
export function widenWait({ strikes, windowMs }: { strikes: number; windowMs: number }): number {
  return Math.min(windowMs * 2 ** Math.max(0, strikes - 1), LONGEST_WAIT_MS)
}

/** The rate after one more throttle reply: half of it, at least 1/16 of the full one. */
export function throttled(factor: number): number {
  return Math.max(factor / 2, LEAST_FACTOR)
}

/**
 * The rate that a throttled account has won back: a quarter more with each full hour since the last throttle reply,
 * up to 1. `factor` is the one that reply left behind, `sinceMs` the quiet time in milliseconds.
 */
export function recoverFactor(factor: number, { sinceMs }: { sinceMs: number }): number {
  const quietHours = Math.max(0, Math.floor(sinceMs / HOUR_MS))
  return Math.min(1, factor * RECOVERY_PER_HOUR ** quietHours)
}
