// The message that a report gives back: as a part of its own, or copied into the notice's text.

import { firstValue, type HeaderMap, mailboxes, parseHeaders } from './header-map.ts'
import { extractMessageIds, readMessageId } from './message-ids.ts'
import type { MimePart } from './mime.ts'
import { copyOfOurs } from './notice.ts'

/** Parts that hold our message or its headers: RFC 6522 section 3, RFC 6533 section 5 for the last two. */
const returnedTypes = [
  'message/rfc822',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global',
  'message/global-headers',
  // Zoho, and an old draft's example.
  'text/rfc822',
  'text/rfc822-header',
]

/** Headers of the outer message in which some systems name the message that they answer. */
const naming = [
  'x-original-message-id',
  'original-message-id',
  'x-failed-message-id',
  'x-ms-exchange-parent-message-id',
  'x-microsoft-original-message-id',
]

type Evidence = { parts: MimePart[]; text: string | null }

/** The headers of the returned message; null when there are none. */
export function returnedHeaders({ parts, text }: Evidence): HeaderMap | null {
  const part = parts.find(({ type }) => returnedTypes.includes(type))
  const headers = parseHeaders(part ? withoutIndent(part.content) : copyOfOurs(text ?? ''))
  return ['to', 'from', 'subject', 'message-id'].some((name) => headers.has(name)) ? headers : null
}

/** Zoho sets all lines of the header in by one space, after an empty one. */
function withoutIndent(content: string): string {
  const header = content.replace(/^\s*\n/, '')
  return header.startsWith(' ') ? header.replace(/^ /gm, '') : content
}

/** Whom the returned message was written to, in lower case. */
export function writtenTo(returned: HeaderMap | null): string[] {
  return addressesOf(returned, ['to', 'cc', 'bcc', 'x-envelope-to', 'x-hmxmroriginalrecipient'])
}

/** Who wrote the returned message, in lower case: never the recipient that failed. */
export function writtenBy(returned: HeaderMap | null): string[] {
  return addressesOf(returned, ['from', 'sender', 'reply-to', 'return-path', 'x-envelope-from', 'errors-to'])
}

/** The addressee of the returned message, when it had just one. */
export function onlyAddressee(returned: HeaderMap | null): string | null {
  const to = returned ? mailboxes(returned, 'to') : []
  return to.length === 1 ? (to[0]?.address ?? null) : null
}

/**
 * The Message-ID of the message that a report returns: from its returned part or copy, from fields that name it (of
 * the report or the outer message), from wherever the text quotes one, or from what the report answers: Exchange, Zoho
 * and others thread their reports.
 */
export function originalMessageId(
  found: Evidence & { headers: HeaderMap; fields: HeaderMap[] },
): string | null {
  const returned = returnedHeaders(found)
  const fromCopy = readMessageId(returned ? firstValue(returned, 'message-id') : '')
  if (fromCopy) return fromCopy
  for (const fields of [...found.fields, found.headers]) {
    const name = naming.find((header) => fields.has(header))
    const id = name && extractMessageIds(firstValue(fields, name))[0]
    if (id) return id
  }
  return (
    quotedMessageId(found.text ?? '') ??
    extractMessageIds(firstValue(found.headers, 'in-reply-to'))[0] ??
    null
  )
}

function addressesOf(headers: HeaderMap | null, names: string[]): string[] {
  if (!headers) return []
  return names
    .flatMap((name) => mailboxes(headers, name))
    .flatMap(({ address }) => (address ? [address.toLowerCase()] : []))
}

/** Folded after the colon when the id is long; anywhere in a line, since HTML notices lose their line ends. */
function quotedMessageId(text: string): string | null {
  const id = /message-id:\s{0,20}<([^<>\s]{1,500})>/i.exec(text)?.[1]
  return id ? `<${id}>` : null
}
