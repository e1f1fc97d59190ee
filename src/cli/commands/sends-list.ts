import type { Send } from '../../model/send.ts'
import type { SendState } from '../../model/states.ts'
import { requireId } from '../input/ids.ts'
import type { Command } from '../io.ts'
import { withClient } from '../session.ts'
import { type Column, table } from '../show/table.ts'
import { localTime } from '../show/text.ts'

type Args = { account?: string; state?: SendState; limit: number; before?: string }

export const listSends: Command<Args> = (context, { account, state, limit, before }) => {
  requireId('account', account)
  requireId('send', before)
  return withClient(context, async (client) => {
    const { out } = context
    const sends = await client.sends.list({ accountId: account, state, limit, before })
    // An empty list of an account that does not exist would look like an answer.
    if (sends.length === 0 && account !== undefined && before === undefined)
      await client.accounts.get(account)
    await out.printAll(sends, () => (sends.length === 0 ? 'No sends.' : table(columns, sends, out.width)))
    const last = sends.at(-1)
    if (!out.isJson && last && sends.length === limit) out.note(`More with: --before ${last.id}`)
    return 0
  })
}

const columns: Column<Send>[] = [
  { title: 'state', value: ({ state }) => state },
  { title: 'when', value: whenOf },
  { title: 'to', value: ({ to }) => (to.length > 1 ? `${to[0]} +${to.length - 1}` : (to[0] ?? '')) },
  { title: 'subject', value: ({ subject }) => subject, isFlexible: true },
  // Of an attempt before, where it waits for another.
  { title: 'why', value: ({ state, failure }) => (state === 'scheduled' ? '' : (failure?.code ?? '')) },
  { title: 'id', value: ({ id }) => id },
]

/** When it ended, else when it is to leave. */
function whenOf({ settledAt, nextAttemptAt, slotAt }: Send): string {
  return localTime(settledAt ?? nextAttemptAt ?? slotAt)
}
