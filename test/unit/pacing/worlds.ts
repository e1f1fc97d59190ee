// Worlds for the properties of reserveSlots: rules, histories and batches, drawn so that edges often meet.
import fc from 'fast-check'
import { type Rules, reserveSlots, type Scope, type Slot } from '../../../src/pacing/index.ts'
import { hoursIn, zoneAndInstant } from './wall-clock.ts'

const MINUTE = 60_000

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const recipients = fc.integer({ min: 1, max: 4 })
/** Half hours, so that the edges of windows, hours and days often meet. */
const halfHours = (min: number, max: number) => fc.integer({ min, max }).map((half) => half * 30 * MINUTE)
const slots = fc.array(fc.record({ afterNow: halfHours(-50, 100), recipients }), { maxLength: 20 })
const limits = {
  perHour: maybe(fc.integer({ min: 4, max: 10 })),
  perDay: maybe(fc.integer({ min: 4, max: 30 })),
}

/** Everything that `reserveSlots` takes, for several calls in a row. */
export const world = zoneAndInstant.chain(({ timeZone, now }) =>
  fc.record({
    now: fc.constant(now),
    limits: fc.record({ ...limits, minGapSeconds: fc.constantFrom(0, 1, 60, 90.5, 1800) }),
    history: slots,
    scopes: maybe(fc.array(fc.record({ ...limits, others: slots }), { maxLength: 2 })),
    hours: maybe(hoursIn(timeZone, 30)),
    rampUp: maybe(
      fc.record({
        start: fc.integer({ min: 1, max: 10 }),
        step: fc.integer({ min: 1, max: 5 }),
        ceiling: fc.integer({ min: 4, max: 20 }),
        since: halfHours(-200, 50).map((ms) => new Date(now.getTime() + ms)),
      }),
    ),
    factor: maybe(fc.constantFrom(1, 0.75, 0.5, 1 / 16)),
    batches: fc.array(
      fc.record({
        minutesLater: fc.integer({ min: 0, max: 600 }),
        sends: fc.array(fc.record({ recipients, waitMinutes: maybe(fc.integer({ min: -60, max: 2000 })) }), {
          maxLength: 12,
        }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    dice: fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
)

export type World = typeof world extends fc.Arbitrary<infer T> ? T : never
type Placed = Slot & { from: number; index: number }

/** One slot that was taken, and the rules and histories as they stood at that moment. */
export type Step = { rules: Rules & { scopes: Scope[] }; mine: Placed; earlier: Placed[] }

/** Reserves batch after batch; each leaves its slots in the account's history and in that of every scope. */
export function* plan(w: World): Generator<Step> {
  const { now: start, batches, dice, history: own, scopes: shared = [], ...rest } = w
  const at = ({ afterNow, recipients }: { afterNow: number; recipients: number }) => ({
    at: new Date(start.getTime() + afterNow),
    recipients,
  })
  let thrown = 0
  let now = start
  let history = own.map(at)
  let scopes = shared.map(({ others, ...scope }) => ({ ...scope, history: [...history, ...others.map(at)] }))
  for (const { minutesLater, sends } of batches) {
    now = new Date(now.getTime() + minutesLater * MINUTE)
    const requests = sends.map(({ recipients, waitMinutes }) => ({
      recipients,
      notBefore: waitMinutes === undefined ? undefined : new Date(now.getTime() + waitMinutes * MINUTE),
    }))
    const rules = { ...rest, now, history, scopes: w.scopes && scopes }
    const reserved = reserveSlots({ ...rules, sends: requests, random: () => dice[thrown++ % dice.length]! })
    const inOrder = reserved
      .map((slot, index) => {
        const { recipients, notBefore } = requests[index]!
        return {
          at: slot,
          recipients,
          index,
          from: Math.max(now.getTime(), notBefore?.getTime() ?? Number.NEGATIVE_INFINITY),
        }
      })
      .sort((a, b) => a.from - b.from || a.index - b.index)
    const earlier: Placed[] = []
    for (const mine of inOrder) {
      yield { rules: { ...rules, history, scopes }, mine, earlier: [...earlier] }
      earlier.push(mine)
      history = [...history, mine]
      scopes = scopes.map((scope) => ({ ...scope, history: [...scope.history, mine] }))
    }
  }
}
