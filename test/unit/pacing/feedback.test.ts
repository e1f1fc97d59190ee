import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recoverFactor, throttled, widenWait } from '../../../src/pacing/index.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('widenWait', () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 4],
    [8, 128],
    [9, 168],
    [2000, 168],
  ])('after %i strikes in a row an hourly limit lasts %i hours', (strikes, hours) => {
    expect(widenWait({ strikes, windowMs: HOUR })).toBe(hours * HOUR)
  })

  it('starts from the window of the provider', () => {
    expect(widenWait({ strikes: 2, windowMs: DAY })).toBe(2 * DAY)
    expect(widenWait({ strikes: 1, windowMs: 30 * DAY })).toBe(7 * DAY)
  })
})

describe('a throttled rate', () => {
  it('halves down to a sixteenth', () => {
    const factors = [1]
    for (let strike = 0; strike < 6; strike++) factors.push(throttled(factors.at(-1)!))
    expect(factors).toEqual([1, 1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 16, 1 / 16])
  })

  it.each([
    [0, 0.5],
    [HOUR - 1, 0.5],
    [HOUR, 0.625],
    [2 * HOUR, 0.78125],
    [4 * HOUR, 1],
    [1e12, 1],
    [-HOUR, 0.5],
  ])('recovers by a quarter in each full quiet hour: %i ms', (sinceMs, factor) => {
    expect(recoverFactor(0.5, { sinceMs })).toBe(factor)
  })

  it('is whole again after 13 quiet hours at the latest, and never outside of its bounds', () => {
    const steps = fc.array(fc.option(fc.integer({ min: 0, max: 20 * HOUR })), { maxLength: 30 })
    fc.assert(
      fc.property(steps, (quietTimes) => {
        let factor = 1
        for (const sinceMs of quietTimes) {
          factor = sinceMs === null ? throttled(factor) : recoverFactor(factor, { sinceMs })
          expect(factor).toBeGreaterThanOrEqual(1 / 16)
          expect(factor).toBeLessThanOrEqual(1)
        }
        expect(recoverFactor(factor, { sinceMs: 13 * HOUR })).toBe(1)
      }),
    )
  })
})
