// Each kind of knowledge, and that an earlier one wins.
import { expect, it } from 'vitest'
import { imap } from '../../helpers/scripted-server/imap.ts'
import { smtp } from '../../helpers/scripted-server/smtp.ts'
import { configurationFile, makeWorld } from './world.ts'

const domain = 'example.com'
const address = 'ann@example.com'
const found = (host: string, port: number, encryption: string, source: string) => ({
  host,
  port,
  encryption,
  username: address,
  usernameSource: 'address',
  source,
})

it('a domain of a known provider needs no question at all', async () => {
  const { discover, dns, reached } = await makeWorld()
  const result = await discover(' Ann@GMail.com ')
  expect(result).toEqual({
    address: 'Ann@gmail.com',
    smtp: { ...found('smtp.gmail.com', 587, 'tls', 'preset'), username: 'Ann@gmail.com' },
    imap: { ...found('imap.gmail.com', 993, 'ssl', 'preset'), username: 'Ann@gmail.com' },
    provider: 'gmail',
    login: {
      providerName: 'Gmail',
      appPassword: expect.objectContaining({ required: true, url: expect.any(String) }),
      imapMustBeEnabled: false,
      oauthOnlyImap: false,
      notes: [],
    },
    tried: [{ source: 'preset', what: 'gmail.com', outcome: 'found', detail: 'Gmail', ms: 0 }],
    failure: null,
  })
  expect([...dns.asked, ...reached]).toEqual([])
})

it('the most preferred MX tells the provider, and what SRV records say does not change it', async () => {
  const { discover, reached } = await makeWorld({
    zone: {
      'MX example.com': [
        { exchange: 'mx1.mail.ovh.net', preference: 20 },
        { exchange: 'ASPMX.L.google.com', preference: 1 },
      ],
      'SRV _imaps._tcp.example.com': 'silence',
      'SRV _submissions._tcp.example.com': [{ target: 'mail.example.com', port: 465 }],
    },
  })
  const result = await discover(address)
  expect(result).toMatchObject({
    smtp: found('smtp.gmail.com', 587, 'tls', 'mx'),
    imap: found('imap.gmail.com', 993, 'ssl', 'mx'),
    provider: 'google-workspace',
    login: { providerName: 'Google Workspace' },
  })
  expect(result.tried).toContainEqual(
    expect.objectContaining({
      source: 'mx',
      outcome: 'found',
      detail: 'aspmx.l.google.com is Google Workspace',
    }),
  )
  expect(result.tried).toContainEqual(
    expect.objectContaining({ what: '_imaps._tcp.example.com', outcome: 'unneeded' }),
  )
  expect(reached).toEqual([])
})

it('SRV records name the servers; implicit TLS comes before STARTTLS, a lower priority before a higher', async () => {
  const { discover, reached, requests } = await makeWorld({
    zone: {
      'MX example.com': [{ exchange: 'mx.example.com', preference: 10 }],
      'SRV _submissions._tcp.example.com': [
        { target: 'backup.example.com', port: 465, priority: 10 },
        { target: 'send.example.com', port: 465, priority: 5 },
      ],
      'SRV _submission._tcp.example.com': [{ target: 'send.example.com', port: 587 }],
      'SRV _imaps._tcp.example.com': [{ target: '.', port: 0 }],
      'SRV _imap._tcp.example.com': [{ target: 'read.example.com', port: 143 }],
    },
  })
  const result = await discover(address)
  expect(result.smtp).toEqual(found('send.example.com', 465, 'ssl', 'srv'))
  expect(result.imap).toEqual(found('read.example.com', 143, 'tls', 'srv'))
  expect(result).toMatchObject({ provider: null, login: null, failure: null })
  expect(result.tried.map(({ source, what, outcome }) => [source, what, outcome])).toEqual([
    ['preset', 'example.com', 'nothing'],
    ['mx', 'example.com', 'nothing'],
    ['srv', '_submissions._tcp.example.com', 'found'],
    ['srv', '_submission._tcp.example.com', 'found'],
    ['srv', '_imaps._tcp.example.com', 'not-offered'],
    ['srv', '_imap._tcp.example.com', 'found'],
  ])
  expect([...reached, ...requests]).toEqual([])
})

it('servers of a provider that SRV records name bring its hints', async () => {
  const { discover } = await makeWorld({
    zone: {
      'SRV _submissions._tcp.example.com': [{ target: 'smtp.fastmail.com', port: 465 }],
      'SRV _imaps._tcp.example.com': [{ target: 'imap.fastmail.com', port: 993 }],
    },
  })
  expect(await discover(address)).toMatchObject({
    smtp: { host: 'smtp.fastmail.com', source: 'srv' },
    provider: 'fastmail',
    login: { appPassword: { required: true } },
  })
})

