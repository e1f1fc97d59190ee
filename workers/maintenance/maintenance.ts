// What runs by the clock: due polls, and the sweep that repairs what crashes, lost queues and ended waits leave.
import { findWaitedOut, setHealth, updateAccount } from '../../db/accounts.ts'
import { findUnfinishedTests } from '../../db/connection-tests.ts'
import { chooseEgress, findStranded } from '../../db/egresses.ts'
import { takeDuePolls } from '../../db/polls.ts'
import { pruneContents } from '../../db/sends.ts'
import { findPendingCopies } from '../../db/sent-copies.ts'
import { findUncertain, settleAnswered } from '../../db/uncertain.ts'
import { expireLeases, findOverdue } from '../../db/waiting.ts'
import { addMailboxJobs, addPollJobs, addSendJobs, addTestJob } from '../../src/queue/jobs.ts'
import type { MaintenancePayload } from '../../src/queue/payloads.ts'
import { releaseAccount, replanAccount } from '../../src/replan.ts'
import type { WorkerContext } from '../context.ts'
import { done, type Outcome } from '../outcome.ts'
import type { Work } from '../run.ts'

export type MaintenanceDeps = Pick<
  WorkerContext,
  'db' | 'queue' | 'keepContentsDays' | 'now' | 'random' | 'log'
>

/** The documents promise that an answer is seen within 5 to 15 minutes. */
const pollIntervalMs = 5 * 60_000
const batch = 1_000
const dayMs = 24 * 3600 * 1000
/** A job that is this late is looked after; adding it again harms nothing if it only waits its turn. */
const lateMs = 30_000

export function makeMaintenance(deps: MaintenanceDeps): Work<MaintenancePayload> {
  return ({ task }) => (task === 'due-polls' ? startDuePolls(deps) : sweep(deps))
}

async function startDuePolls(deps: MaintenanceDeps): Promise<Outcome> {
  for (;;) {
    const due = await takeDuePolls(deps.db, deps.now(), pollIntervalMs, batch)
    await addPollJobs(deps.queue, due)
    if (due.length < batch) return done
  }
}

async function sweep(deps: MaintenanceDeps): Promise<Outcome> {
  const now = deps.now()
  const uncertain = await expireLeases(deps.db, now)
  const answered = await settleAnswered(deps.db, { now })
  let released = 0
  for (const { id, health } of await findWaitedOut(deps.db, now, batch)) {
    // Untested rather than active: the wait is over, nothing has been seen to work yet. Where nobody answered, one
    // send goes ahead as a probe and the others follow when it arrived.
    const untested = { health: 'untested' as const, failure: null, until: null }
    const limit = health === 'unreachable' ? 1 : undefined
    released += await releaseAccount(deps, id, (tx) => setHealth(tx, id, untested), limit)
  }
  for (const accountId of await findStranded(deps.db, batch)) {
    await replanAccount(deps, accountId, async (tx) => {
      await updateAccount(tx, accountId, { egress: await chooseEgress(tx) })
    })
  }
  const before = new Date(now.getTime() - lateMs)
  const overdue = await findOverdue(deps.db, before, batch)
  await addSendJobs(
    deps.queue,
    overdue.map(({ nextAttemptAt, ...send }) => ({ ...send, at: nextAttemptAt })),
    now,
  )
  await addMailboxJobs(deps.queue, 'resolve', await findUncertain(deps.db, now, batch))
  await addMailboxJobs(deps.queue, 'sent-copy', await findPendingCopies(deps.db, now, batch))
  const tests = await findUnfinishedTests(deps.db, before, batch)
  for (const testId of tests) await addTestJob(deps.queue, testId)
  const pruned = await pruneContents(deps.db, new Date(now.getTime() - deps.keepContentsDays * dayMs), batch)
  const found = { uncertain, pruned, answered, released, overdue: overdue.length, tests: tests.length }
  if (Object.values(found).some((count) => count > 0)) deps.log.info(found, 'sweep.repaired')
  return done
}
