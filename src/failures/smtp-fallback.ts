import type { FailureCode } from './codes.ts'
import type { ReplyEvidence, Stage } from './failure.ts'
import { basicCodes, enhancedDetails, enhancedSubjects } from './rules/smtp-codes.ts'

/** What the numbers alone say: enhanced code, then basic code, then the stage. Never a wrong certainty. */
export function smtpFallback(reply: ReplyEvidence, stage: Stage): { code: FailureCode; rule: string } {
  return byEnhanced(reply, stage) ?? byBasic(reply, stage)
}

function byEnhanced(reply: ReplyEvidence, stage: Stage): { code: FailureCode; rule: string } | undefined {
  if (reply.enhanced === undefined) return undefined
  const [cls, subject = '', detail = ''] = reply.enhanced.split('.')
  // The basic code decides between "later" and "never": it is what RFC 5321 obliges clients to act on.
  const isTransient = reply.code === undefined ? cls === '4' : reply.code < 500
  const kind = isTransient ? 'transient' : 'permanent'
  const exact = enhancedDetails[`${subject}.${detail}`]
  if (exact && fits(exact[kind], stage))
    return { code: atStage(exact[kind], stage), rule: fallback(reply.enhanced) }
  const general = enhancedSubjects[subject]
  // X.0.0 and unknown subjects say nothing; X.7.0 and X.7.1 say "policy", and whose depends on the stage. X.2.0 is what
  // Orange and Comcast say to spam as well as to a mailbox that takes nothing.
  if (
    subject === '7' ||
    ((subject === '5' || subject === '2') && detail === '0') ||
    general === undefined ||
    !fits(general[kind], stage)
  )
    return undefined
  return { code: atStage(general[kind], stage), rule: fallback(`${cls}.${subject}.x`) }
}

/** A verdict about a recipient makes no sense before there was one. */
function fits(code: FailureCode, stage: Stage): boolean {
  const isAboutRecipient = /^(?:mailbox|recipient)/.test(code)
  return !(isAboutRecipient && (isEarly(stage) || stage === 'sender'))
}

function byBasic(reply: ReplyEvidence, stage: Stage): { code: FailureCode; rule: string } {
  const rule = fallback(reply.code === undefined ? 'none' : String(reply.code))
  const { code: number, enhanced } = reply
  const isTransient = number === undefined ? enhanced?.startsWith('4.') === true : number < 500
  if (number === undefined && enhanced === undefined) return { code: unknownAt(stage), rule }
  const named = number === undefined ? undefined : basicCodes[number]
  if (stage === 'login' && !isTransient) return { code: atLogin(number), rule }
  // A name that EHLO may not carry
  if (stage === 'capabilities' && (number === 501 || number === 504)) return { code: 'ehlo-refused', rule }
  // A wrong order of commands says nothing about the address that came with it.
  if (number === 503) return { code: 'protocol-error', rule }
  // After the final dot there is no command left to be wrong
  if (stage === 'message' && named === 'protocol-error') return { code: 'message-rejected', rule }
  if (named !== undefined) return { code: atStage(named, stage), rule }
  return { code: isTransient ? 'temporary-failure' : permanentAt(stage), rule }
}

/** Every other 5xx at AUTH is a refusal too; servers are careless with the number (500, 550, 554). */
function atLogin(number: number | undefined): FailureCode {
  if (number === 530) return 'auth-required'
  if (number === 538 || number === 523) return 'encryption-required'
  if (number === 525) return 'account-blocked'
  if (number !== undefined && number >= 502 && number <= 504) return 'auth-mechanism-unsupported'
  return 'bad-credentials'
}

/** The same number means another thing to a person, depending on when it came. */
function atStage(code: FailureCode, stage: Stage): FailureCode {
  if (code === 'service-unavailable') return isEarly(stage) ? code : 'temporary-failure'
  if (code === 'recipient-rejected') return isEarly(stage) ? 'service-unavailable' : code
  if (code === 'protocol-error' && stage === 'recipient') return 'invalid-address'
  return code
}

function permanentAt(stage: Stage): FailureCode {
  if (isEarly(stage)) return 'service-unavailable'
  if (stage === 'sender') return 'sender-refused'
  if (stage === 'recipient') return 'recipient-rejected'
  return 'message-rejected'
}

function unknownAt(stage: Stage): FailureCode {
  if (stage === 'login') return 'bad-credentials'
  return isEarly(stage) ? 'service-unavailable' : 'temporary-failure'
}

function isEarly(stage: Stage): boolean {
  return ['resolve', 'connect', 'tls', 'greeting', 'capabilities', 'login'].includes(stage)
}

function fallback(what: string): string {
  return `smtp/fallback:${what}`
}
