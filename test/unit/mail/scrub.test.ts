import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeScrub } from '../../../src/mail/scrub.ts'

const credentials = { username: 'ann@example.com', password: 'pä$$ "word"\\' }
const scrub = makeScrub(credentials)

it.each([
  ['plain', credentials.password],
  ['base64', Buffer.from(credentials.password).toString('base64')],
  ['AUTH PLAIN', Buffer.from(`\0${credentials.username}\0${credentials.password}`).toString('base64')],
  ['URL', encodeURIComponent(credentials.password)],
  ['URL, small letters', encodeURIComponent(credentials.password).toLowerCase()],
  ['form', encodeURIComponent(credentials.password).replaceAll('%20', '+')],
  ['base64 for URLs', Buffer.from(credentials.password).toString('base64url')],
  ['hexadecimal', Buffer.from(credentials.password).toString('hex')],
  ['HTML', 'pä$$ &quot;word&quot;\\'],
  ['quoted-printable', 'p=C3=A4$$ "word"\\'],
  ['JSON', JSON.stringify(credentials.password).slice(1, -1)],
])('takes the password out of a reply (%s)', (_name, form) => {
  const clean = scrub(`535 5.7.8 no user with ${form} here`)
  expect(clean).toBe('535 5.7.8 no user with [redacted] here')
})

it('leaves nothing of a password inside longer base64, whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' }),
      fc.uint8Array({ maxLength: 10 }),
      fc.uint8Array({ maxLength: 10 }),
      (password, before, after) => {
        const encoded = Buffer.concat([before, Buffer.from(password), after]).toString('base64')
        const clean = makeScrub({ username: 'u', password })(encoded)
        expect(clean).toContain('[redacted]')
        // At most the digits that hold bits of a neighbour are left, three at each end.
        const left = encoded.length - clean.replaceAll('[redacted]', '').length
        expect(left).toBeGreaterThanOrEqual(Math.floor((Buffer.byteLength(password) * 4) / 3) - 4)
      },
    ),
  )
})

it('leaves no form of any password, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 4, unit: 'grapheme' }),
      fc.string(),
      fc.string(),
      (password, before, after) => {
        const clean = makeScrub({ username: 'u', password })(`${before}${password}${after}`)
        fc.pre(!'[redacted]'.includes(password))
        return !clean.includes(password) || `${before}[redacted]${after}`.includes(password)
      },
    ),
  )
})
