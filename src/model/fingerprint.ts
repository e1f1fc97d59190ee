import { z } from 'zod'

const sha256 = /^(?:[0-9a-f]{64}|[0-9a-f]{2}(?::[0-9a-f]{2}){31})$/i
const expected =
  'must be the SHA-256 fingerprint of the certificate: 64 hexadecimal digits, with or without colons'

/**
 * The SHA-256 of a certificate in DER, as people copy it. It is kept as the connection test, Node and openssl write it:
 * in capitals, with colons.
 */
const fingerprintInput = z.string({ error: expected }).transform((text, context) => {
  if (sha256.test(text.trim())) return colonHex(text.replaceAll(/[\s:]/g, ''))
  context.addIssue({ code: 'custom', message: expected })
  return z.NEVER
})

/** What `accounts.pin` takes; null takes the pin back. */
export const pinInput = z.strictObject({
  endpoint: z.enum(['smtp', 'imap'], { error: 'must be "smtp" or "imap"' }),
  fingerprint: fingerprintInput.nullable(),
})

function colonHex(digits: string): string {
  return digits.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:')
}
