// Raw messages that answer a given raw message, as people, vacation responders and mail hosts write them.

import { randomUUID } from 'node:crypto'

type Answer = {
  /** The raw message answered. */
  original: string
  /** Who answers. Default: the first address of the original's To. */
  from?: string
  /** Default: `Re: ` or `Auto: ` and the original's subject. */
  subject?: string
  text?: string
  /** More header lines, such as `{ 'X-Autoreply': 'yes' }`; an empty value removes a line. */
  headers?: Record<string, string>
}

/** What a person's mail client sends when they press Reply (RFC 5322 3.6.4). */
export function humanReply(answer: Answer): string {
  const subject = header(answer.original, 'Subject')
  return compose(
    {
      ...threading(answer),
      Subject: encode(answer.subject ?? (/^re:/i.test(subject) ? subject : `Re: ${subject}`)),
      ...answer.headers,
    },
    textPart(answer.text ?? 'Thank you for writing. Yes, I would like to know more.'),
  )
}

/** What a vacation responder sends (RFC 3834). */
export function outOfOffice(answer: Answer): string {
  return compose(
    {
      'Return-Path': '<>',
      ...threading(answer),
      Subject: encode(answer.subject ?? `Auto: ${header(answer.original, 'Subject')}`),
      'Auto-Submitted': 'auto-replied',
      ...answer.headers,
    },
    textPart(answer.text ?? 'I am out of the office and will answer when I am back.'),
  )
}

/** What a mail host sends about a recipient it could not deliver to (RFC 3464), original headers returned. */
export function deliveryStatus(report: {
  /** The raw message that was not delivered. */
  original: string
  /** Default: the first address of the original's To. */
  recipient?: string
  /** Default `5.1.1`. */
  status?: string
  /** The remote host's reply. Default: `550 5.1.1 <recipient>: no such user here`. */
  diagnostic?: string
  /** Default `failed`. */
  action?: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** The host that reports. Default `mx.recipient.example`. */
  reportingMta?: string
}): string {
  const { original, status = '5.1.1', action = 'failed', reportingMta = 'mx.recipient.example' } = report
  const recipient = report.recipient ?? address(header(original, 'To'))
  const diagnostic = report.diagnostic ?? `550 ${status} <${recipient}>: no such user here`
  const boundary = `report-${randomUUID()}`
  const parts = [
    textPart(`This is the mail system at host ${reportingMta}.\r\n\r\n<${recipient}>: ${diagnostic}`),
    [
      'Content-Description: Delivery report',
      'Content-Type: message/delivery-status',
      '',
      `Reporting-MTA: dns; ${reportingMta}`,
      `Arrival-Date: ${formatDate(new Date())}`,
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Remote-MTA: dns; ${reportingMta}`,
      `Diagnostic-Code: smtp; ${diagnostic}`,
      '',
    ].join('\r\n'),
    `Content-Description: Undelivered Message Headers\r\nContent-Type: text/rfc822-headers\r\n\r\n${head(original)}`,
  ]
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')
  return compose(
    {
      'Return-Path': '<>',
      From: `Mail Delivery System <MAILER-DAEMON@${reportingMta}>`,
      To: sender(original),
      Subject: action === 'failed' ? 'Undelivered Mail Returned to Sender' : `Delivery status: ${action}`,
      'Auto-Submitted': 'auto-replied',
    },
    `Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="${boundary}"\r\n\r\n${body}--${boundary}--\r\n`,
  )
}

/** The unfolded value of a header of a raw message, or an empty string. */
export function header(raw: string, name: string): string {
  const match = new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head(raw))
  return (match?.[1] ?? '').replace(/\r?\n[ \t]+/g, ' ').trim()
}

function threading({ original, from }: Answer): Record<string, string> {
  const messageId = header(original, 'Message-ID')
  return {
    From: from ?? address(header(original, 'To')),
    To: sender(original),
    'In-Reply-To': messageId,
    References: `${header(original, 'References')} ${messageId}`.trim().replace(/ +/g, '\r\n\t'),
  }
}

/** `part` begins with its own Content-* lines. Empty headers are left out. */
function compose(headers: Record<string, string>, part: string): string {
  const domain = address(headers.From ?? '').split('@')[1] ?? 'localhost'
  const lines = Object.entries({
    Date: formatDate(new Date()),
    'Message-ID': `<${randomUUID()}@${domain}>`,
    ...headers,
    'MIME-Version': '1.0',
  })
  const written = lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)
  return `${written.join('\r\n')}\r\n${part}`
}

function textPart(text: string): string {
  const body = Buffer.from(`${text.replace(/\r?\n/g, '\r\n')}\r\n`)
  const lines = body.toString('base64').match(/.{1,76}/g) ?? []
  const type = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding:'
  return isAscii(text) ? `${type} 7bit\r\n\r\n${body}` : `${type} base64\r\n\r\n${lines.join('\r\n')}\r\n`
}

/** RFC 2047: an encoded word is at most 75 characters, so one per ten characters of text. */
function encode(text: string): string {
  if (isAscii(text)) return text
  const pieces = Array.from(text).reduce<string[]>((all, character, index) => {
    all[Math.floor(index / 10)] = (all[Math.floor(index / 10)] ?? '') + character
    return all
  }, [])
  return pieces.map((piece) => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ')
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length
}

function sender(raw: string): string {
  return address(header(raw, 'Reply-To') || header(raw, 'From'))
}

function address(field: string): string {
  return /<([^<>]+)>/.exec(field)?.[1] ?? field.split(',')[0]?.trim() ?? ''
}

function head(raw: string): string {
  return `${raw.split(/\r?\n\r?\n/, 1)[0] ?? ''}\r\n`.replace(/\r?\n/g, '\r\n')
}

function formatDate(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000')
}
