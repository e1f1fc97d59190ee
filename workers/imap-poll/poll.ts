// A poll that the clock or a person asked for: takes the account's turn, looks, and says when the next is due.
import { v4 as uuid } from 'uuid'
import { findAccount } from '../../db/accounts.ts'
import { claimPolls } from '../../db/polls.ts'
import type { PollPayload } from '../../src/queue/payloads.ts'
import { type Leases, leaseMs } from '../leases.ts'
import { deferred, done, failed } from '../outcome.ts'
import type { Work } from '../run.ts'
import type { Keeper } from './keeper.ts'
import type { PollDeps, Visit } from './visit.ts'

const askAgainMs = 500

export function makePoll(
  deps: PollDeps,
  { keeper, leases, visit }: { keeper: Keeper; leases: Leases; visit: Visit },
): Work<PollPayload> {
  /** The turn, and the connection that was kept, if it is of the account as it is now. */
  async function takeTurn(accountId: string, token: string) {
    const session = keeper.take(accountId)
    if (session) {
      const own = [{ accountId, token, keeper: deps.workerId }]
      const [claim] = await claimPolls(deps.db, own, leaseMs).catch(async (error: unknown) => {
        await session.close()
        throw error
      })
      if (claim) return { claim, session }
      // Paused, given other settings, or polled by another worker since.
      await session.close()
    }
    const [claim] = await claimPolls(deps.db, [{ accountId, token }], leaseMs)
    return { claim, session: null }
  }

  return async ({ accountId, isAsked }, { signal }) => {
    const token = uuid()
    const { claim, session } = await takeTurn(accountId, token)
    const account = await findAccount(deps.db, accountId)
    if (!account?.imapHost || account.pausedAt) {
      await session?.close()
      return done
    }
    if (!claim) {
      // Whoever polls it now began before somebody asked, and may have looked already.
      return isAsked ? deferred(new Date(deps.now().getTime() + askAgainMs)) : done
    }
    const release = leases.hold(token)
    try {
      const failure = await visit({ account, claim, session, signal })
      return failure ? failed(failure) : done
    } finally {
      release()
    }
  }
}
