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
