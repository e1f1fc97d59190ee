// IMAP hosts that are broken in every way, beside an SMTP host that works: the test says so of both.
import { expect, it } from 'vitest'
import { stageNames } from '../../../src/model/connection-test.ts'
import type { Encryption } from '../../../src/providers/types.ts'
import {
  closedPort,
  type Expected,
  goodImap,
  goodSmtp,
  type Server,
  start,
  summary,
  testAt,
} from '../../helpers/connection-test.ts'
import { dropAtLogin, greetWithBye, imap, refuseLogin } from '../../helpers/scripted-server/imap.ts'
import { endlessLine, garbage, silent, trickle } from '../../helpers/scripted-server/scripts.ts'
import type { Script, ScriptedConnection } from '../../helpers/scripted-server.ts'

const implicit = { tls: 'implicit' as const }
const starttls = { tls: 'starttls' as const }
const hangUp: Script = async (connection) => connection.close()
const silence = async (connection: ScriptedConnection) => void (await connection.silence())
/** Before it says nothing it tells its delimiter, which imapflow asks for at login. */
const silentList = async (connection: ScriptedConnection, tag: string, line: string) => {
  if (!line.endsWith('"" ""')) await connection.silence()
  await connection.send(`* LIST (\\Noselect) "/" ""\n${tag} OK done`)
}
const noSuchMail = async (connection: ScriptedConnection, tag: string) => {
  await connection.send(`* SEARCH\n${tag} OK done`)
}

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
    'ssl',
    { ...implicit, script: silent },
    { stage: 'imap.greeting', code: 'greeting-timeout', field: 'encryption' },
    ['sibling', 'silent'],
  ],
  ['silence in clear', 'tls', { script: silent }, { stage: 'imap.greeting', code: 'greeting-timeout' }],
  [
    'a byte at a time',
    'ssl',
    { ...implicit, script: trickle('* OK slow', 300) },
    { stage: 'imap.greeting', code: 'greeting-timeout' },
  ],
  [
    'an endless greeting',
    'ssl',
    { ...implicit, script: endlessLine('* OK ') },
    { stage: 'imap.greeting', code: 'not-a-mail-server', field: 'port' },
  ],
  [
    'a web server',
    'ssl',
    { ...implicit, script: garbage },
    { stage: 'imap.greeting', code: 'not-a-mail-server' },
  ],
  [
    'a TLS port spoken to in clear',
    'tls',
    { ...implicit, script: imap() },
    { stage: 'imap.greeting', code: 'tls-mode-mismatch', field: 'encryption' },
    ['same', 'tls-first'],
  ],
  [
    'a STARTTLS port spoken to in TLS',
    'ssl',
    { ...starttls, script: imap() },
    { stage: 'imap.tls', code: 'tls-mode-mismatch', field: 'encryption' },
    ['same', 'text-first'],
  ],
  [
    'no STARTTLS',
    'tls',
    { script: imap() },
    { stage: 'imap.tls', code: 'starttls-unsupported', field: 'encryption' },
  ],
  [
    'no STARTTLS beside a good port',
    'tls',
    { script: imap() },
    { stage: 'imap.tls', code: 'starttls-unsupported' },
    ['sibling', 'no-starttls'],
  ],
  [
    'gone before the greeting',
    'ssl',
    { ...implicit, script: hangUp },
    { stage: 'imap.greeting', code: 'connection-lost' },
  ],
  [
    'BYE as greeting',
    'ssl',
    { ...implicit, script: greetWithBye('Too many connections from your address') },
    { stage: 'imap.greeting', code: 'too-many-connections', field: null },
  ],
  [
    'an expired certificate',
    'ssl',
    { ...implicit, certificate: 'expired', script: imap() },
    { stage: 'imap.tls', code: 'certificate-expired', field: 'host' },
  ],
  [
    'a certificate of another name after STARTTLS',
    'tls',
    { ...starttls, certificate: 'other-name', script: imap() },
    { stage: 'imap.tls', code: 'certificate-name-mismatch' },
    ['sibling', 'tls-fault'],
  ],
  [
    'a self-signed certificate',
    'ssl',
    { ...implicit, certificate: 'self-signed', script: imap() },
    { stage: 'imap.tls', code: 'certificate-self-signed' },
  ],
  [
    'a certificate of an unknown issuer',
    'ssl',
    { ...implicit, certificate: 'unknown-issuer', script: imap() },
    { stage: 'imap.tls', code: 'certificate-unknown-issuer' },
  ],
  [
    'a wrong password',
    'ssl',
    { ...implicit, script: refuseLogin('[AUTHENTICATIONFAILED] Invalid credentials (Failure)') },
    { stage: 'imap.login', code: 'bad-credentials', field: 'password' },
  ],
  [
    'a wrong password over STARTTLS',
    'tls',
    { ...starttls, script: refuseLogin('[AUTHENTICATIONFAILED] Authentication failed.') },
    { stage: 'imap.login', code: 'bad-credentials' },
  ],
  [
    'a busy server',
    'ssl',
    { ...implicit, script: refuseLogin('[UNAVAILABLE] Temporary authentication failure.') },
    { stage: 'imap.login', code: 'server-error' },
  ],
  [
    'too many connections',
    'ssl',
    { ...implicit, script: refuseLogin('[ALERT] Too many simultaneous connections. (Failure)') },
    { stage: 'imap.login', code: 'too-many-connections' },
  ],
  [
    'gone at LOGIN',
    'ssl',
    { ...implicit, script: dropAtLogin },
    { stage: 'imap.login', code: 'connection-lost' },
  ],
  [
    'silent at LOGIN',
    'ssl',
    { ...implicit, script: imap({ LOGIN: silence }) },
    { stage: 'imap.login', code: 'timeout' },
  ],
  [
    'an INBOX that cannot be opened',
    'ssl',
    { ...implicit, script: imap({ EXAMINE: 'NO [NONEXISTENT] Unknown mailbox' }) },
    { stage: 'imap.folders', code: 'folder-not-found' },
  ],
  [
    'silent at LIST',
    'ssl',
    { ...implicit, script: imap({ LIST: silentList }) },
    { stage: 'imap.folders', code: 'timeout' },
  ],
  [
    'a mail that does not come',
    'ssl',
    { ...implicit, script: imap({ UID: noSuchMail }) },
    { stage: 'imap.round-trip', code: 'test-mail-not-found' },
  ],
]

