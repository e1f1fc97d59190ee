// One claimed poll from login to what follows from it: over a kept connection or a new one.
import type { AccountRow } from '../../db/accounts.ts'
import { setImapHealth } from '../../db/health.ts'
import { noteStrictHost } from '../../db/imap-logins.ts'
import { type EndedPoll, endPolls } from '../../db/polls.ts'
import type { Failure } from '../../src/failures/failure.ts'
import type { ImapSession } from '../../src/mail/imap.ts'
import { isWorthKeeping, lastActivity, pollInterval } from '../../src/pacing/polling.ts'
import { releaseAccount, seesAnswers } from '../../src/replan.ts'
import { makeBatcher } from '../batch.ts'
import type { WorkerContext } from '../context.ts'
import { imapVerdict } from '../health.ts'
import { failureOf, isOwnLimit, type MailboxDeps, openMailbox } from '../mailbox.ts'
import { persist } from '../persist.ts'
import type { ClaimedPoll } from './claims.ts'
import type { Keeper } from './keeper.ts'
import { type Found, look } from './look.ts'

export type PollDeps = MailboxDeps & Pick<WorkerContext, 'queue' | 'random' | 'workerId'>

export type VisitRequest = {
  claim: ClaimedPoll
  /** A connection that was kept; it may have died meanwhile. */
  session: ImapSession | null
  signal: AbortSignal
}

/** Returns what the server did against it, or null. @throws what is no server's fault; the turn is given back then */
export type Visit = (request: VisitRequest) => Promise<Failure | null>

const minuteMs = 60_000
/** After a failure: 5 minutes, doubling, at most an hour. Many logins in a row lock an address out at some hosts. */
const longestBackoffMs = 60 * minuteMs
/** How much later than its keeper the clock takes a kept account: its worker may be dead. */
export const graceMs = 90_000
/** However slowly a server answers: what was read by then is stored, and the next poll goes on. */
const longestMs = 10 * minuteMs
/** Most servers end a silent session after 30 minutes (RFC 9051 section 5.4); polls come more often. */
const idleMs = 30 * minuteMs

export function makeVisit(deps: PollDeps, keeper: Keeper): Visit {
  // Most polls find nothing new and change nothing else: their ends are written together.
  const end = makeBatcher((ended: EndedPoll[]) => endPolls(deps.db, ended), {
    atOnce: 2,
    most: 100,
    isRepeatable: true,
  })

  return async ({ claim, session, signal }) => {
    const { accountId, token, account } = claim
    const giveBack = (nextPollAt: Date) =>
      persist(deps.log, () => end({ accountId, token, ok: false, at: null, nextPollAt, keeper: null }))
    let visited: Visited
    try {
      visited = await lookOnce(deps, claim, session, signal)
    } catch (error) {
      await giveBack(new Date(deps.now().getTime() + 5 * minuteMs))
      throw error
    }
    const { imap, failure } = visited
    if (signal.aborted && failure) {
      await imap?.close()
      await giveBack(deps.now())
      return null
    }
    let keptUntil: Date | null = null
    try {
      keptUntil = await settle(claim, visited)
    } finally {
      if (imap && keptUntil) {
        // Should it break now, the next poll finds out.
        await imap.leave().catch(() => 'a connection that is gone')
        keeper.keep(account, imap, keptUntil)
      } else {
        keeper.dismiss(accountId)
        await imap?.close()
      }
    }
    return failure
  }

  /** Writes the end. Returns when the next poll is due over this connection, or null if it is not to stay open. */
  async function settle(
    { accountId, token, account, lastSentAt }: ClaimedPoll,
    { imap, failure, found }: Visited,
  ): Promise<Date | null> {
    const now = deps.now()
    const isOwn = failure !== null && isOwnLimit(failure)
    const verdict = isOwn ? asBefore(account, failure) : imapVerdict(failure, account, { now })
    const facts = { now, lastSentAt, answeredAt: answeredAt(account, found) }
    const mayKeep = imap?.isOpen() && isWorthKeeping(facts)
    const isKept = mayKeep === true && keeper.admit(accountId, lastActivity(facts))
    const dueAt = failure
      ? (verdict.until ?? retryAt(account, failure, now))
      : new Date(now.getTime() + pollInterval({ ...facts, isKept, random: deps.random }))
    const ended: EndedPoll = {
      accountId,
      token,
      ok: failure === null,
      at: now,
      nextPollAt: isKept ? new Date(dueAt.getTime() + graceMs) : dueAt,
      keeper: isKept ? deps.workerId : null,
    }
    const isOurs = await persist(deps.log, () => {
      if (isQuiet(account, verdict)) return end({ ...ended, quiet: { failure } })
      return deps.db.transaction(async (tx) => {
        const [isEnded = false] = await endPolls(tx, [ended])
        // A turn that was taken away, for another password maybe, says nothing of the account as it is now.
        if (isEnded) await setImapHealth(tx, accountId, verdict)
        return isEnded
      })
    })
    // Only where it says so: a refusal may be one account's changed password.
    if (failure?.code === 'too-many-logins' && !isOwn && account.imapHost)
      await noteStrictHost(deps.db, account.imapHost)
    // Follow-ups waited while answers could not be seen.
    if (!failure && !seesAnswers(account, now)) await releaseAccount(deps, accountId)
    if (!isOurs) deps.log.warn({ accountId }, 'poll.claim-lost')
    return isKept && isOurs ? dueAt : null
  }
}

