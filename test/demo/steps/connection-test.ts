import type { Account } from '../../../src/model/account.ts'
import { type StageReport, stageNames } from '../../../src/model/connection-test.ts'
import { header } from '../../helpers/messages.ts'
import type { Line } from '../display/display.ts'
import { ann } from '../people.ts'
import type { Work } from '../runner.ts'
import type { Engine } from './start.ts'

export function testConnection({ client, host, words }: Engine, account: Account): Work<void> {
  return async (step) => {
    const test = await step.wait(client.accounts.test(account.id))
    const lines: Line[] = []
    const follow = async () => {
      for await (const stage of test.stages()) {
        lines.push(toLine(stage))
        step.show([...lines])
      }
    }
    await step.wait(follow())
    const { ok, smtp, imap, stages } = await step.wait(test.finished())

    const own = host.mailbox(ann.address).messages()
    const sent = stages.find(({ name }) => name === 'smtp.message')?.detail.messageId
    const isDelivered = own.some((raw) => header(raw, 'Message-ID') === sent)
    const { state } = await step.wait(client.accounts.get(account.id))
    step.record({ test: { id: test.id, ok, smtp, imap, stages }, state })
    step.expect('test.ok', ok, true)
    step.expect('stages', stages.map(({ name }) => name).sort(), [...stageNames].sort())
    step.expect(
      'stages that failed',
      stages.filter((stage) => !stage.ok).map(({ name }) => name),
      [],
    )
    step.expect('stages followed', lines.length, stages.length)
    step.expect('test mail in the mailbox', isDelivered, true)
    step.expect('account.state', state, 'active')
    if (ok) step.show([...lines, { text: words.roundTrip, isAside: true }])
  }
}

function toLine({ name, ok, ms, detail }: StageReport): Line {
  return { mark: ok ? 'good' : 'bad', label: name, ms, text: summary(detail) }
}

/** The one or two facts of a stage that fit beside it. */
function summary(detail: StageReport['detail']): string {
  const { addresses, address, port, version, subject, issuer, text, reply, messages, folder, code } = detail
  const { login, method } = detail
  const isShown = (value: unknown) => typeof value === 'string' || typeof value === 'number'
  if (Array.isArray(addresses)) return addresses.join(', ')
  if (Array.isArray(login)) return login.join(', ')
  if (isShown(method)) return `${method}`
  if (isShown(messages)) return `INBOX: ${messages}`
  if (isShown(version)) return [version, `${subject} (${issuer})`].join(', ')
  if (isShown(address)) return `${address} ${port}`
  return [code, reply, text, folder].filter(isShown).join(' ')
}
