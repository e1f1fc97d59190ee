// One attempt at one claimed send: deliver, judge, write.
import { lockAccount } from '../../db/accounts.ts'
import { type ClaimedSend, unclaimSend } from '../../db/claims.ts'
import { type Settlement, settleSend, settleSends } from '../../db/delivery.ts'
import { setHealth } from '../../db/health.ts'
import { holdWaiting } from '../../db/waiting.ts'
import type { Egress } from '../../src/config.ts'
import { storable } from '../../src/model/storable.ts'
import { planSlots } from '../../src/plan.ts'
import { presetOf } from '../../src/providers/lookup.ts'
import { mostRecipients, releaseAccount, replanLocked } from '../../src/replan.ts'
import { makeBatcher } from '../batch.ts'
import type { WorkerContext } from '../context.ts'
import { persist } from '../persist.ts'
import { deliver } from './deliver.ts'
import { judge, type Verdict } from './verdict.ts'

export type SendDeps = Pick<
  WorkerContext,
  'db' | 'queue' | 'opener' | 'guard' | 'pool' | 'timeouts' | 'now' | 'random' | 'log'
>

/** How much later than it asked for a retry may come before the others make room. */
const soonMs = 10 * 60_000

export type Attempted = {
  /** Resolves when it is written. Nothing else changed, so the next send may be claimed meanwhile. */
  settled: Promise<void>
}

export type Attempt = (send: ClaimedSend, egress: Egress, signal: AbortSignal) => Promise<Attempted>

export function makeAttempt(deps: SendDeps): Attempt {
  // The next send is under way meanwhile, so few large batches cost least.
  const settle = makeBatcher((settlements: Settlement[]) => settleSends(deps.db, settlements), {
    atOnce: 2,
    isRepeatable: true,
    most: 50,
  })

  return async (send, egress, signal) => {
    const began = deps.now()
    const preset = presetOf(send.account)
    const result = await deliver(deps, send, preset, egress, signal).catch(async (error: unknown) => {
      // Whatever is thrown is ours, and nothing left: the next attempt may follow as if this one had not been.
      const inAMinute = new Date(deps.now().getTime() + 60_000)
      await persist(deps.log, () => unclaimSend(deps.db, send, inAMinute))
      throw error
    })
    if (signal.aborted && result.outcome === 'refused') {
      // The worker ends: it broke off, the server refused nothing.
      await persist(deps.log, () => unclaimSend(deps.db, send, deps.now()))
      return { settled: Promise.resolve() }
    }
    const verdict = judge(result, {
      recipients: send.recipients.map(({ address }) => address),
      attempt: send.attempt,
      firstAttemptAt: send.firstAttemptAt,
      now: deps.now(),
      random: deps.random,
      quirks: preset.quirks,
      feedback: send.account.feedback,
    })
    const written = persist(deps.log, () => write(send, verdict)).then(() =>
      noteSettled(send, verdict, began),
    )
    if (changesNothingElse(send, verdict)) return { settled: written.catch(noteUnsettled(send)) }
    await written
    return { settled: Promise.resolve() }
  }

  /** An account's fault is written together with the send's state, and parks what else waits there. */
  async function write(send: ClaimedSend, verdict: Verdict): Promise<void> {
    const { account, ...outcome } = verdict
    const settlement: Settlement = {
      // What a server says need not be text that a database takes.
      ...storable(outcome),
      sendId: send.id,
      token: send.token,
      attempt: send.attempt,
      now: deps.now(),
    }
    if (changesNothingElse(send, verdict)) {
      noteLost(send, await settle(settlement))
      return
    }
    if (account === null) {
      noteLost(send, await settleRetry(send, settlement))
      return
    }
    if (account.health === 'active') {
      await deps.db.transaction(async (tx) => {
        await lockAccount(tx, send.accountId)
        noteLost(send, await settleSend(tx, settlement))
        await setHealth(tx, send.accountId, account)
      })
      // It works again: what was parked behind this one, which may have been a probe, goes too. What was sent is
      // written by now; if the planning fails, the sweep does it.
      await releaseAccount(deps, send.accountId).catch((error: unknown) =>
        deps.log.error({ err: error, accountId: send.accountId }, 'account.not-released'),
      )
      return
    }
    await deps.db.transaction(async (tx) => {
      await lockAccount(tx, send.accountId)
      noteLost(send, await settleSend(tx, settlement))
      await setHealth(tx, send.accountId, account)
      await holdWaiting(tx, send.accountId)
    })
    deps.pool.drop(send.accountId)
  }

  /**
   * The next attempt gets a slot too, at the instant that its backoff or its server asks for. Where a full line leaves it
   * none for long, the line makes room: a greylisting server has forgotten the first attempt by the end of a campaign.
   */
  async function settleRetry(send: ClaimedSend, settlement: Settlement): Promise<boolean> {
    return deps.db.transaction(async (tx) => {
      const account = await lockAccount(tx, send.accountId)
      const notBefore = settlement.nextAttemptAt ?? settlement.now
      if (!account) return settleSend(tx, settlement)
      const recipients = Math.min(send.recipients.length, mostRecipients(account))
      const planning = { now: settlement.now, random: deps.random, besides: send.id }
      const [slot = notBefore] = await planSlots(tx, account, [{ recipients, notBefore }], planning)
      const isSoon = slot.getTime() - notBefore.getTime() <= soonMs
      const isOurs = await settleSend(tx, { ...settlement, nextAttemptAt: isSoon ? slot : notBefore })
      if (isOurs && !isSoon) await replanLocked(tx, account, deps)
      return isOurs
    })
  }

  function noteSettled({ id, accountId }: ClaimedSend, { state, failure }: Verdict, began: Date): void {
    const ms = deps.now().getTime() - began.getTime()
    deps.log.info({ sendId: id, accountId, state, code: failure?.code, ms }, 'send.settled')
  }

  /** The database was away for longer than a minute: the lease ends, and the sweep goes by evidence. */
  function noteUnsettled({ id }: ClaimedSend) {
    return (error: unknown) => deps.log.error({ err: error, sendId: id }, 'send.not-settled')
  }

  function noteLost(send: ClaimedSend, isOurs: boolean): void {
    if (!isOurs) deps.log.warn({ sendId: send.id }, 'send.claim-lost')
  }
}

/** Neither a plan nor the account: such outcomes of many sends are written together. */
function changesNothingElse(send: ClaimedSend, { account, state }: Verdict): boolean {
  if (account === null) return state !== 'retrying'
  return account.health === 'active' && send.account.health === 'active'
}
