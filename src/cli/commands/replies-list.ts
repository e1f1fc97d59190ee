import type { ReplyKind } from '../../model/states.ts'
import { requireId } from '../input/ids.ts'
import type { Command } from '../io.ts'
import { withClient } from '../session.ts'
import { repliesText } from '../show/replies.ts'

type Args = {
  account?: string
  send?: string
  kind?: ReplyKind
  junk?: boolean
  after?: number
  limit: number
}

export const listReplies: Command<Args> = (context, { account, send, kind, junk, after, limit }) => {
  requireId('account', account)
  requireId('send', send)
  return withClient(context, async (client) => {
    const { out } = context
    const filter = { accountId: account, sendId: send, kind, inJunk: junk, after, limit }
    const replies = await client.replies.list(filter)
    if (replies.length === 0 && after === undefined) {
      // An empty list of what does not exist would look like an answer.
      if (account !== undefined) await client.accounts.get(account)
      if (send !== undefined) await client.sends.get(send)
    }
    await out.printAll(replies, () => (replies.length === 0 ? 'No replies.' : repliesText(replies, out)))
    const last = replies.at(-1)
    if (!out.isJson && last && replies.length === limit) out.note(`More with: --after ${last.cursor}`)
    return 0
  })
}
