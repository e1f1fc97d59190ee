import { describe, expect, it } from 'vitest'
import { isWorthKeeping, lastActivity, pollInterval } from '../../../src/pacing/polling.ts'

const now = new Date('2026-03-10T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const minutes = (ms: number) => ms / 60_000
const middle = () => 0.5

function interval(sent: number | null, answered: number | null, isKept: boolean, random = middle): number {
  const lastSentAt = sent === null ? null : hoursAgo(sent)
  const answeredAt = answered === null ? null : hoursAgo(answered)
  return minutes(pollInterval({ now, lastSentAt, answeredAt, isKept, random }))
}

describe('the time to the next poll', () => {
  it.each([
    { sent: 0, answered: null, kept: 2, loggedIn: 4 },
    { sent: 1.99, answered: null, kept: 2, loggedIn: 4 },
    { sent: 2, answered: null, kept: 5, loggedIn: 5 },
    { sent: 23.9, answered: null, kept: 5, loggedIn: 5 },
    { sent: 24, answered: null, kept: 15, loggedIn: 15 },
    { sent: 500, answered: 1, kept: 2, loggedIn: 4 },
    { sent: 1, answered: 500, kept: 2, loggedIn: 4 },
    { sent: 30, answered: 6, kept: 5, loggedIn: 5 },
    { sent: null, answered: null, kept: 15, loggedIn: 15 },
  ])('sent $sent h ago, answered $answered h ago: $kept minutes over a kept connection', (one) => {
    expect(interval(one.sent, one.answered, true)).toBe(one.kept)
    expect(interval(one.sent, one.answered, false)).toBe(one.loggedIn)
  })

  it('is spread by a tenth to both sides', () => {
    expect(interval(30, null, false, () => 0)).toBeCloseTo(13.5)
    expect(interval(30, null, false, () => 0.999_999)).toBeCloseTo(16.5)
  })

  it('never asks for more logins than a host was seen to allow, however the dice fall', () => {
    for (const sent of [0, 1, 3, 12, 48, null])
      expect(60 / interval(sent, 0, false, () => 0)).toBeLessThan(24)
  })

  it('finds an answer within a quarter of an hour, spread included, as the documents promise', () => {
    for (const sent of [0, 3, 20]) expect(interval(sent, null, false, () => 0.999_999)).toBeLessThan(15)
  })
})

describe('what is worth keeping', () => {
  it.each([
    { sent: 0, answered: null, isWorth: true },
    { sent: 23.9, answered: null, isWorth: true },
    { sent: 24, answered: null, isWorth: false },
    { sent: 24, answered: 2, isWorth: true },
    { sent: null, answered: null, isWorth: false },
  ])('sent $sent h ago, answered $answered h ago: $isWorth', ({ sent, answered, isWorth }) => {
    const lastSentAt = sent === null ? null : hoursAgo(sent)
    const answeredAt = answered === null ? null : hoursAgo(answered)
    expect(isWorthKeeping({ now, lastSentAt, answeredAt })).toBe(isWorth)
  })

  it('counts from whatever was last', () => {
    const [sent, answered] = [hoursAgo(3), hoursAgo(2)]
    expect(lastActivity({ lastSentAt: sent, answeredAt: answered })).toBe(answered.getTime())
    expect(lastActivity({ lastSentAt: sent, answeredAt: null })).toBe(sent.getTime())
    expect(lastActivity({ lastSentAt: null, answeredAt: null })).toBe(0)
  })
})
