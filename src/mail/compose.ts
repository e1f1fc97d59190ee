// A stored send as the bytes that go over the wire. Everything that ends up in a header was checked for line breaks
// when it was enqueued; the composer encodes and folds.
import MailComposer from 'nodemailer/lib/mail-composer'
import type MimeNode from 'nodemailer/lib/mime-node'
import type { Mailbox } from '../model/address.ts'
import type { MessageContent } from '../model/send.ts'
import { serialize } from './serialize.ts'

export type Composition = {
  from: Mailbox
  messageId: string
  date: Date
  subject: string
  inReplyTo: string | null
  /** The whole thread, oldest first, the answered message last (RFC 5322 section 3.6.4). */
  references: string[]
  content: MessageContent
}

/** The message with CRLF line ends and without its Bcc header (RFC 5322 section 3.6.3). */
export function composeMessage(composition: Composition): Buffer {
  return serialize(compile(composition))
}

/** The message as a tree of MIME parts. */
export function compile(composition: Composition): MimeNode {
  const { from, content, inReplyTo, references } = composition
  const composer = new MailComposer({
    from,
    to: content.to,
    cc: content.cc,
    bcc: content.bcc,
    replyTo: content.replyTo ?? undefined,
    subject: composition.subject,
    date: composition.date,
    messageId: composition.messageId,
    inReplyTo: inReplyTo ?? undefined,
    references: references.length > 0 ? references : undefined,
    text: content.text,
    html: content.html,
    headers: { ...content.headers, ...unsubscribeHeaders(content.unsubscribe) },
    attachments: content.attachments.map(({ filename, contentType, content: base64 }) => ({
      filename,
      contentType,
      content: Buffer.from(base64, 'base64'),
    })),
    newline: 'win',
    // Content comes from outside: a path or URL in it must stay text.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile()
}

/** RFC 2369, and RFC 8058: one click needs an HTTPS address. */
function unsubscribeHeaders(unsubscribe: MessageContent['unsubscribe']): Record<string, string> {
  const { url, mailto } = unsubscribe ?? {}
  const targets = [url, mailto && `mailto:${mailto}`].filter(Boolean).map((target) => `<${target}>`)
  if (targets.length === 0) return {}
  return {
    'List-Unsubscribe': targets.join(', '),
    ...(url?.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  }
}
