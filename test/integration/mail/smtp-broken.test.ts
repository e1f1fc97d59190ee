import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { policyOf } from '../../../src/failures/codes.ts'
import { openSmtp } from '../../../src/mail/smtp.ts'
import { makeSelfSigned } from '../../helpers/certificates.ts'
import { listen } from '../../helpers/listen.ts'
import { endlessLine, garbage, silent, trickle } from '../../helpers/scripted-server/scripts.ts'
import {
  dropAfterDot,
  dropAfterGreeting,
  dropAtAuth,
  greetWith,
  multiLine,
  refuseAuth,
  smtp,
} from '../../helpers/scripted-server/smtp.ts'
import { type Script, startScripted } from '../../helpers/scripted-server.ts'
import { failureFrom, sessionDeps, target, testAuthority } from '../../helpers/sessions.ts'

const dayMs = 24 * 3600 * 1000
type Tls = 'implicit' | 'starttls' | undefined

async function failureAt(script: Script, tls: Tls, encryption: 'tls' | 'ssl', names = ['localhost']) {
  const certificate = await (await testAuthority()).issue({ names })
  const server = await startScripted({ tls, certificate, script })
  try {
    return await failureFrom(openSmtp(target(server, encryption), sessionDeps()))
  } finally {
    await server.close()
  }
}

it.each<[string, Script, Tls, 'tls' | 'ssl', { code: string; stage: string; field?: string | null }]>([
  [
    'silence on 587',
    silent,
    undefined,
    'tls',
    { code: 'greeting-timeout', stage: 'greeting', field: 'encryption' },
  ],
  ['silence on 465', silent, 'implicit', 'ssl', { code: 'greeting-timeout', stage: 'greeting' }],
  ['TLS port spoken to in clear', smtp(), 'implicit', 'tls', { code: 'greeting-timeout', stage: 'greeting' }],
  [
    'clear port spoken to in TLS',
    smtp(),
    undefined,
    'ssl',
    { code: 'tls-mode-mismatch', stage: 'tls', field: 'encryption' },
  ],
  [
    'no STARTTLS',
    smtp(),
    undefined,
    'tls',
    { code: 'starttls-unsupported', stage: 'tls', field: 'encryption' },
  ],
  [
    'a web server',
    garbage,
    undefined,
    'tls',
    { code: 'not-a-mail-server', stage: 'greeting', field: 'port' },
  ],
  [
    'an endless greeting',
    endlessLine('220 '),
    undefined,
    'tls',
    { code: 'not-a-mail-server', stage: 'greeting' },
  ],
  [
    'a byte at a time',
    trickle('220 slow.example ESMTP\r\n', 100),
    undefined,
    'tls',
    { code: 'greeting-timeout', stage: 'greeting' },
  ],
  [
    'gone after the greeting',
    dropAfterGreeting,
    undefined,
    'tls',
    { code: 'connection-lost', stage: 'capabilities' },
  ],
  [
    '421 as greeting',
    greetWith('421 4.7.0 Too many connections from your IP'),
    undefined,
    'tls',
    { code: 'too-many-connections', stage: 'greeting' },
  ],
  [
    '554 as greeting',
    greetWith('554 5.7.1 No SMTP service here'),
    undefined,
    'tls',
    { code: 'service-unavailable', stage: 'greeting' },
  ],
  ['gone at AUTH', dropAtAuth, 'starttls', 'tls', { code: 'connection-lost', stage: 'login' }],
  [
    'wrong password',
    refuseAuth('535 5.7.8 Authentication credentials invalid'),
    'starttls',
    'tls',
    { code: 'bad-credentials', stage: 'login', field: 'password' },
  ],
  [
    'wrong password on 465',
    refuseAuth('535 5.7.8 Authentication credentials invalid'),
    'implicit',
    'ssl',
    { code: 'bad-credentials', stage: 'login' },
  ],
  [
    'app password needed',
    refuseAuth(
      '534-5.7.9 Application-specific password required. Learn more at\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor',
    ),
    'implicit',
    'ssl',
    { code: 'app-password-required', stage: 'login' },
  ],
  [
    'limit at AUTH',
    refuseAuth('454 4.7.0 Too many login attempts, please try again later'),
    'implicit',
    'ssl',
    { code: 'too-many-logins', stage: 'login' },
  ],
  [
    'basic authentication off',
    refuseAuth(
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    ),
    'starttls',
    'tls',
    { code: 'smtp-auth-disabled', stage: 'login' },
  ],
])('%s', async (_name, script, tls, encryption, expected) => {
  const failure = await failureAt(script, tls, encryption)
  expect({ code: failure.code, stage: failure.stage }).toEqual({ code: expected.code, stage: expected.stage })
  if (expected.field !== undefined) expect(policyOf(failure.code).field).toBe(expected.field)
  expect(failure.endpoint).toBe('smtp')
})

