import { type Constraint, instant, type Reserved } from './constraint.ts'
import { SlotError } from './slot.ts'

/** A new mailbox earns its reputation: a few recipients on the first day, more on each day after. */
export type RampUp = {
  /** Recipients on day 0. */
  start: number
  /** Further recipients on each day. */
  step: number
  /** Recipients per day that are never exceeded, and kept once reached. */
  ceiling: number
  /** Day n is the 24 hours that begin n · 24 hours after this instant. Days before it are like day 0. */
  since: Date
}

const DAY_MS = 86_400_000

/** The number of the day that contains an instant (epoch milliseconds); negative before `since`. */
export function rampUpDay({ since }: RampUp, at: number): number {
  return Math.floor((at - instant(since, 'rampUp.since')) / DAY_MS)
}

/** Recipients that may leave on a day. */
export function rampUpLimit({ start, step, ceiling }: RampUp, day: number): number {
  return Math.min(ceiling, start + step * Math.max(0, day))
}

/** The most recipients that may ever leave on one day. */
export function rampUpSummit({ start, step, ceiling }: Omit<RampUp, 'since'>): number {
  return step === 0 ? Math.min(start, ceiling) : ceiling
}

/** No day holds more recipients than the ramp allows on it. */
export function makeRampUp(reserved: Reserved, rampUp: RampUp): Constraint {
  const { start, step } = rampUp
  const since = instant(rampUp.since, 'rampUp.since')
  const loads = new Map<number, number>()
  const add = (at: number, recipients: number) => {
    const day = rampUpDay(rampUp, at)
    loads.set(day, (loads.get(day) ?? 0) + recipients)
  }
  for (const { at, recipients } of reserved) add(at, recipients)

  return {
    add,
    earliest(at, recipients) {
      const day = rampUpDay(rampUp, at)
      if ((loads.get(day) ?? 0) + recipients <= rampUpLimit(rampUp, day)) return at
      const isTooMuchForToday = recipients > rampUpLimit(rampUp, day)
      const next = isTooMuchForToday ? Math.ceil((recipients - start) / step) : day + 1
      return since + next * DAY_MS
    },
  }
}

/** @throws SlotError (`field: 'rampUp'`) for figures under which nothing could leave */
export function assertRampUp({ start, step, ceiling }: RampUp): void {
  for (const [name, value, least] of [
    ['start', start, 1],
    ['step', step, 0],
    ['ceiling', ceiling, 1],
  ] as const) {
    if (!(Number.isSafeInteger(value) && value >= least)) {
      throw new SlotError(`rampUp.${name} is ${value}; it is a whole number from ${least}.`, 'rampUp')
    }
  }
}
