// Following a poll: the account's row says when one ended, the replies table what it found.
import { setTimeout as sleep } from 'node:timers/promises'
import { type AccountRow, findAccount } from '../../db/accounts.ts'
import { databaseNow } from '../../db/polls.ts'
import { findLastCursor, listReplies } from '../../db/replies.ts'
import { NotFoundError } from '../errors.ts'
import { explained } from '../explained.ts'
import type { Explanation } from '../failures/explain.ts'
import type { Reply } from '../model/reply.ts'
import { replyView } from '../views.ts'
import type { ClientContext } from './context.ts'
import { TimeoutError } from './follow-test.ts'

export type PollReport = { ok: boolean; failure: Explanation | null; found: Reply[] }

export type FollowedPoll = {
  /** @throws TimeoutError when no worker polled in time (default 120,000 ms) */
  finished(options?: { timeoutMs?: number }): Promise<PollReport>
}

/** Call before the job is added: a poll that began earlier does not count. */
export async function followPoll(
  context: ClientContext,
  { id, provider }: AccountRow,
): Promise<FollowedPoll> {
  const { db, lang } = context
  const forAccount = { provider, lang }
  const asked = await databaseNow(db)
  const after = await findLastCursor(db, id)
  return {
    async finished({ timeoutMs = 120_000 } = {}) {
      const deadline = Date.now() + timeoutMs
      for (;;) {
        const account = await findAccount(db, id)
        if (!account) throw new NotFoundError('account', id)
        if (account.pollToken === null && account.pollStartedAt !== null && account.pollStartedAt >= asked) {
          const rows = await listReplies(db, { accountId: id, after, limit: 1_000 })
          const ok = account.pollFailures === 0
          return {
            ok,
            failure: ok ? null : explained(account.imapFailure, forAccount),
            found: rows.map((row) => replyView(row, forAccount)),
          }
        }
        if (Date.now() >= deadline) throw new TimeoutError('The poll', timeoutMs)
        await sleep(Math.min(200, deadline - Date.now()))
      }
    },
  }
}
