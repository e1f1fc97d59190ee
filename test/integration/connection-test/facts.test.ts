// What a passing test shows: facts of each stage, where the mail was found, what was said, and what it does not prove.
import { expect, inject, it, onTestFinished } from 'vitest'
import type { ConnectionTestResult, StageName } from '../../../src/model/connection-test.ts'
import { loadAuthority } from '../../helpers/certificates.ts'
import { credentials, goodSmtp, start, testAt } from '../../helpers/connection-test.ts'
import { type MailHost, startMailHost } from '../../helpers/mail-host.ts'
import { imap } from '../../helpers/scripted-server/imap.ts'
import { smtp } from '../../helpers/scripted-server/smtp.ts'

const user = { address: credentials.username, password: credentials.password }

it('shows the facts of every stage', async () => {
  const host = await startHost()
  const result = await testHost(host)
  expect(result).toMatchObject({ ok: true, suggestions: [] })
  expect(result.stages.every(({ ok, verdict }) => ok && verdict === 'ok')).toBe(true)
  const certificate = {
    version: 'TLSv1.3',
    cipher: expect.stringMatching(/^TLS_/),
    subject: 'localhost',
    names: expect.stringContaining('DNS:localhost'),
    issuer: expect.stringContaining('Postrider test authority'),
    validFrom: expect.stringMatching(/^\d{4}-/),
    validTo: expect.stringMatching(/^\d{4}-/),
    fingerprint256: expect.stringMatching(/^([0-9A-F]{2}:){31}/),
  }
  const expected: [StageName, Record<string, unknown>][] = [
    ['smtp.resolve', { addresses: expect.arrayContaining(['127.0.0.1']) }],
    ['smtp.connect', { address: expect.any(String), port: host.smtp.tlsPort }],
    ['smtp.greeting', { text: expect.stringMatching(/^220 localhost/) }],
    ['smtp.tls', certificate],
    ['smtp.capabilities', { login: ['LOGIN', 'PLAIN'], sizeLimit: 10 * 1024 * 1024 }],
    ['smtp.login', { method: 'PLAIN' }],
    ['smtp.sender', { reply: expect.stringMatching(/^250 /) }],
    ['smtp.recipient', { reply: expect.stringMatching(/^250 /) }],
    ['smtp.message', { reply: expect.stringMatching(/^250 /), messageId: '<0199a1c2@example.com>' }],
    ['imap.connect', { address: expect.any(String), port: host.imap(user.address).sslPort }],
    ['imap.tls', certificate],
    ['imap.login', { login: ['PLAIN'], capabilities: expect.arrayContaining(['IMAP4rev1', 'IDLE']) }],
    ['imap.folders', { sent: 'Sent', sentFoundBy: 'special-use', junk: 'Junk', junkFoundBy: 'special-use' }],
    ['imap.round-trip', { folder: 'INBOX', use: 'inbox', afterMs: expect.any(Number) }],
  ]
  for (const [name, detail] of expected) expect(detailOf(result, name), name).toMatchObject(detail)
  expect(result.caveats).toEqual(['delivery-to-others'])
})

it('shows the address and port of IMAP with STARTTLS too', async () => {
  const host = await startHost()
  const result = await testHost(host, 'tls')
  expect(result.ok).toBe(true)
  expect(detailOf(result, 'imap.connect')).toMatchObject({ port: host.imap(user.address).tlsPort })
  expect(detailOf(result, 'imap.tls')).toMatchObject({ version: 'TLSv1.3', subject: 'localhost' })
})

it('finds the mail in Junk, and says so', async () => {
  const host = await startHost({ isJunk: true })
  const result = await testHost(host)
  expect(result.ok).toBe(true)
  expect(detailOf(result, 'imap.round-trip')).toMatchObject({ folder: 'Junk', use: 'junk' })
  expect(result.caveats).toContain('found-in-junk')
})

