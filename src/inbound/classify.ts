import { storable } from '../model/storable.ts'
import { findAutomation } from './automatic.ts'
import { judgeBounceNotice } from './bounce-notice.ts'
import { firstValue, mailboxes } from './header-map.ts'
import { parseHeaders, threadIds } from './headers.ts'
import type { InboundMessage } from './message.ts'
import { readMime } from './mime.ts'
import type { Reading, Verdict } from './reading.ts'
import { judgeReport } from './report.ts'
import { hasReplyPrefix } from './subject.ts'

/**
 * Reads a raw message and says what it is. Steps in order of evidence: RFC 6522 reports, bounces in words, signs of
 * automation, threading; the first that knows decides and gives the rule's name.
 *
 * Never throws. What cannot be read is judged by its headers; without any, it is `other` by rule `unreadable`.
 * `truncated` says that `raw` was cut by the caller; `now` only serves waits that a bounce states. Reads 2 MB.
 */
export async function classifyInbound(
  raw: Uint8Array,
  context: { now: Date; truncated?: boolean },
): Promise<InboundMessage> {
  try {
    return storable(await read(raw, context))
  } catch {
    // Stranger's input must never stop a poll; the message is kept and shown as unreadable.
    return { ...describe(new Map()), kind: 'other', rule: 'unreadable', text: null, originalMessageId: null }
  }
}

const steps: ((message: Reading) => Verdict | null)[] = [
  judgeReport,
  judgeBounceNotice,
  findAutomation,
  judgeThread,
]

async function read(raw: Uint8Array, context: { now: Date; truncated?: boolean }): Promise<InboundMessage> {
  const headers = parseHeaders(raw)
  const body = await readMime(raw)
  const subject = firstValue(headers, 'subject')
  const text = context.truncated ? dropBrokenEnd(body?.text ?? null) : (body?.text ?? null)
  const message = { headers, subject, text, parts: body?.parts ?? [], now: context.now }
  const isReadable = headers.size > 0
  const verdict = isReadable ? decide(message) : null
  return {
    ...describe(headers),
    originalMessageId: null,
    text,
    ...(verdict ?? { kind: 'other', rule: isReadable && body ? 'no-thread' : 'unreadable' }),
  }
}

function decide(message: Reading): Verdict | null {
  for (const step of steps) {
    const verdict = step(message)
    if (verdict) return verdict
  }
  return null
}

/** Step 4: a message that answers something and that no machine wrote is a person's answer. */
function judgeThread({ headers, subject }: Reading): Verdict | null {
  if (firstValue(headers, 'in-reply-to') !== '') return { kind: 'reply', rule: 'in-reply-to' }
  if (firstValue(headers, 'references') !== '') return { kind: 'reply', rule: 'references' }
  return hasReplyPrefix(subject) ? { kind: 'reply', rule: 'subject-re' } : null
}

type Description = Omit<InboundMessage, 'kind' | 'rule' | 'text' | 'bounce' | 'originalMessageId'>

function describe(headers: ReturnType<typeof parseHeaders>): Description {
  const [from] = mailboxes(headers, 'from')
  return {
    ...threadIds(headers),
    from: { address: from?.address ?? null, name: from?.name ?? null },
    to: mailboxes(headers, 'to').flatMap(({ address }) => (address ? [address] : [])),
    subject: firstValue(headers, 'subject'),
    date: readDate(firstValue(headers, 'date')),
  }
}

function readDate(value: string): Date | null {
  const date = new Date(value.slice(0, 200))
  return Number.isNaN(date.getTime()) ? null : date
}

/** A cut inside a multi-byte character or a base64 group leaves replacement characters. */
function dropBrokenEnd(text: string | null): string | null {
  return text === null ? null : text.replace(/\ufffd{1,4}\s{0,2}$/, '')
}
