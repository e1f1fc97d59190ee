import { domainToASCII } from 'node:url'
import { addressParser } from 'postal-mime'
import { z } from 'zod'
import { isStorable } from './storable.ts'

/** A mailbox as it stands in a header: `{ address: 'ann@example.com', name: 'Ann' }`. */
export type Mailbox = { address: string; name: string }

const controlCharacter = /[\p{Cc}\u2028\u2029]/u

/**
 * An address as envelopes need it: trimmed, the domain in ASCII (RFC 5891), the local part untouched because it
 * may be case-sensitive and, with SMTPUTF8 (RFC 6531), non-ASCII. Null if it is no address.
 */
export function normalizeAddress(text: string): string | null {
  const address = text.trim()
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const given = address.slice(at + 1)
  // What looks like the path of a URL would be cut off there.
  const domain = /[^\P{ASCII}a-z0-9.[\]:-]/iu.test(given) ? '' : domainToASCII(given)
  if (at < 1 || domain === '' || !/^[a-z0-9.[\]:-]+$/i.test(domain)) return null
  if (controlCharacter.test(local) || !isStorable(local) || /[\s<>()[\]\\,;:"@]/.test(local)) return null
  // RFC 5321 sections 4.5.3.1.1 and 4.5.3.1.3 count octets.
  if (Buffer.byteLength(local) > 64 || Buffer.byteLength(local) + domain.length + 1 > 254) return null
  return `${local}@${domain}`
}

/** One line of text for a header: line breaks and other control characters are refused, not removed. */
export const headerText = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => !controlCharacter.test(text), 'must be one line without control characters')
    .refine(isStorable, 'holds half of a character')

/** A bare address. */
export const addressInput = z.string().transform((text, context) => {
  const address = controlCharacter.test(text) ? null : normalizeAddress(text)
  if (address !== null) return address
  context.addIssue({
    code: 'custom',
    // Not quoted: people paste passwords into the wrong field.
    message: 'is not an email address',
  })
  return z.NEVER
})

const mailboxObject = z
  .strictObject({ address: addressInput, name: headerText(200).optional() })
  .transform(({ address, name }): Mailbox => ({ address, name: name?.trim() ?? '' }))

/** `ann@example.com`, `Ann <ann@example.com>`, `{ address, name }`. */
export const mailboxInput = z.union([
  mailboxObject,
  z.string().transform((text, context) => {
    const parsed = parseMailboxes(text)
    if (parsed?.length === 1 && parsed[0]) return parsed[0]
    context.addIssue({ code: 'custom', message: notAnAddress(text) })
    return z.NEVER
  }),
])

/** One or several: an array, or a string in which commas separate them, as in a To field. */
export const mailboxesInput = z.union([
  z.array(mailboxInput),
  mailboxObject.transform((mailbox) => [mailbox]),
  z.string().transform((text, context) => {
    const parsed = parseMailboxes(text)
    if (parsed !== null) return parsed
    context.addIssue({ code: 'custom', message: notAnAddress(text) })
    return z.NEVER
  }),
])

function parseMailboxes(text: string): Mailbox[] | null {
  if (controlCharacter.test(text)) return null
  const mailboxes: Mailbox[] = []
  for (const entry of addressParser(text, { flatten: true })) {
    const address = normalizeAddress(entry.address ?? '')
    if (address === null) return null
    mailboxes.push({ address, name: (entry.name ?? '').trim() })
  }
  return mailboxes.length > 0 ? mailboxes : null
}

function notAnAddress(text: string): string {
  return `is not an email address: ${JSON.stringify(text.slice(0, 80))}`
}
