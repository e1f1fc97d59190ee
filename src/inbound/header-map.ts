import { decodeBytes, decodeHeaderWords, type Mailbox, parseMailboxes } from './mime.ts'

/**
 * The header fields of a message: lower-case names, every value in order, unfolded, RFC 2047 words decoded.
 * Address fields keep their encoded words (see `mailboxes`).
 */
export type HeaderMap = ReadonlyMap<string, readonly string[]>

const maxHeaderBytes = 256 * 1024

/** `=?utf-8?q?Doe=2C_Jane?= <jane@example.com>` is one mailbox; decoded first, its comma would make it two. */
const addressFields = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'return-path',
  'delivered-to',
  'errors-to',
  'x-envelope-from',
  'x-envelope-to',
  'x-failed-recipients',
  'x-hmxmroriginalrecipient',
])

/**
 * Reads a header block, or the one at the start of a message, up to 256 KB. Lines that are no field (an mbox
 * `From ` line, a lost continuation) are skipped. Bytes that are not UTF-8 are read as windows-1252. Never throws.
 */
export function parseHeaders(raw: Uint8Array | string): HeaderMap {
  const headers = new Map<string, string[]>()
  for (const [name, folded] of readFields(headerBlock(raw))) {
    const value = folded.join('').trim()
    const values = headers.get(name) ?? []
    values.push(addressFields.has(name) ? value : decodeHeaderWords(value))
    headers.set(name, values)
  }
  return headers
}

/** The first value of a field, or the empty string. */
export function firstValue(headers: HeaderMap, name: string): string {
  return headers.get(name)?.[0] ?? ''
}

/** The mailboxes of an address field, over all its occurrences. */
export function mailboxes(headers: HeaderMap, name: string): Mailbox[] {
  return (headers.get(name) ?? []).slice(0, 20).flatMap((value) => parseMailboxes(value))
}

/** Has the message In-Reply-To or References, readable or not? */
export function hasThread(headers: HeaderMap): boolean {
  return firstValue(headers, 'in-reply-to') !== '' || firstValue(headers, 'references') !== ''
}

/** Did it come through a mailing list, or from a newsletter's machine (RFC 2369, RFC 2919)? */
export function isFromList(headers: HeaderMap): boolean {
  return ['list-id', 'list-unsubscribe', 'list-post'].some((name) => headers.has(name))
}

function headerBlock(raw: Uint8Array | string): string {
  if (typeof raw === 'string') return raw.slice(0, maxHeaderBytes)
  const bounded = raw.subarray(0, maxHeaderBytes)
  return decodeBytes(bounded.subarray(0, findHeaderEnd(bounded)))
}

/** Position of the first empty line after some field; the body may be in another charset and is not decoded. */
function findHeaderEnd(bytes: Uint8Array): number {
  let lineStart = 0
  let hasContent = false
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0x0a) continue
    const isEmpty = index === lineStart || (index === lineStart + 1 && bytes[lineStart] === 0x0d)
    if (isEmpty && hasContent) return index
    hasContent ||= !isEmpty
    lineStart = index + 1
  }
  return bytes.length
}

function readFields(block: string): [name: string, folded: string[]][] {
  const fields: [string, string[]][] = []
  let current: string[] | null = null
  for (const raw of block.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line === '') {
      if (fields.length > 0) break
      continue
    }
    if (line.startsWith(' ') || line.startsWith('\t')) {
      current?.push(line)
      continue
    }
    current = null
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trimEnd().toLowerCase()
    if (name === '' || /[^!-~]/.test(name)) continue
    current = [line.slice(colon + 1)]
    fields.push([name, current])
  }
  return fields
}
