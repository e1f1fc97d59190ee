// Servers echo what they were sent, at times with the password in it. What a server said is evidence that is stored
// and shown, so the credentials of its session are taken out first, in every form in which they went over the wire.
import type { Credentials } from '../credentials/box.ts'
import { MailError } from '../failures/failure.ts'

export type Scrub = <T>(value: T) => T

const placeholder = '[redacted]'

/** A function that replaces these credentials in every text of a value, however deep. */
export function makeScrub({ username, password }: Credentials): Scrub {
  const forms = secretForms(username, password)
  const scrubText = (text: string) => forms.reduce((clean, form) => clean.replaceAll(form, placeholder), text)
  return function scrub<T>(value: T): T {
    if (typeof value === 'string') return scrubText(value) as T
    if (value instanceof MailError) return new MailError(scrub(value.failure)) as T
    if (Array.isArray(value)) return value.map((item) => scrub(item)) as T
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, scrub(item)])) as T
    }
    return value
  }
}

/** Longest first, so that a form inside another leaves no rest. */
function secretForms(username: string, password: string): string[] {
  const encoded = [
    Buffer.from(password).toString('base64'),
    // AUTH PLAIN (RFC 4616), with and without an authorization identity.
    Buffer.from(`\0${username}\0${password}`).toString('base64'),
    Buffer.from(`${username}\0${username}\0${password}`).toString('base64'),
  ]
  const forms = [
    password,
    ...encoded,
    ...encoded.map((form) => form.replace(/=+$/, '')),
    encodeURIComponent(password),
    JSON.stringify(password).slice(1, -1),
    // Bytes read as Latin-1 where the server's reply was not UTF-8.
    Buffer.from(password).toString('latin1'),
  ]
  return [...new Set(forms)].filter((form) => form.length >= 4).sort((a, b) => b.length - a.length)
}
