// When an account may send, by its own clock on the wall. An instant is inside if the local day and time shown at
// that instant are: a time that is skipped in spring opens when clocks have moved on, one that comes twice in autumn
// counts both times, and a window that lies wholly inside the skipped hour does not open on that day.

import { SlotError } from './slot.ts'
import { makeZone } from './zone.ts'

/** A weekly window. */
export type SendingHours = {
  /** ISO 8601 days on which it opens: 1 = Monday … 7 = Sunday. */
  days: number[]
  /** Local time at which it opens, `09:00`. */
  from: string
  /** Local time from which on it is closed, `17:30` or `24:00`; before `from`, it is that of the day after. */
  to: string
  /** IANA name, such as `Europe/Paris`. */
  timeZone: string
}

/** Sending hours as the search asks them. Instants are epoch milliseconds. */
export type OpenHours = {
  isOpen(at: number): boolean
  /** `at` itself if open then, otherwise the next instant that is. */
  nextOpen(at: number): number
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS
/** 1 January 1970 was a Thursday. */
const MONDAY_BEFORE_EPOCH_MS = -3 * DAY_MS

/** Goes from change of clocks to change of clocks; in between, local time is plain arithmetic. */
export function makeHours(hours: SendingHours): OpenHours {
  const { days, from, to, timeZone } = parseSendingHours(hours)
  const zone = makeZone(timeZone)
  const fromMs = timeOfDay(from)
  const lengthMs = timeOfDay(to) - fromMs + (timeOfDay(to) < fromMs ? DAY_MS : 0)
  const openings = days.map((day) => (day - 1) * DAY_MS + fromMs)

  function wait(local: number): number {
    const waits = openings.map((opening) => {
      const sinceOpening = modulo(local - MONDAY_BEFORE_EPOCH_MS - opening, WEEK_MS)
      return sinceOpening < lengthMs ? 0 : WEEK_MS - sinceOpening
    })
    return Math.min(...waits)
  }

  return {
    isOpen: (at) => wait(at + zone.stretchAt(at).offsetMs) === 0,
    nextOpen(at) {
      for (let from = at; ; ) {
        const { offsetMs, until } = zone.stretchAt(from)
        const opensAt = from + wait(from + offsetMs)
        if (opensAt < until) return opensAt
        from = until
      }
    },
  }
}

/**
 * Sending hours from outside, days in order and without doubles.
 * @throws SlotError (`field: 'hours'`) that names the value at fault
 */
export function parseSendingHours(input: unknown): SendingHours {
  if (typeof input !== 'object' || input === null) {
    throw new SlotError(`Sending hours are ${show(input)}; expected days, from, to and timeZone.`, 'hours')
  }
  const given: Partial<Record<keyof SendingHours, unknown>> = input
  const hours = {
    days: parseDays(given.days),
    from: parseTime('from', given.from, /^([01]\d|2[0-3]):[0-5]\d$/),
    to: parseTime('to', given.to, /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
    timeZone: parseTimeZone(given.timeZone),
  }
  if (hours.from !== hours.to) return hours
  throw new SlotError(
    `from and to are both ${hours.from}, so the window is empty; the whole day is 00:00 to 24:00.`,
    'hours',
  )
}

function parseDays(days: unknown): number[] {
  if (!Array.isArray(days) || days.length === 0) {
    throw new SlotError(
      `days is ${show(days)}; it lists at least one day, 1 (Monday) to 7 (Sunday).`,
      'hours',
    )
  }
  for (const day of days) {
    if (!(Number.isInteger(day) && day >= 1 && day <= 7)) {
      throw new SlotError(`days has ${show(day)} in it; a day is 1 (Monday) to 7 (Sunday).`, 'hours')
    }
  }
  return [...new Set<number>(days)].sort((a, b) => a - b)
}

function parseTime(name: string, time: unknown, pattern: RegExp): string {
  if (typeof time === 'string' && pattern.test(time)) return time
  throw new SlotError(`${name} is ${show(time)}; a time of day is written like 09:00.`, 'hours')
}

function parseTimeZone(timeZone: unknown): string {
  // Newer versions of Node also take offsets such as +02:00, which know no daylight saving.
  if (typeof timeZone === 'string' && /^[A-Za-z]/.test(timeZone) && isKnownZone(timeZone)) return timeZone
  throw new SlotError(
    `timeZone is ${show(timeZone)}, which is no known time zone; expected an IANA name such as Europe/Paris.`,
    'hours',
  )
}

function isKnownZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone })
    return true
  } catch {
    return false
  }
}

function timeOfDay(time: string): number {
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number)
  return (hour * 60 + minute) * MINUTE_MS
}

function modulo(value: number, length: number): number {
  return ((value % length) + length) % length
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'missing').slice(0, 80)
}
