import { composeMessage } from '../../src/mail/compose.ts'
import { openSmtp } from '../../src/mail/smtp.ts'
import { ownServers } from '../../src/providers/own-servers.ts'
import type { Asked } from './diagnosis.ts'
import type { Run } from './run-test.ts'
import { runSide, type SideResult } from './side.ts'

/** The test mail, if the server took it; `acceptedAt` is of `performance.now()`. */
export type TestMail = { messageId: string; acceptedAt: number }

export async function testSmtp(run: Run, testId: string): Promise<SideResult & { mail: TestMail | null }> {
  const { account, deps } = run
  const { smtpHost: host, smtpPort: port, smtpEncryption: encryption, provider } = account
  let mail: TestMail | null = null
  const pin = account.smtpPin
  const asked: Asked = { endpoint: 'smtp', host, port, encryption, pin, own: ownServers(account, 'smtp') }
  const openCredentials = () => deps.openCredentials('smtp')
  const result = await runSide(run, asked, async (side) => {
    const session = await openSmtp({ host, port, encryption, pin, provider, openCredentials }, side.session)
    side.budget.renew(run.budgets.messageMs)
    const messageId = `<${testId}@${account.email.slice(account.email.lastIndexOf('@') + 1)}>`
    try {
      const envelope = { from: account.email, to: [account.email] }
      const sent = await session.send(envelope, composeTestMail(run, messageId), side.budget.signal)
      if (sent.outcome !== 'accepted') return sent.failure
      mail = { messageId, acceptedAt: performance.now() }
      side.log.pass('message', { reply: sent.reply, messageId })
      return null
    } finally {
      session.close()
    }
  })
  return { ...result, mail }
}

function composeTestMail({ deps, account }: Run, messageId: string): Buffer {
  const self = { address: account.email, name: account.displayName }
  return composeMessage({
    from: self,
    messageId,
    date: deps.now(),
    subject: 'Connection test',
    inReplyTo: null,
    references: [],
    content: {
      to: [self],
      cc: [],
      bcc: [],
      replyTo: null,
      text: 'This mailbox sent this message to itself to test its settings. You can delete it.\n',
      // RFC 3834: no vacation responder answers it.
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [],
    },
  })
}
