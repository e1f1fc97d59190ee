// What runs by the clock: due polls, and the sweep that repairs what crashes, lost queues and ended waits leave.
import { updateAccount } from '../../db/accounts.ts'
import { findBouncing } from '../../db/bounce-brake.ts'
import { findUnfinishedTests } from '../../db/connection-tests.ts'
import { chooseEgress, findStranded } from '../../db/egresses.ts'
import { cancelAnswered, holdFollowUps } from '../../db/follow-ups.ts'
import { findSilent, findWaitedOut, setHealth, setImapHealth } from '../../db/health.ts'
import { takeDuePolls } from '../../db/polls.ts'
import { pruneContents } from '../../db/sends.ts'
import { findPendingCopies } from '../../db/sent-copies.ts'
import { findUncertain, settleAnswered } from '../../db/uncertain.ts'
import { expireLeases, findForgotten, findOverdue } from '../../db/waiting.ts'
import { bounceCodes } from '../../src/bounces.ts'
import type { Failure } from '../../src/failures/failure.ts'
import { addMailboxJobs, addPollJobs, addTestJob, addTurns } from '../../src/queue/jobs.ts'
import type { MaintenancePayload } from '../../src/queue/payloads.ts'
import { releaseAccount, replanAccount } from '../../src/replan.ts'
import type { WorkerContext } from '../context.ts'
import { done, type Outcome } from '../outcome.ts'
import type { Work } from '../run.ts'
import { brakeAccount } from './brake.ts'

export type MaintenanceDeps = Pick<
  WorkerContext,
  'db' | 'queue' | 'keepContentsDays' | 'now' | 'random' | 'log'
>

/** When a poll is due again whose job was lost; its end says when it really is. */
const pollAgainMs = 15 * 60_000
const batch = 1_000
/** Polls come every 15 minutes at least; so long without one that succeeded is no hiccup. */
const silentMs = 60 * 60_000
/** After so long follow-ups wait for the next good poll. */
const unreadMs = 20 * 60_000
const overdue: Failure = { code: 'internal-error', stage: 'prepare', endpoint: 'imap', rule: 'poll/overdue' }
const dayMs = 24 * 3600 * 1000
/** A job that is this late is looked after; adding it again harms nothing if it only waits its turn. */
const overdueMs = 30_000
/** How long a bounce is looked at: sweeps may fail for a while. */
const bouncingMs = 15 * 60_000

export function makeMaintenance(deps: MaintenanceDeps, watchedSince = deps.now()): Work<MaintenancePayload> {
  let sinceWhen = watchedSince
  let lastSweep = deps.now()
  return ({ task }) => {
    if (task === 'due-polls') return startDuePolls(deps)
    // Nobody watched while the clock, the queue or the database stood still.
    if (deps.now().getTime() - lastSweep.getTime() > silentMs) sinceWhen = deps.now()
    lastSweep = deps.now()
    return sweep(deps, sinceWhen)
  }
}

async function startDuePolls(deps: MaintenanceDeps): Promise<Outcome> {
  for (;;) {
    const due = await takeDuePolls(deps.db, { now: deps.now(), againMs: pollAgainMs, limit: batch })
    await addPollJobs(deps.queue, due)
    if (due.length < batch) return done
  }
}

/** Each step by itself: what fails for one account, or in one step, must not stop the repair of all others. */
async function sweep(deps: MaintenanceDeps, watchedSince: Date): Promise<Outcome> {
  const now = deps.now()
  const before = new Date(now.getTime() - overdueMs)
  const steps: Record<string, () => Promise<number>> = {
    silent: () => noteSilent(deps, watchedSince, now),
    withdrawn: () => cancelAnswered(deps.db),
    uncertain: () => expireLeases(deps.db),
    answered: () => settleAnswered(deps.db, { now }),
    released: () => releaseWaitedOut(deps, now),
    forgotten: () => releaseForgotten(deps, now),
    moved: () => moveStranded(deps),
    brakes: () => brakeBouncing(deps, now),
    overdue: () => addOverdue(deps, before, now),
    looks: () => addLooks(deps, now),
    tests: () => addTests(deps, before),
    pruned: () => pruneContents(deps.db, new Date(now.getTime() - deps.keepContentsDays * dayMs), batch),
  }
  const repaired: Record<string, number> = {}
  for (const [name, step] of Object.entries(steps)) {
    const count = await step().catch((error: unknown) => {
      deps.log.error({ err: error, step: name }, 'sweep.step-failed')
      return 0
    })
    if (count > 0) repaired[name] = count
  }
  if (Object.keys(repaired).length > 0) deps.log.info(repaired, 'sweep.repaired')
  return done
}

