import { findAccount } from '../../db/accounts.ts'
import { listReplies } from '../../db/replies.ts'
import type { Reply } from '../model/reply.ts'
import { replyView } from '../views.ts'
import type { ClientContext } from './context.ts'

export type Replies = {
  /**
   * What polls found, in the order in which it was stored. Pass the last `cursor` as `after` to read on: nothing is
   * skipped and nothing comes twice (default 100 at a time, at most 1,000).
   */
  list(filter?: { accountId?: string; after?: number; limit?: number }): Promise<Reply[]>
}

export function makeReplies({ db, lang }: ClientContext): Replies {
  return {
    async list({ limit = 100, ...filter } = {}) {
      const rows = await listReplies(db, { ...filter, limit: Math.min(Math.max(1, limit), 1_000) })
      const providers = new Map<string, string>()
      for (const id of new Set(rows.map((row) => row.accountId))) {
        providers.set(id, (await findAccount(db, id))?.provider ?? 'custom')
      }
      return rows.map((row) => replyView(row, { provider: providers.get(row.accountId) ?? 'custom', lang }))
    },
  }
}
