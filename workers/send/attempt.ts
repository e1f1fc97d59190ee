// One attempt at one claimed send: deliver, judge, write.
import { lockAccount, setHealth } from '../../db/accounts.ts'
import { type ClaimedSend, unclaimSend } from '../../db/claims.ts'
import { type Settlement, settleSend, settleSends } from '../../db/delivery.ts'
import { holdWaiting } from '../../db/waiting.ts'
import type { Egress } from '../../src/config.ts'
import { gapOf, planSlots } from '../../src/plan.ts'
import { presetOf } from '../../src/providers/lookup.ts'
import { mostRecipients, releaseAccount } from '../../src/replan.ts'
import { makeBatcher } from '../batch.ts'
import type { WorkerContext } from '../context.ts'
import { persist } from '../persist.ts'
import { deliver } from './deliver.ts'
import { judge, type Verdict } from './verdict.ts'

export type SendDeps = Pick<
  WorkerContext,
  'db' | 'queue' | 'opener' | 'guard' | 'pool' | 'timeouts' | 'now' | 'random' | 'log'
>

/** @returns when the account may send again, by its gap */
export type Attempt = (send: ClaimedSend, egress: Egress, signal: AbortSignal) => Promise<Date>

export function makeAttempt(deps: SendDeps): Attempt {
  const settle = makeBatcher((settlements: Settlement[]) => settleSends(deps.db, settlements), {
    atOnce: 4,
    most: 50,
  })

  return async (send, egress, signal) => {
    const began = deps.now()
    const preset = presetOf(send.account)
    const freeAt = new Date(began.getTime() + gapOf(send.account, began))
    const result = await deliver(deps, send, preset, egress, signal).catch(async (error: unknown) => {
      // Whatever is thrown is ours, and nothing left: the next attempt may follow as if this one had not been.
      const inAMinute = new Date(deps.now().getTime() + 60_000)
      await persist(deps.log, () => unclaimSend(deps.db, send, inAMinute))
      throw error
    })
    if (signal.aborted && result.outcome === 'refused') {
      // The worker ends: it broke off, the server refused nothing.
      await persist(deps.log, () => unclaimSend(deps.db, send, deps.now()))
      return freeAt
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
    await persist(deps.log, () => write(send, verdict))
    const { state, failure } = verdict
    const ms = deps.now().getTime() - began.getTime()
    deps.log.info(
      { sendId: send.id, accountId: send.accountId, state, code: failure?.code, ms },
      'send.settled',
    )
    return freeAt
  }

  /** An account's fault is written together with the send's state, and parks what else waits there. */
  async function write(send: ClaimedSend, verdict: Verdict): Promise<void> {
    const { account, ...outcome } = verdict
    const now = deps.now()
    const settlement: Settlement = {
      ...outcome,
      sendId: send.id,
      token: send.token,
      attempt: send.attempt,
      now,
    }
    if (account === null || (account.health === 'active' && send.account.health === 'active')) {
      const isPlain = settlement.state !== 'retrying' || settlement.nextAttemptAt === null
      noteLost(send, isPlain ? await settle(settlement) : await settleRetry(send, settlement))
      return
    }
    if (account.health === 'active') {
      await deps.db.transaction(async (tx) => {
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

  /** The next attempt gets a slot too, not before the instant that its backoff or its server asks for. */
  async function settleRetry(send: ClaimedSend, settlement: Settlement): Promise<boolean> {
    return deps.db.transaction(async (tx) => {
      const account = await lockAccount(tx, send.accountId)
      const notBefore = settlement.nextAttemptAt ?? settlement.now
      const clock = { now: settlement.now, random: deps.random }
      if (!account) return settleSend(tx, settlement)
      const recipients = Math.min(send.recipients.length, mostRecipients(account))
      const [slot] = await planSlots(tx, account, [{ recipients, notBefore }], { ...clock, besides: send.id })
      return settleSend(tx, { ...settlement, nextAttemptAt: slot ?? notBefore })
    })
  }

  function noteLost(send: ClaimedSend, isOurs: boolean): void {
    if (!isOurs) deps.log.warn({ sendId: send.id }, 'send.claim-lost')
  }
}
