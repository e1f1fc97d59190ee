// Slots: the instants at which sends may leave. Limits are kept by construction: no rolling window ever holds more
// recipients than its limit, whatever was reserved before and in whatever order.

import type { Constraint, Reserved } from './constraint.ts'
import { makeGap } from './gap.ts'
import type { Limits } from './limits.ts'
import { makeWindow } from './window.ts'

/** A send that left, or will leave, at an instant. */
export type Slot = { at: Date; recipients: number }

/** A send that needs a slot. `notBefore` is the sender's own earliest instant (`sendAfter`). */
export type SlotRequest = { recipients: number; notBefore?: Date }

/** No slot can exist. `field` is the form field at fault; `index` the request, where it is one request's fault. */
export class SlotError extends Error {
  override name = 'SlotError'
  readonly field: 'to' | 'limits'
  readonly index?: number

  constructor(message: string, field: 'to' | 'limits', index?: number) {
    super(message)
    this.field = field
    this.index = index
  }
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const JITTER_OF_GAP = 0.2

/**
 * One instant per send, in the order of `sends`.
 *
 * - For no instant t do more than `perHour` recipients lie in (t - 1 h, t], nor more than `perDay` in (t - 24 h, t].
 *   `history` is everything that left within the last day, at the instant it left, and everything reserved for
 *   later; what is overdue counts at `now`, because that is when it will leave. A window that history alone
 *   overfills, after limits were lowered, is not made fuller.
 * - Two slots are at least `minGapSeconds` apart.
 * - Sends that may leave from the same instant on keep their order; one that waits for its `notBefore` holds no other.
 * - No slot is before `now`. Whenever a send has to wait, up to 20 % of the gap is added, so that the rhythm is not a
 *   machine's. A send that need not wait leaves at once.
 *
 * Takes O((n + m) log(n + m)) for n sends and m slots of history. `random` returns [0, 1).
 * @throws SlotError for a message with more recipients than a limit, and for limits that are no whole numbers from 1
 */
export function reserveSlots(options: {
  history: Slot[]
  limits: Limits
  now: Date
  sends: SlotRequest[]
  random: () => number
}): Date[] {
  const { history, limits, now, sends, random } = options
  assertLimits(limits)
  assertRecipients(sends, limits)

  const gapMs = Math.ceil(limits.minGapSeconds * 1000)
  const constraints = makeConstraints(history, limits, gapMs)
  const slots = new Array<Date>(sends.length)
  let last = Number.NEGATIVE_INFINITY
  for (const { index, from, recipients } of byEarliestInstant(sends, now)) {
    const jitterMs = Math.floor(random() * JITTER_OF_GAP * gapMs)
    last = firstFit(constraints, { from: Math.max(from, last), recipients, jitterMs })
    for (const constraint of constraints) constraint.add(last, recipients)
    slots[index] = new Date(last)
  }
  return slots
}

function makeConstraints(history: Slot[], limits: Limits, gapMs: number): Constraint[] {
  const reserved: Reserved = history
    .map(({ at, recipients }) => ({ at: instant(at, 'A slot of history'), recipients }))
    .sort((a, b) => a.at - b.at)
  const constraints = [makeGap(reserved, gapMs)]
  if (limits.perHour !== undefined) constraints.push(makeWindow(reserved, HOUR_MS, limits.perHour))
  if (limits.perDay !== undefined) constraints.push(makeWindow(reserved, DAY_MS, limits.perDay))
  return constraints
}

function byEarliestInstant(sends: SlotRequest[], now: Date) {
  return sends
    .map(({ recipients, notBefore }, index) => {
      const wanted = notBefore === undefined ? Number.NEGATIVE_INFINITY : instant(notBefore, 'notBefore')
      return { index, recipients, from: Math.max(instant(now, 'now'), wanted) }
    })
    .sort((a, b) => a.from - b.from)
}

function firstFit(
  constraints: Constraint[],
  send: { from: number; recipients: number; jitterMs: number },
): number {
  let at = send.from
  for (;;) {
    let earliest = at
    for (const constraint of constraints) {
      earliest = Math.max(earliest, constraint.earliest(at, send.recipients))
    }
    if (earliest === at) return at
    at = earliest + send.jitterMs
  }
}

/** An Invalid Date compares as nothing to everything; the search would never end. */
function instant(date: Date, name: string): number {
  const ms = date.getTime()
  if (Number.isNaN(ms)) throw new RangeError(`${name} is an Invalid Date.`)
  return ms
}

function assertLimits({ perHour, perDay, minGapSeconds }: Limits): void {
  for (const [name, limit] of Object.entries({ perHour, perDay })) {
    if (limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 1)) {
      throw new SlotError(`${name} is ${limit}; a limit is a whole number of recipients from 1.`, 'limits')
    }
  }
  if (!(Number.isFinite(minGapSeconds) && minGapSeconds >= 0)) {
    throw new SlotError(`minGapSeconds is ${minGapSeconds}; it is a number of seconds from 0.`, 'limits')
  }
}

function assertRecipients(sends: SlotRequest[], { perHour, perDay }: Limits): void {
  const limit = Math.min(perHour ?? Number.POSITIVE_INFINITY, perDay ?? Number.POSITIVE_INFINITY)
  const unit = limit === perHour ? 'hour' : 'day'
  for (const [index, { recipients }] of sends.entries()) {
    if (!(Number.isSafeInteger(recipients) && recipients >= 1)) {
      throw new SlotError(`A message needs at least one recipient, this one has ${recipients}.`, 'to', index)
    }
    if (recipients > limit) {
      throw new SlotError(
        `The message has ${recipients} recipients, the account may reach ${limit} per ${unit}. Split the message.`,
        'to',
        index,
      )
    }
  }
}