it('says of a provider that passes mail to oneself while blocked what that means', async () => {
  const server = await goodSmtp()
  const place = { host: 'localhost', port: server.port, encryption: 'ssl' as const }
  const limit = { code: 'daily-limit', stage: 'message', rule: 'x' } as const
  const account = { provider: 'zoho-com', healthFailure: limit }
  const result = await testAt({ smtp: place, account })
  await server.close()
  expect(result).toMatchObject({ ok: true, imap: null })
  expect(result.caveats).toEqual([
    'delivery-to-others',
    'provider-passes-own-mail',
    'limit-stays',
    'imap-not-configured',
  ])
})

it('keeps a transcript of both sides, without credentials or contents', async () => {
  const result = await testHost(await startHost(), 'tls')
  const said = (result.transcript ?? []).map(({ endpoint, from, text }) => `${endpoint} ${from}: ${text}`)
  for (const line of [
    /^smtp server: 220 localhost/,
    /^smtp client: EHLO /,
    /^smtp client: STARTTLS$/,
    /^smtp client: AUTH PLAIN \[redacted\]$/,
    /^smtp server: 235 /,
    /^smtp client: MAIL FROM:<ann@example.com>/,
    /^smtp client: \(a message of \d+ bytes\)$/,
    /^imap server: \* OK/,
    /^imap client: \w+ AUTHENTICATE PLAIN$/,
    /^imap client: \[redacted\]$/,
    /^imap client: \w+ EXAMINE INBOX$/,
    /^imap client: \w+ UID SEARCH/,
  ])
    expect(said.filter((text) => line.test(text)).length, String(line)).toBeGreaterThan(0)
  expect(said.join('\n')).not.toMatch(/Subject:|This mailbox sent/)
  expectNoSecret(JSON.stringify(result))
  const times = (result.transcript ?? []).map(({ ms }) => ms)
  expect(times).toEqual([...times].sort((a, b) => a - b))
})

it.each([
  ['LOGIN', '334 VXNlcm5hbWU6'],
  ['CRAM-MD5', '334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UuZXhhbXBsZT4='],
])('neither challenge nor answer of AUTH %s is kept', async (mechanism, challenge) => {
  const script = smtp({ EHLO: `250-scripted.example\n250 AUTH ${mechanism}`, AUTH: challenge })
  const server = await start({ tls: 'implicit', script })
  const result = await testAt({ smtp: { host: 'localhost', port: server.port, encryption: 'ssl' } })
  const answers = server.received.slice(server.received.findIndex((line) => line.startsWith('AUTH')) + 1)
  await server.close()
  expect(answers.length).toBeGreaterThan(0)
  const text = JSON.stringify(result)
  for (const secret of [challenge.slice(4), ...answers.filter((line) => line !== 'QUIT')])
    expect(text).not.toContain(secret)
  expect(text).toContain(`AUTH ${mechanism}`)
})

it('shows the certificate that was refused', async () => {
  const server = await start({ tls: 'implicit', certificate: 'expired', script: smtp() })
  const result = await testAt({ smtp: { host: 'localhost', port: server.port, encryption: 'ssl' } })
  await server.close()
  expect(detailOf(result, 'smtp.tls')).toMatchObject({
    code: 'certificate-expired',
    date: expect.stringMatching(/^\d{4}-/),
    names: expect.stringContaining('localhost'),
    fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}/),
  })
})

/** What a server may do with a password that it was sent. */
const echoes: [string, (password: string) => string][] = [
  ['as it is', (password) => password],
  ['in base64', (password) => base64(password)],
  ['in AUTH PLAIN', (password) => base64(`\0${user.address}\0${password}`)],
  ['in a sentence in base64', (password) => base64(`you said ${password} to me`)],
  ['at another place in base64', (password) => base64(`ab${password}!`)],
  ['in base64 for URLs', (password) => base64(password).replaceAll('+', '-').replaceAll('/', '_')],
  ['in hexadecimal', (password) => Buffer.from(password).toString('hex')],
  ['escaped for URLs', (password) => encodeURIComponent(password)],
  ['as a form sends it', (password) => encodeURIComponent(password).replaceAll('%20', '+')],
  ['escaped for JSON', (password) => JSON.stringify(password)],
  ['escaped for HTML', (password) => password.replaceAll('"', '&quot;')],
  ['in quoted-printable', (password) => [...Buffer.from(password)].map(quoted).join('')],
]

