// Connections of mailboxes that are looked at often stay open, and this process polls over them by itself: one round trip
// in place of a login. A bounded number; whoever was quiet for longest gives up its place. What a dead worker kept is taken
// by the clock a little later, since a kept account is due there too.
import type { AccountRow } from '../../db/accounts.ts'
import { releaseKept } from '../../db/polls.ts'
import type { ImapSession } from '../../src/mail/imap.ts'
import type { Leases } from '../leases.ts'
import type { ClaimedPoll, ClaimPoll } from './claims.ts'
import type { PollDeps, Visit } from './visit.ts'

export type KeptTurn = { claim: ClaimedPoll; session: ImapSession }

export type Keeper = {
  /** Makes room for an account with this last activity; false where all others were active since. */
  admit(accountId: string, activity: number): boolean
  /** Takes the place back of an admitted account that has no connection to keep after all. */
  dismiss(accountId: string): void
  /** Keeps the connection of an admitted account, and polls over it from then on. */
  keep(account: AccountRow, session: ImapSession, dueAt: Date): void
  /** Takes the turn of a kept account, and its connection; null for one that is not kept, or not any more. */
  takeTurn(accountId: string): Promise<KeptTurn | null>
  /** Hands a kept connection over, to be closed or used. */
  take(accountId: string): ImapSession | null
  /** Begins to poll what is due. */
  start(visit: Visit, signal: AbortSignal): void
  /** Waits for polls under way, logs out everywhere and leaves the accounts to others. */
  close(): Promise<void>
}

type Entry = { activity: number; session: ImapSession | null; dueAt: Date | null }

const lookEveryMs = 250
/** Polls over kept connections at once. */
const atOnce = 100

export function makeKeeper(
  deps: Pick<PollDeps, 'db' | 'now' | 'log' | 'workerId'>,
  { claim, leases, most }: { claim: ClaimPoll; leases: Leases; most: number },
): Keeper {
  const entries = new Map<string, Entry>()
  const underWay = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | undefined

  /** The turn and the connection; null if the account is no longer ours, or no longer as it was. */
  async function takeTurn(accountId: string): Promise<KeptTurn | null> {
    const session = take(accountId)
    if (!session) return null
    const claimed = await claim({ accountId, isKept: true }).catch(async (error: unknown) => {
      await session.close()
      throw error
    })
    if (claimed) return { claim: claimed, session }
    // Paused, given other settings, removed, or polled by another worker since: it keeps it now, if anybody does.
    await session.close()
    return null
  }

  async function poll(accountId: string, visit: Visit, signal: AbortSignal): Promise<void> {
    const turn = await takeTurn(accountId)
    if (!turn) return
    const release = leases.hold(turn.claim.token)
    try {
      await visit({ ...turn, signal })
    } finally {
      release()
    }
  }

  function take(accountId: string): ImapSession | null {
    const session = entries.get(accountId)?.session ?? null
    entries.delete(accountId)
    return session
  }

  return {
    take,
    takeTurn,

    admit(accountId, activity) {
      if (most === 0) return false
      if (entries.has(accountId) || entries.size < most) {
        entries.set(accountId, { activity, session: null, dueAt: null })
        return true
      }
      const [quietest, entry] = [...entries].reduce((a, b) => (b[1].activity < a[1].activity ? b : a))
      if (entry.activity >= activity) return false
      void take(quietest)?.close()
      entries.set(accountId, { activity, session: null, dueAt: null })
      return true
    },

    dismiss(accountId) {
      if (entries.get(accountId)?.session === null) entries.delete(accountId)
    },

    keep({ id }, session, dueAt) {
      const entry = entries.get(id)
      if (entry) Object.assign(entry, { session, dueAt })
      // Its place was given away while its end was being written.
      else void session.close()
    },

    start(visit, signal) {
      timer ??= setInterval(() => {
        const now = deps.now()
        for (const [accountId, { dueAt }] of entries) {
          if (underWay.size >= atOnce) return
          if (dueAt === null || dueAt > now) continue
          const polled = poll(accountId, visit, signal)
            .catch((error: unknown) => deps.log.error({ err: error, accountId }, 'poll.kept-failed'))
            .finally(() => underWay.delete(polled))
          underWay.add(polled)
        }
      }, lookEveryMs)
      timer.unref()
    },

    async close() {
      clearInterval(timer)
      await Promise.all(underWay)
      const sessions = [...entries.keys()].map(take)
      await Promise.all(sessions.map((session) => session?.close()))
      await releaseKept(deps.db, deps.workerId, deps.now())
    },
  }
}
