// SMTP hosts that are broken in every way, and what the test says of each: stage, code, form field, suggestion.
import { expect, it } from 'vitest'
import { stageNames } from '../../../src/model/connection-test.ts'
import type { Encryption } from '../../../src/providers/types.ts'
import {
  closedPort,
  type Expected,
  goodSmtp,
  type Server,
  start,
  summary,
  testAt,
} from '../../helpers/connection-test.ts'
import { endlessLine, garbage, silent, trickle } from '../../helpers/scripted-server/scripts.ts'
import {
  dropAfterDot,
  dropAfterGreeting,
  dropAtAuth,
  greetWith,
  refuseAuth,
  smtp,
} from '../../helpers/scripted-server/smtp.ts'
import type { Script, ScriptedConnection } from '../../helpers/scripted-server.ts'

const implicit = { tls: 'implicit' as const }
const starttls = { tls: 'starttls' as const }
const hangUp: Script = async (connection) => connection.close()
const silence = (connection: ScriptedConnection) => connection.silence()

/** `same`: what the asked port with the other encryption is called; `sibling`: a good server on another port. */
type Case = [
  name: string,
  encryption: Encryption,
  server: Server,
  expected: Omit<Expected, 'suggestion'>,
  suggestion?: ['same' | 'sibling', cause: string],
]

