import type { Command } from '../io.ts'
import { withClient } from '../session.ts'

export const removeAccount: Command<{ id: string }> = (context, { id }) =>
  withClient(context, async (client) => {
    const { email } = await client.accounts.get(id)
    await client.accounts.remove(id)
    await context.out.print({ id, email, removed: true }, () => `Removed ${email} and its credentials.`)
    return 0
  })
