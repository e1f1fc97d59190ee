import type { PollReport } from '../../client/follow-poll.ts'
import type { Command, CommandContext } from '../io.ts'
import { withClient } from '../session.ts'
import { explanationText } from '../show/explanation.ts'
import { repliesText } from '../show/replies.ts'

export const pollAccount: Command<{ id: string; timeoutMs: number }> = (context, { id, timeoutMs }) =>
  withClient(context, async (client) => {
    const poll = await client.accounts.poll(id)
    context.out.status('Polling ...')
    const report = await poll.finished({ timeoutMs })
    await context.out.print(report, () => toText(report, context))
    return report.ok ? 0 : 1
  })

function toText({ ok, failure, found }: PollReport, context: CommandContext): string {
  const replies = found.length > 0 ? [repliesText(found, context.out)] : []
  if (ok) return replies[0] ?? 'Nothing new.'
  const why = failure ? explanationText(failure, context) : 'The poll failed.'
  return [...replies, why].join('\n\n')
}
