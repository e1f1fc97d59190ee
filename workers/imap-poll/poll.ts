// A poll that the clock or a person asked for: takes the account's turn, looks, and says when the next is due.
import { findAccount } from '../../db/accounts.ts'
import type { PollPayload } from '../../src/queue/payloads.ts'
import type { Leases } from '../leases.ts'
import { deferred, done, failed } from '../outcome.ts'
import type { Work } from '../run.ts'
import type { ClaimPoll } from './claims.ts'
import type { Keeper } from './keeper.ts'
import type { PollDeps, Visit } from './visit.ts'

const askAgainMs = 500

export function makePoll(
  deps: Pick<PollDeps, 'db' | 'now'>,
  { claim, keeper, leases, visit }: { claim: ClaimPoll; keeper: Keeper; leases: Leases; visit: Visit },
): Work<PollPayload> {
  return async ({ accountId, isAsked }, { signal }) => {
    const turn = (await keeper.takeTurn(accountId)) ?? {
      claim: await claim({ accountId, isKept: false }),
      session: null,
    }
    if (!turn.claim) {
      const account = isAsked ? await findAccount(deps.db, accountId) : null
      // Whoever polls it now began before somebody asked, and may have looked already.
      return account?.imapHost && !account.pausedAt
        ? deferred(new Date(deps.now().getTime() + askAgainMs))
        : done
    }
    const release = leases.hold(turn.claim.token)
    try {
      const failure = await visit({ claim: turn.claim, session: turn.session, signal })
      return failure ? failed(failure) : done
    } finally {
      release()
    }
  }
}
