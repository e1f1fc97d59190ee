import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Limits,
  reserveSlots,
  type Slot,
  SlotError,
  type SlotRequest,
} from '../../../src/pacing/index.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR
const now = new Date('2030-03-01T09:00:00.000Z')
const inMs = (ms: number) => new Date(now.getTime() + ms)
const noJitter = () => 0
const sends = (count: number, recipients = 1): SlotRequest[] =>
  Array.from({ length: count }, () => ({ recipients }))
const offsets = (slots: Date[]) => slots.map((slot) => slot.getTime() - now.getTime())

describe('reserveSlots', () => {
  it('lets the very first send leave now, whatever the dice say', () => {
    const limits = { perHour: 10, minGapSeconds: 60 }
    expect(reserveSlots({ history: [], limits, now, sends: sends(1), random: () => 0.99 })).toEqual([now])
  })

  it('spaces sends by the gap and at most a fifth more', () => {
    const limits = { minGapSeconds: 60 }
    const slots = reserveSlots({ history: [], limits, now, sends: sends(3), random: () => 0.5 })
    expect(offsets(slots)).toEqual([0, 66 * SECOND, 132 * SECOND])
  })

  it('waits until the window has room again, and not a millisecond longer', () => {
    const history = [{ at: inMs(-HOUR + 1), recipients: 3 }]
    const limits = { perHour: 4, minGapSeconds: 0 }
    const slots = reserveSlots({ history, limits, now, sends: sends(3), random: noJitter })
    expect(offsets(slots)).toEqual([0, 1, 1])
  })

  it('forgets what left exactly one window ago', () => {
    const history = [{ at: inMs(-HOUR), recipients: 4 }]
    const limits = { perHour: 4, minGapSeconds: 0 }
    const slots = reserveSlots({ history, limits, now, sends: sends(1, 4), random: noJitter })
    expect(slots).toEqual([now])
  })

  it('counts recipients, not messages', () => {
    const limits = { perHour: 5, minGapSeconds: 0 }
    const slots = reserveSlots({ history: [], limits, now, sends: sends(3, 2), random: noJitter })
    expect(offsets(slots)).toEqual([0, 0, HOUR])
  })

  it('leaves room for what is reserved later', () => {
    const history = [{ at: inMs(HOUR / 2), recipients: 4 }]
    const limits = { perHour: 5, minGapSeconds: 0 }
    const slots = reserveSlots({ history, limits, now, sends: sends(2), random: noJitter })
    // The second would make six in the hour that ends at the reserved slot, and in every hour that begins before it.
    expect(offsets(slots)).toEqual([0, HOUR])
  })

  it('fits a send between two reserved ones only if the gap allows', () => {
    const history = [0, 60, 180].map((second) => ({ at: inMs(second * SECOND), recipients: 1 }))
    const limits = { minGapSeconds: 60 }
    const slots = reserveSlots({ history, limits, now, sends: sends(2), random: noJitter })
    expect(offsets(slots)).toEqual([120 * SECOND, 240 * SECOND])
  })

  it('does not let a send for next week hold the others', () => {
    const limits = { minGapSeconds: 60 }
    const requests = [{ recipients: 1, notBefore: inMs(7 * DAY) }, { recipients: 1 }, { recipients: 1 }]
    const slots = reserveSlots({ history: [], limits, now, sends: requests, random: noJitter })
    expect(offsets(slots)).toEqual([7 * DAY, 0, 60 * SECOND])
  })

  it('waits for history that overfills a window which was lowered afterwards', () => {
    const history = [-50, -40, -30, -20].map((minute) => ({ at: inMs(minute * 60 * SECOND), recipients: 1 }))
    const limits = { perHour: 2, minGapSeconds: 0 }
    const slots = reserveSlots({ history, limits, now, sends: sends(1), random: noJitter })
    expect(offsets(slots)).toEqual([30 * 60 * SECOND])
  })

  it('refuses a message that no window can hold, naming the field', () => {
    const limits = { perHour: 50, perDay: 20, minGapSeconds: 0 }
    const attempt = () =>
      reserveSlots({ history: [], limits, now, sends: [...sends(1), ...sends(1, 21)], random: noJitter })
    expect(attempt).toThrow(SlotError)
    expect(attempt).toThrow(expect.objectContaining({ field: 'to', index: 1 }))
    expect(attempt).toThrow(
      'The message has 21 recipients, the account may reach 20 per day. Split the message.',
    )
  })

  it.each([
    { perHour: 0, minGapSeconds: 1 },
    { perDay: 1.5, minGapSeconds: 1 },
    { perHour: Number.NaN, minGapSeconds: 1 },
    { minGapSeconds: -1 },
    { minGapSeconds: Number.POSITIVE_INFINITY },
  ])('refuses limits under which nothing could ever leave: %o', (limits) => {
    expect(() => reserveSlots({ history: [], limits, now, sends: sends(1), random: noJitter })).toThrow(
      expect.objectContaining({ name: 'SlotError', field: 'limits' }),
    )
  })

  it.each(['now', 'notBefore', 'history'])(
    'refuses an Invalid Date as %s instead of searching for ever',
    (where) => {
      const invalid = new Date(Number.NaN)
      const attempt = () =>
        reserveSlots({
          history: where === 'history' ? [{ at: invalid, recipients: 1 }] : [],
          limits: { minGapSeconds: 1 },
          now: where === 'now' ? invalid : now,
          sends: [{ recipients: 1, notBefore: where === 'notBefore' ? invalid : undefined }],
          random: noJitter,
        })
      expect(attempt).toThrow(RangeError)
    },
  )

  it('reserves 50,000 sends behind 50,000 waiting ones without falling behind', { timeout: 20_000 }, () => {
    const limits = { perHour: 100, perDay: 1000, minGapSeconds: 30 }
    const random = () => 0.3
    const first = reserveSlots({ history: [], limits, now, sends: sends(50_000), random })
    const history = first.map((at) => ({ at, recipients: 1 }))
    const startedAt = performance.now()
    reserveSlots({ history, limits, now, sends: sends(50_000), random })
    // A quadratic search takes minutes here; the linear one about a tenth of a second.
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })
})

