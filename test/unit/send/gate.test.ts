import { expect, it } from 'vitest'
import { makeGate } from '../../../workers/send/gate.ts'

it('lets as many be at work for an account as it has places, and others not wait for it', () => {
  const gate = makeGate(2)
  const first = gate.enter('a')
  expect(first).not.toBeNull()
  expect(gate.enter('a')).not.toBeNull()
  expect(gate.enter('a')).toBeNull()
  expect(gate.enter('b')).not.toBeNull()
  first?.leave()
  expect(gate.enter('a')).not.toBeNull()
})

it('tells who is at work, once, that somebody came', () => {
  const gate = makeGate(1)
  const place = gate.enter('a')
  expect(place?.wasAsked()).toBe(false)
  gate.enter('a')
  gate.enter('a')
  expect(place?.wasAsked()).toBe(true)
  expect(place?.wasAsked()).toBe(false)
})

it('forgets an account that nobody is at work for', () => {
  const gate = makeGate(1)
  const place = gate.enter('a')
  gate.enter('a')
  place?.leave()
  expect(gate.enter('a')?.wasAsked()).toBe(false)
})
