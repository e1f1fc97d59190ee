import { describe, expect, it } from 'vitest'
import { isTimeZone, lastDays } from '../../../src/pacing/days.ts'

const starts = (count: number, timeZone: string, now: string) =>
  lastDays(count, { timeZone, now: new Date(now) }).map(({ date, start }) => `${date} ${start.toISOString()}`)

describe('the last days', () => {
  it('end with today, also over the end of a month', () => {
    expect(starts(3, 'UTC', '2026-03-01T00:00:00Z')).toEqual([
      '2026-02-27 2026-02-27T00:00:00.000Z',
      '2026-02-28 2026-02-28T00:00:00.000Z',
      '2026-03-01 2026-03-01T00:00:00.000Z',
    ])
  })

  it('are those of the zone, where it may be tomorrow or yesterday', () => {
    expect(starts(1, 'Pacific/Kiritimati', '2026-01-31T12:00:00Z')).toEqual([
      '2026-02-01 2026-01-31T10:00:00.000Z',
    ])
    expect(starts(1, 'Pacific/Pago_Pago', '2026-02-01T10:00:00Z')).toEqual([
      '2026-01-31 2026-01-31T11:00:00.000Z',
    ])
  })

  it('have 23 or 25 hours where clocks change', () => {
    expect(starts(3, 'Europe/Paris', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-28 2026-03-27T23:00:00.000Z',
      '2026-03-29 2026-03-28T23:00:00.000Z',
      '2026-03-30 2026-03-29T22:00:00.000Z',
    ])
    expect(starts(2, 'Europe/Paris', '2026-10-26T12:00:00Z')).toEqual([
      '2026-10-25 2026-10-24T22:00:00.000Z',
      '2026-10-26 2026-10-25T23:00:00.000Z',
    ])
  })

  it('begin later where midnight is skipped', () => {
    // Santiago goes from 24:00 to 01:00.
    expect(starts(2, 'America/Santiago', '2026-09-06T12:00:00Z')).toEqual([
      '2026-09-05 2026-09-05T04:00:00.000Z',
      '2026-09-06 2026-09-06T04:00:00.000Z',
    ])
  })

  it('need a zone that there is', () => {
    expect(['UTC', 'Asia/Kolkata', 'Mars/Base', ''].map(isTimeZone)).toEqual([true, true, false, false])
  })
})