const cases: Case[] = [
  [
    'silence',
    'tls',
    { script: silent },
    { stage: 'smtp.greeting', code: 'greeting-timeout', field: 'encryption' },
  ],
  [
    'silence beside a good port',
    'tls',
    { script: silent },
    { stage: 'smtp.greeting', code: 'greeting-timeout' },
    ['sibling', 'silent'],
  ],
  [
    'silence behind TLS',
    'ssl',
    { ...implicit, script: silent },
    { stage: 'smtp.greeting', code: 'greeting-timeout' },
  ],
  [
    'silence where TLS should be',
    'ssl',
    { script: silent },
    { stage: 'smtp.tls', code: 'connection-timeout', field: 'port' },
    ['sibling', 'silent'],
  ],
  [
    'a TLS port spoken to in clear',
    'tls',
    { ...implicit, script: smtp() },
    { stage: 'smtp.greeting', code: 'tls-mode-mismatch', field: 'encryption' },
    ['same', 'tls-first'],
  ],
  [
    'a TLS port with a bad certificate spoken to in clear',
    'tls',
    { ...implicit, certificate: 'expired', script: smtp() },
    { stage: 'smtp.greeting', code: 'tls-mode-mismatch', field: 'encryption' },
  ],
  [
    'a STARTTLS port spoken to in TLS',
    'ssl',
    { ...starttls, script: smtp() },
    { stage: 'smtp.tls', code: 'tls-mode-mismatch', field: 'encryption' },
    ['same', 'text-first'],
  ],
  [
    'a clear port spoken to in TLS',
    'ssl',
    { script: smtp() },
    { stage: 'smtp.tls', code: 'tls-mode-mismatch', field: 'encryption' },
  ],
  [
    'no STARTTLS',
    'tls',
    { script: smtp() },
    { stage: 'smtp.tls', code: 'starttls-unsupported', field: 'encryption' },
  ],
  [
    'no STARTTLS beside a good port',
    'tls',
    { script: smtp() },
    { stage: 'smtp.tls', code: 'starttls-unsupported' },
    ['sibling', 'no-starttls'],
  ],
  [
    'garbage after STARTTLS',
    'tls',
    { script: brokenHandshake('garbage\r\n'.repeat(10)) },
    { stage: 'smtp.tls', code: 'tls-failed', field: 'encryption' },
    ['sibling', 'tls-fault'],
  ],
  [
    'silence after STARTTLS',
    'tls',
    { script: brokenHandshake('') },
    { stage: 'smtp.tls', code: 'tls-failed' },
    ['sibling', 'tls-fault'],
  ],
  [
    'a web server',
    'tls',
    { script: garbage },
    { stage: 'smtp.greeting', code: 'not-a-mail-server', field: 'port' },
  ],
  [
    'a web server beside a good port',
    'tls',
    { script: garbage },
    { stage: 'smtp.greeting', code: 'not-a-mail-server' },
    ['sibling', 'other-service'],
  ],
  [
    'an endless greeting',
    'tls',
    { script: endlessLine('220 ') },
    { stage: 'smtp.greeting', code: 'not-a-mail-server', field: 'port' },
  ],
  [
    'a byte at a time',
    'tls',
    { script: trickle('220 slow.example ESMTP\r\n', 200) },
    { stage: 'smtp.greeting', code: 'greeting-timeout' },
  ],
  [
    'gone before the greeting',
    'tls',
    { script: hangUp },
    { stage: 'smtp.greeting', code: 'connection-lost', field: null },
    ['sibling', 'hung-up'],
  ],
  [
    'gone after the greeting',
    'tls',
    { script: dropAfterGreeting },
    { stage: 'smtp.capabilities', code: 'connection-lost' },
  ],
  [
    'silent after the greeting',
    'tls',
    { script: smtp({ EHLO: silence }) },
    { stage: 'smtp.capabilities', code: 'timeout' },
  ],
  [
    '421 as greeting',
    'tls',
    { script: greetWith('421 4.7.0 Too many connections from your IP') },
    { stage: 'smtp.greeting', code: 'too-many-connections', field: null },
  ],
  [
    '554 as greeting',
    'tls',
    { script: greetWith('554 5.7.1 No SMTP service here') },
    { stage: 'smtp.greeting', code: 'service-unavailable', field: null },
    ['sibling', 'other-service'],
  ],
  [
    'an expired certificate',
    'ssl',
    { ...implicit, certificate: 'expired', script: smtp() },
    { stage: 'smtp.tls', code: 'certificate-expired', field: 'host' },
  ],
  [
    'an expired certificate after STARTTLS',
    'tls',
    { ...starttls, certificate: 'expired', script: smtp() },
    { stage: 'smtp.tls', code: 'certificate-expired' },
    ['sibling', 'tls-fault'],
  ],
  [
    'a certificate of tomorrow',
    'ssl',
    { ...implicit, certificate: 'not-yet-valid', script: smtp() },
    { stage: 'smtp.tls', code: 'certificate-not-yet-valid', field: 'host' },
  ],
  [
    'a certificate of another name',
    'ssl',
    { ...implicit, certificate: 'other-name', script: smtp() },
    { stage: 'smtp.tls', code: 'certificate-name-mismatch', field: 'host' },
    ['sibling', 'tls-fault'],
  ],
  [
    'a certificate of another name after STARTTLS',
    'tls',
    { ...starttls, certificate: 'other-name', script: smtp() },
    { stage: 'smtp.tls', code: 'certificate-name-mismatch' },
  ],
  [
    'a self-signed certificate',
    'ssl',
    { ...implicit, certificate: 'self-signed', script: smtp() },
    { stage: 'smtp.tls', code: 'certificate-self-signed', field: 'host' },
  ],
  [
    'a certificate of an unknown issuer',
    'tls',
    { ...starttls, certificate: 'unknown-issuer', script: smtp() },
    { stage: 'smtp.tls', code: 'certificate-unknown-issuer', field: 'host' },
  ],
  [
    'a wrong password',
    'tls',
    { ...starttls, script: refuseAuth('535 5.7.8 Authentication credentials invalid') },
    { stage: 'smtp.login', code: 'bad-credentials', field: 'password' },
  ],
  [
    'an app password that is needed',
    'ssl',
    {
      ...implicit,
      script: refuseAuth(
        '534-5.7.9 Application-specific password required. Learn more at\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor',
      ),
    },
    { stage: 'smtp.login', code: 'app-password-required', field: 'password' },
  ],
  [
    'a limit of logins',
    'ssl',
    { ...implicit, script: refuseAuth('454 4.7.0 Too many login attempts, please try again later') },
    { stage: 'smtp.login', code: 'too-many-logins', field: null },
  ],
  [
    'logins that are switched off',
    'tls',
    {
      ...starttls,
      script: refuseAuth(
        '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
      ),
    },
    { stage: 'smtp.login', code: 'smtp-auth-disabled', field: null },
  ],
  [
    'gone at AUTH',
    'tls',
    { ...starttls, script: dropAtAuth },
    { stage: 'smtp.login', code: 'connection-lost' },
  ],
  [
    'silent at AUTH',
    'ssl',
    { ...implicit, script: smtp({ AUTH: silence }) },
    { stage: 'smtp.login', code: 'timeout' },
  ],
  [
    'a sender that is refused',
    'ssl',
    {
      ...implicit,
      script: smtp({ MAIL: '553 5.7.1 <ann@example.com>: Sender address rejected: not owned by user ann' }),
    },
    { stage: 'smtp.sender', code: 'sender-refused', field: 'email' },
  ],
  [
    'a recipient that is refused',
    'ssl',
    {
      ...implicit,
      script: smtp({ RCPT: '550 5.1.1 <ann@example.com>: Recipient address rejected: User unknown' }),
    },
    { stage: 'smtp.recipient', code: 'mailbox-not-found', field: 'to' },
  ],
  [
    'a limit at RCPT',
    'ssl',
    {
      ...implicit,
      script: smtp({
        RCPT: '450-Requested mail action not taken: mailbox unavailable\n450 Mail send limit exceeded.',
      }),
    },
    { stage: 'smtp.recipient', code: 'sending-limit', field: 'limits' },
  ],
  [
    'gone at RCPT',
    'ssl',
    { ...implicit, script: smtp({ RCPT: async (connection) => connection.reset() }) },
    { stage: 'smtp.recipient', code: 'connection-lost' },
  ],
  [
    'a DATA that is refused',
    'ssl',
    { ...implicit, script: smtp({ DATA: '554 5.7.1 Message rejected as spam' }) },
    { stage: 'smtp.message', code: 'content-rejected', field: 'content' },
  ],
  [
    'a message that is refused',
    'ssl',
    { ...implicit, script: smtp({ message: '554 5.7.1 Message rejected as spam' }) },
    { stage: 'smtp.message', code: 'content-rejected', field: 'content' },
  ],
  [
    'gone after the dot',
    'ssl',
    { ...implicit, script: dropAfterDot },
    { stage: 'smtp.message', code: 'connection-lost' },
  ],
  [
    'silent after the dot',
    'ssl',
    { ...implicit, script: smtp({ message: silence }) },
    { stage: 'smtp.message', code: 'timeout' },
  ],
]