describe('reserveSlots, for any history', () => {
  const slot = fc.record({
    minute: fc.integer({ min: -1500, max: 3000 }),
    recipients: fc.integer({ min: 1, max: 4 }),
  })
  const request = fc.record({
    recipients: fc.integer({ min: 1, max: 4 }),
    waitMinutes: fc.option(fc.integer({ min: -60, max: 2000 }), { nil: undefined }),
  })
  const worldShape = {
    history: fc.array(slot, { maxLength: 40 }),
    requests: fc.array(request, { maxLength: 40 }),
    perHour: fc.option(fc.integer({ min: 4, max: 12 }), { nil: undefined }),
    perDay: fc.option(fc.integer({ min: 4, max: 40 }), { nil: undefined }),
    minGapSeconds: fc.constantFrom(0, 1, 60, 90.5, 1200),
    seed: fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
      minLength: 1,
      maxLength: 7,
    }),
  }
  const world = fc.record(worldShape)

  type World = typeof world extends fc.Arbitrary<infer T> ? T : never

  const reserve = (w: World) => {
    const limits: Limits = { perHour: w.perHour, perDay: w.perDay, minGapSeconds: w.minGapSeconds }
    const history = w.history.map(({ minute, recipients }) => ({
      at: inMs(minute * 60 * SECOND),
      recipients,
    }))
    const requests = w.requests.map(({ recipients, waitMinutes }) => ({
      recipients,
      notBefore: waitMinutes === undefined ? undefined : inMs(waitMinutes * 60 * SECOND),
    }))
    let dice = 0
    const random = () => w.seed[dice++ % w.seed.length]!
    const slots = reserveSlots({ history, limits, now, sends: requests, random })
    const placed = slots.map((at, index) => ({ at, recipients: requests[index]!.recipients }))
    return { limits, history, requests, slots, placed }
  }

  it('fills no window beyond its limit', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { limits, history, placed } = reserve(w)
        for (const [limit, length] of [
          [limits.perHour, HOUR],
          [limits.perDay, DAY],
        ] as const) {
          if (limit === undefined) continue
          // Every window whose load this reservation changed; the fullest end at some slot.
          for (const end of [...history, ...placed]) {
            const before = load(history, end.at, length)
            const after = before + load(placed, end.at, length)
            if (after > before) expect(after).toBeLessThanOrEqual(limit)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the gap to everything', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { limits, history, placed } = reserve(w)
        for (const [index, mine] of placed.entries()) {
          for (const other of [...history, ...placed.slice(0, index)]) {
            const apart = Math.abs(mine.at.getTime() - other.at.getTime())
            expect(apart).toBeGreaterThanOrEqual(limits.minGapSeconds * SECOND)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is never early, and keeps the order of sends that may leave together', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { requests, slots } = reserve(w)
        const from = requests.map(({ notBefore }) => Math.max(now.getTime(), notBefore?.getTime() ?? 0))
        for (const [index, at] of slots.entries()) {
          expect(at.getTime()).toBeGreaterThanOrEqual(from[index]!)
          for (let later = index + 1; later < slots.length; later++) {
            if (from[later]! >= from[index]!)
              expect(slots[later]!.getTime()).toBeGreaterThanOrEqual(at.getTime())
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('takes, without jitter, the first instant that breaks no rule', () => {
    // Half hours, so that the edges of windows meet often.
    const halfHour = fc.record({
      minute: fc.integer({ min: -50, max: 60 }).map((half) => half * 30),
      recipients: fc.integer({ min: 1, max: 4 }),
    })
    const edges = fc.record({
      ...worldShape,
      history: fc.array(halfHour, { maxLength: 30 }),
      seed: fc.constant<number[]>([0]),
    })
    fc.assert(
      fc.property(edges, (w) => {
        const { limits, history, requests, slots } = reserve({
          ...w,
          requests: w.requests.slice(0, 12).map(({ recipients }) => ({ recipients, waitMinutes: undefined })),
        })
        const taken = [...history]
        let from = now.getTime()
        for (const [index, { recipients }] of requests.entries()) {
          from = firstFitByTrial({ taken, limits, recipients, from })
          expect(slots[index]?.getTime()).toBe(from)
          taken.push({ at: new Date(from), recipients })
        }
      }),
      { numRuns: 1000 },
    )
  })
})

function load(slots: Slot[], end: Date, length: number): number {
  return slots
    .filter(({ at }) => at.getTime() > end.getTime() - length && at.getTime() <= end.getTime())
    .reduce((sum, { recipients }) => sum + recipients, 0)
}

/** Tries every instant from which on a rule can begin to hold, and asks every window. */
function firstFitByTrial(options: {
  taken: Slot[]
  limits: Limits
  recipients: number
  from: number
}): number {
  const { taken, limits, recipients, from } = options
  const gap = Math.ceil(limits.minGapSeconds * SECOND)
  const candidates = [
    from,
    ...taken.flatMap(({ at }) => [gap, HOUR, DAY, 1].map((wait) => at.getTime() + wait)),
  ]
    .filter((candidate) => candidate >= from)
    .sort((a, b) => a - b)
  const windows = [
    [limits.perHour, HOUR],
    [limits.perDay, DAY],
  ] as const
  const isFree = (candidate: number) => {
    const mine = { at: new Date(candidate), recipients }
    const isGapKept = taken.every(({ at }) => Math.abs(at.getTime() - candidate) >= gap)
    const areWindowsKept = windows.every(([limit, length]) =>
      [mine, ...taken].every(({ at: end }) => {
        const own = load([mine], end, length)
        return limit === undefined || own === 0 || load(taken, end, length) + own <= limit
      }),
    )
    return isGapKept && areWindowsKept
  }
  return candidates.find(isFree) ?? Number.NaN
}
