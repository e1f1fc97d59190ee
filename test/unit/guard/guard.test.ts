import { describe, expect, it } from 'vitest'
import { MailError } from '../../../src/failures/failure.ts'
import { makeGuard } from '../../../src/mail/guard.ts'
import { systemResolver } from '../../../src/mail/hosts.ts'
import { makeResolver } from './resolver.ts'

const options = { timeoutMs: 2000 }

/** A guard in whose world every name has exactly these addresses. */
function guardFor(addresses: string[], allow: string[] = []) {
  const resolver = makeResolver({
    resolve4: addresses.filter((address) => !address.includes(':')),
    resolve6: addresses.filter((address) => address.includes(':')),
    lookup: addresses,
  })
  return { guard: makeGuard({ allow, resolver }), resolver }
}

async function verdict(promise: Promise<{ addresses: { address: string }[] }>): Promise<string> {
  try {
    return (await promise).addresses.map(({ address }) => address).join(' ')
  } catch (error) {
    expect(error).toBeInstanceOf(MailError)
    return (error as MailError).failure.code
  }
}

/** Everything that must not be reachable from a form, as a name may resolve to it and as it may be typed. */
const inside = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '169.254.170.2',
  '100.64.0.1',
  '100.100.100.200',
  '100.127.255.255',
  '168.63.129.16',
  '192.0.0.192',
  '192.0.2.1',
  '192.88.99.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::2',
  '::127.0.0.1',
  '::8.8.8.8',
  '::808:808',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '0:0:0:0:0:ffff:a9fe:a9fe',
  '::ffff:0:127.0.0.1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a00:1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::8.8.8.8',
  '2002:7f00:1::1',
  '2002:808:808::1',
  '2001::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '2001:2::1',
  '2001:10::1',
  '2001:20::1',
  '2001:db8::1',
  '3fff::1',
  '2620:4f:8000::1',
  '2a01:111::5efe:10.0.0.1',
  '2a01:111::200:5efe:a00:1',
  '100::1',
  '4000::1',
  '5f00::1',
  'e000::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
]

describe('the guard', () => {
  it.each(inside)('refuses %s, typed or behind a name', async (address) => {
    const { guard, resolver } = guardFor([address])
    expect(await verdict(guard.resolve('mail.example', options))).toBe('host-not-allowed')
    expect(await verdict(guard.resolve(address, options))).toBe('host-not-allowed')
    if (address.includes(':'))
      expect(await verdict(guard.resolve(`[${address}]`, options))).toBe('host-not-allowed')
    expect(resolver.asked.filter((question) => question.includes(address))).toEqual([])
  })

  it.each([
    '127.1',
    '127.0.1',
    '0177.0.0.1',
    '0x7f.1',
    '0x7f000001',
    '2130706433',
    '017700000001',
    '0',
    '10.1',
    '0xa9fea9fe',
    '2852039166',
    '127.0.0.1.',
    ' 127.0.0.1 ',
    '①②⑦.0.0.1',
    '127。0。0。1',
    '１２７.０.０.１',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'LOCALHOST',
    'localhost.',
    'ⓛocalhost',
  ])('refuses %j also with the real resolver', async (spelling) => {
    const guard = makeGuard({ allow: [], resolver: systemResolver })
    expect(await verdict(guard.resolve(spelling, options))).toBe('host-not-allowed')
  })

  it.each([
    ['8.8.8.8', '8.8.8.8'],
    ['172.15.255.255', '172.15.255.255'],
    ['172.32.0.1', '172.32.0.1'],
    ['100.63.255.255', '100.63.255.255'],
    ['100.128.0.1', '100.128.0.1'],
    ['2a00:1450:4007:80c::6d', '2a00:1450:4007:80c::6d'],
    ['2606:4700::1111', '2606:4700::1111'],
    ['::ffff:8.8.8.8', '8.8.8.8'],
    ['64:ff9b::808:808', '64:ff9b::808:808'],
  ])('lets %s pass', async (address, used) => {
    const { guard } = guardFor([address])
    expect(await verdict(guard.resolve('mail.example', options))).toBe(used)
    expect(await verdict(guard.resolve(address, options))).toBe(used)
  })

  it('gives IPv4 first, each address once, with its family', async () => {
    const { guard } = guardFor([
      '2606:4700::1111',
      '8.8.8.8',
      '::ffff:8.8.8.8',
      '2606:4700:0::1111',
      '9.9.9.9',
    ])
    expect(await guard.resolve('mail.example', options)).toEqual({
      addresses: [
        { address: '8.8.8.8', family: 4 },
        { address: '9.9.9.9', family: 4 },
        { address: '2606:4700::1111', family: 6 },
      ],
    })
  })

  it('drops what points inside and keeps the rest', async () => {
    const { guard } = guardFor(['127.0.0.1', '8.8.8.8', '10.0.0.1', 'fd00::1'])
    expect(await verdict(guard.resolve('mail.example', options))).toBe('8.8.8.8')
  })

  it('ignores answers that are no addresses', async () => {
    const { guard } = guardFor(['8.8.8.8', 'not an address', ''])
    expect(await verdict(guard.resolve('mail.example', options))).toBe('8.8.8.8')
  })

  it('answers every refused host alike, without a word about the address', async () => {
    const failures = await Promise.all(
      ['127.0.0.1', '10.1.2.3', '169.254.169.254', 'fd00::1'].map(async (address) => {
        const error = await guardFor([address])
          .guard.resolve('mail.example', options)
          .catch((thrown: unknown) => thrown)
        expect((error as Error).message).not.toContain(address)
        return (error as MailError).failure
      }),
    )
    for (const failure of failures) {
      expect(failure).toEqual({
        code: 'host-not-allowed',
        stage: 'resolve',
        rule: 'guard/refused',
        params: { host: 'mail.example' },
      })
    }
  })

  it.each(['', 'https://smtp.example.com', 'smtp.example.com:587', 'a b'])(
    'says that %j is no host',
    async (typed) => {
      await expect(makeGuard({ allow: [] }).resolve(typed, options)).rejects.toMatchObject({
        failure: { code: 'dns-not-found', rule: 'guard/not-a-host', params: { host: typed } },
      })
    },
  )
})

