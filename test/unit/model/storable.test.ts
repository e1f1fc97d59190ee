import { expect, it } from 'vitest'
import { isStorable, storable } from '../../../src/model/storable.ts'

it('takes out what Postgres cannot hold, and nothing else', () => {
  const value = { a: 'x\0y', b: ['\ud83d', '🎉', null, 1], c: { d: new Date(0), e: 'é' } }
  expect(storable(value)).toEqual({ a: 'xy', b: ['\ufffd', '🎉', null, 1], c: { d: new Date(0), e: 'é' } })
  expect(isStorable('🎉 é')).toBe(true)
  expect(isStorable('\0')).toBe(false)
  expect(isStorable('🎉'.slice(0, 1))).toBe(false)
})
