// Following a poll: the account's row says when one ended, the replies table what it found.
import { setTimeout as sleep } from 'node:timers/promises'
import { type AccountRow, findAccount } from '../../db/accounts.ts'
import { findLastCursor, listReplies } from '../../db/replies.ts'
import type { Explanation } from '../failures/explain.ts'
import type { Reply } from '../model/reply.ts'
import { explained, replyView } from '../views.ts'
import type { ClientContext } from './context.ts'
import { TimeoutError } from './follow-test.ts'

export type PollReport = { ok: boolean; failure: Explanation | null; found: Reply[] }

export type FollowedPoll = {
  /** @throws TimeoutError when no worker polled in time (default 120,000 ms) */
  finished(options?: { timeoutMs?: number }): Promise<PollReport>
}

/** `before`: the account as it was before the poll was asked for. */
export function beginPollFollow(context: ClientContext, before: AccountRow): FollowedPoll {
  const { db, lang } = context
  const forAccount = { provider: before.provider, lang }
  const lastCursor = findLastCursor(db, before.id)
  return {
    async finished({ timeoutMs = 120_000 } = {}) {
      const after = await lastCursor
      const deadline = Date.now() + timeoutMs
      for (;;) {
        const now = await findAccount(db, before.id)
        const hasEnded =
          now && (isNewer(now.lastPollAt, before.lastPollAt) || now.pollFailures > before.pollFailures)
        if (now && hasEnded) {
          const rows = await listReplies(db, { accountId: before.id, after, limit: 1_000 })
          const ok = now.pollFailures === 0
          return {
            ok,
            failure: ok ? null : explained(now.imapFailure, forAccount),
            found: rows.map((row) => replyView(row, forAccount)),
          }
        }
        if (Date.now() >= deadline) throw new TimeoutError('The poll', timeoutMs)
        await sleep(Math.min(200, deadline - Date.now()))
      }
    },
  }
}

function isNewer(now: Date | null, before: Date | null): boolean {
  return (now?.getTime() ?? 0) > (before?.getTime() ?? 0)
}
