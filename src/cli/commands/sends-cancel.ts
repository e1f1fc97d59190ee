import type { Command } from '../io.ts'
import { withClient } from '../session.ts'

export const cancelSend: Command<{ id: string }> = (context, { id }) =>
  withClient(context, async (client) => {
    const cancelled = await client.sends.cancel(id)
    const { state } = await client.sends.get(id)
    await context.out.print({ id, cancelled, state }, () =>
      cancelled ? 'Cancelled.' : context.out.style.red(`Too late: it is ${state}.`),
    )
    return cancelled ? 0 : 1
  })
