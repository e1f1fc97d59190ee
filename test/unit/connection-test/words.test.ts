import { describe, expect, it } from 'vitest'
import { sayCaveat, sayOnScreen, sayWhy } from '../../../src/connection-test/say.ts'
import { en } from '../../../src/connection-test/words/en.ts'
import type { Words } from '../../../src/connection-test/words.ts'
import { languages } from '../../../src/failures/explain.ts'
import { caveatCodes, type Suggestion, suggestionCauses } from '../../../src/model/connection-test.ts'

const asked = { host: 'smtp.example.com', port: 587, encryption: 'tls' } as const
const places: Suggestion['changes'][] = [
  { port: 587, encryption: 'ssl' },
  { port: 465, encryption: 'ssl' },
  { host: 'mail.example.net', port: 465, encryption: 'ssl' },
]
const lines = Object.keys(en.screen) as (keyof Words['screen'])[]

describe.each(languages)('in %s', (lang) => {
  it('every suggestion names what was wrong and what answers', () => {
    for (const cause of suggestionCauses) {
      for (const changes of places) {
        const why = sayWhy({ endpoint: 'smtp', asked, changes, cause, verified: true }, lang)
        expectFilled(why)
        expect(why).toContain('smtp.example.com')
        expect(why).toContain('SSL')
        expect(why).toContain(changes.host ?? 'smtp.example.com')
        if (cause !== 'unknown-host') expect(why).toContain('587')
      }
    }
  })

  it('every caveat is a sentence, with a known provider and without', () => {
    for (const code of caveatCodes) {
      for (const name of ['Zoho Mail', undefined]) expectFilled(sayCaveat(code, lang, name))
    }
    expect(sayCaveat('provider-passes-own-mail', lang, 'Zoho Mail')).toContain('Zoho Mail')
  })

  it('every line of the screen is filled', () => {
    const params = { side: 'SMTP', place: 'a:465 SSL' }
    for (const line of lines) expectFilled(sayOnScreen(line, lang, params))
  })
})

it('no two languages say the same', () => {
  for (const code of caveatCodes)
    expect(new Set(languages.map((lang) => sayCaveat(code, lang, 'Zoho'))).size).toBe(languages.length)
})

function expectFilled(text: string): void {
  expect(text.length).toBeGreaterThan(3)
  expect(text).not.toMatch(/[{}[\]]|undefined|null| {2}|\s[.,।]/)
}
