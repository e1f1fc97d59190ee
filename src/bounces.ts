// How an account stands with its bounces: the brake in force, and what it counts.
import type { AccountRow } from '../db/accounts.ts'
import { countBounces } from '../db/bounce-brake.ts'
import type { Queryable } from '../db/client.ts'
import type { BounceCodes } from '../db/hard-bounces.ts'
import { type FailureCode, failureCodes, type Policy, policyOf } from './failures/codes.ts'
import { type BounceBrake, type BounceCount, bounceRate, defaultBrake } from './pacing/bounce-brake.ts'

/** What the brake goes by: sends since an instant, those refused for their recipient's sake among them. */
export type BounceWindow = BounceCount & { rate: number; since: Date }

/** The failures that end a contact: reported in a bounce, or by the server while the message was handed over. */
export const bounceCodes: BounceCodes = {
  hard: codesWith(({ scope, retryable }) => scope === 'recipient' && !retryable),
  refused: codesWith(({ scope, group }) => scope === 'recipient' && group === 'recipient'),
}

export function brakeOf({ bounceBrake }: Pick<AccountRow, 'bounceBrake'>): BounceBrake {
  return bounceBrake ?? defaultBrake
}

/** The last days that the brake counts, not reaching back to before a person looked into it. */
export async function readBounceWindow(db: Queryable, account: AccountRow, now: Date): Promise<BounceWindow> {
  const days = brakeOf(account).windowDays
  const begin = now.getTime() - days * 24 * 3600 * 1000
  const since = new Date(Math.max(begin, account.bouncesSince?.getTime() ?? begin))
  const count = await countBounces(db, account.id, since, bounceCodes)
  return { ...count, rate: bounceRate(count), since }
}

function codesWith(fits: (policy: Policy) => boolean): FailureCode[] {
  return failureCodes.filter((code) => fits(policyOf(code)))
}