/**
 * The watchdog: mailboxes that were not read for long, whatever the reason. One that fails says why; one that does not even
 * fail is a fault of ours, unless nobody was there to poll. Before that its follow-ups wait.
 */
async function noteSilent(deps: MaintenanceDeps, watchedSince: Date, now: Date): Promise<number> {
  const silent = await findSilent(deps.db, new Date(now.getTime() - unreadMs), batch)
  return forEachAccount(deps, silent, async ({ id, imapFailure, lastPollAt }) => {
    const before = now.getTime() - silentMs
    if (watchedSince.getTime() > before || (lastPollAt?.getTime() ?? 0) > before)
      return deps.db.transaction((tx) => holdFollowUps(tx, id))
    const failure = imapFailure ?? overdue
    deps.log.warn({ accountId: id, code: failure.code }, 'poll.silent')
    await deps.db.transaction((tx) => setImapHealth(tx, id, { health: 'unreachable', failure }))
    return 1
  })
}

/**
 * Untested rather than active: the wait is over, nothing has been seen to work yet. Where nobody answered, one send
 * goes ahead as a probe and the others follow when it arrived.
 */
async function releaseWaitedOut(deps: MaintenanceDeps, now: Date): Promise<number> {
  const untested = { health: 'untested' as const, failure: null, until: null }
  return forEachAccount(deps, await findWaitedOut(deps.db, now, batch), ({ id, health }) =>
    releaseAccount(deps, id, (tx) => setHealth(tx, id, untested), health === 'unreachable' ? 1 : undefined),
  )
}

/** Parked sends of accounts that may send, where nothing is under way that would let them go. */
async function releaseForgotten(deps: MaintenanceDeps, now: Date): Promise<number> {
  const soon = new Date(now.getTime() + 10 * 60_000)
  return forEachAccount(deps, await findForgotten(deps.db, soon, batch), ({ id }) => releaseAccount(deps, id))
}

async function moveStranded(deps: MaintenanceDeps): Promise<number> {
  return forEachAccount(deps, await findStranded(deps.db, batch), async ({ id }) => {
    await replanAccount(deps, id, async (tx) => {
      await updateAccount(tx, id, { egress: await chooseEgress(tx) })
    })
    return 1
  })
}

/** Nothing changes for an account before another bounce comes, so only those that had one lately are looked at. */
async function brakeBouncing(deps: MaintenanceDeps, now: Date): Promise<number> {
  const since = new Date(now.getTime() - bouncingMs)
  const bouncing = await findBouncing(deps.db, since, bounceCodes, batch)
  return forEachAccount(deps, bouncing, ({ id }) => brakeAccount(deps, id))
}

async function addOverdue(deps: MaintenanceDeps, before: Date, now: Date): Promise<number> {
  const overdue = await findOverdue(deps.db, before)
  await addTurns(
    deps.queue,
    overdue.map(({ nextAttemptAt, ...account }) => ({ ...account, at: nextAttemptAt })),
    now,
  )
  return overdue.length
}

async function addLooks(deps: MaintenanceDeps, now: Date): Promise<number> {
  const uncertain = await findUncertain(deps.db, now, batch)
  const copies = await findPendingCopies(deps.db, now, batch)
  await addMailboxJobs(deps.queue, 'resolve', uncertain)
  await addMailboxJobs(deps.queue, 'sent-copy', copies)
  return uncertain.length + copies.length
}

async function addTests(deps: MaintenanceDeps, before: Date): Promise<number> {
  const tests = await findUnfinishedTests(deps.db, before, batch)
  for (const testId of tests) await addTestJob(deps.queue, testId)
  return tests.length
}

async function forEachAccount<T extends { id: string }>(
  deps: MaintenanceDeps,
  accounts: T[],
  work: (account: T) => Promise<number>,
): Promise<number> {
  let count = 0
  for (const account of accounts) {
    count += await work(account).catch((error: unknown) => {
      deps.log.error({ err: error, accountId: account.id }, 'sweep.account-failed')
      return 0
    })
  }
  return count
}
