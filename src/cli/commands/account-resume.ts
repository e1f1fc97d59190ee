import type { Command } from '../io.ts'
import { withClient } from '../session.ts'

export const resumeAccount: Command<{ id: string }> = (context, { id }) =>
  withClient(context, async (client) => {
    const account = await client.accounts.resume(id)
    await context.out.print(account, () => `Resumed ${account.email}; it is ${account.state}.`)
    return 0
  })
