// Letting parked sends go again: new slots behind everything that is reserved, spread as the limits ask, never in
// a burst.
import { findAccount, lockAccount } from '../db/accounts.ts'
import type { Database, Queryable } from '../db/client.ts'
import { findHeld, releaseHeld } from '../db/delivery.ts'
import { planSlots } from './plan.ts'
import type { QueueBackend } from './queue/backend.ts'
import { replaceSendJobs } from './queue/jobs.ts'

export type ReleaseDeps = { db: Database; queue: QueueBackend; now(): Date; random(): number }

/**
 * Changes an account by `change` and releases its held sends, together. Nothing is released while it is paused or
 * in a state that sends nothing.
 *
 * @returns how many sends were released
 */
export async function releaseAccount(
  deps: ReleaseDeps,
  accountId: string,
  change: (tx: Queryable) => Promise<void> = async () => {},
): Promise<number> {
  const { db, queue, now, random } = deps
  const released = await db.transaction(async (tx) => {
    if (!(await lockAccount(tx, accountId))) return []
    await change(tx)
    const account = await findAccount(tx, accountId)
    if (!account || account.pausedAt || !['untested', 'active'].includes(account.health)) return []
    const held = await findHeld(tx, accountId)
    const slots = await planSlots(tx, account, held, { now: now(), random })
    const list = held.flatMap(({ id }, index) => {
      const at = slots[index]
      return at ? [{ id, accountId, provider: account.provider, at }] : []
    })
    await releaseHeld(
      tx,
      list.map(({ id, at }) => ({ id, slotAt: at })),
    )
    return list
  })
  await replaceSendJobs(queue, released, now())
  return released.length
}
