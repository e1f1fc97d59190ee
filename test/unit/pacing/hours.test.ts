import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeHours } from '../../../src/pacing/hours.ts'
import { parseSendingHours, type SendingHours, SlotError } from '../../../src/pacing/index.ts'
import { hoursIn, isInside, zoneAndInstant } from './wall-clock.ts'

const office: SendingHours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30', timeZone: 'Europe/Paris' }
const MINUTE = 60_000
const everyDay = [1, 2, 3, 4, 5, 6, 7]

const nextOpen = (hours: SendingHours, at: string) =>
  new Date(makeHours(hours).nextOpen(Date.parse(at))).toISOString().replace(':00.000', '')
const isOpen = (hours: SendingHours, at: string) => makeHours(hours).isOpen(Date.parse(at))

describe('sending hours', () => {
  it('let a send leave at once while open, and are closed from the last minute on', () => {
    // Friday, 1 March 2030; Paris is one hour ahead.
    expect(nextOpen(office, '2030-03-01T08:00Z')).toBe('2030-03-01T08:00Z')
    expect(isOpen(office, '2030-03-01T07:59:59.999Z')).toBe(false)
    expect(isOpen(office, '2030-03-01T16:29:59.999Z')).toBe(true)
    expect(nextOpen(office, '2030-03-01T16:30Z')).toBe('2030-03-04T08:00Z')
  })

  it('belong to the day on which they open when they last over midnight', () => {
    const night = { ...office, days: [5], from: '22:00', to: '02:00' }
    expect(isOpen(night, '2030-03-02T00:59Z')).toBe(true)
    expect(isOpen(night, '2030-03-01T00:30Z')).toBe(false)
    expect(nextOpen(night, '2030-03-02T01:00Z')).toBe('2030-03-08T21:00Z')
  })

  it('last over the end of the week', () => {
    const night = { ...office, days: [7], from: '22:00', to: '02:00' }
    expect(isOpen(night, '2030-03-04T00:30Z')).toBe(true)
  })

  it('never close when every day lasts from 00:00 to 24:00', () => {
    const always = { ...office, days: everyDay, from: '00:00', to: '24:00' }
    expect(nextOpen(always, '2030-03-31T01:00Z')).toBe('2030-03-31T01:00Z')
  })

  it('follow the clocks from one week to the next', () => {
    expect(nextOpen(office, '2030-03-29T18:00Z')).toBe('2030-04-01T07:00Z')
    expect(nextOpen(office, '2030-10-25T18:00Z')).toBe('2030-10-28T08:00Z')
  })

  it('open when clocks have moved on, if the time of opening is skipped', () => {
    const early = { ...office, days: [7], from: '02:30', to: '04:00' }
    expect(nextOpen(early, '2030-03-31T00:00Z')).toBe('2030-03-31T01:00Z')
    expect(isOpen(early, '2030-03-31T02:00Z')).toBe(false)
  })

  it('pass over a day on which they lie wholly in the skipped hour', () => {
    const early = { ...office, days: [7], from: '02:00', to: '03:00' }
    expect(nextOpen(early, '2030-03-31T00:00Z')).toBe('2030-04-07T00:00Z')
    const midnight = { ...office, days: [5], from: '00:00', to: '00:30', timeZone: 'Africa/Cairo' }
    expect(nextOpen(midnight, '2030-04-25T12:00Z')).toBe('2030-05-02T21:00Z')
  })

  it('open twice, if their time comes twice', () => {
    const early = { ...office, days: [7], from: '02:15', to: '02:45' }
    expect(nextOpen(early, '2030-10-27T00:00Z')).toBe('2030-10-27T00:15Z')
    expect(nextOpen(early, '2030-10-27T00:45Z')).toBe('2030-10-27T01:15Z')
    expect(nextOpen(early, '2030-10-27T01:45Z')).toBe('2030-11-03T01:15Z')
  })

  it('know a zone that moves by half an hour, and one that left out a day', () => {
    const lordHowe = { ...office, days: [7], from: '01:30', to: '01:45', timeZone: 'Australia/Lord_Howe' }
    expect(nextOpen(lordHowe, '2030-04-06T14:45Z')).toBe('2030-04-06T15:00Z')
    const fridays = { ...office, days: [5], from: '00:00', to: '24:00', timeZone: 'Pacific/Apia' }
    expect(nextOpen(fridays, '2011-12-24T12:00Z')).toBe('2012-01-05T10:00Z')
  })

  it('open exactly when the clock on the wall says so, and not later', () => {
    const world = zoneAndInstant.chain(({ timeZone, now }) =>
      fc.record({
        now: fc.constant(now),
        hours: fc.oneof(hoursIn(timeZone, 1), hoursIn(timeZone, 30)),
      }),
    )
    fc.assert(
      fc.property(world, ({ now, hours }) => {
        const opensAt = makeHours(hours).nextOpen(now.getTime())
        expect(isInside(hours, new Date(opensAt))).toBe(true)
        if (opensAt === now.getTime()) return
        expect(isInside(hours, new Date(opensAt - 1))).toBe(false)
        for (let at = now.getTime(); at < opensAt; at += 30 * MINUTE) {
          expect(isInside(hours, new Date(at))).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('know an open instant from a closed one, asked in any order', () => {
    const world = zoneAndInstant.chain(({ timeZone, now }) =>
      fc.record({
        hours: hoursIn(timeZone, 15),
        instants: fc.array(
          fc.integer({ min: -5000, max: 5000 }).map((m) => new Date(now.getTime() + m * MINUTE)),
        ),
      }),
    )
    fc.assert(
      fc.property(world, ({ hours, instants }) => {
        const { isOpen } = makeHours(hours)
        for (const at of instants) expect(isOpen(at.getTime())).toBe(isInside(hours, at))
      }),
      { numRuns: 300 },
    )
  })
})

describe('parseSendingHours', () => {
  it('puts days in order and drops doubles', () => {
    expect(parseSendingHours({ ...office, days: [5, 1, 5] })).toEqual({ ...office, days: [1, 5] })
  })

  it.each([
    [null, 'Sending hours are null; expected days, from, to and timeZone.'],
    [{ ...office, days: [] }, 'days is []; it lists at least one day, 1 (Monday) to 7 (Sunday).'],
    [{ ...office, days: undefined }, 'days is missing; it lists at least one day, 1 (Monday) to 7 (Sunday).'],
    [{ ...office, days: [0] }, 'days has 0 in it; a day is 1 (Monday) to 7 (Sunday).'],
    [{ ...office, days: ['1'] }, 'days has "1" in it; a day is 1 (Monday) to 7 (Sunday).'],
    [{ ...office, from: '9:00' }, 'from is "9:00"; a time of day is written like 09:00.'],
    [{ ...office, from: '24:00' }, 'from is "24:00"; a time of day is written like 09:00.'],
    [{ ...office, to: '24:01' }, 'to is "24:01"; a time of day is written like 09:00.'],
    [{ ...office, to: '17:60' }, 'to is "17:60"; a time of day is written like 09:00.'],
    [
      { ...office, to: '09:00' },
      'from and to are both 09:00, so the window is empty; the whole day is 00:00 to 24:00.',
    ],
    ...['Mars/Base', '', '+02:00', undefined, 2].map(
      (timeZone) =>
        [
          { ...office, timeZone },
          `timeZone is ${JSON.stringify(timeZone) ?? 'missing'}, which is no known time zone; expected an IANA name such as Europe/Paris.`,
        ] as const,
    ),
  ] as const)('names what is wrong in %o', (input, message) => {
    expect(() => parseSendingHours(input)).toThrow(new SlotError(message, 'hours'))
    expect(() => parseSendingHours(input)).toThrow(expect.objectContaining({ field: 'hours' }))
  })
})
