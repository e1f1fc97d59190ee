import { describe, expect, it } from 'vitest'
import { InputError, parseInput } from '../../../src/errors.ts'
import { pinInput } from '../../../src/model/fingerprint.ts'

const digits = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const kept = '9F:86:D0:81:88:4C:7D:65:9A:2F:EA:A0:C5:5A:D0:15:A3:BF:4F:1B:2B:0B:82:2C:D1:5D:6C:15:B0:F0:0A:08'
const read = (fingerprint: unknown) => parseInput(pinInput, { endpoint: 'smtp', fingerprint }).fingerprint

describe('a fingerprint', () => {
  it.each([digits, digits.toUpperCase(), kept, kept.toLowerCase(), `  ${digits}\n`, `\t${kept} `])(
    'is read as people copy it: %j',
    (text) => expect(read(text)).toBe(kept),
  )

  it('may be null, which takes the pin back', () => expect(read(null)).toBeNull())

  it.each([
    '',
    digits.slice(1),
    `${digits}0`,
    digits.replace('9', 'g'),
    digits.slice(0, 40),
    kept.replaceAll(':', ' '),
    kept.replace(':', ''),
    `${kept}:`,
    `sha256 Fingerprint=${kept}`,
    7,
  ])('is refused with the form that it should have: %j', (text) => {
    const refuse = () => read(text)
    expect(refuse).toThrow(InputError)
    expect(refuse).toThrow(/^fingerprint must be the SHA-256 fingerprint of the certificate: 64 hexadecimal/)
  })

  it('belongs to an endpoint', () => {
    const refuse = () => parseInput(pinInput, { endpoint: 'pop3', fingerprint: digits })
    expect(refuse).toThrow('endpoint must be "smtp" or "imap"')
  })
})
