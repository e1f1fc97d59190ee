import { expect, it } from 'vitest'
import { openImap } from '../../../src/mail/imap.ts'
import { dropAtLogin, greetWithBye, imap, refuseLogin } from '../../helpers/scripted-server/imap.ts'
import { endlessLine, garbage, silent, trickle } from '../../helpers/scripted-server/scripts.ts'
import { type Script, startScripted } from '../../helpers/scripted-server.ts'
import { failureFrom, sessionDeps, target, testAuthority } from '../../helpers/sessions.ts'

type Tls = 'implicit' | 'starttls' | undefined

it.each<[string, Script, Tls, 'tls' | 'ssl', { code: string; stage: string }]>([
  ['silence', silent, 'implicit', 'ssl', { code: 'greeting-timeout', stage: 'greeting' }],
  [
    'a byte at a time',
    trickle('* OK slow', 100),
    'implicit',
    'ssl',
    { code: 'greeting-timeout', stage: 'greeting' },
  ],
  [
    'an endless greeting',
    endlessLine('* OK '),
    'implicit',
    'ssl',
    { code: 'not-a-mail-server', stage: 'greeting' },
  ],
  ['a web server', garbage, 'implicit', 'ssl', { code: 'not-a-mail-server', stage: 'greeting' }],
  ['clear port spoken to in TLS', imap(), undefined, 'ssl', { code: 'tls-mode-mismatch', stage: 'tls' }],
  ['TLS port spoken to in clear', imap(), 'implicit', 'tls', { code: 'greeting-timeout', stage: 'greeting' }],
  ['no STARTTLS', imap(), undefined, 'tls', { code: 'starttls-unsupported', stage: 'tls' }],
  [
    'BYE as greeting',
    greetWithBye('Too many connections from your address'),
    'implicit',
    'ssl',
    { code: 'too-many-connections', stage: 'greeting' },
  ],
  [
    'wrong password',
    refuseLogin('[AUTHENTICATIONFAILED] Invalid credentials (Failure)'),
    'implicit',
    'ssl',
    { code: 'bad-credentials', stage: 'login' },
  ],
  [
    'wrong password over STARTTLS',
    refuseLogin('[AUTHENTICATIONFAILED] Authentication failed.'),
    'starttls',
    'tls',
    { code: 'bad-credentials', stage: 'login' },
  ],
  [
    'server busy is no wrong password',
    refuseLogin('[UNAVAILABLE] Temporary authentication failure.'),
    'implicit',
    'ssl',
    { code: 'server-error', stage: 'login' },
  ],
  [
    'too many connections is no wrong password',
    refuseLogin('[ALERT] Too many simultaneous connections. (Failure)'),
    'implicit',
    'ssl',
    { code: 'too-many-connections', stage: 'login' },
  ],
  ['gone at LOGIN', dropAtLogin, 'implicit', 'ssl', { code: 'connection-lost', stage: 'login' }],
])('%s', async (_name, script, tls, encryption, expected) => {
  const certificate = await (await testAuthority()).issue({ names: ['localhost'] })
  const server = await startScripted({ tls, certificate, script })
  const failure = await failureFrom(openImap(target(server, encryption), sessionDeps()))
  await server.close()
  expect({ code: failure.code, stage: failure.stage }).toEqual(expected)
  expect(failure.endpoint).toBe('imap')
})

it('a certificate of another name is refused in both modes, before any password', async () => {
  const certificate = await (await testAuthority()).issue({ names: ['mail.example.net'] })
  for (const [tls, encryption] of [
    ['implicit', 'ssl'],
    ['starttls', 'tls'],
  ] as const) {
    const server = await startScripted({ tls, certificate, script: imap() })
    const failure = await failureFrom(openImap(target(server, encryption), sessionDeps()))
    await server.close()
    expect(failure).toMatchObject({ code: 'certificate-name-mismatch', stage: 'tls' })
    expect(server.received.join()).not.toContain('LOGIN')
  }
})
