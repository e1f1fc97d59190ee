// The small parts: what is known without asking, candidates, limits and the list of attempts.
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../../src/config.ts'
import { DeclinedError, makeAttempts } from '../../../src/discovery/attempts.ts'
import { isTimeout, makeLimit, UnneededError, within } from '../../../src/discovery/limit.ts'
import { offersOf } from '../../../src/discovery/presets.ts'
import { candidatesOf } from '../../../src/discovery/probe.ts'
import { makeResult } from '../../../src/discovery/result.ts'
import { MailError } from '../../../src/failures/failure.ts'
import { presets } from '../../../src/providers/presets.ts'

const ann = { address: 'ann@example.com', local: 'ann', domain: 'example.com' }
const offer = (host: string) => ({
  host,
  port: 1,
  encryption: 'ssl' as const,
  username: ann.address,
  usernameSource: 'address' as const,
})

it('a preset gives its servers, and no IMAP where it has none', () => {
  for (const preset of presets) {
    const { smtp, imap } = offersOf(preset, ann)
    const { host, port, encryption } = preset.smtp
    expect(smtp).toEqual({ host, port, encryption, username: ann.address, usernameSource: 'address' })
    expect(imap?.host).toBe(preset.imap?.host)
  }
})

it('the usual names come likeliest first, each once', () => {
  const said = candidatesOf('smtp', 'example.com', 'mail.example.com').map(
    ({ host, port, encryption }) => `${host}:${port} ${encryption}`,
  )
  expect(said).toEqual([
    'smtp.example.com:465 ssl',
    'smtp.example.com:587 tls',
    'mail.example.com:465 ssl',
    'mail.example.com:587 tls',
  ])
  expect(
    candidatesOf('imap', 'example.com', 'mx1.host.example').map(({ host, port }) => `${host}:${port}`),
  ).toEqual([
    'imap.example.com:993',
    'imap.example.com:143',
    'mail.example.com:993',
    'mail.example.com:143',
    'mx1.host.example:993',
    'mx1.host.example:143',
  ])
})

describe('a result', () => {
  it('keeps what was found first, and leaves alone what the domain says it does not have', () => {
    const result = makeResult()
    result.add('srv', { smtp: offer('srv.example') })
    result.close(['imap'])
    result.add('probe', { smtp: offer('probe.example'), imap: offer('probe.example') })
    expect(result.servers()).toEqual({ smtp: { ...offer('srv.example'), source: 'srv' }, imap: null })
    expect(result.open()).toEqual([])
  })
})

describe('a limit', () => {
  it('ends by time, by its parent, or because it is no longer needed', async () => {
    const reasonOf = (signal: AbortSignal) =>
      new Promise<unknown>((resolve) => {
        if (signal.aborted) resolve(signal.reason)
        signal.addEventListener('abort', () => resolve(signal.reason))
      })
    expect(isTimeout(await reasonOf(makeLimit(1).signal))).toBe(true)
    const parent = new AbortController()
    const child = makeLimit(60_000, parent.signal)
    parent.abort('enough')
    expect(await reasonOf(child.signal)).toBe('enough')
    expect(await reasonOf(makeLimit(60_000, parent.signal).signal)).toBe('enough')
    const ended = makeLimit(60_000)
    ended.end()
    expect(await reasonOf(ended.signal)).toBeInstanceOf(UnneededError)
    let seen: AbortSignal | undefined
    await within(60_000, new AbortController().signal, async (signal) => {
      seen = signal
    })
    expect(seen?.aborted).toBe(true)
  })
})

describe('attempts', () => {
  it('say how each ended, the most trusted kind first', async () => {
    let ms = 0
    const attempts = makeAttempts(() => {
      ms += 5
      return new Date(ms)
    })
    const fail = (error: unknown) => () => Promise.reject(error)
    const failure = { code: 'connection-refused', stage: 'connect', rule: 'x' } as const
    const unknown = { code: 'dns-not-found', stage: 'resolve', rule: 'x' } as const
    expect(await attempts.attempt('probe', 'a', async () => ({ value: 1, detail: 'works' }))).toBe(1)
    expect(await attempts.attempt('probe', 'b', async () => ({ value: 2 }))).toBe(2)
    expect(await attempts.attempt('probe', 'c', fail(new MailError(failure)))).toBeNull()
    await attempts.attempt('probe', 'd', fail(new MailError(unknown)))
    await attempts.attempt('srv', 'e', fail(new DeclinedError('not-offered', 'no')))
    await attempts.attempt('srv', 'f', fail(new UnneededError()))
    await attempts.attempt('srv', 'g', fail(new DOMException('over', 'TimeoutError')))
    attempts.note('preset', 'h', 'nothing', 'unknown')
    expect(attempts.list()).toEqual([
      { source: 'preset', what: 'h', outcome: 'nothing', detail: 'unknown', ms: 0 },
      { source: 'srv', what: 'e', outcome: 'not-offered', detail: 'no', ms: 5 },
      { source: 'srv', what: 'f', outcome: 'unneeded', detail: 'another attempt answered', ms: 5 },
      { source: 'srv', what: 'g', outcome: 'failed', detail: 'no answer in time', ms: 5 },
      { source: 'probe', what: 'a', outcome: 'found', detail: 'works', ms: 5 },
      { source: 'probe', what: 'c', outcome: 'failed', detail: '', failure, ms: 5 },
      { source: 'probe', what: 'd', outcome: 'nothing', detail: '', failure: unknown, ms: 5 },
    ])
  })

  it('let a bug through, and take what the caller gave up for none', async () => {
    const caller = new AbortController()
    const attempts = makeAttempts(() => new Date(), caller.signal)
    const bug = new TypeError('x is not a function')
    await expect(attempts.attempt('srv', 'a', () => Promise.reject(bug))).rejects.toBe(bug)
    caller.abort(new Error('enough'))
    expect(await attempts.attempt('srv', 'a', () => Promise.reject(caller.signal.reason))).toBeNull()
  })
})

describe('POSTRIDER_DNS_SERVERS', () => {
  it('takes addresses with and without a port', () => {
    const text = '192.0.2.53, 127.0.0.1:5353,2001:db8::1\n[::1]:5353'
    expect(readConfig({ POSTRIDER_DNS_SERVERS: text }).dnsServers).toEqual([
      '192.0.2.53',
      '127.0.0.1:5353',
      '2001:db8::1',
      '[::1]:5353',
    ])
    expect(readConfig({ POSTRIDER_DNS_SERVERS: ' ' }).dnsServers).toBeUndefined()
  })

  it.each(['dns.example', '192.0.2.53:0', '192.0.2.53:70000', '192.0.2.53:x', '[192.0.2.53]:53', '1.2.3'])(
    'refuses %s',
    (text) => {
      expect(() => readConfig({ POSTRIDER_DNS_SERVERS: `192.0.2.1,${text}` })).toThrow(ConfigError)
      expect(() => readConfig({ POSTRIDER_DNS_SERVERS: text })).toThrow('POSTRIDER_DNS_SERVERS')
    },
  )
})
