// Errors thrown by Node, nodemailer and imapflow to failures. nodemailer calls a refused connection, a bad certificate
// and a wrong TLS mode all `ESOCKET`, and imapflow calls every NO at login `authenticationFailed`: the code of the
// library is the last thing that is looked at.

import { certificateParams, namesInMessage } from './certificate.ts'
import type { FailureCode } from './codes.ts'
import { type ErrorShape, readError } from './error-shape.ts'
import { type Endpoint, type Failure, type FailureParams, MailError, type Stage } from './failure.ts'
import { classifyImap } from './imap.ts'
import { storedText } from './reply-text.ts'
import { networkMessages } from './rules/network.ts'
import { networkCode } from './rules/network-codes.ts'
import { firstMatch } from './rules/rule.ts'
import { classifySmtp } from './smtp.ts'

/** What was attempted when the error came. `tls` is STARTTLS, `ssl` implicit TLS, as in the form. */
export type ErrorContext = {
  stage: Stage
  endpoint: Endpoint
  host?: string
  port?: number
  encryption?: 'tls' | 'ssl'
  now: Date
  provider?: string
  /** Takes the session's credentials out of what the server said, before anything is made of it. */
  clean?: (text: string) => string
}

/**
 * Names the failure behind anything that nodemailer or imapflow threw: what the server said if it said something,
 * otherwise the network's or TLS's own fault. A MailError's failure comes back as it is. Never throws.
 */
export function classifyError(error: unknown, context: ErrorContext): Failure {
  if (error instanceof MailError) return error.failure
  const shape = cleaned(readError(error), context.clean)
  const { stage, now, provider } = context
  const params = placeParams(context)
  if (context.endpoint === 'smtp' && shape.smtp) {
    return classifySmtp(shape.smtp, { stage: stageOf(error, stage), now, provider, params })
  }
  // A BYE or a bare `authenticationFailed` without words is a lost connection, not a verdict.
  if (
    context.endpoint === 'imap' &&
    shape.imap &&
    (shape.imap.text !== '' || shape.imap.status !== undefined)
  ) {
    const failure = classifyImap(shape.imap, { stage, now, provider, params })
    if (failure.retryAt !== undefined || shape.throttleMs === undefined) return failure
    return { ...failure, retryAt: new Date(now.getTime() + shape.throttleMs).toISOString() }
  }
  return fromShape(shape, context)
}

/** Names the failure of an error in which no server spoke: DNS, TCP, TLS, timeouts, lost connections. Never throws. */
export function classifyNetwork(error: unknown, context: ErrorContext): Failure {
  return fromShape(cleaned(readError(error), context.clean), context)
}

function fromShape(shape: ErrorShape, context: ErrorContext): Failure {
  const message = shape.messages.join('; ')
  const decided = decide(shape, message, context)
  const names = namesInMessage(message)
  const params = {
    ...placeParams(context),
    ...(names === undefined ? {} : { names }),
    ...certificateParams(shape.certificate, decided.code),
  }
  const text = storedText(shape.messages[0] ?? shape.codes[0] ?? '', context.stage)
  return {
    code: decided.code,
    stage: context.stage,
    endpoint: context.endpoint,
    rule: decided.rule,
    ...(text === '' ? {} : { reply: { text } }),
    ...(Object.keys(params).length === 0 ? {} : { params }),
  }
}

type Decision = { code: FailureCode; rule: string }

function decide(shape: ErrorShape, message: string, context: ErrorContext): Decision {
  const found =
    byTimeoutType(shape) ?? byCode(shape) ?? byMessage(message, context) ?? byLibrary(shape, context.stage)
  return { ...found, code: atStage(found.code, shape, context) }
}

/** nodemailer says ETIMEDOUT for every timeout and which one in `timeoutType`. */
function byTimeoutType({ timeoutType }: ErrorShape): Decision | undefined {
  const code = timeoutType === undefined ? undefined : networkCode(timeoutType)
  return code === undefined ? undefined : { code, rule: `net/${timeoutType}` }
}

