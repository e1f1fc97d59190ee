// Where an account stands with its limits.
import type { Plan } from '../../client/accounts.ts'
import type { AccountState } from '../../model/states.ts'
import type { Output } from '../output.ts'
import { table } from './table.ts'
import { localTime, relativeTime } from './text.ts'

export function planEntries(
  { hours, rampUp, pace, waiting, held, nextSlotAt }: Plan,
  state: AccountState,
  now: Date,
): [name: string, value: string | null][] {
  return [
    ['hours', hours && sayHours(hours)],
    ['ramp-up', rampUp && sayRampUp(rampUp)],
    ['pace', pace < 1 ? `${percentOf(pace)} % of the limits for now, more with each hour` : null],
    ['waiting', `${waiting}${held > 0 ? `, and ${held} held` : ''}`],
    ['next slot', nextSlotAt ? sayInstant(nextSlotAt, now) : `none while the account is ${state}`],
  ]
}

export function windowsText({ windows }: Plan, { width }: Output): string {
  return table(
    [
      { title: 'recipients in', value: ({ name }) => windowName(name), isFlexible: true },
      { title: 'limit', value: ({ limit }) => String(limit), isNumber: true },
      { title: 'used', value: ({ used }) => String(used), isNumber: true },
      { title: 'left', value: ({ left }) => String(left), isNumber: true },
    ],
    windows,
    width,
  )
}

export function sayHours({ days, from, to, timeZone }: NonNullable<Plan['hours']>): string {
  return `${sayDays(days)} ${from} to ${to}, ${timeZone}`
}

function sayRampUp({ start, step, ceiling, since }: NonNullable<Plan['rampUp']>): string {
  return `${start} recipients on the first day, ${step} more on each, up to ${ceiling}; since ${localTime(since)}`
}

/** A pace that is a little below 1 is not the whole. */
function percentOf(pace: number): number {
  return Math.min(99, Math.max(1, Math.round(pace * 100)))
}

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Runs of days as a range: `Mon-Wed, Fri`. */
function sayDays(days: number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run.last === day - 1) run.last = day
    else runs.push({ first: day, last: day })
  }
  const name = (day: number) => dayNames[day - 1] ?? String(day)
  return runs
    .map(({ first, last }) => (first === last ? name(first) : `${name(first)}-${name(last)}`))
    .join(', ')
}

function sayInstant(iso: string, now: Date): string {
  return `${localTime(iso)} (${relativeTime(iso, now)})`
}

/** `day` is the account's own, `domain-day` one that it shares. */
function windowName(name: string): string {
  if (name === 'ramp-up') return 'this day of the ramp-up'
  const [, owner, unit] = /^(?:(.+)-)?(hour|day)$/.exec(name) ?? []
  if (unit === undefined) return name
  return owner === undefined ? `the last ${unit}` : `the last ${unit}, whole ${owner}`
}
