// One attempt at one message: claim, deliver, settle.
import { v4 as uuid } from 'uuid'
import { lockAccount, setHealth } from '../../db/accounts.ts'
import {
  type Claim,
  type ClaimedSend,
  claimNextSend,
  claimSend,
  findUnclaimed,
  settleSend,
  unclaimSend,
} from '../../db/delivery.ts'
import { cancelSend } from '../../db/sends.ts'
import { holdWaiting } from '../../db/waiting.ts'
import type { Egress } from '../../src/config.ts'
import { presetOf } from '../../src/providers/lookup.ts'
import type { SendPayload } from '../../src/queue/payloads.ts'
import { releaseAccount } from '../../src/replan.ts'
import type { WorkerContext } from '../context.ts'
import { deferred, done, failed, type Outcome } from '../outcome.ts'
import { persist } from '../persist.ts'
import type { Work } from '../run.ts'
import { deliver } from './deliver.ts'
import { makeGate } from './gate.ts'
import { judge, type Verdict } from './verdict.ts'

export type SendDeps = Pick<
  WorkerContext,
  'db' | 'queue' | 'opener' | 'guard' | 'pool' | 'timeouts' | 'now' | 'random' | 'log'
>

/** Longer than any session may take, so that a living worker never loses its claim. */
const leaseMs = 15 * 60_000

/** Twenty silent servers leave room for everyone else: see the concurrency in processors.ts. */
const share = 8

/** How long a turn goes on with what else of its account is due, before others of it and of the queue have theirs. */
const sliceMs = 2_000

/** For the accounts of one provider and way out. The provider's concurrency is how many of an account's sends are at work at once. */
export function makeSend(deps: SendDeps, provider: string, egress: Egress): Work<SendPayload> {
  const preset = presetOf({ provider })
  const gate = makeGate({ share, turns: preset.concurrency, now: deps.now })
  // Where the queue's limiter counts for an egress IP, every message must come as a job of its own.
  const mayGoOn = preset.limits.perEgressIpPerHour === undefined
  return async ({ sendId, accountId }, { signal }) => {
    const entered = gate.enter(accountId)
    if ('comeAgainAt' in entered) return deferred(entered.comeAgainAt)
    try {
      await entered.turn()
      if (signal.aborted) return deferred(deps.now())
      const until = deps.now().getTime() + sliceMs
      const send = await claimSend(deps.db, sendId, newClaim(deps))
      const outcome = send ? await attempt(deps, send, egress, signal) : await passOver(deps, sendId)
      while (mayGoOn && entered.isCrowded() && !signal.aborted) {
        // The slice is over and more may be due, whose own jobs were sent away: this one comes again for them.
        if (deps.now().getTime() > until) return outcome.kind === 'done' ? deferred(deps.now()) : outcome
        // A backlog: one turn sends many over its connection, and their own jobs find nothing left to do.
        const next = await claimNextSend(deps.db, accountId, newClaim(deps))
        if (!next) break
        await attempt(deps, next, egress, signal)
      }
      return outcome
    } finally {
      entered.leave()
    }
  }
}

function newClaim(deps: SendDeps): Claim {
  return { token: uuid(), now: deps.now(), leaseMs }
}

async function attempt(
  deps: SendDeps,
  send: ClaimedSend,
  egress: Egress,
  signal: AbortSignal,
): Promise<Outcome> {
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
    return deferred(deps.now())
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
  await persist(deps.log, () => write(deps, send, verdict))
  return outcomeOf(verdict)
}

/** Not to be sent now: too early, in other hands, ended, or its account is parked. */
async function passOver(deps: SendDeps, sendId: string): Promise<Outcome> {
  const found = await findUnclaimed(deps.db, sendId)
  if (!found) return done
  const isWaiting = found.state === 'scheduled' || found.state === 'retrying'
  if (isWaiting && found.isAccountRemoved) {
    await cancelSend(deps.db, sendId)
    return done
  }
  if (isWaiting && !found.isAccountReady) {
    await holdWaiting(deps.db, found.accountId)
    return done
  }
  if (isWaiting && found.nextAttemptAt) return deferred(found.nextAttemptAt)
  // Another worker has it, or had it when it died: the sweep ends its claim.
  if (found.state === 'sending' && found.leaseUntil) return deferred(found.leaseUntil)
  return done
}

/** An account's fault is written together with the send's state, and parks what else waits there. */
async function write(deps: SendDeps, send: ClaimedSend, verdict: Verdict): Promise<void> {
  const { account, ...settled } = verdict
  const settlement = {
    ...settled,
    sendId: send.id,
    token: send.token,
    attempt: send.attempt,
    now: deps.now(),
  }
  if (account === null || (account.health === 'active' && send.account.health === 'active')) {
    noteLost(deps, send, await settleSend(deps.db, settlement))
    return
  }
  if (account.health === 'active') {
    await deps.db.transaction(async (tx) => {
      noteLost(deps, send, await settleSend(tx, settlement))
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
    noteLost(deps, send, await settleSend(tx, settlement))
    await setHealth(tx, send.accountId, account)
    await holdWaiting(tx, send.accountId)
  })
  deps.pool.drop(send.accountId)
}

function noteLost(deps: SendDeps, send: ClaimedSend, isOurs: boolean): void {
  if (!isOurs) deps.log.warn({ sendId: send.id }, 'send.claim-lost')
}

function outcomeOf({ state, failure, nextAttemptAt }: Verdict): Outcome {
  switch (state) {
    case 'sent':
    case 'held':
    case 'uncertain':
      return done
    case 'retrying':
      return nextAttemptAt ? deferred(nextAttemptAt) : done
    case 'failed':
      return failure ? failed(failure) : done
  }
}
