// The days of a time zone as instants. A day may have 23 or 25 hours, and need not begin at midnight.
import { makeZone, type Zone } from './zone.ts'

/** `date` is the day on the calendar, `2026-03-29`; `start` its first instant. */
export type Day = { date: string; start: Date }

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** No clock is further ahead of UTC than 14 hours. */
const AHEAD_MS = 15 * HOUR_MS

/**
 * The last days of a zone, in order, today the last of them.
 *
 * @throws RangeError for a zone that this Node does not know
 */
export function lastDays(count: number, { timeZone, now }: { timeZone: string; now: Date }): Day[] {
  const zone = makeZone(timeZone)
  const local = now.getTime() + zone.stretchAt(now.getTime()).offsetMs
  const today = Math.floor(local / DAY_MS) * DAY_MS
  return Array.from({ length: count }, (_, index) => {
    const midnight = today - (count - 1 - index) * DAY_MS
    return {
      date: new Date(midnight).toISOString().slice(0, 10),
      start: new Date(firstInstantAt(zone, midnight)),
    }
  })
}

export function isTimeZone(name: string): boolean {
  try {
    makeZone(name)
    return true
  } catch {
    return false
  }
}

/** The first instant at which the clock on the wall shows this or more; where midnight is skipped, an hour later. */
function firstInstantAt(zone: Zone, local: number): number {
  for (let from = local - AHEAD_MS; ; ) {
    const { offsetMs, until } = zone.stretchAt(from)
    const at = local - offsetMs
    if (at < until) return Math.max(at, from)
    from = until
  }
}
