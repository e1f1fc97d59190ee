// Servers echo what they were sent, at times with the password in it. What a server said is evidence that is stored
// and shown, so the credentials of its session are taken out first, in every form in which they went over the wire.
import type { Credentials } from '../credentials/box.ts'

/** Replaces a session's credentials in a text. */
export type Scrub = (text: string) => string

const placeholder = '[redacted]'

export function makeScrub({ username, password }: Credentials): Scrub {
  const forms = secretForms(username, password)
  return (text) => forms.reduce((clean, form) => clean.replaceAll(form, placeholder), text)
}

/** Longest first, so that a form inside another leaves no rest. */
function secretForms(username: string, password: string): string[] {
  const encoded = [
    Buffer.from(password).toString('base64'),
    // AUTH PLAIN (RFC 4616), with and without an authorization identity.
    Buffer.from(`\0${username}\0${password}`).toString('base64'),
    Buffer.from(`${username}\0${username}\0${password}`).toString('base64'),
  ]
  const bytes = Buffer.from(password)
  const percent = encodeURIComponent(password)
  const forms = [
    password,
    ...encoded,
    ...encoded.map((form) => form.replace(/=+$/, '')),
    ...[...encoded, ...insideBase64(bytes)].map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    ...insideBase64(bytes),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    percent,
    percent.replace(/%../g, (digits) => digits.toLowerCase()),
    percent.replaceAll('%20', '+'),
    JSON.stringify(password).slice(1, -1),
    quotedPrintable(password),
    htmlEscaped(password),
    // Bytes read as Latin-1 where the server's reply was not UTF-8.
    Buffer.from(password).toString('latin1'),
  ]
  return [...new Set(forms)].filter((form) => form.length >= 4).sort((a, b) => b.length - a.length)
}

/** The password in the middle of something longer, at each of the three places where a byte can begin. */
function insideBase64(bytes: Buffer): string[] {
  if (bytes.length < 6) return []
  return [0, 1, 2].map((offset) => {
    const form = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    // Digits that share bits with a neighbour differ with it.
    const isShared = (offset + bytes.length) % 3 !== 0
    return form.slice(offset === 0 ? 0 : offset + 1, isShared ? -1 : undefined)
  })
}

function quotedPrintable(text: string): string {
  const escaped = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  const plain = (byte: number) => byte > 31 && byte < 127 && byte !== 61
  return [...Buffer.from(text)]
    .map((byte) => (plain(byte) ? String.fromCharCode(byte) : escaped(byte)))
    .join('')
}

function htmlEscaped(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign)
}
