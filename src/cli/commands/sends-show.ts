import type { SendDetail } from '../../model/send.ts'
import type { Command, CommandContext } from '../io.ts'
import { withClient } from '../session.ts'
import { explanationText } from '../show/explanation.ts'
import { fields } from '../show/table.ts'
import { localTime, plain } from '../show/text.ts'

export const showSend: Command<{ id: string }> = (context, { id }) =>
  withClient(context, async (client) => {
    const send = await client.sends.get(id)
    await context.out.print(send, () => toText(send, context))
    return 0
  })

function toText(send: SendDetail, context: CommandContext): string {
  const { bold } = context.out.style
  const known = fields([
    ['id', send.id],
    ['state', send.state],
    ['account', send.accountId],
    ['message id', send.messageId],
    ['answers', send.inReplyTo],
    ['slot', localTime(send.slotAt)],
    ['next attempt', send.nextAttemptAt && localTime(send.nextAttemptAt)],
    ['settled', send.settledAt && localTime(send.settledAt)],
    ['server said', send.finalReply && plain(send.finalReply)],
  ])
  const recipients = send.recipients.map(({ kind, address, state, failure }) =>
    [`${kind}: ${address}  ${state}`, failure && ` (${failure.title})`].filter(Boolean).join(''),
  )
  const attempts = send.history.map(({ attempt, startedAt, outcome, failure }) =>
    [
      `attempt ${attempt}  ${localTime(startedAt)}  ${outcome ?? 'under way'}`,
      failure && ` (${failure.title})`,
    ]
      .filter(Boolean)
      .join(''),
  )
  const sections = [recipients, attempts].filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  const failure = send.failure ? [explanationText(send.failure, context)] : []
  return [`${bold(plain(send.subject) || '(no subject)')}\n${known}`, ...sections, ...failure].join('\n\n')
}
