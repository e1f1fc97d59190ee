// An account's turn: what is due there is claimed and sent, one message after the other over its connection, until
// nothing more is due or others are to have theirs. A turn ends by adding the next one, at the instant of the next send.
import { v4 as uuid } from 'uuid'
import {
  type Claim,
  type ClaimedSend,
  claimSends,
  renewLeases,
  unclaimUnknown,
  type Wanted,
} from '../../db/claims.ts'
import { cancelSendsOf } from '../../db/sends.ts'
import { holdWaiting } from '../../db/waiting.ts'
import type { Egress } from '../../src/config.ts'
import { lateMs } from '../../src/plan.ts'
import { presetOf } from '../../src/providers/lookup.ts'
import { addTurns } from '../../src/queue/jobs.ts'
import { sendQueue, turnJobId } from '../../src/queue/names.ts'
import type { AccountPayload } from '../../src/queue/payloads.ts'
import { replanAccount } from '../../src/replan.ts'
import { makeBatcher } from '../batch.ts'
import { leaseMs, makeLeases } from '../leases.ts'
import { deferred, done, type Outcome } from '../outcome.ts'
import { persist } from '../persist.ts'
import type { JobContext, Work } from '../run.ts'
import { type Attempted, makeAttempt, type SendDeps } from './attempt.ts'
import { makeEgressTokens } from './egress-tokens.ts'
import { makeGate, type Place } from './gate.ts'

/** How long a turn goes on with a backlog before other accounts of its queue have theirs. */
const sliceMs = 2_000
/** When to look again at an account that another process is at work for. */
const busyMs = 1_000

/** How a turn ends: as a job does, or with the next turn. */
type End = Outcome | { kind: 'turn'; at: Date }

/** What all turns of a process share; then one function for each provider and way out. */
export function makeTurns(deps: SendDeps): (provider: string, egress: Egress) => Work<AccountPayload> {
  const leases = makeLeases(deps, (tokens) => renewLeases(deps.db, tokens, leaseMs))
  const attempt = makeAttempt(deps)
  const claim = makeBatcher((wanted: Wanted[]) => claimSends(deps.db, wanted, claimTimes(deps.now())), {
    atOnce: 3,
    most: 50,
  })

  return (provider, egress) => {
    const { concurrency, limits } = presetOf({ provider })
    const gate = makeGate(concurrency)
    const tokens = makeEgressTokens(deps.queue.queue(sendQueue(provider, egress.name)), provider)

    return async ({ accountId }, job) => {
      const began = deps.now()
      const place = gate.enter(accountId)
      // Who is at work there looks again.
      if (!place) {
        await tokens.giveBack(began, deps.now())
        return done
      }
      const { sent, end } = await run(accountId, place, job, began)
      if (sent === 0) await tokens.giveBack(began, deps.now())
      // Only now, for the next turn may be taken the moment it is added, and must find the place free.
      return end.kind === 'turn' ? comeAgain(accountId, end.at, job.id) : end
    }

    async function run(accountId: string, place: Place, job: JobContext, began: Date) {
      let sent = 0
      let last: (Attempted & { token: string }) | null = null
      try {
        for (;;) {
          // A turn sends one message at least, however long the planning before it took.
          const isLong = deps.now().getTime() - began.getTime() >= sliceMs
          const isOver = sent > 0 && (tokens.isLimited || isLong)
          const mayTake = !isOver && !job.signal.aborted
          const connections = mayTake ? concurrency : 0
          const found = await ask({ accountId, connections, besides: last?.token ?? null })
          if (found.kind === 'send') {
            // One at most is still to be written when the next one is on its way.
            const previous = last?.settled
            last = await deliver(found.send, job.signal)
            sent += 1
            await previous
            continue
          }
          await last?.settled
          const end = await rest(accountId, found, mayTake)
          if (end === null) continue
          if (!place.wasAsked()) return { sent, end }
          if (isOver) return { sent, end: { kind: 'turn', at: deps.now() } as const }
        }
      } finally {
        place.leave()
      }
    }

    async function ask(wanted: Pick<Wanted, 'accountId' | 'connections' | 'besides'>): Promise<Claim> {
      const token = uuid()
      try {
        const { minGapSeconds } = limits
        return await claim({ ...wanted, token, provider, egress: egress.name, minGapSeconds })
      } catch (error) {
        // The statement may have claimed something before its answer was lost; nothing of it was begun.
        await persist(deps.log, () => unclaimUnknown(deps.db, token, deps.now()))
        throw error
      }
    }

    async function deliver(send: ClaimedSend, signal: AbortSignal) {
      const release = leases.hold(send.token)
      try {
        const attempted = await attempt(send, egress, signal)
        void attempted.settled.then(release)
        await tokens.take(send.recipients.length)
        return { ...attempted, token: send.token }
      } catch (error) {
        release()
        throw error
      }
    }

    /** What follows when there is nothing to have; null: look again. */
    async function rest(
      accountId: string,
      { standing, isBusy, nextAttemptAt: next, freeAt }: Extract<Claim, { kind: 'none' }>,
      mayTake: boolean,
    ): Promise<End | null> {
      if (next === null || standing === 'elsewhere') return done
      if (standing === 'removed') await cancelSendsOf(deps.db, accountId)
      if (standing === 'parked') await holdWaiting(deps.db, accountId)
      if (standing !== 'ready') return done
      const now = deps.now()
      const at = freeAt && freeAt > next ? freeAt : next
      // Others first: a new turn is behind those of other accounts that wait.
      if (at > now || !mayTake) return { kind: 'turn', at: at > now ? at : now }
      const isLate = next < claimTimes(now).notBefore && !isBusy
      if (isLate && (await replanAccount(deps, accountId)) > 0) return null
      return deferred(new Date(now.getTime() + busyMs))
    }

    async function comeAgain(accountId: string, at: Date, jobId: string): Promise<Outcome> {
      // Adding a job that exists, as this one does, changes nothing.
      if (turnJobId(accountId, at) === jobId) return deferred(at)
      await addTurns(deps.queue, [{ accountId, provider, egress: egress.name, at }], deps.now())
      return done
    }
  }
}

function claimTimes(now: Date) {
  return { now, notBefore: new Date(now.getTime() - lateMs), leaseMs }
}
