import { instant } from './constraint.ts'
import { rampUpDay, rampUpLimit } from './ramp-up.ts'
import { type Rules, rollingWindows } from './rules.ts'
import type { Slot } from './slot.ts'
import { reserveSlots } from './slots.ts'

/** `hour` and `day` are the account's; `domain-hour` and its like come from scopes; `ramp-up` is the day under way. */
export type WindowName = 'hour' | 'day' | 'ramp-up' | `${string}-hour` | `${string}-day`

/** Recipients in one window. */
export type WindowUse = {
  name: WindowName
  /** The limit in force, a throttle counted in. */
  limit: number
  /** What left in the window that ends now. */
  used: number
  /** `limit - used`, never below 0. Reserved slots may already be waiting for it. */
  left: number
}

/** Where an account stands. */
export type Plan = {
  /** When a message to one recipient would leave if it were enqueued now, but for jitter. */
  nextSlotAt: Date
  windows: WindowUse[]
}

/**
 * The plan that `account show` prints. Takes what `reserveSlots` takes; a window without a limit is left out.
 * @throws as `reserveSlots` does
 */
export function describePlan(rules: Rules): Plan {
  const [nextSlotAt = rules.now] = reserveSlots({ ...rules, sends: [{ recipients: 1 }], random: () => 0 })
  return { nextSlotAt, windows: [...describeWindows(rules), ...describeRampUp(rules)] }
}

function describeWindows(rules: Rules): WindowUse[] {
  return rollingWindows(rules).map(({ owner, unit, lengthMs, limit, history }) => ({
    name: owner === 'account' ? unit : (`${owner}-${unit}` as const),
    ...use(limit, leftSince(history, rules, instant(rules.now, 'now') - lengthMs + 1)),
  }))
}

function describeRampUp({ rampUp, ...rules }: Rules): WindowUse[] {
  if (rampUp === undefined) return []
  const day = rampUpDay(rampUp, instant(rules.now, 'now'))
  const today = rules.history.filter(({ at }) => rampUpDay(rampUp, at.getTime()) === day)
  return [
    { name: 'ramp-up', ...use(rampUpLimit(rampUp, day), leftSince(today, rules, Number.NEGATIVE_INFINITY)) },
  ]
}

/** Recipients that left from `since` on, both ends included. */
function leftSince(history: Slot[], { now }: { now: Date }, since: number): number {
  return history
    .filter(({ at }) => at.getTime() >= since && at.getTime() <= now.getTime())
    .reduce((sum, { recipients }) => sum + recipients, 0)
}

function use(limit: number, used: number): Omit<WindowUse, 'name'> {
  return { limit, used, left: Math.max(0, limit - used) }
}
