import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { makeWorld } from './world.ts'

const address = 'ann@example.com'

describe('what is no address to look for', () => {
  it.each([
    ['', 'is not an email address'],
    ['example.com', 'is not an email address'],
    ['@example.com', 'is not an email address'],
    ['ann@', 'is not an email address'],
    ['ann lee@example.com', 'is not an email address'],
    ['ann@example.com\r\nBcc: bob@example.com', 'is not an email address'],
    [`${'a'.repeat(65)}@example.com`, 'is not an email address'],
    ['ann@[127.0.0.1]', 'is not an email address'],
    ['ann@[IPv6:::1]', 'is not an email address'],
    ['ann@[::1]', 'has no domain'],
    ['ann@127.0.0.1', 'has no domain'],
    ['ann@2130706433', 'has no domain'],
    ['ann@127.1', 'has no domain'],
    ['ann@localhost', 'has no domain'],
    ['ann@-.example..com', 'has no domain'],
    [`ann@${'a'.repeat(64)}.example.com`, 'has no domain'],
    ['ann@example.com/../x', 'has no domain'],
    ['ann@example.com?x', 'has no domain'],
    ['ann@example.com#x', 'has no domain'],
    ['ann@example.com:25', 'is not an email address'],
  ])('%j', async (text, problem) => {
    const { discover, dns } = await makeWorld()
    const error = await discover(text).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).problems).toEqual([
      { field: 'address', problem: expect.stringContaining(problem) },
    ])
    expect(dns.asked).toEqual([])
  })

  it('and times that are none name their field', async () => {
    const { discover } = await makeWorld()
    for (const timeoutMs of [0, 60_001, Number.NaN])
      await expect(discover(address, { timeoutMs })).rejects.toThrow(/^timeoutMs /)
  })

  it('spaces around and a final dot do no harm', async () => {
    const { discover } = await makeWorld()
    expect((await discover(' ann@example.com. ')).address).toBe(address)
  })
})