it.concurrent.each(cases)('%s (%s)', async (_name, encryption, server, expected, suggested) => {
  const [broken, smtp] = await Promise.all([start(server), goodSmtp()])
  const sibling = suggested?.[0] === 'sibling' ? await goodImap() : null
  const result = await testAt({
    smtp: { host: 'localhost', port: smtp.port, encryption: 'ssl' },
    imap: { host: 'localhost', port: broken.port, encryption },
    ports: { imap: sibling ? [{ port: sibling.port, encryption: 'ssl' }] : [] },
  })
  await Promise.all([
    broken.close().catch(() => 'it may have been cut short'),
    smtp.close(),
    sibling?.close(),
  ])

  const other = encryption === 'tls' ? 'ssl' : 'tls'
  const changes = sibling
    ? { port: sibling.port, encryption: 'ssl' }
    : { port: broken.port, encryption: other }
  const { field, ...found } = summary(result, 'imap')
  expect(found).toEqual({
    stage: expected.stage,
    code: expected.code,
    suggestion: suggested ? { cause: suggested[1], changes } : null,
  })
  if (expected.field !== undefined) expect(field).toBe(expected.field)
  // Whatever IMAP does, sending works and says so.
  expect(result).toMatchObject({ ok: false, smtp: { ok: true } })
  expect(result.caveats).toContain('smtp-works-without-imap')
  expect(result.stages.map(({ name }) => name).sort()).toEqual([...stageNames].sort())
  expect(sibling?.received.join() ?? '').not.toMatch(/LOGIN|AUTHENTICATE/)
})

it('both sides with a fault each get their own suggestion', async () => {
  const [smtp, imapServer] = await Promise.all([goodSmtp(), goodImap()])
  const port = await closedPort()
  const result = await testAt({
    smtp: { host: 'localhost', port, encryption: 'tls' },
    imap: { host: 'localhost', port: imapServer.port, encryption: 'tls' },
    ports: { smtp: [{ port: smtp.port, encryption: 'ssl' }] },
  })
  await Promise.all([smtp.close(), imapServer.close()])
  expect(result.suggestions).toMatchObject([
    { endpoint: 'smtp', changes: { port: smtp.port, encryption: 'ssl' }, cause: 'closed', verified: true },
    { endpoint: 'imap', changes: { port: imapServer.port, encryption: 'ssl' }, cause: 'tls-first' },
  ])
  expect(result.stages.map(({ name }) => name).sort()).toEqual([...stageNames].sort())
})

it('a working IMAP shows although SMTP does not, and the round trip says why it was not made', async () => {
  const imapServer = await goodImap()
  const result = await testAt({
    smtp: { host: 'localhost', port: await closedPort(), encryption: 'tls' },
    imap: { host: 'localhost', port: imapServer.port, encryption: 'ssl' },
  })
  await imapServer.close()
  expect(result).toMatchObject({ ok: false, smtp: { ok: false }, imap: { ok: true } })
  const roundTrip = result.stages.find(({ name }) => name === 'imap.round-trip')
  expect(roundTrip).toMatchObject({ verdict: 'skipped', detail: { after: 'smtp.connect' } })
  expect(result.caveats).toContain('mail-not-looked-for')
})
