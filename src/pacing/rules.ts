// Everything that restricts when an account may send, in one value; and the constraints that hold it.

import { type Constraint, type Reserved, sortByTime } from './constraint.ts'
import { makeGap } from './gap.ts'
import { makeHours, type OpenHours, type SendingHours } from './hours.ts'
import type { Limits } from './limits.ts'
import { assertRampUp, makeRampUp, type RampUp } from './ramp-up.ts'
import { type Slot, SlotError } from './slot.ts'
import { makeWindow } from './window.ts'

/** What several accounts share. Its history is complete in itself: this account's sends are in it. */
export type Scope = {
  history: Slot[]
  /** Recipients in any 3,600 seconds, over all accounts. */
  perHour?: number
  /** Recipients in any 86,400 seconds, over all accounts. */
  perDay?: number
  /** How its windows are called: `domain`, the default, gives `domain-hour` and `domain-day`. */
  name?: string
}

/** What a plan is made from. All of it must hold, so the strictest wins. */
export type Rules = {
  /**
   * Everything that left within the last day, at the instant it left, and everything reserved for later; what is
   * overdue counts at `now`, because that is when it will leave.
   */
  history: Slot[]
  limits: Limits
  now: Date
  scopes?: Scope[]
  hours?: SendingHours
  rampUp?: RampUp
  /**
   * The rate of a throttled account, 0 < factor ≤ 1. Its own windows hold that part of their limits, at least 1, and
   * its gap is as much longer, at least 1 s where it has no window. Scopes keep their limits: beside busy accounts
   * that fill a shared window, one that had to wait for half of it to be empty would never send.
   */
  factor?: number
  /**
   * How long after its slot a send may leave, 0 if absent. Windows are planned longer by as much, so that they hold for
   * the instants at which mail really leaves.
   */
  lateMs?: number
}

/** A limit with its window. `limit` is in force, `full` what it is when the account is not throttled. */
export type RollingWindow = {
  /** `account`, or the name of the scope. */
  owner: string
  unit: 'hour' | 'day'
  lengthMs: number
  limit: number
  full: number
  history: Slot[]
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const THROTTLED_GAP_SECONDS = 1

/** @throws SlotError for limits and ramps under which nothing could leave; RangeError for an impossible factor */
export function assertRules({ limits, scopes = [], rampUp, factor = 1 }: Rules): void {
  for (const { perHour, perDay } of [limits, ...scopes]) {
    for (const [name, limit] of Object.entries({ perHour, perDay })) {
      if (limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 1)) {
        throw new SlotError(`${name} is ${limit}; a limit is a whole number of recipients from 1.`, 'limits')
      }
    }
  }
  const { minGapSeconds } = limits
  if (!(Number.isFinite(minGapSeconds) && minGapSeconds >= 0)) {
    throw new SlotError(`minGapSeconds is ${minGapSeconds}; it is a number of seconds from 0.`, 'limits')
  }
  if (rampUp !== undefined) assertRampUp(rampUp)
  if (!(factor > 0 && factor <= 1)) throw new RangeError(`factor is ${factor}; it is above 0 and at most 1.`)
}

/** The account's windows first, then those of its scopes. */
export function rollingWindows({ history, limits, scopes = [], factor = 1 }: Rules): RollingWindow[] {
  return [
    ...windowsOver({ ...limits, history, name: 'account' }, factor),
    ...scopes.flatMap((scope) => windowsOver(scope, 1)),
  ]
}

/** Least time between two sends of the account, in milliseconds. */
export function gapMs({ limits, factor = 1 }: Pick<Rules, 'limits' | 'factor'>): number {
  const { perHour, perDay, minGapSeconds } = limits
  const hasWindow = perHour !== undefined || perDay !== undefined
  const least = factor < 1 && !hasWindow ? THROTTLED_GAP_SECONDS : 0
  return Math.ceil((Math.max(minGapSeconds, least) * 1000) / factor)
}

/** One constraint per rule, and the hours once more, for who must know whether an instant is inside. */
export function makeConstraints(rules: Rules): { constraints: Constraint[]; hours: OpenHours | null } {
  const { lateMs = 0 } = rules
  const sorted = new Map<Slot[], Reserved>([[rules.history, sortByTime(rules.history)]])
  for (const { history } of rules.scopes ?? []) sorted.set(history, sortByTime(history))
  const own = sorted.get(rules.history) ?? []

  const constraints = [makeGap(own, gapMs(rules))]
  for (const { history, lengthMs, limit } of rollingWindows(rules)) {
    constraints.push(makeWindow(sorted.get(history) ?? [], lengthMs + lateMs, limit))
  }
  if (rules.rampUp !== undefined) constraints.push(makeRampUp(own, rules.rampUp))
  if (rules.hours === undefined) return { constraints, hours: null }
  const hours = makeHours(rules.hours)
  constraints.push({ earliest: (at) => openLongEnough(hours, at, lateMs), add: () => {} })
  return { constraints, hours }
}

function windowsOver({ history, perHour, perDay, name = 'domain' }: Scope, factor: number): RollingWindow[] {
  return [
    { unit: 'hour', lengthMs: HOUR_MS, full: perHour } as const,
    { unit: 'day', lengthMs: DAY_MS, full: perDay } as const,
  ].flatMap(({ unit, lengthMs, full }) =>
    full === undefined
      ? []
      : [{ owner: name, unit, lengthMs, full, limit: Math.max(1, Math.floor(full * factor)), history }],
  )
}

/** Open at the slot and still when it leaves late, if hours are ever open for so long. */
function openLongEnough(hours: OpenHours, at: number, lateMs: number): number {
  const open = hours.nextOpen(at)
  if (hours.isOpen(open + lateMs)) return open
  const next = hours.nextOpen(open + lateMs)
  return hours.isOpen(next + lateMs) ? next : open
}
