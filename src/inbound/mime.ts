// The only importer of postal-mime. What a stranger can send is bounded here: bytes, header bytes, depth.

import PostalMime, { addressParser, decodeWords } from 'postal-mime'
import { textFromHtml } from './html-text.ts'

/** A decoded MIME part that is neither the message's text nor its HTML. */
export type MimePart = { type: string; content: string }

/** The text and the other parts of a message. `text` is null when there is none. */
export type MimeBody = { text: string | null; parts: MimePart[] }

/** A mailbox of an address header, its name decoded. */
export type Mailbox = { address: string | null; name: string | null }

const maxMessageBytes = 2 * 1024 * 1024
const maxHeaderBytes = 256 * 1024
const maxPartBytes = 256 * 1024
const maxTextBytes = 64 * 1024
const maxDepth = 32
/** The parser takes about 10 µs per line; a full 2 MB of base64 has 28,000 lines, 2 MB of empty ones two million. */
const maxLines = 50_000
const maxAddresses = 100

/** Reads the MIME structure; null when postal-mime gives up (too deep, too many header bytes). */
export async function readMime(raw: Uint8Array): Promise<MimeBody | null> {
  try {
    const email = await PostalMime.parse(boundMessage(raw), {
      // An attached message is evidence (a bounce returns it) or luggage (a person forwards it), never the text.
      forceRfc822Attachments: true,
      maxNestingDepth: maxDepth,
      maxHeadersSize: maxHeaderBytes,
    })
    const text = email.text?.trim()
      ? email.text
      : email.html
        ? textFromHtml(email.html)
        : (email.text ?? null)
    return {
      text: text === null ? null : boundText(text),
      parts: email.attachments.map(({ mimeType, content }) => ({
        type: mimeType,
        content: decodePart(content),
      })),
    }
  } catch {
    return null
  }
}

/** Decodes the RFC 2047 words of an unstructured header. */
export function decodeHeaderWords(value: string): string {
  return value.includes('=?') ? decodeWords(value) : value
}

/** Reads an address header as it stands in the message: names must not be decoded before, they may hold commas. */
export function parseMailboxes(value: string): Mailbox[] {
  return addressParser(value.slice(0, 64 * 1024), { flatten: true })
    .slice(0, maxAddresses)
    .map(({ address, name }) => ({ address: address?.trim() || null, name: name.trim() || null }))
}

function boundMessage(raw: Uint8Array): Uint8Array {
  const bounded = raw.subarray(0, maxMessageBytes)
  let end = -1
  for (let lines = 0; lines < maxLines; lines++) {
    end = bounded.indexOf(0x0a, end + 1)
    if (end < 0) return bounded
  }
  return bounded.subarray(0, end)
}

function boundText(text: string): string {
  if (text.length * 3 <= maxTextBytes) return text
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(maxTextBytes))
  return text.slice(0, read)
}

function decodePart(content: ArrayBuffer | Uint8Array | string): string {
  if (typeof content === 'string') return content.slice(0, maxPartBytes)
  return decodeBytes(new Uint8Array(content).subarray(0, maxPartBytes))
}

/** UTF-8 where it is valid, else windows-1252: old servers send bare Latin-1 in headers and reports. */
export function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