it.concurrent.each(cases)('%s (%s)', async (_name, encryption, server, expected, suggested) => {
  const broken = await start(server)
  const sibling = suggested?.[0] === 'sibling' ? await goodSmtp() : null
  const ports = { smtp: sibling ? [{ port: sibling.port, encryption: 'ssl' as const }] : [] }
  const result = await testAt({ smtp: { host: 'localhost', port: broken.port, encryption }, ports })
  await Promise.all([broken.close().catch(() => 'it may have been cut short'), sibling?.close()])

  const other = encryption === 'tls' ? 'ssl' : 'tls'
  const changes = sibling
    ? { port: sibling.port, encryption: 'ssl' }
    : { port: broken.port, encryption: other }
  const { field, ...found } = summary(result, 'smtp')
  expect(found).toEqual({
    stage: expected.stage,
    code: expected.code,
    suggestion: suggested ? { cause: suggested[1], changes } : null,
  })
  if (expected.field !== undefined) expect(field).toBe(expected.field)
  expectEveryStage(result.stages)
  // Nobody but the asked server, once its TLS was verified, ever hears of a password.
  expect(sibling?.received.join() ?? '').not.toMatch(/AUTH/)
  const hasLogin = result.stages.some(({ name, verdict }) => name === 'smtp.login' && verdict !== 'skipped')
  if (!hasLogin) expect(broken.received.join()).not.toMatch(/AUTH/)
})

it('a closed port, with and without another that works', async () => {
  const port = await closedPort()
  const smtpPlace = { host: 'localhost', port, encryption: 'tls' as const }
  const expected = { stage: 'smtp.connect', code: 'connection-refused', field: 'port' }
  expect(summary(await testAt({ smtp: smtpPlace }), 'smtp')).toEqual({ ...expected, suggestion: null })
  const sibling = await goodSmtp()
  const changes = { port: sibling.port, encryption: 'ssl' as const }
  const startedAt = performance.now()
  const result = await testAt({ smtp: smtpPlace, ports: { smtp: [changes] } })
  expect(performance.now() - startedAt).toBeLessThan(1_500)
  await sibling.close()
  expect(summary(result, 'smtp')).toEqual({ ...expected, suggestion: { cause: 'closed', changes } })
  const tried = result.stages.find(({ name }) => name === 'smtp.connect')?.detail.addresses
  expect(tried).toContain('127.0.0.1')
})

it('a name that does not exist', async () => {
  const result = await testAt({ smtp: { host: 'no-such-host.invalid', port: 587, encryption: 'tls' } })
  expect(summary(result, 'smtp')).toMatchObject({ stage: 'smtp.resolve', field: 'host', suggestion: null })
  expectEveryStage(result.stages)
})

/** Each stage once; what comes after the one that failed says that it was not reached. */
function expectEveryStage(
  stages: { name: string; verdict: string; ok: boolean; detail: Record<string, unknown> }[],
) {
  expect(stages.map(({ name }) => name).sort()).toEqual(
    stageNames.filter((name) => name.startsWith('smtp')).sort(),
  )
  const failed = stages.filter(({ verdict }) => verdict === 'failed')
  expect(failed).toHaveLength(1)
  const at = stages.findIndex(({ verdict }) => verdict === 'failed')
  expect(stages.slice(0, at).map(({ verdict }) => verdict)).toEqual(stages.slice(0, at).map(() => 'ok'))
  for (const stage of stages.slice(at + 1)) {
    expect(stage).toMatchObject({ verdict: 'skipped', ok: false, detail: { after: failed[0]?.name } })
  }
}

/** Offers STARTTLS, agrees, and then says this instead of a handshake. */
function brokenHandshake(text: string): Script {
  return async (connection) => {
    await connection.send('220 scripted.example ESMTP')
    for (;;) {
      const line = await connection.expect()
      if (line.startsWith('EHLO')) await connection.send('250-scripted.example\n250 STARTTLS')
      else break
    }
    await connection.send('220 2.0.0 Ready to start TLS')
    if (text !== '') await connection.write(text)
    await connection.silence()
  }
}
