// Proof 1 of the limits: whatever the rules, the history and the batches, a plan breaks none of them. The checks share
// no arithmetic with the code under test.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Rules, reserveSlots } from '../../../src/pacing/index.ts'
import { firstFitByTrial, fullest, gapOf, HORIZON, rampUpLimit, rampUpLoad, windows } from './oracle.ts'
import { isInside } from './wall-clock.ts'
import { plan, type Step, world } from './worlds.ts'

const HALF_HOUR = 30 * 60_000

const forEveryStep = (check: (step: Step) => void, numRuns = 200) =>
  fc.assert(
    fc.property(world, (w) => {
      for (const step of plan(w)) check(step)
    }),
    { numRuns },
  )

describe('reserveSlots, under all rules at once', () => {
  it('fills no window of the account beyond its throttled limit', () => {
    forEveryStep(({ rules: { history, limits, factor = 1 }, mine }) => {
      for (const [limit, length] of windows(limits)) {
        const throttledLimit = Math.max(1, Math.floor(limit * factor))
        expect(fullest(history, mine, length)).toBeLessThanOrEqual(Math.max(throttledLimit, mine.recipients))
      }
    })
  })

  it('fills no window of any scope', () => {
    forEveryStep(({ rules: { scopes }, mine }) => {
      for (const scope of scopes) {
        for (const [limit, length] of windows(scope)) {
          expect(fullest(scope.history, mine, length)).toBeLessThanOrEqual(limit)
        }
      }
    })
  })

  it('keeps the widened gap to everything of the account', () => {
    forEveryStep(({ rules, mine }) => {
      for (const { at } of rules.history) {
        expect(Math.abs(at.getTime() - mine.at.getTime())).toBeGreaterThanOrEqual(gapOf(rules))
      }
    })
  })

  it('stays inside the sending hours', () => {
    forEveryStep(({ rules: { hours }, mine }) => {
      if (hours) expect(isInside(hours, mine.at)).toBe(true)
    })
  })

  it('fills no day of the ramp-up beyond its limit', () => {
    forEveryStep(({ rules: { history, rampUp }, mine }) => {
      if (rampUp) expect(rampUpLoad(history, rampUp, mine)).toBeLessThanOrEqual(rampUpLimit(rampUp, mine.at))
    })
  })

  it('is never early, and keeps the order of sends that may leave together', () => {
    forEveryStep(({ rules, mine, earlier }) => {
      expect(mine.at.getTime()).toBeGreaterThanOrEqual(rules.now.getTime())
      expect(mine.at.getTime()).toBeGreaterThanOrEqual(mine.from)
      for (const one of earlier) expect(mine.at.getTime()).toBeGreaterThanOrEqual(one.at.getTime())
    })
  })

  it('takes, without jitter, the first instant that breaks no rule', () => {
    const withoutJitter = world.map((w) => ({
      ...w,
      now: new Date(Math.floor(w.now.getTime() / HALF_HOUR) * HALF_HOUR),
      dice: [0],
      batches: w.batches.slice(0, 1).map(({ sends }) => ({
        minutesLater: 0,
        sends: sends.slice(0, 6).map(({ recipients }) => ({ recipients, waitMinutes: undefined })),
      })),
    }))
    let found = 0
    fc.assert(
      fc.property(withoutJitter, (w) => {
        for (const { rules, mine, earlier } of plan(w)) {
          const from = Math.max(rules.now.getTime(), ...earlier.map(({ at }) => at.getTime()))
          const first = firstFitByTrial(rules, mine.recipients, from)
          if (first === null) expect(mine.at.getTime()).toBeGreaterThan(from + HORIZON)
          else expect(mine.at.getTime()).toBe(first)
          if (first !== null) found++
        }
      }),
      { numRuns: 200 },
    )
    expect(found).toBeGreaterThan(200)
  })

  it('reserves 50,000 sends under all of them without falling behind', { timeout: 60_000 }, () => {
    const now = new Date('2030-03-01T09:00Z')
    const rules: Rules = {
      history: [],
      limits: { perHour: 20, perDay: 100, minGapSeconds: 60 },
      now,
      hours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30', timeZone: 'Europe/Paris' },
      rampUp: { start: 5, step: 5, ceiling: 90, since: now },
      factor: 0.5,
    }
    const request = { sends: Array.from({ length: 50_000 }, () => ({ recipients: 1 })), random: () => 0.3 }
    const history = reserveSlots({ ...rules, ...request }).map((at) => ({ at, recipients: 1 }))
    const startedAt = performance.now()
    reserveSlots({ ...rules, history, scopes: [{ history, perHour: 30, perDay: 80 }], ...request })
    // A quadratic search, or one that steps through closed hours, takes minutes; this one less than a second.
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })
})
