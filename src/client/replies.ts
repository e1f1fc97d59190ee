import { findAccount, lockAccount, noteAnswered } from '../../db/accounts.ts'
import { findReply, listReplies, markReply } from '../../db/replies.ts'
import { NotFoundError, parseInput } from '../errors.ts'
import { type Reply, type ReplyFilter, replyFilter, replyMark } from '../model/reply.ts'
import type { ReplyKind } from '../model/states.ts'
import { replyView } from '../views.ts'
import { isUuid } from './accounts.ts'
import type { ClientContext } from './context.ts'

export type Replies = {
  /**
   * What polls found, in the order in which it was stored. Pass the last `cursor` as `after` to read on: nothing is
   * skipped and nothing comes twice (default 100 at a time, at most 1,000).
   *
   * @throws InputError for an id that is none, or a kind that is none
   */
  list(filter?: ReplyFilter): Promise<Reply[]>
  /**
   * A person's word on what a reply is; it stays, and is told as an event. What waits in a conversation that was
   * answered after all, with a reply, a complaint or the wish to get no more, is cancelled.
   *
   * @throws NotFoundError
   * @throws InputError for a kind that is none
   */
  mark(id: string, kind: ReplyKind): Promise<Reply>
}

export function makeReplies({ db, lang }: ClientContext): Replies {
  /** A removed account's replies are explained as those of any host. */
  const providerOf = async (accountId: string) => (await findAccount(db, accountId))?.provider ?? 'custom'

  return {
    async list(filter = {}) {
      const rows = await listReplies(db, parseInput(replyFilter, filter))
      const providers = new Map<string, string>()
      for (const id of new Set(rows.map((row) => row.accountId))) providers.set(id, await providerOf(id))
      return rows.map((row) => replyView(row, { provider: providers.get(row.accountId) ?? 'custom', lang }))
    },

    async mark(id, kind) {
      const word = parseInput(replyMark, { kind })
      const found = isUuid(id) ? await findReply(db, id) : null
      if (!found) throw new NotFoundError('reply', id)
      const row = await db.transaction(async (tx) => {
        // Before its sends, as whoever plans them does.
        await lockAccount(tx, found.accountId)
        const marked = await markReply(tx, id, word.kind)
        if (marked?.kind === 'reply') await noteAnswered(tx, marked.accountId, marked.receivedAt)
        return marked
      })
      if (!row) throw new NotFoundError('reply', id)
      return replyView(row, { provider: await providerOf(row.accountId), lang })
    },
  }
}
