import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findReturnDate } from '../../../src/inbound/return-date.ts'

const sent = new Date('2025-03-04T08:00:00Z')

describe('a stated return', () => {
  test.each([
    ['back on 17 March', '2025-03-17'],
    ['returning Monday, March 17th, 2025.', '2025-03-17'],
    ['I will return on the 17th of March', '2025-03-17'],
    ['de retour le lundi 17 mars', '2025-03-17'],
    ['de retour le 1er avril', '2025-04-01'],
    ['regreso el 17 de marzo de 2025', '2025-03-17'],
    ['volto dia 1º de abril', '2025-04-01'],
    ['ab dem 17.03. wieder erreichbar', '2025-03-17'],
    ['am 17. März zurück', '2025-03-17'],
    ['rientro il 17/03/2025', '2025-03-17'],
    ['vanaf 17 maart weer bereikbaar', '2025-03-17'],
    ['17 मार्च को वापस आऊँगा', '2025-03-17'],
    ['back 2025-03-17', '2025-03-17'],
  ])('%s', (text, day) => {
    expect(findReturnDate(text, sent)).toBe(day)
  })

  test('is stronger than the last day of the absence', () => {
    expect(findReturnDate('away until 14 March, back on 17 March', sent)).toBe('2025-03-17')
    expect(findReturnDate('from 3 March to 14 March 2025', sent)).toBe('2025-03-14')
  })

  test('a sentence may be wrapped, a signature is another', () => {
    expect(findReturnDate('I am out of the office at the moment and will be back on\n17 March.', sent)).toBe(
      '2025-03-17',
    )
    expect(findReturnDate('I will be back.\n\n17 March 2025', sent)).toBeUndefined()
    expect(findReturnDate('will be back\n17 March 2025', sent)).toBeUndefined()
  })

  test('a colleague may return earlier', () => {
    expect(findReturnDate('I am out until 12 March. Sue is back on 10 March.', sent)).toBe('2025-03-12')
  })

  test('an unreadable return is not replaced by another day', () => {
    expect(findReturnDate('absent until 14 March, returning 10/03/2025', sent)).toBeUndefined()
  })
})

describe('nothing is guessed', () => {
  test.each([
    'back on Monday',
    'back tomorrow',
    'back in two weeks',
    'returning 10/03/2025',
    'through March 14',
    'bis einschließlich 14. März',
    "jusqu'au 14 mars inclus",
    't/m 14 maart',
    'from 10 March I will be on leave',
    'ab dem 10. März bin ich im Urlaub',
    'back on 31 February 2025',
    'call 020-12-05-33 when I am back',
    'our summer party is on 17 June',
    '',
  ])('%s', (text) => {
    expect(findReturnDate(text, sent)).toBeUndefined()
  })

  test('outside English the day comes first, and 17/03 is no question anywhere', () => {
    expect(findReturnDate('de retour le 10/03/2025', sent)).toBe('2025-03-10')
    expect(findReturnDate('back in the office 17/03/2025', sent)).toBe('2025-03-17')
    expect(findReturnDate('back in the office 03/17/2025', sent)).toBe('2025-03-17')
  })
})

describe('a missing year', () => {
  test('is that of the nearest such day to the message', () => {
    const december = new Date('2025-12-23T08:00:00Z')
    expect(findReturnDate('back on 5 January', december)).toBe('2026-01-05')
    expect(findReturnDate('back on 20 December', december)).toBe('2025-12-20')
    expect(findReturnDate('back on 29 December', new Date('2026-01-02T08:00:00Z'))).toBe('2025-12-29')
  })

  test('cannot be known without a date', () => {
    expect(findReturnDate('back on 17 March', null)).toBeUndefined()
    expect(findReturnDate('back on 17 March 2025', null)).toBe('2025-03-17')
  })
})

test('a day, or nothing, whatever the words', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'back on ',
      'until ',
      '12',
      '.',
      '/',
      '3',
      ' March ',
      'mai',
      '2025',
      'bis ',
      ' de ',
      ',',
      '\n',
      'तक',
      '-',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const day = findReturnDate(pieces.join(''), sent)
      if (day !== undefined) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
    }),
    { numRuns: 1000 },
  )
})
