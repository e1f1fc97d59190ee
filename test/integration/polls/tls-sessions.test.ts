// Resumed TLS sessions: they save the next login its handshake, and never the look at a certificate that nobody made.
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openImap } from '../../../src/mail/imap.ts'
import { makeTlsSessions, type TlsSessions } from '../../../src/mail/tls-sessions.ts'
import { type MailboxServer, startMailbox } from '../../helpers/mail-host/mailbox.ts'
import { failureFrom, sessionDeps, target, testAuthority } from '../../helpers/sessions.ts'

const user = { address: 'ann@example.com', password: 'a good password' }
let trusted: MailboxServer
let misnamed: MailboxServer
let fingerprint: string

beforeAll(async () => {
  const authority = await testAuthority()
  const onLogin = () => {}
  trusted = await startMailbox({
    user,
    certificate: await authority.issue({ names: ['localhost'] }),
    onLogin,
  })
  const certificate = await authority.issue({ names: ['mail.example.net'] })
  misnamed = await startMailbox({ user, certificate, onLogin })
  const failure = await failureFrom(open(misnamed, makeSessions().sessions))
  fingerprint = String(failure.params?.fingerprint ?? '')
})
afterAll(async () => {
  await trusted?.close()
  await misnamed?.close()
})

function makeSessions() {
  const sessions = makeTlsSessions({ most: 10, maxAgeMs: 3_600_000, now: () => new Date() })
  const handshakes: ('full' | 'resumed')[] = []
  const watch = (key: string, socket: TLSSocket) => {
    handshakes.push(socket.isSessionReused() ? 'resumed' : 'full')
    sessions.watch(key, socket)
  }
  return { sessions: { ...sessions, watch }, handshakes }
}

function open({ sslPort: port }: MailboxServer, tlsSessions: TlsSessions, pin?: string) {
  return openImap(target({ host: 'localhost', port }, 'ssl', { pin }), sessionDeps(), { tlsSessions })
}

it('resumes the session of the login before', async () => {
  const { sessions, handshakes } = makeSessions()
  for (let count = 1; count <= 3; count += 1) await (await open(trusted, sessions)).close()
  expect(handshakes).toEqual(['full', 'resumed', 'resumed'])
})

it('resumes none that was accepted for a pin, where a certificate is to be verified', async () => {
  expect(fingerprint).toMatch(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/)
  const { sessions, handshakes } = makeSessions()
  for (let count = 1; count <= 2; count += 1) await (await open(misnamed, sessions, fingerprint)).close()
  expect(await failureFrom(open(misnamed, sessions))).toMatchObject({
    code: 'certificate-name-mismatch',
    stage: 'tls',
  })
  expect(handshakes).toEqual([])
})
