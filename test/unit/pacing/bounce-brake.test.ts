import { describe, expect, it } from 'vitest'
import { bounceRate, defaultBrake, judgeBounces, slowed } from '../../../src/pacing/bounce-brake.ts'

describe('the bounce brake', () => {
  it.each([
    [{ sent: 49, bounced: 49 }, 'none'],
    [{ sent: 50, bounced: 0 }, 'none'],
    [{ sent: 50, bounced: 1 }, 'none'],
    [{ sent: 50, bounced: 2 }, 'slow'],
    [{ sent: 100, bounced: 5 }, 'slow'],
    [{ sent: 100, bounced: 6 }, 'hold'],
    [{ sent: 60, bounced: 60 }, 'hold'],
    [{ sent: 0, bounced: 0 }, 'none'],
  ] as const)('says of %j: %s', (count, verdict) => {
    expect(judgeBounces(count, defaultBrake)).toBe(verdict)
  })

  it('goes by what its owner asked for', () => {
    const count = { sent: 10, bounced: 2 }
    expect(judgeBounces(count, { ...defaultBrake, leastSends: 10 })).toBe('hold')
    expect(judgeBounces(count, { ...defaultBrake, leastSends: 10, holdAbove: 0.2 })).toBe('slow')
    expect(judgeBounces(count, { ...defaultBrake, leastSends: 1, slowAbove: 0.2, holdAbove: 0.2 })).toBe(
      'none',
    )
  })

  it('is off at 1: no share is above it', () => {
    const off = { ...defaultBrake, slowAbove: 1, holdAbove: 1, leastSends: 1 }
    expect(judgeBounces({ sent: 60, bounced: 60 }, off)).toBe('none')
  })

  it('halves a whole pace, and leaves a lower one', () => {
    expect([1, 0.7, 0.5, 0.25].map(slowed)).toEqual([0.5, 0.5, 0.5, 0.25])
  })

  it('has a rate also of nothing', () => {
    expect(bounceRate({ sent: 0, bounced: 0 })).toBe(0)
    expect(bounceRate({ sent: 200, bounced: 3 })).toBe(0.015)
  })
})
