// One SMTP transaction over a pooled session. Everything that can go wrong on the way is a result.
import type { ClaimedSend } from '../../db/claims.ts'
import type { Egress } from '../../src/config.ts'
import { CannotOpenError } from '../../src/credentials/open.ts'
import { policyOf } from '../../src/failures/codes.ts'
import { MailError } from '../../src/failures/failure.ts'
import { composeMessage } from '../../src/mail/compose.ts'
import type { EndpointTarget } from '../../src/mail/endpoint.ts'
import { openSmtp, type SendResult, type SmtpSession } from '../../src/mail/smtp.ts'
import type { Preset } from '../../src/providers/types.ts'
import { openCredentials, unreadable } from '../credentials.ts'
import { markedReferences } from '../references.ts'
import type { SendDeps } from './attempt.ts'

export async function deliver(
  deps: SendDeps,
  send: ClaimedSend,
  preset: Preset,
  egress: Egress,
  signal: AbortSignal,
): Promise<SendResult> {
  const message = compose(send)
  const envelope = { from: send.account.email, to: send.recipients.map(({ address }) => address) }
  const { host, port, encryption, pin } = send.account.smtp
  const version = `${send.account.credentialsVersion} ${host} ${port} ${encryption} ${pin}`
  const key = { accountId: send.accountId, version }
  const limits = {
    perAccount: preset.concurrency,
    messagesPerSession: preset.messagesPerConnection,
  }
  const target: EndpointTarget = {
    ...send.account.smtp,
    provider: send.account.provider,
    openCredentials: () => openCredentials(deps, send.accountId, 'smtp'),
  }
  const { guard, timeouts, now } = deps
  const { localAddress } = egress
  const open = () => openSmtp(target, { guard, timeouts, now, localAddress, signal })

  for (;;) {
    let session: SmtpSession
    try {
      session = await deps.pool.acquire(key, limits, open)
    } catch (error) {
      return refusalOf(error)
    }
    const wasUsed = session.transactions() > 0
    const result = await session.send(envelope, message, signal)
    deps.pool.release(key, session)
    if (!(wasUsed && isSessionsEnd(result)) || signal.aborted) return result
    if (session.isOpen()) session.close()
  }
}

/**
 * A kept session that the server has left, or has had enough of, says nothing of the account: take a new one. RFC 5321
 * section 3.8: 421 ends a session; where it speaks of a limit it means more than that.
 */
function isSessionsEnd(result: SendResult): boolean {
  if (result.outcome !== 'refused') return false
  const { code, reply } = result.failure
  if (code === 'connection-lost' || code === 'session-limit') return true
  return reply?.code === 421 && policyOf(code).group !== 'sending-limit-reached'
}

function compose(send: ClaimedSend): Buffer {
  return composeMessage({
    from: { address: send.account.email, name: send.account.displayName },
    messageId: send.messageId,
    date: send.firstAttemptAt,
    subject: send.subject,
    inReplyTo: send.inReplyTo,
    references: markedReferences(send),
    content: send.content,
  })
}

/** @throws what is neither a mail server's doing nor about credentials: a bug, or our database */
function refusalOf(error: unknown): SendResult {
  if (error instanceof MailError) return { outcome: 'refused', failure: error.failure, refused: [] }
  if (error instanceof CannotOpenError)
    return { outcome: 'refused', failure: unreadable(error, 'smtp'), refused: [] }
  throw error
}
