import type { Command } from '../io.ts'
import { withClient } from '../session.ts'
import { UsageError } from '../usage.ts'
import { reopen } from './sends-reopen.ts'

type Args = { id: string; sent?: boolean; resend?: boolean }

export const resolveSend: Command<Args> = (context, { id, sent = false, resend = false }) => {
  if (sent === resend)
    throw new UsageError(
      '"sends resolve" takes exactly one of --sent (it arrived) and --resend (it did not: send it again).',
    )
  return withClient(context, (client) =>
    reopen(context, client, id, {
      work: () => client.sends.resolve(id, sent ? 'sent' : 'resend'),
      from: ['uncertain'],
      participle: 'resolved',
    }),
  )
}
