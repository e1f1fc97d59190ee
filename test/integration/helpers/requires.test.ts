import { afterEach, describe, expect, it, vi } from 'vitest'
import { requireServer } from '../../helpers/requires.ts'

describe('requireServer', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  })

  it('says in one line which package is missing', () => {
    vi.stubEnv('PATH', '/nowhere')
    vi.stubEnv('REQUIRE_SERVERS', '')
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(requireServer('redis-server')).toBe(false)
    expect(write.mock.calls).toEqual([
      ['skipped: redis-server is not installed: apt-get install redis-server\n'],
    ])
  })

  it('throws instead when servers are required', () => {
    vi.stubEnv('PATH', '/nowhere')
    vi.stubEnv('REQUIRE_SERVERS', '1')
    expect(() => requireServer('redis-server')).toThrow('apt-get install redis-server')
  })
})
