// Reserving slots in the database: history and limits in, instants out. The arithmetic is in src/pacing.
import type { AccountRow } from '../db/accounts.ts'
import type { Queryable } from '../db/client.ts'
import { findSlots } from '../db/sends.ts'
import { type EffectiveLimits, effectiveLimits } from './pacing/limits.ts'
import { reserveSlots, type SlotRequest } from './pacing/slots.ts'
import { presetOf } from './providers/lookup.ts'

const dayMs = 24 * 3600 * 1000

/** What the account may send: its own figures where it has some, else the preset's. */
export function limitsOf(account: AccountRow): EffectiveLimits {
  return effectiveLimits(presetOf(account).limits, {
    perHour: account.perHour ?? undefined,
    perDay: account.perDay ?? undefined,
    minGapSeconds: account.minGapSeconds ?? undefined,
  })
}

/**
 * Slots for these sends, in their order. The caller holds the account's row lock, so that two planners never
 * reserve the same instant.
 *
 * @throws SlotError when a message has more recipients than a limit ever allows
 */
export async function planSlots(
  tx: Queryable,
  account: AccountRow,
  sends: SlotRequest[],
  clock: { now: Date; random(): number },
): Promise<Date[]> {
  const history = await findSlots(tx, account.id, new Date(clock.now.getTime() - dayMs), clock.now)
  return reserveSlots({ history, limits: limitsOf(account), now: clock.now, sends, random: clock.random })
}
