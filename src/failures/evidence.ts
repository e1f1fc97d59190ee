// What a person pastes or a log line holds, without the session it came from: `postrider explain`.

import type { Failure, Protocol, Stage } from './failure.ts'
import { classifyImap } from './imap.ts'
import { classifyNetwork } from './network.ts'
import { parseSmtpReply } from './reply-text.ts'
import { networkMessages } from './rules/network.ts'
import { networkCode } from './rules/network-codes.ts'
import { firstMatch } from './rules/rule.ts'
import { classifySmtp } from './smtp.ts'

/** One line of evidence. `code` is a reply code for SMTP, a response code for IMAP, an error code for `tls` and `net`. */
export type EvidenceInput = {
  protocol: Protocol
  stage?: string
  code?: string | number
  enhanced?: string
  text: string
  provider?: string
}

/** Names the failure behind one line of evidence. An unknown or missing stage is guessed from the words. Never throws. */
export function classifyEvidence(input: EvidenceInput, now: Date): Failure {
  const stage = stageNames.get(input.stage?.trim().toLowerCase() ?? '') ?? guessStage(input)
  const context = { stage, now, ...(input.provider === undefined ? {} : { provider: input.provider }) }
  if (input.protocol === 'smtp') {
    const code = Number(input.code)
    const isReplyCode = Number.isInteger(code) && code >= 200 && code < 600
    if (!isReplyCode && isNetworkError(String(input.code ?? ''), input.text))
      return fromNetwork(input, context)
    return classifySmtp(
      {
        ...(isReplyCode ? { code } : {}),
        ...(input.enhanced ? { enhanced: input.enhanced } : {}),
        text: input.text,
      },
      context,
    )
  }
  if (input.protocol === 'imap') {
    const word = String(input.code ?? '').toUpperCase()
    const status = word === 'NO' || word === 'BAD' || word === 'BYE' ? word : undefined
    if (status === undefined && isNetworkError(String(input.code ?? ''), input.text))
      return fromNetwork(input, context)
    const responseCode =
      input.enhanced ?? (status === undefined && /^[A-Z-]{3,}$/.test(word) ? word : undefined)
    return classifyImap(
      { ...(status ? { status } : {}), ...(responseCode ? { responseCode } : {}), text: input.text },
      context,
    )
  }
  return fromNetwork(input, context)
}

/** What most likely said this: a numbered reply is SMTP, NO/BAD/BYE is IMAP, certificates are TLS, errno is the network. */
export function guessProtocol(text: string): Protocol {
  if (/^\s*(?:\* |[A-Za-z]?\d{1,6} )?(?:NO|BAD|BYE)(?: |$)/.test(text) || /^\s*\[[A-Z]{4,}[\] ]/.test(text))
    return 'imap'
  if (parseSmtpReply(text).code !== undefined || /(?<![\d.])[45]\.[0-7]\.\d{1,3}(?![\d.])/.test(text))
    return 'smtp'
  const rule = firstMatch(networkMessages, { text, codes: '', stage: 'connect' })
  const bare = text.trim()
  if (
    rule?.id.startsWith('tls/') ||
    /^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(bare)
  )
    return 'tls'
  return rule || networkCode(bare) !== undefined ? 'net' : 'smtp'
}

/** A library's error that a log filed under the protocol it was for: "ECONNREFUSED", "Greeting never received". */
function isNetworkError(code: string, text: string): boolean {
  if (networkCode(code) !== undefined || networkCode(text.trim()) !== undefined) return true
  if (guessProtocol(text) === 'smtp') return false
  const rule = firstMatch(networkMessages, { text, codes: '', stage: 'connect' })
  return /^E[A-Z]{3,}$/.test(code) && rule !== undefined
}

function fromNetwork(input: EvidenceInput, context: { stage: Stage; now: Date; provider?: string }): Failure {
  const code = input.code === undefined ? undefined : String(input.code)
  const bare = input.text.trim()
  const named = networkCode(bare) === undefined ? code : bare
  const endpoint = input.protocol === 'imap' ? 'imap' : 'smtp'
  const failure = classifyNetwork({ code: named, message: input.text }, { ...context, endpoint })
  if (input.protocol === 'imap' || input.protocol === 'smtp') return failure
  const { endpoint: _unknown, ...rest } = failure
  return rest
}

const stageNames = new Map<string, Stage>([
  ['resolve', 'resolve'],
  ['dns', 'resolve'],
  ['connect', 'connect'],
  ['conn', 'connect'],
  ['connection', 'connect'],
  ['tls', 'tls'],
  ['starttls', 'tls'],
  ['greeting', 'greeting'],
  ['banner', 'greeting'],
  ['capabilities', 'capabilities'],
  ['ehlo', 'capabilities'],
  ['helo', 'capabilities'],
  ['capability', 'capabilities'],
  ['login', 'login'],
  ['auth', 'login'],
  ['authenticate', 'login'],
  ['sender', 'sender'],
  ['mail', 'sender'],
  ['mail from', 'sender'],
  ['mail_from', 'sender'],
  ['recipient', 'recipient'],
  ['rcpt', 'recipient'],
  ['rcpt to', 'recipient'],
  ['rcpt_to', 'recipient'],
  ['data', 'data'],
  ['message', 'message'],
  ['dot', 'message'],
  ['dsn', 'message'],
  ['bounce', 'message'],
  ['end-of-data', 'message'],
  ['inbox', 'inbox'],
  ['select', 'inbox'],
  ['folders', 'inbox'],
  ['fetch', 'fetch'],
  ['poll', 'fetch'],
  ['search', 'fetch'],
  ['round-trip', 'round-trip'],
  ['prepare', 'prepare'],
])

function guessStage(input: EvidenceInput): Stage {
  if (input.protocol === 'tls') return 'connect'
  if (input.protocol === 'net') return 'connect'
  const { text } = input
  if (input.protocol === 'imap')
    return /mailbox doesn't exist|folder|append|fetch/i.test(text) ? 'fetch' : 'login'
  const reply = parseSmtpReply(text)
  const code = Number(input.code ?? reply.code)
  if (/in reply to RCPT TO/i.test(text)) return 'recipient'
  if (/in reply to MAIL FROM/i.test(text)) return 'sender'
  if (/in reply to (?:end of )?DATA/i.test(text)) return 'message'
  if (
    [525, 530, 534, 535, 538].includes(code) ||
    /\bauth(?:entication)? (?:fail|unsuccess)|invalid login|log-?in|password/i.test(text)
  )
    return 'login'
  if (code === 454 || code === 432) return /recipient|mailbox|<[^>]+@/i.test(text) ? 'recipient' : 'login'
  if (/\b(?:helo|ehlo)\b/i.test(text)) return 'capabilities'
  // Without a stage, a refusal that names nobody must not be laid on the recipient.
  return /recipient|rcpt|mail ?box|user|address|account|domain|@/i.test(text) ? 'recipient' : 'message'
}
