import { firstValue, type HeaderMap, mailboxes, parseHeaders } from './header-map.ts'
import { extractMessageIds, readMessageId } from './message-ids.ts'
import type { MimePart } from './mime.ts'

/** Parts that hold our message or its headers: RFC 6522 section 3, RFC 6533 section 5 for the last two. */
const returnedTypes = [
  'message/rfc822',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global',
  'message/global-headers',
]

/** Headers of the outer message in which some systems name the message that they answer. */
const naming = [
  'x-original-message-id',
  'original-message-id',
  'x-failed-message-id',
  'x-ms-exchange-parent-message-id',
]

/** The addressee of the returned message, when it had just one. */
export function returnedRecipient(parts: MimePart[]): string | null {
  const returned = returnedHeaders(parts)
  const to = returned ? mailboxes(returned, 'to') : []
  return to.length === 1 ? (to[0]?.address ?? null) : null
}

/**
 * The Message-ID of the message that a report returns: from its returned part, from fields that name it (of the
 * report or the outer message), or from a copy in the text, which Exim and qmail append.
 */
export function originalMessageId(found: {
  parts: MimePart[]
  headers: HeaderMap
  fields: HeaderMap[]
  text: string | null
}): string | null {
  const returned = returnedHeaders(found.parts)
  const fromPart = readMessageId(returned ? firstValue(returned, 'message-id') : '')
  if (fromPart) return fromPart
  for (const fields of [...found.fields, found.headers]) {
    const name = naming.find((header) => fields.has(header))
    const id = name && extractMessageIds(firstValue(fields, name))[0]
    if (id) return id
  }
  return copiedMessageId(found.text ?? '')
}

function returnedHeaders(parts: MimePart[]): HeaderMap | null {
  const part = parts.find(({ type }) => returnedTypes.includes(type))
  return part ? parseHeaders(part.content) : null
}

/** Folded after the colon when the id is long; anywhere in a line, since HTML notices lose their line ends. */
function copiedMessageId(text: string): string | null {
  const id = /message-id:\s{0,20}<([^<>\s]{1,500})>/i.exec(text)?.[1]
  return id ? `<${id}>` : null
}
