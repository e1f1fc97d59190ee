// The one time budget, giving up, and what is left behind.
import { describe, expect, it } from 'vitest'
import type { Reply } from '../../helpers/dns-server.ts'
import { silent } from '../../helpers/scripted-server/scripts.ts'
import { smtp } from '../../helpers/scripted-server/smtp.ts'
import { makeWorld, timed, type WorldOptions } from './world.ts'

const address = 'ann@example.com'
const place = 'autoconfig.example.com'
const here = { 'A example.com': ['127.0.0.1'] } satisfies Record<string, Reply>

describe('the time', () => {
  const silence = { fallback: 'silence' } as const
  const hanging = {
    zone: { ...here, 'A mail.example.com': 'silence' },
    web: { [place]: () => {}, 'example.com': () => {} },
    mail: { 'smtp.example.com:587': silent, 'imap.example.com:993': silent },
  } satisfies WorldOptions

  it.each([100, 1_000, 2_500])('of %i ms is kept, whatever hangs', async (timeoutMs) => {
    const worlds = await Promise.all([silence, hanging].map((options) => makeWorld(options)))
    const [dns, all] = await Promise.all(
      worlds.map(({ discover }) => timed(discover(address, { timeoutMs }))),
    )
    for (const { ms, result } of [dns, all].flatMap((one) => one ?? [])) {
      expect(ms).toBeLessThan(timeoutMs + 250)
      expect(result).toMatchObject({ smtp: null, imap: null })
      expect(result.tried.filter(({ detail }) => detail === '')).toEqual([])
    }
    expect(dns?.result.failure).toMatchObject({ code: 'dns-failed' })
    expect(all?.result.failure).toBeNull()
  })

  it("ends early when the caller gives up, with the caller's reason", async () => {
    const { discover, dns } = await makeWorld(silence)
    const reason = new Error('enough')
    const abort = new AbortController()
    setTimeout(() => abort.abort(reason), 200)
    const { result, ms } = await timed(
      discover(address, { signal: abort.signal }).catch((error: unknown) => error),
    )
    expect(result).toBe(reason)
    expect(ms).toBeLessThan(700)
    const asked = dns.asked.length
    await expect(discover(address, { signal: abort.signal })).rejects.toBe(reason)
    expect(dns.asked).toHaveLength(asked)
  })

  it("leaves nothing behind: no socket, no timer, no listener on the caller's signal", async () => {
    const { discover } = await makeWorld({
      zone: here,
      mail: { 'smtp.example.com:465': smtp(), 'imap.example.com:993': silent },
    })
    const abort = new AbortController()
    let listeners = 0
    const { addEventListener: add, removeEventListener: remove } = abort.signal
    abort.signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1
      add.apply(abort.signal, args)
    }
    abort.signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1
      remove.apply(abort.signal, args)
    }
    const count = () =>
      process.getActiveResourcesInfo().filter((type) => /^(Timeout|TCPSocketWrap|GetAddr|Query)/.test(type))
        .length
    const before = count()
    await discover(address, { signal: abort.signal })
    await expect.poll(count).toBeLessThanOrEqual(before)
    expect(listeners).toBe(0)
  })
})
