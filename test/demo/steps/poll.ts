import type { Account } from '../../../src/model/account.ts'
import type { Reply } from '../../../src/model/reply.ts'
import type { Line } from '../display/display.ts'
import { ann, recipients } from '../people.ts'
import type { Work } from '../runner.ts'
import type { Written } from './sends.ts'
import type { Engine } from './start.ts'

const expectedKinds = [
  [recipients.replies.address, 'reply'],
  [recipients.isAway.address, 'auto-reply'],
  [recipients.isGone.address, 'bounce'],
]

export function pollAnswers(engine: Engine, account: Account, sends: Written[]): Work<void> {
  const { client, host } = engine
  return async (step) => {
    const poll = await step.wait((await client.accounts.poll(account.id)).finished())
    // Not poll.found: a scheduled poll may have come first and found some of them.
    const replies = await step.wait(client.replies.list({ accountId: account.id }))
    const answered = (reply: Reply) => sends.find(({ id }) => id === reply.sendId)?.to ?? ''
    step.show(replies.flatMap((reply) => toLines(reply, answered(reply), engine)))

    const bounce = replies.find(({ kind }) => kind === 'bounce')?.bounce
    step.record({ replies: replies.map((reply) => ({ ...reply, answers: answered(reply) })) })
    step.expect('poll.ok', poll.ok, true)
    step.expect(
      'whose message, what kind',
      replies.map((reply) => [answered(reply), reply.kind]),
      expectedKinds,
    )
    step.expect('bounce.recipient', bounce?.recipient, recipients.isGone.address)
    step.expect('bounce.status', bounce?.status, '5.1.1')
    step.expect(
      'bounce.failure',
      [bounce?.failure.group, bounce?.failure.code],
      ['recipient', 'mailbox-not-found'],
    )
    step.expect('mail marked as read', host.mailbox(ann.address).flags().flat().includes('\\Seen'), false)
  }
}

function toLines({ kind, from, subject, bounce }: Reply, answered: string, { words }: Engine): Line[] {
  const sender = from.name ? `${from.name} <${from.address}>` : from.address
  const lines: Line[] = [
    { mark: 'good', label: kind, text: `${sender}: “${subject}”` },
    { label: '', text: words.answers(answered), isAside: true },
  ]
  if (bounce) {
    const { recipient, status, failure } = bounce
    const text = `${words.bounced(recipient ?? '', status ?? '')}: ${failure.groupTitle} (${failure.code})`
    lines.push({ label: '', text })
  }
  return lines
}
