import { describe, expect, it } from 'vitest'
import { lookUpHost } from '../../../src/mail/hosts.ts'
import { normalizeHost } from '../../../src/model/host.ts'
import { dnsError, makeResolver } from './resolver.ts'

describe('normalizeHost', () => {
  it.each([
    [' SMTP.Example.COM. ', 'smtp.example.com'],
    ['mail', 'mail'],
    ['mail_1.example.com', 'mail_1.example.com'],
    ['courriér.example.fr', 'xn--courrir-gya.example.fr'],
    ['smtp。example。com', 'smtp.example.com'],
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1.', '192.0.2.1'],
    ['[2001:DB8::1]', '2001:db8::1'],
    ['2001:0db8:0::1', '2001:db8::1'],
    ['::8.8.8.8', '::808:808'],
    ['127.1', '127.0.0.1'],
    ['0x7f000001', '127.0.0.1'],
    ['2130706433', '127.0.0.1'],
    ['0177.0.0.1', '127.0.0.1'],
    ['①②⑦.⓪.⓪.①', '127.0.0.1'],
  ])('reads %j as %j', (typed, name) => {
    expect(normalizeHost(typed)).toBe(name)
  })

  it.each([
    '',
    '   ',
    '.',
    'https://smtp.example.com',
    'smtp.example.com:587',
    'smtp.example.com/',
    'smtp.example.com/path',
    'smtp\\example',
    'ann@example.com',
    'smtp example com',
    'smtp..example.com',
    '.example.com',
    'smtp.example.com#x',
    'smtp.example.com?x',
    '%31%32%37.0.0.1',
    '*.example.com',
    '[127.0.0.1]',
    '[::1',
    '::1]:25',
    'fe80::1%eth0',
    '999.1.1.1',
    'smtp,example,com',
    'smtp\r\nexample.com',
    'smtp\u0000.example.com',
    `${'a'.repeat(64)}.example.com`,
    `${'a.'.repeat(130)}com`,
  ])('refuses %j', (typed) => {
    expect(normalizeHost(typed)).toBeNull()
  })
})

describe('lookUpHost', () => {
  const options = { timeoutMs: 2000 }

  it('asks nobody about a literal', async () => {
    const resolver = makeResolver({})
    expect(await lookUpHost('192.0.2.1', { ...options, resolver })).toEqual(['192.0.2.1'])
    expect(resolver.asked).toEqual([])
  })

  it('takes both families from DNS, also when one of them has no answer', async () => {
    const both = makeResolver({ resolve4: ['192.0.2.1'], resolve6: ['2001:db8::1'] })
    expect(await lookUpHost('mail.example', { ...options, resolver: both })).toEqual([
      '192.0.2.1',
      '2001:db8::1',
    ])
    const one = makeResolver({ resolve4: dnsError('ESERVFAIL'), resolve6: ['2001:db8::1'] })
    expect(await lookUpHost('mail.example', { ...options, resolver: one })).toEqual(['2001:db8::1'])
    expect(one.asked).toEqual(['resolve4 mail.example', 'resolve6 mail.example'])
  })

  it('does not wait long for a family that stays silent when the other has answered', async () => {
    const resolver = makeResolver({ resolve4: ['192.0.2.1'], resolve6: 'silence' })
    const startedAt = performance.now()
    expect(await lookUpHost('mail.example', { timeoutMs: 20_000, resolver })).toEqual(['192.0.2.1'])
    expect(performance.now() - startedAt).toBeLessThan(5000)
  })

  it.each(['ENOTFOUND', 'ENODATA', 'ESERVFAIL', 'ECONNREFUSED'])('asks the system after %s', async (code) => {
    const resolver = makeResolver({
      resolve4: dnsError(code),
      resolve6: dnsError(code),
      lookup: ['10.0.0.5'],
    })
    expect(await lookUpHost('db', { ...options, resolver })).toEqual(['10.0.0.5'])
  })

  it.each(['localhost', 'mail.localhost'])('never asks DNS for %s', async (name) => {
    const resolver = makeResolver({ resolve4: ['192.0.2.1'], lookup: ['127.0.0.1'] })
    expect(await lookUpHost(name, { ...options, resolver })).toEqual(['127.0.0.1'])
  })

  it('leaves the system half of the time when DNS is silent', async () => {
    const resolver = makeResolver({ resolve4: 'silence', resolve6: 'silence', lookup: ['192.0.2.9'] })
    expect(await lookUpHost('mail.example', { timeoutMs: 100, resolver })).toEqual(['192.0.2.9'])
  })

  it.each([
    ['nobody knows the name', 'ENOTFOUND', 'ENOTFOUND', 'dns-not-found', 'net/ENOTFOUND'],
    ['it has no address', 'ENODATA', 'ENOTFOUND', 'dns-not-found', 'net/ENOTFOUND'],
    ['DNS knows it is not there', 'ENOTFOUND', 'EAI_AGAIN', 'dns-not-found', 'net/ENOTFOUND'],
    ['the servers fail', 'ESERVFAIL', 'EAI_AGAIN', 'dns-failed', 'net/ESERVFAIL'],
    ['there are no servers', 'ECONNREFUSED', 'EAI_AGAIN', 'dns-failed', 'net/ECONNREFUSED'],
  ])('says so when %s', async (_case, dns, system, code, rule) => {
    const resolver = makeResolver({
      resolve4: dnsError(dns),
      resolve6: dnsError(dns),
      lookup: dnsError(system),
    })
    await expect(lookUpHost('mail.example', { ...options, resolver })).rejects.toMatchObject({
      failure: { code, rule, stage: 'resolve', params: { host: 'mail.example' } },
    })
  })

  it('says so when nobody answers in time', async () => {
    const resolver = makeResolver({ resolve4: 'silence', resolve6: 'silence', lookup: 'silence' })
    await expect(lookUpHost('mail.example', { timeoutMs: 60, resolver })).rejects.toMatchObject({
      failure: { code: 'dns-failed', rule: 'net/ETIMEOUT' },
    })
  })

  it("ends with the caller's own reason when the caller gives up", async () => {
    const resolver = makeResolver({ resolve4: 'silence', resolve6: 'silence', lookup: 'silence' })
    const controller = new AbortController()
    const reason = new Error('shutting down')
    const waiting = lookUpHost('mail.example', { timeoutMs: 20_000, signal: controller.signal, resolver })
    controller.abort(reason)
    await expect(waiting).rejects.toBe(reason)
  })
})
