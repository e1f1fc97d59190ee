// Taking the turns of accounts, and reading what a poll needs to know, for all that ask at the same time together.
import { v4 as uuid } from 'uuid'
import { type AccountRow, findAccounts } from '../../db/accounts.ts'
import { findProgress, type Progress } from '../../db/mailboxes.ts'
import { claimPolls, type PollClaim, type WantedPoll } from '../../db/polls.ts'
import { makeBatcher } from '../batch.ts'
import type { WorkerContext } from '../context.ts'
import { leaseMs } from '../leases.ts'

export type ClaimedPoll = PollClaim & { account: AccountRow; progress: Progress }

/** Null for an account that is being polled, paused, removed, without IMAP, or kept by another. */
export type ClaimPoll = (wanted: { accountId: string; isKept: boolean }) => Promise<ClaimedPoll | null>

export function makeClaims({ db, now, workerId }: Pick<WorkerContext, 'db' | 'now' | 'workerId'>): ClaimPoll {
  const claim = makeBatcher(
    async (wanted: WantedPoll[]) => {
      const claims = new Map((await claimPolls(db, wanted, leaseMs)).map((one) => [one.token, one]))
      const ids = [...claims.values()].map(({ accountId }) => accountId)
      const [rows, progress] = await Promise.all([findAccounts(db, ids), findProgress(db, ids, now())])
      const accounts = new Map(rows.map((row) => [row.id, row]))
      return wanted.map(({ accountId, token }): ClaimedPoll | null => {
        const [account, one] = [accounts.get(accountId), claims.get(token)]
        if (!account || !one) return null
        return { ...one, account, progress: progress.get(accountId) ?? nothingRead }
      })
    },
    { atOnce: 2, most: 100 },
  )
  return ({ accountId, isKept }) =>
    claim({ accountId, token: uuid(), ...(isKept ? { keeper: workerId } : {}) })
}

const nothingRead: Progress = { cursors: new Map(), hasUnread: false, isUnreadDue: false }
