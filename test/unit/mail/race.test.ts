import { Socket } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CheckedAddress } from '../../../src/mail/guard.ts'
import { race } from '../../../src/mail/race.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const v4 = (last: number): CheckedAddress => ({ address: `192.0.2.${last}`, family: 4 })
const v6 = (last: number): CheckedAddress => ({ address: `2001:db8::${last}`, family: 6 })

/** What each address does: connects or fails after so many milliseconds, or hangs. */
function setup(behaviour: Record<string, { connectsAfter?: number; failsAfter?: number; code?: string }>) {
  const startedAt = Date.now()
  const begun: [string, number][] = []
  const aborted: string[] = []
  const sockets = new Map<string, Socket>()
  const attempt = ({ address }: CheckedAddress, ended: AbortSignal) => {
    begun.push([address, Date.now() - startedAt])
    return new Promise<Socket>((resolve, reject) => {
      const { connectsAfter, failsAfter, code = 'ECONNREFUSED' } = behaviour[address] ?? {}
      const socket = new Socket()
      sockets.set(address, socket)
      if (connectsAfter !== undefined) setTimeout(() => resolve(socket), connectsAfter)
      if (failsAfter !== undefined)
        setTimeout(() => reject(Object.assign(new Error(address), { code })), failsAfter)
      ended.addEventListener('abort', () => {
        aborted.push(address)
        reject(Object.assign(new Error('Aborted'), { code: 'ABORT_ERR' }))
      })
    })
  }
  return { attempt, begun, aborted, sockets }
}

it('a slow address is not given up for one that hangs', async () => {
  const { attempt, begun, aborted, sockets } = setup({ '192.0.2.1': { connectsAfter: 900 } })
  const won = race([v4(1), v6(1)], undefined, attempt)
  await vi.advanceTimersByTimeAsync(900)
  expect(await won).toBe(sockets.get('192.0.2.1'))
  expect(begun).toEqual([
    ['192.0.2.1', 0],
    ['2001:db8::1', 250],
  ])
  expect(aborted).toContain('2001:db8::1')
})

it('families take turns, and a failure lets the next begin at once', async () => {
  const { attempt, begun } = setup({
    '192.0.2.1': { failsAfter: 10 },
    '2001:db8::1': { failsAfter: 10 },
    '192.0.2.2': { connectsAfter: 10 },
  })
  const won = race([v4(1), v4(2), v6(1), v6(2)], undefined, attempt)
  await vi.advanceTimersByTimeAsync(30)
  await won
  expect(begun).toEqual([
    ['192.0.2.1', 0],
    ['2001:db8::1', 10],
    ['192.0.2.2', 20],
  ])
})

it('throws what a single address said, and all that several said', async () => {
  const one = setup({ '192.0.2.1': { failsAfter: 0 } })
  const single = expect(race([v4(1)], undefined, one.attempt)).rejects.toThrow('192.0.2.1')
  await vi.advanceTimersByTimeAsync(0)
  await single
  const two = setup({ '192.0.2.1': { failsAfter: 0 }, '2001:db8::1': { failsAfter: 0, code: 'ENETUNREACH' } })
  const several = expect(race([v4(1), v6(1)], undefined, two.attempt)).rejects.toMatchObject({
    code: 'ECONNREFUSED',
    errors: [{ code: 'ECONNREFUSED' }, { code: 'ENETUNREACH' }],
  })
  await vi.advanceTimersByTimeAsync(10)
  await several
})

it('is aborted with all attempts, and begins no more', async () => {
  const { attempt, begun } = setup({})
  const abort = new AbortController()
  const ended = expect(race([v4(1), v6(1), v4(2)], abort.signal, attempt)).rejects.toBeInstanceOf(Error)
  await vi.advanceTimersByTimeAsync(300)
  abort.abort()
  await vi.advanceTimersByTimeAsync(1_000)
  await ended
  expect(begun.map(([address]) => address)).toEqual(['192.0.2.1', '2001:db8::1'])
})