it.concurrent.each(echoes)('a server that repeats the password %s finds it nowhere', async (_how, encode) => {
  const echo = `535 5.7.8 no: ${encode(credentials.password)} :no`
  const server = await start({ tls: 'implicit', script: smtp({ AUTH: echo }) })
  const result = await testAt({ smtp: { host: 'localhost', port: server.port, encryption: 'ssl' } })
  await server.close()
  expect(result.smtp.failure?.stage).toBe('login')
  expect(JSON.stringify(result)).not.toContain(JSON.stringify(encode(credentials.password)).slice(1, -1))
  expect(result.transcript?.some(({ text }) => text.startsWith('535'))).toBe(true)
  expectNoSecret(JSON.stringify(result))
})

it('a host that heard the password on one side cannot say it on the other', async () => {
  const [server, mailbox] = await Promise.all([
    goodSmtp(),
    start({ tls: 'implicit', script: imap({ greeting: `* OK you are ${credentials.password}` }) }),
  ])
  const result = await testAt({
    smtp: { host: 'localhost', port: server.port, encryption: 'ssl' },
    imap: { host: 'localhost', port: mailbox.port, encryption: 'ssl' },
  })
  await Promise.all([server.close(), mailbox.close()])
  expect(detailOf(result, 'imap.greeting')).toMatchObject({ text: 'you are [redacted]' })
  expect(JSON.stringify(result)).not.toContain(JSON.stringify(credentials.password).slice(1, -1))
})

it('a transcript is bounded, whatever a server says', async () => {
  const lines = Array.from({ length: 5_000 }, (_, line) => `250-${line} ${'x'.repeat(900)}`)
  const server = await start({
    tls: 'implicit',
    script: smtp({ MAIL: `${lines.slice(0, 60).join('\n')}\n250 ok` }),
  })
  const chatty = await start({
    tls: 'implicit',
    script: smtp({ EHLO: `${lines.slice(0, 60).join('\n')}\n250 AUTH PLAIN\u0000\u0007` }),
  })
  for (const { port } of [server, chatty]) {
    const result = await testAt({ smtp: { host: 'localhost', port, encryption: 'ssl' } })
    expect(JSON.stringify(result.transcript).length).toBeLessThan(120_000)
    expect(result.transcript?.length).toBeLessThan(200)
    expect(JSON.stringify(result)).not.toContain('\\u0000')
  }
  await Promise.all([server.close(), chatty.close()])
})

async function startHost({ isJunk = false } = {}): Promise<MailHost> {
  const authority = await loadAuthority(inject('authority'))
  const host = await startMailHost({
    authority,
    users: [user],
    onMessage: (mail) => {
      if (!isJunk) return
      const mailbox = host.mailbox(user.address)
      mailbox.deliver(mail.raw, 'Junk')
      mailbox.remove()
    },
  })
  onTestFinished(() => host.close())
  return host
}

function testHost(host: MailHost, encryption: 'tls' | 'ssl' = 'ssl'): Promise<ConnectionTestResult> {
  const { tlsPort, sslPort, host: name } = host.imap(user.address)
  return testAt({
    smtp: { host: host.smtp.host, port: host.smtp.tlsPort, encryption: 'tls' },
    imap: { host: name, port: encryption === 'tls' ? tlsPort : sslPort, encryption },
  })
}

function detailOf({ stages }: ConnectionTestResult, name: StageName): unknown {
  return stages.find((stage) => stage.name === name)?.detail
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

function quoted(byte: number): string {
  const isPlain = byte > 31 && byte < 127 && byte !== 61
  return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
}

function expectNoSecret(text: string): void {
  const { password } = credentials
  for (const secret of [
    password,
    base64(password),
    base64(`\0${user.address}\0${password}`),
    encodeURIComponent(password),
  ])
    expect(text).not.toContain(secret)
}
