import type { Command } from '../io.ts'
import { withClient } from '../session.ts'
import { reopen } from './sends-reopen.ts'

export const retrySend: Command<{ id: string }> = (context, { id }) =>
  withClient(context, (client) =>
    reopen(context, client, id, {
      work: () => client.sends.retry(id),
      from: ['failed', 'retrying'],
      participle: 'retried',
    }),
  )
