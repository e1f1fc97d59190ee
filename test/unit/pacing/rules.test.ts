import { describe, expect, it } from 'vitest'
import { type Rules, reserveSlots, type SlotRequest } from '../../../src/pacing/index.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR
// A Friday.
const now = new Date('2030-03-01T09:00:00.000Z')
const inMs = (ms: number) => new Date(now.getTime() + ms)
const sends = (count: number, recipients = 1): SlotRequest[] =>
  Array.from({ length: count }, () => ({ recipients }))
const none = { minGapSeconds: 0 }

const offsets = (rules: Partial<Rules>, requests: SlotRequest[], dice = 0) =>
  reserveSlots({ history: [], limits: none, now, ...rules, sends: requests, random: () => dice }).map(
    (slot) => slot.getTime() - now.getTime(),
  )

describe('scopes', () => {
  it('hold over the sends of all accounts, and count our own', () => {
    const others = [{ at: inMs(-HOUR / 2), recipients: 3 }]
    expect(offsets({ scopes: [{ history: others, perHour: 5 }] }, sends(3))).toEqual([0, 0, HOUR / 2])
  })

  it('keep no gap to the sends of other accounts', () => {
    const scopes = [{ history: [{ at: inMs(-SECOND), recipients: 1 }], perHour: 10 }]
    expect(offsets({ limits: { minGapSeconds: 60 }, scopes }, sends(1))).toEqual([0])
  })

  it('refuse a message that they can never hold, by their name', () => {
    const rules = { limits: { perHour: 9, minGapSeconds: 0 }, scopes: [{ history: [], perDay: 8 }] }
    expect(() => offsets(rules, sends(1, 9))).toThrow('the domain may reach 8 per day. Split the message.')
  })
})

describe('hours', () => {
  it('put off to the next opening what does not fit before closing', () => {
    const hours = { days: [5, 6], from: '09:00', to: '09:02', timeZone: 'UTC' }
    const slots = offsets({ limits: { minGapSeconds: 60 }, hours }, sends(4))
    expect(slots).toEqual([0, 60 * SECOND, DAY, DAY + 60 * SECOND])
  })

  it('are not missed for ever by a jitter that is longer than they are', () => {
    const hours = { days: [1], from: '09:00', to: '10:00', timeZone: 'UTC' }
    const slots = offsets({ limits: { minGapSeconds: 86_400 }, hours, factor: 1 / 16 }, sends(2), 0.99)
    expect(slots).toEqual([3 * DAY, 24 * DAY])
  })
})

describe('a ramp-up', () => {
  const rampUp = { start: 1, step: 2, ceiling: 4, since: inMs(-HOUR) }

  it('allows more each day, and stays at its ceiling', () => {
    const slots = offsets({ rampUp }, sends(13))
    const days = slots.map((slot) => Math.floor((slot + HOUR) / DAY))
    expect(days).toEqual([0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4])
    expect(slots[1]).toBe(DAY - HOUR)
  })

  it('counts what already left on its day', () => {
    const history = [{ at: inMs(-HOUR / 2), recipients: 1 }]
    expect(offsets({ rampUp, history }, sends(1))).toEqual([DAY - HOUR])
  })

  it('counts days before it as its first', () => {
    expect(offsets({ rampUp: { ...rampUp, since: inMs(DAY) } }, sends(2))).toEqual([0, DAY])
  })

  it('leaves a large message until a day that can hold it', () => {
    expect(offsets({ rampUp: { ...rampUp, ceiling: 100 } }, sends(1, 41))).toEqual([20 * DAY - HOUR])
  })

  it('refuses a message that no day will ever hold', () => {
    expect(() => offsets({ rampUp }, sends(1, 5))).toThrow('the ramp-up ends at 4 per day.')
    expect(() => offsets({ rampUp: { ...rampUp, step: 0 } }, sends(1, 2))).toThrow('ends at 1 per day.')
  })

  it.each([{ start: 0 }, { step: -1 }, { step: 0.5 }, { ceiling: 0 }, { ceiling: Number.NaN }])(
    'refuses figures under which nothing could leave: %o',
    (wrong) => {
      expect(() => offsets({ rampUp: { ...rampUp, ...wrong } }, sends(1))).toThrow(
        expect.objectContaining({ name: 'SlotError', field: 'rampUp' }),
      )
    },
  )
})

describe('a throttle', () => {
  it('lessens the windows, to one at least, and widens the gap', () => {
    const halved = offsets({ limits: { perHour: 5, minGapSeconds: 30 }, factor: 0.5 }, sends(3))
    expect(halved).toEqual([0, 60 * SECOND, HOUR])
    const least = offsets({ limits: { perHour: 2, minGapSeconds: 0 }, factor: 1 / 16 }, sends(2))
    expect(least).toEqual([0, HOUR])
  })

  it('keeps a second, widened, between sends that nothing else slows', () => {
    expect(offsets({ factor: 1 }, sends(2))).toEqual([0, 0])
    expect(offsets({ factor: 0.5 }, sends(2))).toEqual([0, 2 * SECOND])
    const scopes = [{ history: [], perHour: 100 }]
    expect(offsets({ factor: 0.5, scopes }, sends(2))).toEqual([0, 2 * SECOND])
  })

  it('does not lessen what other accounts share', () => {
    const scopes = [{ history: [{ at: now, recipients: 8 }], perHour: 10 }]
    expect(offsets({ limits: { perHour: 4, minGapSeconds: 0 }, scopes, factor: 0.5 }, sends(2))).toEqual([
      0, 0,
    ])
  })

  it('refuses no message, but gives it a window for itself', () => {
    const rules = { limits: { perHour: 8, minGapSeconds: 0 }, factor: 0.25 }
    const requests = [...sends(1), ...sends(1, 8), ...sends(1)]
    expect(offsets(rules, requests)).toEqual([0, HOUR, 2 * HOUR])
  })

  it.each([0, -1, 1.1, Number.NaN])('refuses %d as a factor', (factor) => {
    expect(() => offsets({ factor }, sends(1))).toThrow(RangeError)
  })
})
