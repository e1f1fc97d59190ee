import { policyOf } from '../failures/codes.ts'
import { type Failure, isRetryable } from '../failures/failure.ts'
import { classifySmtp, parseSmtpReply } from '../failures/smtp.ts'
import type { Bounce, BounceRecipient } from './message.ts'

/** What a report or a notice said about a recipient, in its own words. */
export type BounceFacts = {
  recipient: string | null
  action: 'failed' | 'delayed'
  status: string | null
  diagnostic: string
}

const maxRecipients = 100

/** One bounce of what was said about each recipient; the first that failed speaks for all. */
export function makeBounce(facts: readonly BounceFacts[], now: Date): Bounce {
  const failedFirst = ['failed', 'delayed'].flatMap((step) => facts.filter(({ action }) => action === step))
  const recipients = failedFirst.slice(0, maxRecipients).map((one) => judgeRecipient(one, now))
  const first =
    recipients[0] ?? judgeRecipient({ recipient: null, action: 'failed', status: null, diagnostic: '' }, now)
  return {
    ...first,
    type: bounceType(first.failure),
    recipients: recipients.length > 0 ? recipients : [first],
  }
}

/**
 * Judges by the rules for SMTP replies, on the whole diagnostic: a notice that blames the recipient may speak of the
 * sender's own limit. The failure of a delay is always one that another attempt may cure.
 */
function judgeRecipient(facts: BounceFacts, now: Date): BounceRecipient {
  const { recipient, action } = facts
  const text = serverWords(facts.diagnostic)
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

/**
 * What the other server said, where a notice quotes it: `192.0.2.1 does not like recipient. Remote host said: 550 …
 * Giving up on 192.0.2.1.`, `Host example.org(192.0.2.1) RCPT TO said 550 …`. What stands before it is the notice's own
 * opinion, and at times a wrong one.
 */
function serverWords(diagnostic: string): string {
  const said = /\b(?:remote host said:\s*(?=\S)|said:?\s{1,10}(?=[45]\d\d[\s-]))/i.exec(diagnostic)
  if (!said) return diagnostic
  return diagnostic.slice(said.index + said[0].length).replace(/\s*giving up on [\d.]{7,15}\s*$/i, '')
}

/** Exim and sendmail report `Status: 5.0.0` beside a diagnostic that knows `5.1.1`. */
function moreSpecific(status: string | null, quoted: string | null): string | null {
  if (status && quoted && status.endsWith('.0.0') && status[0] === quoted[0]) return quoted
  return status ?? quoted
}

function bounceType(failure: Failure): Bounce['type'] {
  return policyOf(failure.code).scope === 'recipient' && !isRetryable(failure) ? 'hard' : 'soft'
}
