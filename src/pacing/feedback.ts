const weekMs = 7 * 24 * 3_600_000
const slowest = 1 / 16

/** How long a limit without a stated wait lasts: its window, doubled by each strike in a row; at most a week. */
export function widenWait({ strikes, windowMs }: { strikes: number; windowMs: number }): number {
  return Math.min(windowMs * 2 ** Math.min(strikes, 20), weekMs)
}

/** Half the pace, down to a sixteenth. */
export function throttled(factor: number): number {
  return Math.max(factor / 2, slowest)
}

/** A lowered pace after some time without a throttle: a quarter more each hour, up to the whole. */
export function recoverFactor(factor: number, { sinceMs }: { sinceMs: number }): number {
  return Math.min(1, factor * 1.25 ** Math.floor(sinceMs / 3_600_000))
}
