import type { SendDetail } from '../../model/send.ts'
import type { Command, CommandContext } from '../io.ts'
import { withClient } from '../session.ts'
import { explanationText } from '../show/explanation.ts'
import { answerText } from '../show/replies.ts'
import { fields } from '../show/table.ts'
import { localTime, plain } from '../show/text.ts'

export const showSend: Command<{ id: string }> = (context, { id }) =>
  withClient(context, async (client) => {
    const send = await client.sends.get(id)
    await context.out.print(send, () => toText(send, context))
    if (send.state === 'uncertain' && !context.out.isJson)
      context.out.note(`If you know whether it arrived: postrider sends resolve ${id} --sent, or --resend`)
    return 0
  })

const sentCopyTexts = {
  none: null,
  pending: 'to be filed in the Sent folder',
  filed: 'filed in the Sent folder',
  skipped: 'not filed by Postrider: the server files it itself, or there is no IMAP',
  failed: 'could not be filed in the Sent folder',
} satisfies Record<NonNullable<SendDetail['sentCopy']> | 'none', string | null>

const whyTexts = {
  account: 'its account sends nothing at the moment; see "postrider account show"',
  'answers-unseen': 'a follow-up waits until the mailbox was read: the contact may have answered',
  answered: 'the contact has answered',
} satisfies Record<NonNullable<SendDetail['why']>, string>

function toText(send: SendDetail, context: CommandContext): string {
  const { bold } = context.out.style
  const known = fields([
    ['id', send.id],
    ['state', send.state],
    ['why', send.why && whyTexts[send.why]],
    ['account', send.accountId],
    ['message id', send.messageId],
    ['answers', send.inReplyTo],
    // A send that is parked gets another one.
    ['slot', send.state === 'held' ? null : localTime(send.slotAt)],
    ['next attempt', send.nextAttemptAt && localTime(send.nextAttemptAt)],
    ['settled', send.settledAt && localTime(send.settledAt)],
    ['sent copy', sentCopyTexts[send.sentCopy ?? 'none']],
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
  const replies = send.replies.map((reply) => answerText(reply, context.out))
  const sections = [recipients, attempts, replies]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
  const failure = send.failure ? [explanationText(send.failure, context)] : []
  return [`${bold(plain(send.subject) || '(no subject)')}\n${known}`, ...sections, ...failure].join('\n\n')
}
