// Sending hours judged by what Intl shows on the wall: nothing of the arithmetic under test is in here.
import fc from 'fast-check'
import type { SendingHours } from '../../../src/pacing/index.ts'

/** Zones with the instants, within the years 2011 and 2030, at which something odd happens to their clocks. */
export const oddInstants: [timeZone: string, instants: string[]][] = [
  ['Europe/Paris', ['2030-03-31T01:00Z', '2030-10-27T01:00Z']],
  ['America/New_York', ['2030-03-10T07:00Z', '2030-11-03T06:00Z']],
  // Half an hour of daylight saving.
  ['Australia/Lord_Howe', ['2030-04-06T15:00Z', '2030-10-05T15:30Z']],
  // Clocks change at midnight.
  ['Africa/Cairo', ['2030-04-25T22:00Z', '2030-10-31T21:00Z']],
  ['Asia/Kolkata', ['2030-06-01T00:00Z']],
  // Friday, 30 December 2011 was left out.
  ['Pacific/Apia', ['2011-12-30T10:00Z']],
]

/** A time zone, and an instant within three days of something odd there. */
export const zoneAndInstant = fc
  .constantFrom(...oddInstants)
  .chain(([timeZone, instants]) =>
    fc.record({
      timeZone: fc.constant(timeZone),
      odd: fc.constantFrom(...instants.map((instant) => new Date(instant))),
      minutesAfter: fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
    }),
  )
  .map(({ timeZone, odd, minutesAfter }) => ({
    timeZone,
    now: new Date(odd.getTime() + minutesAfter * 60_000),
  }))

/** Sending hours whose ends lie on multiples of `stepMinutes`. */
export function hoursIn(timeZone: string, stepMinutes: number): fc.Arbitrary<SendingHours> {
  const perDay = 1440 / stepMinutes
  return fc
    .record({
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      from: fc.integer({ min: 0, max: perDay - 1 }).map((step) => clock(step * stepMinutes)),
      to: fc.integer({ min: 0, max: perDay }).map((step) => clock(step * stepMinutes)),
      timeZone: fc.constant(timeZone),
    })
    .filter(({ from, to }) => from !== to)
}

export function isInside({ days, from, to, timeZone }: SendingHours, at: Date): boolean {
  const shown = new Map(
    formatIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(shown.get('weekday') ?? '') + 1
  const time = `${shown.get('hour')}:${shown.get('minute')}`
  if (from < to) return days.includes(day) && from <= time && time < to
  return (days.includes(day) && from <= time) || (days.includes(day === 1 ? 7 : day - 1) && time < to)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, format)
  return format
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