it.each([
  ['expired', { names: ['localhost'], notAfter: new Date(Date.now() - dayMs) }, 'certificate-expired'],
  [
    'not valid yet',
    { names: ['localhost'], notBefore: new Date(Date.now() + dayMs) },
    'certificate-not-yet-valid',
  ],
  ['of another name', { names: ['mail.example.net'] }, 'certificate-name-mismatch'],
])('a certificate that is %s is refused in both modes', async (_name, request, code) => {
  const certificate = await (await testAuthority()).issue(request)
  for (const [tls, encryption] of [
    ['implicit', 'ssl'],
    ['starttls', 'tls'],
  ] as const) {
    const server = await startScripted({ tls, certificate, script: smtp() })
    const failure = await failureFrom(openSmtp(target(server, encryption), sessionDeps()))
    await server.close()
    expect(failure).toMatchObject({ code, stage: 'tls' })
    expect(server.received.join()).not.toContain('AUTH')
  }
})

it('a self-signed certificate is refused', async () => {
  const certificate = await makeSelfSigned({ names: ['localhost'] })
  const server = await startScripted({ tls: 'implicit', certificate, script: smtp() })
  const failure = await failureFrom(openSmtp(target(server, 'ssl'), sessionDeps()))
  await server.close()
  expect(failure).toMatchObject({ code: 'certificate-self-signed', stage: 'tls' })
})

it('a closed port and an unknown name', async () => {
  const closed = createServer()
  const { port, close } = await listen(closed)
  await close()
  expect(
    await failureFrom(openSmtp(target({ host: '127.0.0.1', port }, 'tls'), sessionDeps())),
  ).toMatchObject({
    code: 'connection-refused',
    stage: 'connect',
  })
  const unknown = target({ host: 'no-such-host.invalid', port: 587 }, 'tls')
  expect((await failureFrom(openSmtp(unknown, sessionDeps()))).stage).toBe('resolve')
})

it.each<[string, Script, object]>([
  [
    'dropped after the dot: nobody knows',
    dropAfterDot,
    { outcome: 'unknown', failure: { code: 'connection-lost' } },
  ],
  [
    'silent after the dot: nobody knows',
    smtp({ message: (connection) => connection.silence() }),
    { outcome: 'unknown', failure: { code: 'timeout' } },
  ],
  [
    'unknown recipient',
    smtp({ RCPT: '550 5.1.1 <bob@example.org>: Recipient address rejected: User unknown' }),
    { outcome: 'refused', failure: { code: 'mailbox-not-found', stage: 'recipient' } },
  ],
  [
    'a limit that looks like a dead recipient',
    smtp({ RCPT: '450-Requested mail action not taken: mailbox unavailable\n450 Mail send limit exceeded.' }),
    { outcome: 'refused', failure: { code: 'sending-limit', stage: 'recipient' } },
  ],
  [
    'refused content',
    smtp({ message: '554 5.7.1 Message rejected as spam' }),
    { outcome: 'refused', failure: { code: 'content-rejected', stage: 'message' } },
  ],
  [
    'dropped at DATA',
    smtp({ DATA: async (connection) => connection.reset() }),
    { outcome: 'refused', failure: { code: 'connection-lost', stage: 'data' } },
  ],
  ['many lines in every reply', multiLine, { outcome: 'accepted' }],
])('sending: %s', async (_name, script, expected) => {
  const certificate = await (await testAuthority()).issue({ names: ['localhost'] })
  const server = await startScripted({ tls: 'implicit', certificate, script })
  const session = await openSmtp(target(server, 'ssl'), sessionDeps())
  const envelope = { from: 'ann@example.com', to: ['bob@example.org'] }
  const result = await session.send(envelope, Buffer.from('Subject: Hi\r\n\r\nHello\r\n'))
  session.close()
  await server.close()
  expect(result).toMatchObject(expected)
})

it('never sends a non-ASCII address to a server without SMTPUTF8', async () => {
  const certificate = await (await testAuthority()).issue({ names: ['localhost'] })
  const server = await startScripted({ tls: 'implicit', certificate, script: smtp() })
  const session = await openSmtp(target(server, 'ssl'), sessionDeps())
  const result = await session.send({ from: 'ann@example.com', to: ['jürgen@example.org'] }, Buffer.from('x'))
  session.close()
  await server.close()
  expect(result).toMatchObject({ outcome: 'refused', failure: { code: 'smtputf8-unsupported' } })
  expect(server.received.join()).not.toContain('RCPT')
})

it('aborts at once, at any stage', async () => {
  const server = await startScripted({ script: silent })
  const abort = new AbortController()
  const opening = failureFrom(openSmtp(target(server, 'tls'), sessionDeps({ signal: abort.signal })))
  setTimeout(() => abort.abort(), 50)
  const startedAt = performance.now()
  await opening
  await server.close()
  expect(performance.now() - startedAt).toBeLessThan(600)
})
