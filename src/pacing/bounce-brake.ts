// What an account's bounces mean for its pace. Providers close mailboxes whose mail keeps coming back, so it is slowed
// first and then stopped, before they do.

/** Shares of what was sent in the window, from 0 to 1. */
export type BounceBrake = { slowAbove: number; holdAbove: number; leastSends: number; windowDays: number }

/** What left in the window, and how much of that came back for good. */
export type BounceCount = { sent: number; bounced: number }

export const defaultBrake: BounceBrake = { slowAbove: 0.02, holdAbove: 0.05, leastSends: 50, windowDays: 7 }

/** A slowed account has at most this share of its pace. */
const slowPace = 0.5

/** 0 where nothing was sent. */
export function bounceRate({ sent, bounced }: BounceCount): number {
  return sent === 0 ? 0 : bounced / sent
}

/** Of few sends nothing follows: one bounce in ten says little. */
export function judgeBounces(count: BounceCount, brake: BounceBrake): 'none' | 'slow' | 'hold' {
  if (count.sent < brake.leastSends) return 'none'
  const rate = bounceRate(count)
  if (rate > brake.holdAbove) return 'hold'
  return rate > brake.slowAbove ? 'slow' : 'none'
}

/** The pace of a slowed account; one that a server throttled further stays there. */
export function slowed(pace: number): number {
  return Math.min(pace, slowPace)
}
