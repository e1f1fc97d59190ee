import { requireId } from '../input/ids.ts'
import type { Command } from '../io.ts'
import { withClient } from '../session.ts'
import { repliesText } from '../show/replies.ts'

type Args = { account?: string; after?: number; limit: number }

export const listReplies: Command<Args> = (context, { account, after, limit }) => {
  requireId('account', account)
  return withClient(context, async (client) => {
    const { out } = context
    const replies = await client.replies.list({ accountId: account, after, limit })
    if (replies.length === 0 && account !== undefined && after === undefined)
      await client.accounts.get(account)
    await out.printAll(replies, () => (replies.length === 0 ? 'No replies.' : repliesText(replies, out)))
    const last = replies.at(-1)
    if (!out.isJson && last && replies.length === limit) out.note(`More with: --after ${last.cursor}`)
    return 0
  })
}
