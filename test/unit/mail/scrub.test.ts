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
  ['JSON', JSON.stringify(credentials.password).slice(1, -1)],
])('takes the password out of a reply (%s)', (_name, form) => {
  const clean = scrub(`535 5.7.8 no user with ${form} here`)
  expect(clean).toBe('535 5.7.8 no user with [redacted] here')
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
