import type { ReplyKind } from '../../model/states.ts'
import type { Command } from '../io.ts'
import { withClient } from '../session.ts'
import { repliesText } from '../show/replies.ts'

export const markReply: Command<{ id: string; kind: ReplyKind }> = (context, { id, kind }) =>
  withClient(context, async (client) => {
    const { out } = context
    const reply = await client.replies.mark(id, kind)
    await out.print(reply, () => `Marked as ${kind}.\n${repliesText([reply], out)}`)
    return 0
  })
