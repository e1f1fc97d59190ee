import type { Command } from '../io.ts'
import { withClient } from '../session.ts'
import { accountText } from '../show/account.ts'

export const showAccount: Command<{ id: string }> = (context, { id }) =>
  withClient(context, async (client) => {
    const account = await client.accounts.get(id)
    const plan = await client.accounts.plan(id)
    const { window: bounces } = await client.accounts.statistics(id, { days: 1 })
    const now = new Date()
    await context.out.print({ ...account, plan, bounces }, () =>
      accountText(account, { plan, bounces }, now, context),
    )
    return 0
  })
