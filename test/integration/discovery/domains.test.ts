// Domains that do not exist, name servers that do not answer, and what the guard refuses.
import { describe, expect, it } from 'vitest'
import type { Reply } from '../../helpers/dns-server.ts'
import { attemptAt, configurationFile, makeWorld, timed } from './world.ts'

const address = 'ann@example.com'
const place = 'autoconfig.example.com'
const here = { 'A example.com': ['127.0.0.1'] } satisfies Record<string, Reply>

describe('a domain', () => {
  it('that does not exist is said so at once, and nothing under it is looked for', async () => {
    const { discover, dns, reached } = await makeWorld()
    const { result, ms } = await timed(discover(address))
    expect(result).toMatchObject({
      smtp: null,
      imap: null,
      provider: null,
      failure: {
        code: 'dns-not-found',
        group: 'connection-refused',
        remedy: expect.stringContaining('example.com'),
      },
    })
    expect(attemptAt(result, 'example.com')).toMatchObject({ source: 'preset' })
    expect(result.tried.filter(({ source }) => source === 'mx')).toMatchObject([
      { outcome: 'nothing', detail: 'the name does not exist' },
    ])
    expect(dns.asked.filter((question) => !/^(MX|SRV) /.test(question))).toEqual([])
    expect(reached).toEqual([])
    expect(ms).toBeLessThan(2_000)
  })

  it('of which nothing can be found is no failure, and everything that was tried is told', async () => {
    const { discover } = await makeWorld({ zone: here })
    const result = await discover(address)
    expect(result).toMatchObject({ smtp: null, imap: null, failure: null })
    expect(new Set(result.tried.map(({ source }) => source))).toEqual(
      new Set(['preset', 'mx', 'srv', 'autoconfig', 'probe']),
    )
    expect(result.tried.filter(({ outcome }) => outcome === 'found' || outcome === 'unneeded')).toEqual([])
    for (const { detail } of result.tried) expect(detail).not.toBe('')
  })

  it.each<[string, Reply]>([
    ['SERVFAIL', 'SERVFAIL'],
    ['REFUSED', 'REFUSED'],
    ['garbage', 'garbage'],
    ['silence', 'silence'],
  ])('whose name servers answer %s', async (_what, reply) => {
    const { discover } = await makeWorld({ fallback: reply })
    const { result, ms } = await timed(discover(address, { timeoutMs: 4_000 }))
    expect(result).toMatchObject({ smtp: null, imap: null, failure: { code: 'dns-failed', field: 'email' } })
    expect(result.tried.filter(({ source }) => source === 'mx')).toMatchObject([
      { outcome: 'failed', code: 'dns-failed' },
    ])
    expect(ms).toBeLessThan(4_250)
  })

  it('whose SRV questions alone get no answer is found by other means', async () => {
    const { discover } = await makeWorld({
      zone: {
        'SRV _submissions._tcp.example.com': 'silence',
        'SRV _imap._tcp.example.com': 'SERVFAIL',
      },
      web: { [place]: (_request, response) => void response.end(configurationFile('example.com')) },
    })
    expect(await discover(address)).toMatchObject({
      smtp: { source: 'autoconfig' },
      imap: { source: 'autoconfig' },
      failure: null,
    })
  })
})

describe('what the guard refuses', () => {
  const inside = ['127.0.0.1', '10.0.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0']

  it('gets one answer, whatever it is, and nothing is connected to', async () => {
    const names = [
      'autoconfig.example.com',
      'example.com',
      'smtp.example.com',
      'imap.example.com',
      'mail.example.com',
    ]
    const answers = await Promise.all(
      inside.map(async (ip) => {
        const zone = Object.fromEntries(names.map((name): [string, Reply] => [`A ${name}`, [ip]]))
        const { discover, reached } = await makeWorld({ zone, allow: [] })
        const { tried, ...result } = await discover(address)
        expect(reached).toEqual([])
        return { ...result, tried: tried.map(({ ms: _ms, ...attempt }) => attempt) }
      }),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    const refused = answers[0]?.tried.filter(({ code }) => code === 'host-not-allowed')
    expect(refused?.map(({ what }) => what).sort()).toEqual([
      'https://autoconfig.example.com/mail/config-v1.1.xml',
      'https://example.com/.well-known/autoconfig/mail/config-v1.1.xml',
      'imap.example.com',
      'mail.example.com',
      'smtp.example.com',
    ])
    expect(JSON.stringify(answers)).not.toMatch(/127\.0\.0\.1|10\.0\.0\.1|169\.254/)
  })
})
