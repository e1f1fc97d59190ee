// The only importer of postal-mime. What a stranger can send is bounded here: bytes, header bytes, depth.

import PostalMime, { addressParser, decodeWords, type Email } from 'postal-mime'
import { textFromHtml } from './html-text.ts'
import {
  declareSingleByte,
  guessText,
  isBroken,
  repairLabel,
  restoreControls,
} from './visible-text/charset.ts'
import { type Flow, joinFlowed, takeFlow } from './visible-text/flowed.ts'
import { findReaction } from './visible-text/reaction.ts'

/** A decoded MIME part that is neither the message's text nor its HTML. */
export type MimePart = { type: string; content: string }

/** The bodies and the other parts of a message. `text` is `plain` or, failing that, what `html` shows. */
export type MimeBody = {
  text: string | null
  plain: string | null
  html: string | null
  /** The emoji of a reaction, which stands for the whole message. */
  reaction: string | null
  parts: MimePart[]
}

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
    const { raw: fixed, flow } = takeFlow(boundMessage(raw))
    const email = await parse(fixed)
    const { plain, html } = await readBodies(fixed, email, flow)
    const text = plain?.trim() ? plain : html ? textFromHtml(html) : plain
    const parts = email.attachments.map(({ mimeType, content }) => ({
      type: mimeType,
      content: decodePart(content),
    }))
    return {
      text: text === null ? null : boundText(text),
      plain: plain === null ? null : boundText(plain),
      html,
      reaction: findReaction(parts),
      parts,
    }
  } catch {
    return null
  }
}

function parse(raw: Uint8Array): Promise<Email> {
  return PostalMime.parse(raw, {
    // An attached message is evidence (a bounce returns it) or luggage (a person forwards it), never the text.
    forceRfc822Attachments: true,
    maxNestingDepth: maxDepth,
    maxHeadersSize: maxHeaderBytes,
  })
}

/** Text and HTML in their right charset, paragraphs joined. A second parse only where the label is plainly wrong. */
async function readBodies(
  raw: Uint8Array,
  email: Email,
  flow: Flow,
): Promise<{ plain: string | null; html: string | null }> {
  const isMislabelled = isBroken(email.text) || isBroken(email.html)
  const { text, html } = isMislabelled ? await parse(declareSingleByte(raw)) : email
  const decode = isMislabelled ? guessText : repairLabel
  return {
    plain: text === undefined ? null : joinFlowed(decode(text), flow),
    html: html === undefined ? null : decode(html),
  }
}

/** Decodes the RFC 2047 words of an unstructured header. */
export function decodeHeaderWords(value: string): string {
  return value.includes('=?') ? restoreControls(decodeWords(value)) : value
}

/** Reads an address header as it stands in the message: names must not be decoded before, they may hold commas. */
export function parseMailboxes(value: string): Mailbox[] {
  return addressParser(value.slice(0, 64 * 1024), { flatten: true })
    .slice(0, maxAddresses)
    .map(({ address, name }) => ({
      address: address?.trim() || null,
      name: restoreControls(name).trim() || null,
    }))
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
    return restoreControls(new TextDecoder('windows-1252').decode(bytes))
  }
}