describe('the allow list', () => {
  it.each([
    [['127.0.0.0/8'], '127.0.0.1', '127.0.0.1'],
    [['127.0.0.1'], '127.0.0.1', '127.0.0.1'],
    [['127.0.0.1'], '127.0.0.2', 'host-not-allowed'],
    [['127.0.0.0/8'], '::ffff:127.0.0.1', '127.0.0.1'],
    [['::ffff:127.0.0.0/104'], '127.0.0.1', '127.0.0.1'],
    [['127.0.0.0/8'], '::1', 'host-not-allowed'],
    [['127.0.0.0/8'], '64:ff9b::7f00:1', 'host-not-allowed'],
    [['::1/128'], '::1', '::1'],
    [['::1'], '0:0:0:0:0:0:0:1', '::1'],
    [['[::1]'], '::1', '::1'],
    [['10.0.0.0/8', 'fd00::/8'], 'fd12::1', 'fd12::1'],
    [['10.0.0.0/8'], '11.0.0.1', '11.0.0.1'],
    [['mail.internal'], '10.0.0.1', 'host-not-allowed'],
  ])('%j lets %s be %s', async (allow, address, expected) => {
    const { guard } = guardFor([address], allow)
    expect(await verdict(guard.resolve('mail.example', options))).toBe(expected)
  })

  it('takes names exactly, in any case, wherever they point', async () => {
    const { guard } = guardFor(['10.0.0.1'], ['Mail.Internal.'])
    expect(await verdict(guard.resolve('mail.internal', options))).toBe('10.0.0.1')
    expect(await verdict(guard.resolve('MAIL.internal.', options))).toBe('10.0.0.1')
    expect(await verdict(guard.resolve('sub.mail.internal', options))).toBe('host-not-allowed')
    expect(await verdict(guard.resolve('10.0.0.1', options))).toBe('host-not-allowed')
  })

  it('reports every bad entry at once', () => {
    const allow = [
      '127.0.0.0/8',
      '10.0.0.0/33',
      'http://mail',
      'mail.internal',
      '*.internal',
      '',
      '300.1.1.1',
    ]
    expect(() => makeGuard({ allow })).toThrow(
      'Not a network, an address or a host name: "10.0.0.0/33", "http://mail", "*.internal", "", "300.1.1.1".',
    )
  })
})
