import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Failure } from '../../../src/failures/failure.ts'
import type { Asked, Diagnosis } from '../../../workers/connection-test/diagnosis.ts'
import { watchSilence } from '../../../workers/connection-test/silence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const asked: Asked = { endpoint: 'smtp', host: 'smtp.example.com', port: 587, encryption: 'tls', own: [] }

function setup({ hasTls = false, hasWorking = false }) {
  const cuts: Failure[] = []
  let begun = 0
  const budget = {
    signal: new AbortController().signal,
    renew: () => {},
    cut: (failure: Failure) => void cuts.push(failure),
    explain: (failure: Failure) => failure,
    end: () => {},
  }
  const diagnosis: Diagnosis = {
    begin: () => {
      begun += 1
    },
    hasTlsFirst: async () => hasTls,
    hasWorking: async () => hasWorking,
    suggest: async () => null,
    end: () => {},
  }
  const watch = watchSilence(asked, budget, diagnosis)
  const pass = (stage: 'resolve' | 'connect' | 'greeting') => watch.onStage({ stage, ms: 0, detail: {} })
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)
  return { pass, wait, watch, cuts, begun: () => begun }
}

it('asks nobody while the server answers in time', async () => {
  const { pass, wait, cuts, begun } = setup({ hasTls: true, hasWorking: true })
  pass('resolve')
  await wait(600)
  pass('connect')
  await wait(600)
  pass('greeting')
  await wait(60_000)
  expect({ cuts, begun: begun() }).toEqual({ cuts: [], begun: 0 })
})

it('ends the wait for a greeting when the port speaks TLS, and only then', async () => {
  const silent = setup({ hasWorking: true })
  silent.pass('connect')
  await silent.wait(60_000)
  expect(silent.begun()).toBe(1)
  expect(silent.cuts).toEqual([])
  const tls = setup({ hasTls: true })
  tls.pass('connect')
  await tls.wait(699)
  expect(tls.cuts).toEqual([])
  await tls.wait(1)
  expect(tls.cuts).toMatchObject([{ code: 'tls-mode-mismatch', stage: 'greeting' }])
})

it('ends a connect that hangs beside a port that works, after three seconds', async () => {
  const alone = setup({})
  alone.pass('resolve')
  await alone.wait(60_000)
  expect(alone.cuts).toEqual([])
  const filtered = setup({ hasWorking: true })
  filtered.pass('resolve')
  await filtered.wait(2_999)
  expect(filtered.cuts).toEqual([])
  await filtered.wait(1)
  expect(filtered.cuts).toMatchObject([{ code: 'connection-timeout', stage: 'connect' }])
})

it('says nothing of a session that has ended', async () => {
  const { pass, wait, watch, cuts } = setup({ hasTls: true, hasWorking: true })
  pass('connect')
  watch.end()
  await wait(60_000)
  expect(cuts).toEqual([])
})
