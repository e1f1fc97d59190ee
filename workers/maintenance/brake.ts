// The bounce brake: an account whose mail comes back is slowed, then stopped, before its provider closes it.
import { type AccountRow, lockAccount } from '../../db/accounts.ts'
import { slowAccount } from '../../db/bounce-brake.ts'
import type { Queryable } from '../../db/client.ts'
import { setHealth } from '../../db/health.ts'
import { holdWaiting } from '../../db/waiting.ts'
import { type BounceWindow, brakeOf, readBounceWindow } from '../../src/bounces.ts'
import type { Failure } from '../../src/failures/failure.ts'
import { judgeBounces, slowed } from '../../src/pacing/bounce-brake.ts'
import { paceOf } from '../../src/plan.ts'
import { replanLocked } from '../../src/replan.ts'
import type { WorkerContext } from '../context.ts'

export type BrakeDeps = Pick<WorkerContext, 'db' | 'now' | 'random'>

/** Counts and acts under the account's lock, so that a person who resumes it is not overtaken. Returns 1 if it acted. */
export async function brakeAccount(deps: BrakeDeps, accountId: string): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId)
    if (!account || account.health === 'needs-attention') return 0
    const window = await readBounceWindow(tx, account, deps.now())
    const verdict = judgeBounces(window, brakeOf(account))
    if (verdict === 'hold') await hold(tx, account, window)
    const acted = verdict === 'hold' || (verdict === 'slow' && (await slow(tx, account, window, deps)))
    return acted ? 1 : 0
  })
}

async function hold(tx: Queryable, { id }: AccountRow, { bounced, sent, rate }: BounceWindow): Promise<void> {
  const percent = Math.round(rate * 1000) / 10
  const failure: Failure = {
    code: 'bounce-rate',
    stage: 'prepare',
    rule: 'brake/bounces',
    params: { bounced, sent, percent },
  }
  await setHealth(tx, id, { health: 'needs-attention', failure, until: null })
  await holdWaiting(tx, id)
}

/** What waits gets slots at the lower pace; turns look for themselves what is due then. */
async function slow(
  tx: Queryable,
  account: AccountRow,
  { rate, bounced, sent }: BounceWindow,
  deps: BrakeDeps,
): Promise<boolean> {
  const now = deps.now()
  const pace = slowed(paceOf(account, now))
  const isSlowed = await slowAccount(tx, account.id, { pace, now, data: { rate, bounced, sent } })
  if (isSlowed) await replanLocked(tx, { ...account, pace, pacedAt: now }, deps)
  return isSlowed
}
