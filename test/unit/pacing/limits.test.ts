import { describe, expect, it } from 'vitest'
import { effectiveLimits } from '../../../src/pacing/index.ts'

const documented = { perHour: 200, source: 'https://provider.example/limits', grade: 'A' } as const
const preset = { perHour: 100, minGapSeconds: 30, documented }

describe('effectiveLimits', () => {
  it('is the preset when the account has no limits of its own', () => {
    expect(effectiveLimits(preset)).toEqual({ perHour: 100, minGapSeconds: 30, warnings: [] })
  })

  it('takes the own values field by field and lowers without a word', () => {
    expect(effectiveLimits(preset, { perHour: 10, perDay: 50 })).toEqual({
      perHour: 10,
      perDay: 50,
      minGapSeconds: 30,
      warnings: [],
    })
  })

  it('raises up to the documented ceiling without a word', () => {
    expect(effectiveLimits(preset, { perHour: 200, minGapSeconds: 0 })).toMatchObject({
      perHour: 200,
      minGapSeconds: 0,
      warnings: [],
    })
  })

  it('raises beyond it with a warning that names figure and source', () => {
    const { perHour, warnings } = effectiveLimits(preset, { perHour: 201 })
    expect(perHour).toBe(201)
    expect(warnings).toEqual([
      '201 per hour is above the 200 per hour that the provider documents (https://provider.example/limits); it may block the account.',
    ])
  })

  it('says so when there is no published figure to check against', () => {
    const unpublished = { perHour: 40, perDay: 100, minGapSeconds: 60 }
    expect(effectiveLimits(unpublished, { perHour: 41, perDay: 101 }).warnings).toEqual([
      '41 per hour is above the default of 40; the provider publishes no figure to check it against.',
      '101 per day is above the default of 100; the provider publishes no figure to check it against.',
    ])
  })
})
