// How an account stands with its bounces, and what the brake does when.
import type { AccountStatistics } from '../../client/statistics.ts'
import type { BounceBrake } from '../../model/account.ts'

/** `3 of 240 in 7 days (1.3 %); of 50 or more: slowed above 2 %, held above 5 %`. */
export function sayBounces({ sent, bounced, rate }: AccountStatistics['window'], brake: BounceBrake): string {
  const { windowDays, leastSends, slowAbove, holdAbove } = brake
  const count = `${bounced} of ${sent} in ${windowDays} ${windowDays === 1 ? 'day' : 'days'} (${percent(rate)})`
  return `${count}; of ${leastSends} or more: slowed above ${percent(slowAbove)}, held above ${percent(holdAbove)}`
}

/** With a decimal where there is one. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`
}
