// SMTP replies to failures: words first, then numbers (RFC 3463, RFC 5321). Limits of the sender are seen with every
// code from 421 to 554 and at every stage, so deciding by the number would lose mail and blame contacts.

import type { Failure, FailureParams, ReplyEvidence, Stage } from './failure.ts'
import { matchedText, parseSmtpReply, serversWords, storedText } from './reply-text.ts'
import { firstMatch, isForeign, type Rule } from './rules/rule.ts'
import { smtpRules } from './rules/smtp.ts'
import { smtpFallback } from './smtp-fallback.ts'
import { statedWait } from './waits.ts'

export { parseSmtpReply } from './reply-text.ts'

/** When and for whom a reply came. */
export type ReplyContext = { stage: Stage; provider?: string; now: Date; params?: FailureParams }

/**
 * Names the failure behind an SMTP reply. `text` may be the whole reply with all its lines, with or without the codes;
 * `code` and `enhanced` win over what stands in the text. Never throws.
 */
export function classifySmtp(reply: ReplyEvidence, context: ReplyContext): Failure {
  const parsed = parseSmtpReply(reply.text)
  const evidence: ReplyEvidence = {
    ...parsed,
    ...(reply.code === undefined ? {} : { code: reply.code }),
    ...(reply.enhanced === undefined ? {} : { enhanced: reply.enhanced }),
  }
  // 522_mailbox_full, Mailbox_currently_suspended: some servers write a word where others write a sentence
  const text = serversWords(matchedText(parsed.text)).replace(
    /(?<=[a-z\d])(?<!https?:\S{0,120})_(?=[a-z]{3})/gi,
    ' ',
  )
  const rule = firstMatch(smtpRules, {
    text,
    isForeign: isForeign(text),
    codes: [evidence.code, evidence.enhanced].filter((part) => part !== undefined).join(' '),
    stage: context.stage,
    provider: context.provider,
  })
  const decided = rule ? { code: rule.code, rule: rule.id } : smtpFallback(evidence, context.stage)
  const retryAt = statedWait(parsed.text, context.now)
  const params = paramsOf(context, rule)
  return {
    code: decided.code,
    stage: context.stage,
    endpoint: 'smtp',
    rule: decided.rule,
    reply: { ...evidence, text: storedText(parsed.text, context.stage) },
    ...(retryAt === undefined ? {} : { retryAt: retryAt.toISOString() }),
    ...(params === undefined ? {} : { params }),
  }
}

/** What the remedy needs to know: the caller's facts, the provider, and a second cause that the rule knows of. */
export function paramsOf(context: ReplyContext, rule: Rule | undefined): FailureParams | undefined {
  const params: FailureParams = {
    ...(context.provider === undefined ? {} : { provider: context.provider }),
    ...context.params,
    ...(rule?.alsoPossible === undefined ? {} : { alsoPossible: rule.alsoPossible }),
  }
  return Object.keys(params).length === 0 ? undefined : params
}