type Visited = { imap: ImapSession | null; failure: Failure | null; found: Found | null }

/** A kept connection that turns out to be dead costs a new login, and not the poll. */
async function lookOnce(
  deps: PollDeps,
  { account, progress }: ClaimedPoll,
  kept: ImapSession | null,
  signal: AbortSignal,
): Promise<Visited> {
  const startedAt = performance.now()
  const before = kept?.traffic() ?? { sent: 0, received: 0 }
  let imap = kept?.isOpen() ? kept : null
  const giveUp = setTimeout(() => void imap?.close(), longestMs)
  try {
    imap ??= await openMailbox(deps, account, signal, { idleMs, isPlain: true })
    const found = await look({ ...deps, signal }, account, imap, progress).catch(async (error: unknown) => {
      if (imap !== kept || imap?.isOpen() || signal.aborted) throw error
      imap = await openMailbox(deps, account, signal, { idleMs, isPlain: true })
      return look({ ...deps, signal }, account, imap, progress)
    })
    const { sent, received } = imap.traffic()
    const isKept = imap === kept
    deps.log.info(
      {
        accountId: account.id,
        isKept,
        changed: found.changed,
        seen: found.seen,
        stored: found.stored.length,
        bytes: sent + received - (isKept ? before.sent + before.received : 0),
        ms: Math.round(performance.now() - startedAt),
      },
      'poll.read',
    )
    return { imap, failure: null, found }
  } catch (error) {
    await imap?.close()
    return { imap: null, failure: failureOf(error), found: null }
  } finally {
    clearTimeout(giveUp)
  }
}

/** A login that was not made says nothing of the server. */
function asBefore({ imapHealth }: AccountRow, failure: Failure): ReturnType<typeof imapVerdict> {
  return { health: imapHealth ?? 'untested', failure }
}

/** It worked and works, or is out for a short time only: no event tells of that. */
function isQuiet(account: AccountRow, { health, login }: ReturnType<typeof imapVerdict>): boolean {
  const isKnown = login === undefined || login === account.imapLogin
  return account.imapHealth === 'active' && health === 'active' && isKnown
}

function answeredAt(account: AccountRow, found: Found | null): Date | null {
  const answered = (found?.stored ?? []).filter(({ kind }) => kind === 'reply')
  const times = answered.map(({ receivedAt }) => receivedAt.getTime())
  const last = Math.max(account.answeredAt?.getTime() ?? 0, ...times)
  return last === 0 ? null : new Date(last)
}

function retryAt(account: AccountRow, failure: Failure, now: Date): Date {
  if (failure.retryAt) return new Date(failure.retryAt)
  const backoffMs = Math.min(5 * minuteMs * 2 ** Math.min(account.pollFailures, 10), longestBackoffMs)
  return new Date(now.getTime() + backoffMs)
}
