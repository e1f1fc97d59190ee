import type { Command } from '../io.ts'
import { withClient } from '../session.ts'
import { accountText } from '../show/account.ts'

export const showAccount: Command<{ id: string }> = (context, { id }) =>
  withClient(context, async (client) => {
    const account = await client.accounts.get(id)
    const plan = await client.accounts.plan(id)
    const now = new Date()
    await context.out.print({ ...account, plan }, () => accountText(account, plan, now, context))
    return 0
  })
