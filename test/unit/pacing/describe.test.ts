import { describe, expect, it } from 'vitest'
import { describePlan } from '../../../src/pacing/index.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
// A Friday.
const now = new Date('2030-03-01T09:00:00.000Z')
const inMs = (ms: number) => new Date(now.getTime() + ms)

describe('describePlan', () => {
  it('counts what left in the windows that end now, and nothing that still waits', () => {
    const history = [
      { at: inMs(-DAY), recipients: 1 },
      { at: inMs(-DAY + 1), recipients: 2 },
      { at: inMs(-HOUR), recipients: 4 },
      { at: inMs(-HOUR + 1), recipients: 8 },
      { at: now, recipients: 16 },
      { at: inMs(1), recipients: 32 },
    ]
    const limits = { perHour: 100, perDay: 200, minGapSeconds: 0 }
    expect(describePlan({ history, limits, now }).windows).toEqual([
      { name: 'hour', limit: 100, used: 24, left: 76 },
      { name: 'day', limit: 200, used: 30, left: 170 },
    ])
  })

  it('names when one message more would leave, without jitter', () => {
    const history = [
      { at: inMs(-HOUR / 2), recipients: 1 },
      { at: now, recipients: 1 },
    ]
    const gapOnly = { minGapSeconds: 60 }
    expect(describePlan({ history, limits: gapOnly, now }).nextSlotAt).toEqual(inMs(60_000))
    const limits = { perHour: 2, minGapSeconds: 60 }
    expect(describePlan({ history, limits, now }).nextSlotAt).toEqual(inMs(HOUR / 2))
    const hours = { days: [1], from: '09:00', to: '12:00', timeZone: 'UTC' }
    expect(describePlan({ history, limits, now, hours }).nextSlotAt).toEqual(inMs(3 * DAY))
  })

  it('shows the windows of scopes and the day of the ramp-up', () => {
    const history = [
      { at: inMs(-11 * HOUR), recipients: 5 },
      { at: inMs(-9 * HOUR), recipients: 3 },
    ]
    const all = [...history, { at: inMs(-HOUR / 2), recipients: 70 }]
    const plan = describePlan({
      history,
      limits: { minGapSeconds: 0 },
      now,
      scopes: [
        { history: all, perHour: 60 },
        { history: all, perDay: 500, name: 'company' },
      ],
      rampUp: { start: 10, step: 5, ceiling: 18, since: inMs(-2 * DAY - 10 * HOUR) },
    })
    expect(plan.windows).toEqual([
      { name: 'domain-hour', limit: 60, used: 70, left: 0 },
      { name: 'company-day', limit: 500, used: 78, left: 422 },
      { name: 'ramp-up', limit: 18, used: 3, left: 15 },
    ])
    expect(plan.nextSlotAt).toEqual(inMs(HOUR / 2))
  })

  it('shows the limits of a throttled account as they are in force', () => {
    const limits = { perHour: 5, perDay: 3, minGapSeconds: 0 }
    const scopes = [{ history: [], perDay: 100 }]
    const { windows } = describePlan({ history: [], limits, now, scopes, factor: 0.25 })
    expect(windows.map(({ name, limit }) => [name, limit])).toEqual([
      ['hour', 1],
      ['day', 1],
      ['domain-day', 100],
    ])
  })
})
