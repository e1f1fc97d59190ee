import { expect, it } from 'vitest'
import { makeGate } from '../../../workers/send/gate.ts'

const start = new Date(1_000_000)
const now = () => start

it('lets an account have its share, and no more', () => {
  const gate = makeGate({ share: 2, turns: 2, now })
  const first = gate.enter('a')
  expect('leave' in first && 'leave' in gate.enter('a')).toBe(true)
  expect(gate.enter('a')).toHaveProperty('comeAgainAt')
  expect(gate.enter('b')).toHaveProperty('leave')
  if ('leave' in first) first.leave()
  expect(gate.enter('a')).toHaveProperty('leave')
})

it('asks those who wait to come one after the other', () => {
  const gate = makeGate({ share: 1, turns: 1, now })
  gate.enter('a')
  const instants = Array.from({ length: 50 }, () => {
    const entered = gate.enter('a')
    return 'comeAgainAt' in entered ? entered.comeAgainAt.getTime() : 0
  })
  expect(new Set(instants).size).toBe(50)
  expect([...instants].sort((a, b) => a - b)).toEqual(instants)
  expect(Math.min(...instants)).toBeGreaterThan(start.getTime())
})

it('asks nobody to wait longer than a minute', () => {
  const gate = makeGate({ share: 1, turns: 1, now })
  gate.enter('a')
  let latest = 0
  for (let count = 0; count < 10_000; count += 1) {
    const entered = gate.enter('a')
    if ('comeAgainAt' in entered) latest = Math.max(latest, entered.comeAgainAt.getTime())
  }
  expect(latest - start.getTime()).toBeLessThanOrEqual(60_000)
})

it('lets those inside work in turns, in order', async () => {
  const gate = makeGate({ share: 3, turns: 1, now })
  const done: number[] = []
  const all = [1, 2, 3].map(async (number) => {
    const entered = gate.enter('a')
    if (!('turn' in entered)) throw new Error('not let in')
    await entered.turn()
    await Promise.resolve()
    done.push(number)
    entered.leave()
  })
  await Promise.all(all)
  expect(done).toEqual([1, 2, 3])
})
