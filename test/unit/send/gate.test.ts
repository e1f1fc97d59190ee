import { expect, it } from 'vitest'
import { makeGate } from '../../../workers/send/gate.ts'

const at = (ms: number) => new Date(1_000_000 + ms)

it('lets an account have its share, and no more', () => {
  const gate = makeGate({ share: 2 })
  const first = gate.enter('a', at(0))
  expect('leave' in first && 'leave' in gate.enter('a', at(0))).toBe(true)
  expect(gate.enter('a', at(0))).toHaveProperty('comeAgainAt')
  expect(gate.enter('b', at(0))).toHaveProperty('leave')
  if ('leave' in first) first.leave(at(50))
  expect(gate.enter('a', at(50))).toHaveProperty('leave')
})

it('asks those who wait to come one after the other', () => {
  const gate = makeGate({ share: 1 })
  gate.enter('a', at(0))
  const instants = Array.from({ length: 50 }, () => {
    const entered = gate.enter('a', at(0))
    return 'comeAgainAt' in entered ? entered.comeAgainAt.getTime() : 0
  })
  expect(new Set(instants).size).toBe(50)
  expect([...instants].sort((a, b) => a - b)).toEqual(instants)
  expect(Math.min(...instants)).toBeGreaterThan(at(0).getTime())
})

it('asks nobody to wait longer than a minute', () => {
  const gate = makeGate({ share: 1 })
  gate.enter('a', at(0))
  let latest = 0
  for (let count = 0; count < 10_000; count += 1) {
    const entered = gate.enter('a', at(0))
    if ('comeAgainAt' in entered) latest = Math.max(latest, entered.comeAgainAt.getTime())
  }
  expect(latest - at(0).getTime()).toBeLessThanOrEqual(60_000)
})
