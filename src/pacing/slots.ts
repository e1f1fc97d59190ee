// Slots: the instants at which sends may leave. Limits are kept by construction: no rolling window ever holds more
// recipients than its limit, whatever was reserved before and in whatever order.

import { type Constraint, instant } from './constraint.ts'
import type { OpenHours } from './hours.ts'
import { rampUpSummit } from './ramp-up.ts'
import { assertRules, gapMs, makeConstraints, type Rules, rollingWindows } from './rules.ts'
import { SlotError, type SlotRequest } from './slot.ts'

export { type Slot, SlotError, type SlotRequest } from './slot.ts'

const JITTER_OF_GAP = 0.2

/**
 * One instant per send, in the order of `sends`.
 *
 * - For no instant t do more than `perHour` recipients lie in (t - 1 h, t], nor more than `perDay` in (t - 24 h, t],
 *   in the account's history and in that of each scope. A window that history alone overfills, after limits were
 *   lowered, is not made fuller. A message with more recipients than a throttled limit has its window for itself.
 * - Two slots of the account are at least `minGapSeconds` apart.
 * - Every slot lies inside the sending hours, and no day of the ramp-up holds more than that day's limit.
 * - Sends that may leave from the same instant on keep their order; one that waits for its `notBefore` holds no other.
 * - No slot is before `now`. Whenever a send has to wait, up to 20 % of the gap is added, so that the rhythm is not a
 *   machine's. A send that need not wait leaves at once.
 *
 * Takes O((n + m) log(n + m)) for n sends and m slots of history, and two time zone look-ups per day of the plan.
 * `random` returns [0, 1).
 *
 * @throws SlotError for a message with more recipients than a limit, and for limits, hours and ramps under which
 *   nothing could leave; RangeError for an Invalid Date or an impossible factor
 */
export function reserveSlots(options: Rules & { sends: SlotRequest[]; random: () => number }): Date[] {
  const { sends, random, ...rules } = options
  assertRules(rules)
  assertRecipients(sends, rules)

  const jitterSpanMs = JITTER_OF_GAP * gapMs(rules)
  const search = makeConstraints(rules)
  const slots = new Array<Date>(sends.length)
  let last = Number.NEGATIVE_INFINITY
  for (const { index, from, recipients } of byEarliestInstant(sends, rules.now)) {
    const jitterMs = Math.floor(random() * jitterSpanMs)
    last = firstFit(search, { from: Math.max(from, last), recipients, jitterMs })
    for (const constraint of search.constraints) constraint.add(last, recipients)
    slots[index] = new Date(last)
  }
  return slots
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
  { constraints, hours }: { constraints: Constraint[]; hours: OpenHours | null },
  send: { from: number; recipients: number; jitterMs: number },
): number {
  let at = send.from
  for (;;) {
    let earliest = at
    for (const constraint of constraints) {
      earliest = Math.max(earliest, constraint.earliest(at, send.recipients))
    }
    if (earliest === at) return at
    const jittered = earliest + send.jitterMs
    // Jitter longer than the opening hours would put the send off from one day to the next, for ever.
    at = hours?.isOpen(earliest) && !hours.isOpen(jittered) ? earliest : jittered
  }
}

function assertRecipients(sends: SlotRequest[], rules: Rules): void {
  const ceiling = lowestCeiling(rules)
  for (const [index, { recipients }] of sends.entries()) {
    if (!(Number.isSafeInteger(recipients) && recipients >= 1)) {
      throw new SlotError(`A message needs at least one recipient, this one has ${recipients}.`, 'to', index)
    }
    if (ceiling !== undefined && recipients > ceiling.recipients) {
      throw new SlotError(
        `The message has ${recipients} recipients, ${ceiling.words}. Split the message.`,
        'to',
        index,
      )
    }
  }
}

/** The most recipients that one message can have. A throttle passes, so it is no reason to refuse a message. */
function lowestCeiling(rules: Rules): { recipients: number; words: string } | undefined {
  const ceilings = rollingWindows(rules).map(({ owner, unit, full }) => ({
    recipients: full,
    words: `the ${owner} may reach ${full} per ${unit}`,
  }))
  if (rules.rampUp !== undefined) {
    const summit = rampUpSummit(rules.rampUp)
    ceilings.push({ recipients: summit, words: `the ramp-up ends at ${summit} per day` })
  }
  return ceilings.sort((a, b) => a.recipients - b.recipients)[0]
}
