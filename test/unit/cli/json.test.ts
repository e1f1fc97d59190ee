import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../src/cli/input/json.ts'

describe('why a text is no JSON', () => {
  it.each([
    ['hello', 'column 1'],
    ['{"a": tru}', 'column 10'],
    ['[1,]', 'column 4'],
    ['{"a":1} x', 'column 9'],
    ['{"a" 1}', 'column 6'],
    ['{"a":\n 1,\n b}', 'line 3, column 2'],
  ])('%j: %s', (text, place) => {
    expect(parseJson(text)).toEqual({ error: `is not valid JSON (${place})` })
  })

  it.each(['{"a":1', '{"a":"x', '[1, ', '-', '{"a":tr'])('%j ends too early', (text) => {
    expect(parseJson(text)).toEqual({ error: 'is not valid JSON: it ends too early' })
  })

  it('counts lines from where the text stands in its file', () => {
    expect(parseJson('{\n"a" 1}', 40)).toEqual({ error: 'is not valid JSON (line 41, column 5)' })
  })
})
