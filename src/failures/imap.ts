// IMAP responses to failures. The words decide first, then the response code (RFC 5530), then the status and stage.

import type { FailureCode } from './codes.ts'
import type { Failure, Stage } from './failure.ts'
import { matchedText, storedText } from './reply-text.ts'
import { imapResponseCodes, imapRules } from './rules/imap.ts'
import { firstMatch } from './rules/rule.ts'
import { paramsOf, type ReplyContext } from './smtp.ts'
import { statedWait } from './waits.ts'

/** A tagged NO or BAD, or an untagged BYE. `responseCode` is the atom in brackets, such as `UNAVAILABLE`. */
export type ImapReply = { status?: 'NO' | 'BAD' | 'BYE'; responseCode?: string; text: string }

/**
 * Names the failure behind an IMAP response. `text` may still carry tag, status and response code
 * (`a1 NO [LIMIT] Rate limit hit.`). Never throws.
 */
export function classifyImap(response: ImapReply, context: ReplyContext): Failure {
  const parsed = parseImapReply(response.text)
  const status = response.status ?? parsed.status
  const responseCode = (response.responseCode ?? parsed.responseCode)?.toUpperCase()
  const rule = firstMatch(imapRules, {
    // Gmail puts the web address of its verdict inside the brackets: [WEBALERT https://accounts...]
    text: matchedText(`${parsed.argument ?? ''} ${parsed.text}`),
    codes: [status, responseCode].filter((part) => part !== undefined).join(' '),
    stage: context.stage,
    provider: context.provider,
  })
  const decided = decide(rule, responseCode, status, context.stage)
  const retryAt = statedWait(parsed.text, context.now)
  const params = paramsOf(context, rule)
  return {
    code: decided.code,
    stage: context.stage,
    endpoint: 'imap',
    rule: decided.rule,
    reply: {
      ...(responseCode === undefined ? {} : { enhanced: responseCode }),
      text: storedText(parsed.text, context.stage),
    },
    ...(retryAt === undefined ? {} : { retryAt: retryAt.toISOString() }),
    ...(params === undefined ? {} : { params }),
  }
}

type Decision = { code: FailureCode; rule: string }

/**
 * A response code that names the password beats vague words ("AUTHENTICATIONFAILED ... try again"); one that says
 * "temporary" beats words that name the password ("UNAVAILABLE Authentication failed").
 */
function decide(
  rule: { id: string; code: FailureCode } | undefined,
  responseCode: string | undefined,
  status: string | undefined,
  stage: Stage,
): Decision {
  const named = responseCode === undefined ? undefined : imapResponseCodes[responseCode]
  const isVague = rule !== undefined && (rule.code === 'server-error' || rule.code === 'bad-credentials')
  if (rule && !(isVague && named !== undefined)) return { code: rule.code, rule: rule.id }
  if (named !== undefined) return { code: named, rule: `imap/${responseCode}` }
  return { code: fallback(status, stage), rule: `imap/fallback:${status ?? 'none'}` }
}

function fallback(status: string | undefined, stage: Stage): FailureCode {
  if (status === 'BYE')
    return stage === 'greeting' || stage === 'connect' ? 'service-unavailable' : 'connection-lost'
  if (stage === 'login' && status === 'NO') return 'bad-credentials'
  if (status === 'BAD') return 'protocol-error'
  return stage === 'greeting' ? 'service-unavailable' : 'temporary-failure'
}

type Parsed = { status?: 'NO' | 'BAD' | 'BYE'; responseCode?: string; argument?: string; text: string }

function parseImapReply(text: string): Parsed {
  const found = /^\s*(?:(?!(?:NO|BAD|BYE) )\S{1,32} )?(NO|BAD|BYE)\b[ :]?/i.exec(text)
  const rest = found ? text.slice(found[0].length) : text.trim()
  const status = found?.[1]?.toUpperCase() as Parsed['status']
  const bracket = /^\s*\[([A-Z][A-Z0-9-]{1,30})(?: ([^\]]{0,500}))?\]\s*/i.exec(rest)
  const isAlert = bracket?.[1]?.toUpperCase() === 'ALERT'
  return {
    ...(status === undefined ? {} : { status }),
    ...(bracket?.[1] === undefined || isAlert ? {} : { responseCode: bracket[1].toUpperCase() }),
    ...(bracket?.[2] === undefined ? {} : { argument: bracket[2] }),
    text: bracket ? rest.slice(bracket[0].length) : rest,
  }
}
