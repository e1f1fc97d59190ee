import type { AccountRow } from '../../db/accounts.ts'
import { CannotOpenError } from '../../src/credentials/open.ts'
import { type Failure, MailError } from '../../src/failures/failure.ts'
import { composeMessage } from '../../src/mail/compose.ts'
import { openSmtp, type SmtpSession } from '../../src/mail/smtp.ts'
import { openCredentials, unreadable } from '../credentials.ts'
import type { Report, TestDeps } from './connection-test.ts'
import { failedStage, reportStages } from './stages.ts'

/** `messageId` is set when the server took the test mail. */
export type SmtpSide = { failure?: Failure; messageId?: string }

export async function testSmtp(
  deps: TestDeps,
  account: AccountRow,
  testId: string,
  report: Report,
  signal: AbortSignal,
): Promise<SmtpSide> {
  const target = {
    host: account.smtpHost,
    port: account.smtpPort,
    encryption: account.smtpEncryption,
    provider: account.provider,
    openCredentials: () => openCredentials(deps, account.id, 'smtp'),
  }
  const startedAt = performance.now()
  try {
    const onStage = reportStages('smtp', report)
    const session = await openSmtp(target, { ...deps, onStage, signal })
    try {
      return await sendTestMail(deps, account, testId, session, report, signal)
    } finally {
      session.close()
    }
  } catch (error) {
    const failure = asFailure(error)
    report(failedStage('smtp', failure, performance.now() - startedAt))
    return { failure }
  }
}

async function sendTestMail(
  deps: TestDeps,
  account: AccountRow,
  testId: string,
  session: SmtpSession,
  report: Report,
  signal: AbortSignal,
): Promise<SmtpSide> {
  const startedAt = performance.now()
  const messageId = `<${testId}@${account.email.slice(account.email.lastIndexOf('@') + 1)}>`
  const message = composeTestMail(deps, account, messageId)
  const result = await session.send({ from: account.email, to: [account.email] }, message, signal)
  const ms = Math.round(performance.now() - startedAt)
  if (result.outcome === 'accepted') {
    report({ name: 'smtp.message', ok: true, ms, detail: { reply: result.reply, messageId } })
    return { messageId }
  }
  const { failure } = result
  report({ name: 'smtp.message', ok: false, ms, detail: { code: failure.code, reply: failure.reply?.text } })
  return { failure }
}

function composeTestMail(deps: TestDeps, account: AccountRow, messageId: string): Buffer {
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

function asFailure(error: unknown): Failure {
  if (error instanceof MailError) return error.failure
  if (error instanceof CannotOpenError) return unreadable(error, 'smtp')
  throw error
}
