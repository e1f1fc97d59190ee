import type { Command } from '../io.ts'
import { withClient } from '../session.ts'

export const pauseAccount: Command<{ id: string }> = (context, { id }) =>
  withClient(context, async (client) => {
    const account = await client.accounts.pause(id)
    await context.out.print(
      account,
      () => `Paused ${account.email}. Its sends wait until: postrider account resume ${id}`,
    )
    return 0
  })
