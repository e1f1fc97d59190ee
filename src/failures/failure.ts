import { type FailureCode, policyOf } from './codes.ts'

/** Which of an account's two servers. */
export type Endpoint = 'smtp' | 'imap'

/** What spoke when it failed. */
export type Protocol = 'smtp' | 'imap' | 'tls' | 'net'

/** How far the session had come. `sender`, `recipient`, `data` are MAIL FROM, RCPT TO, DATA; `message` is after the final dot. */
export type Stage =
  | 'resolve'
  | 'connect'
  | 'tls'
  | 'greeting'
  | 'capabilities'
  | 'login'
  | 'sender'
  | 'recipient'
  | 'data'
  | 'message'
  | 'inbox'
  | 'fetch'
  | 'round-trip'
  | 'prepare'

/** What the server said, control characters removed, at most 1000 characters. */
export type ReplyEvidence = { code?: number; enhanced?: string; text: string }

/** Values for the remedy's sentences: host, port, provider, date, names, limit. */
export type FailureParams = Record<string, string | number>

/** Plain JSON: stored in jsonb columns, sent over APIs. Never holds a credential. */
export type Failure = {
  code: FailureCode
  stage: Stage
  endpoint?: Endpoint
  /** Id of the rule that decided, such as `smtp/gmail-daily-quota`, `smtp/fallback:5.1.x`, `net/ECONNREFUSED`. */
  rule: string
  reply?: ReplyEvidence
  /** ISO instant, only when the server stated a wait. */
  retryAt?: string
  params?: FailureParams
}

/**
 * Thrown where a failure must cross code that knows nothing of it. The message is `code: reply text`. It has no
 * `cause`: the errors of the mail libraries can carry the command that failed, and with it a password.
 */
export class MailError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.reply === undefined ? failure.code : `${failure.code}: ${failure.reply.text}`)
    this.name = 'MailError'
    this.failure = failure
  }
}

/**
 * Whether another attempt is worth it without a person acting. The code's policy, except that a server which answers
 * `450 user unknown` asked to be tried again: a temporary reply that is not about the account is believed.
 */
export function isRetryable(failure: Failure): boolean {
  const { retryable, scope } = policyOf(failure.code)
  if (retryable) return true
  const isTemporaryReply = Math.floor((failure.reply?.code ?? 0) / 100) === 4
  return isTemporaryReply && scope !== 'account'
}
