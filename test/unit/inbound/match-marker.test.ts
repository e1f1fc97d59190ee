import * as fc from 'fast-check'
import { v4, v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { hasOwnForm, markerOf, sendIdOfMarker, withMarkers } from '../../../src/model/marker.ts'

const id = '0190f3a1-7c4e-7aa1-9d3f-5b2e8c6d1a01'
const other = '0190f3a1-7c4e-7aa1-9d3f-5b2e8c6d1a02'

test('a marker gives back its send', () => {
  expect(markerOf(id, 'studio.example')).toBe(`<thread.${id}@studio.example>`)
  for (let count = 0; count < 100; count++) {
    const sendId = v7()
    expect(sendIdOfMarker(markerOf(sendId, 'studio.example'))).toBe(sendId)
  }
})

test.each([
  '',
  id,
  `<${id}@studio.example>`,
  `thread.${id}@studio.example`,
  `<thread.${id}>`,
  `<thread.${id}@>`,
  `<thread.${id.toUpperCase()}@studio.example>`,
  ` <thread.${id}@studio.example>`,
  `<thread.${id}@studio.example>\n`,
  `<thread.${id}@a@b>`,
  `<thread.${id}@a b>`,
  `<xthread.${id}@studio.example>`,
  `<thread.${v4()}@studio.example>`,
  `<thread.${id}0@studio.example>`,
  `<thread.${id}@${'a'.repeat(256)}>`,
])('%j is none', (marker) => {
  expect(sendIdOfMarker(marker)).toBeNull()
})

test('any text is a marker only if it is exactly one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, behind) => {
      fc.pre(before !== '' || behind !== '')
      expect(sendIdOfMarker(`${before}${markerOf(id, 'studio.example')}${behind}`)).toBeNull()
    }),
  )
})

test('ids of our form', () => {
  expect(hasOwnForm(`<${id}@studio.example>`)).toBe(true)
  expect(hasOwnForm(markerOf(id, 'studio.example'))).toBe(true)
  expect(hasOwnForm(`<${v4()}@studio.example>`)).toBe(false)
  expect(hasOwnForm('<CAF=abc@mail.gmail.com>')).toBe(false)
})

describe('References of an outgoing message', () => {
  test('of the first: its marker', () => {
    expect(withMarkers(id, 'studio.example', [])).toEqual([`<thread.${id}@studio.example>`])
  })

  test('of a later one: the first’s marker, its own, the thread, the answered message last', () => {
    const thread = [`<${id}@studio.example>`, '<CAF=abc@mail.gmail.com>']
    expect(withMarkers(other, 'studio.example', thread)).toEqual([
      `<thread.${id}@studio.example>`,
      `<thread.${other}@studio.example>`,
      ...thread,
    ])
  })

  test('a thread that somebody else began', () => {
    const thread = ['<CAF=abc@mail.gmail.com>']
    expect(withMarkers(id, 'studio.example', thread)).toEqual([`<thread.${id}@studio.example>`, ...thread])
  })
})