function byCode(shape: ErrorShape): Decision | undefined {
  // Among several addresses the most telling answer counts: one that refused beats one that has no route.
  const known = shape.codes.filter((code) => networkCode(code) !== undefined)
  const telling =
    known.find((code) => !['ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH'].includes(code)) ?? known[0]
  if (telling === undefined) return undefined
  const code = networkCode(telling)
  if (code === undefined || (telling === 'ETIMEDOUT' && /greeting/i.test(shape.messages.join(' '))))
    return undefined
  const prefix = /^(?:CERT|ERR_(?:SSL|TLS)|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_)/.test(telling)
    ? 'tls'
    : 'net'
  return { code, rule: `${prefix}/${telling}` }
}

function byMessage(message: string, context: ErrorContext): Decision | undefined {
  const rule = firstMatch(networkMessages, {
    text: message,
    codes: '',
    stage: context.stage,
    provider: context.provider,
  })
  return rule && { code: rule.code, rule: rule.id }
}

function byLibrary(shape: ErrorShape, stage: Stage): Decision {
  const named = shape.codes[0] ?? 'none'
  if (
    shape.codes.some((code) => code.startsWith('ERR_SSL_')) ||
    shape.isTlsFailure ||
    shape.codes.includes('ETLS')
  ) {
    return { code: 'tls-failed', rule: `tls/fallback:${named}` }
  }
  if (shape.codes.includes('EDNS')) return { code: 'dns-failed', rule: `net/fallback:${named}` }
  if (shape.codes.some((code) => code.startsWith('ParserError')))
    return { code: 'protocol-error', rule: 'net/ParserError' }
  const isConnection = shape.codes.some((code) => code === 'ESOCKET' || code === 'ECONNECTION')
  if (isConnection) return { code: 'connection-lost', rule: `net/fallback:${named}` }
  if (shape.codes.includes('EENVELOPE') && stage === 'recipient')
    return { code: 'invalid-address', rule: `net/fallback:${named}` }
  return { code: 'internal-error', rule: `net/fallback:${named}` }
}

/** One error means different things by when it came and what was being spoken. */
function atStage(code: FailureCode, shape: ErrorShape, { stage, encryption }: ErrorContext): FailureCode {
  const isHandshake = stage === 'tls' || shape.isTlsFailure
  // A connection that is lost or slow during the handshake says nothing of the certificate: it is tried again.
  if (code === 'connection-timeout' && isHandshake) return code
  if (code === 'connection-timeout' && stage === 'greeting') return 'greeting-timeout'
  if (code === 'connection-timeout' && !['resolve', 'connect'].includes(stage)) return 'timeout'
  // "wrong version number" after STARTTLS is a broken handshake: the mode was right, the server offered it.
  if (code === 'tls-mode-mismatch' && encryption === 'tls' && isHandshake) return 'tls-failed'
  return code
}

/** nodemailer knows which command was answered; the caller often only knows that it was sending. */
function stageOf(error: unknown, stage: Stage): Stage {
  const command =
    typeof error === 'object' && error !== null ? (error as { command?: unknown }).command : undefined
  if (typeof command !== 'string') return stage
  if (command.startsWith('AUTH')) return 'login'
  if (command === 'MAIL FROM') return 'sender'
  if (command === 'RCPT TO') return 'recipient'
  if (command === 'DATA') return stage === 'message' ? 'message' : 'data'
  if (command === 'EHLO' || command === 'HELO') return 'capabilities'
  return command === 'STARTTLS' ? 'tls' : stage
}

function placeParams({ host, port, provider }: ErrorContext): FailureParams {
  return {
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(provider === undefined ? {} : { provider }),
  }
}

function cleaned(shape: ErrorShape, clean: ErrorContext['clean']): ErrorShape {
  if (!clean) return shape
  const { messages, smtp, imap } = shape
  return {
    ...shape,
    messages: messages.map(clean),
    ...(smtp ? { smtp: { ...smtp, text: clean(smtp.text) } } : {}),
    ...(imap ? { imap: { ...imap, text: clean(imap.text) } } : {}),
  }
}
