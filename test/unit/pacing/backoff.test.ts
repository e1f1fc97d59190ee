import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextAttemptAt } from '../../../src/pacing/index.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const start = new Date('2030-03-01T09:00:00.000Z')
const later = (ms: number) => new Date(start.getTime() + ms)
const dice = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

describe('nextAttemptAt', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [8, 128],
    [10, 512],
    [11, 720],
    [40, 720],
  ])('waits about as long as the attempt number asks: attempt %i, %i minutes', (attempt, minutes) => {
    const middle = nextAttemptAt({ attempt, firstAttemptAt: start, now: start, random: () => 0.5 })
    expect(middle).toEqual(later(minutes * MINUTE))
    const least = nextAttemptAt({ attempt, firstAttemptAt: start, now: start, random: () => 0 })
    expect(least).toEqual(later(minutes * MINUTE * 0.8))
  })

  it('keeps a stated wait instead of its own', () => {
    for (const attempt of [1, 6]) {
      const retryAt = later(5 * MINUTE)
      expect(nextAttemptAt({ attempt, firstAttemptAt: start, now: start, retryAt, random: () => 0 })).toEqual(
        retryAt,
      )
    }
  })

  it('leaves a minute to a server that states no time at all', () => {
    const retryAt = later(-HOUR)
    expect(
      nextAttemptAt({ attempt: 9, firstAttemptAt: start, now: start, retryAt, random: () => 0 }),
    ).toEqual(later(MINUTE))
  })

  it('gives up when the next attempt would come more than 48 hours after the first', () => {
    const options = { attempt: 20, firstAttemptAt: start, random: () => 0.5 }
    expect(nextAttemptAt({ ...options, now: later(36 * HOUR) })).toEqual(later(48 * HOUR))
    expect(nextAttemptAt({ ...options, now: later(36 * HOUR + 1) })).toBeNull()
    expect(nextAttemptAt({ ...options, now: start, retryAt: later(49 * HOUR) })).toBeNull()
  })

  it('makes a dozen attempts or so before giving up', () => {
    fc.assert(
      fc.property(dice, (throwOf) => {
        let attempt = 1
        let now: Date | null = start
        while (now !== null) {
          now = nextAttemptAt({ attempt, firstAttemptAt: start, now, random: () => throwOf })
          attempt++
        }
        expect(attempt).toBeGreaterThanOrEqual(13)
        expect(attempt).toBeLessThanOrEqual(17)
      }),
    )
  })

  it('is never earlier than a stated wait and never later than it by more than five minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 * 60 }),
        fc.integer({ min: 1, max: 30 }),
        dice,
        (minutes, attempt, d) => {
          const retryAt = later(minutes * MINUTE)
          const at = nextAttemptAt({ attempt, firstAttemptAt: start, now: start, retryAt, random: () => d })
          const late = (at?.getTime() ?? Number.NaN) - retryAt.getTime()
          expect(late).toBeGreaterThanOrEqual(0)
          expect(late).toBeLessThanOrEqual(5 * MINUTE)
        },
      ),
    )
  })
})
