import type { Command } from '../io.ts'
import { withClient } from '../session.ts'
import { showAccountText } from '../show/account.ts'

export const showAccount: Command<{ id: string }> = (context, { id }) =>
  withClient(context, async (client) => {
    const account = await client.accounts.get(id)
    await context.out.print(account, () => showAccountText(account, context))
    return 0
  })