it('what a domain says it does not have is not looked for', async () => {
  const { discover, reached } = await makeWorld({
    zone: {
      'MX example.com': [{ exchange: '.', preference: 0 }],
      'SRV _submissions._tcp.example.com': [{ target: 'send.example.com', port: 465 }],
      'SRV _imaps._tcp.example.com': [{ target: '.', port: 0 }],
      'SRV _imap._tcp.example.com': [{ target: '.', port: 0 }],
    },
    mail: { 'imap.example.com:993': imap() },
  })
  const result = await discover(address)
  expect(result).toMatchObject({ smtp: { source: 'srv' }, imap: null })
  expect(result.tried).toContainEqual(
    expect.objectContaining({ source: 'mx', outcome: 'not-offered', detail: 'the domain accepts no mail' }),
  )
  expect(reached).toEqual([])
})

it('the configuration file fills in what SRV records leave open', async () => {
  const { discover, requests } = await makeWorld({
    zone: { 'SRV _submissions._tcp.example.com': [{ target: 'send.example.com', port: 465 }] },
    web: { [`autoconfig.${domain}`]: (_request, response) => void response.end(configurationFile(domain)) },
  })
  const result = await discover(address)
  expect(result.smtp).toEqual(found('send.example.com', 465, 'ssl', 'srv'))
  expect(result.imap).toEqual({
    ...found('in.example.com', 993, 'ssl', 'autoconfig'),
    username: 'ann',
    usernameSource: 'autoconfig',
  })
  expect(requests).toEqual([
    'https://autoconfig.example.com/mail/config-v1.1.xml?emailaddress=ann%40example.com',
  ])
})

it('the first place of the configuration file wins over the second, which is asked without the address', async () => {
  const { discover, requests } = await makeWorld({
    web: {
      [`autoconfig.${domain}`]: (_request, response) => void response.end(configurationFile('first.example')),
      [domain]: (_request, response) => void response.end(configurationFile('second.example')),
    },
  })
  const result = await discover(address)
  expect(result).toMatchObject({ smtp: { host: 'out.first.example' }, imap: { host: 'in.first.example' } })
  expect(requests).toContain('https://example.com/.well-known/autoconfig/mail/config-v1.1.xml')
})

it('only encrypted servers of a configuration file are taken, the others are named', async () => {
  const plain = '<hostname>in.example.com</hostname><port>143</port><socketType>plain</socketType>'
  const { discover } = await makeWorld({
    web: { [domain]: (_request, response) => void response.end(configurationFile(domain, { imap: plain })) },
  })
  const result = await discover(address)
  expect(result).toMatchObject({ smtp: { host: 'out.example.com', source: 'autoconfig' }, imap: null })
  expect(result.tried).toContainEqual({
    source: 'autoconfig',
    what: 'in.example.com:143',
    outcome: 'refused',
    detail: 'is offered without encryption',
    ms: 0,
  })
})

it('otherwise the likeliest name that answers with a valid certificate is taken, without a login', async () => {
  const { discover, mail } = await makeWorld({
    zone: { 'MX example.com': [{ exchange: 'mx.example.com', preference: 10 }] },
    mail: {
      'mail.example.com:587': smtp(),
      'mx.example.com:465': smtp(),
      'mx.example.com:993': imap(),
      'mail.example.com:143': imap(),
    },
  })
  const result = await discover(address)
  expect(result.smtp).toEqual(found('mail.example.com', 587, 'tls', 'probe'))
  expect(result.imap).toEqual(found('mail.example.com', 143, 'tls', 'probe'))
  const said = [...mail.values()].flatMap(({ received }) => received)
  expect(said).toEqual(expect.arrayContaining(['EHLO [127.0.0.1]', 'STARTTLS', 'a1 STARTTLS']))
  expect(said.filter((line) => /auth|login|ann/i.test(line))).toEqual([])
  expect(result.tried).toContainEqual(
    expect.objectContaining({
      what: 'mail.example.com:465 SSL',
      outcome: 'failed',
      code: 'connection-refused',
    }),
  )
  expect(result.tried).toContainEqual(
    expect.objectContaining({ what: 'smtp.example.com', outcome: 'nothing', code: 'dns-not-found' }),
  )
})

it('a configuration file that comes late still wins over what was tried meanwhile', async () => {
  const { discover } = await makeWorld({
    web: {
      [domain]: (_request, response) => void setTimeout(() => response.end(configurationFile(domain)), 1_500),
    },
    mail: { 'smtp.example.com:465': smtp(), 'imap.example.com:993': imap() },
  })
  expect(await discover(address)).toMatchObject({
    smtp: { host: 'out.example.com', source: 'autoconfig' },
    imap: { host: 'in.example.com', source: 'autoconfig' },
  })
})

it('an internationalised domain is asked for in ASCII', async () => {
  const { discover } = await makeWorld({
    zone: { 'SRV _imaps._tcp.xn--bcher-kva.example': [{ target: 'imap.xn--bcher-kva.example', port: 993 }] },
  })
  expect(await discover('ann@BÜCHER.example')).toMatchObject({
    address: 'ann@xn--bcher-kva.example',
    imap: { host: 'imap.xn--bcher-kva.example', username: 'ann@xn--bcher-kva.example' },
  })
})
