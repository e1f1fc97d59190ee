import { isRetryable } from '../failures/failure.ts'
import { classifySmtp, parseSmtpReply } from '../failures/smtp.ts'
import type { Bounce } from './message.ts'

/** What a report or a notice said about a recipient, in its own words. */
export type BounceFacts = {
  recipient: string | null
  action: 'failed' | 'delayed'
  status: string | null
  diagnostic: string
}

/**
 * Judges a bounce by the rules for SMTP replies, on the whole diagnostic: a notice that blames the recipient may
 * speak of the sender's own limit. The failure of a delay is always one that another attempt may cure.
 */
export function makeBounce(facts: BounceFacts, now: Date): Bounce {
  const { recipient, action, diagnostic: text } = facts
  const reply = parseSmtpReply(text)
  const status = facts.status ?? reply.enhanced ?? null
  const classify = (code: number | undefined, enhanced: string) =>
    classifySmtp({ code, enhanced, text }, { stage: 'recipient', now })
  const failure = classify(
    reply.code !== undefined && reply.code >= 400 ? reply.code : undefined,
    moreSpecific(status, reply.enhanced ?? null) ?? (action === 'delayed' ? '4.0.0' : '5.0.0'),
  )
  // A server that still tries has not taken the words for final, whatever code they quote.
  const isContradiction = action === 'delayed' && !isRetryable(failure)
  return { recipient, status, action, failure: isContradiction ? classify(450, '4.0.0') : failure }
}

/** Exim and sendmail report `Status: 5.0.0` beside a diagnostic that knows `5.1.1`. */
function moreSpecific(status: string | null, quoted: string | null): string | null {
  if (status && quoted && status.endsWith('.0.0') && status[0] === quoted[0]) return quoted
  return status ?? quoted
}
