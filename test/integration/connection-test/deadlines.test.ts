// A test always ends, soon where there is an answer and within its budget where there is none; a late greeting wins.
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createServer } from 'node:tls'
import { expect, it } from 'vitest'
import { defaultTimeouts } from '../../../src/mail/endpoint.ts'
import { makeGuard } from '../../../src/mail/guard.ts'
import {
  goodSmtp,
  makeCertificate,
  type Server,
  start,
  summary,
  testAt,
} from '../../helpers/connection-test.ts'
import { imap } from '../../helpers/scripted-server/imap.ts'
import { silent, trickle } from '../../helpers/scripted-server/scripts.ts'
import { smtp } from '../../helpers/scripted-server/smtp.ts'
import type { Script } from '../../helpers/scripted-server.ts'

const neverCloses: Script = async (connection) => {
  await connection.send('220-one\n220-two')
  for (;;) {
    await connection.send('220-and more')
    await sleep(50)
  }
}

const bytewise = (text: string) => trickle(text, 100)

it.concurrent.each<[string, Server, 'tls' | 'ssl', string]>([
  ['silence', { script: silent }, 'tls', 'smtp.greeting'],
  ['silence where TLS should be', { script: silent }, 'ssl', 'smtp.tls'],
  ['a byte at a time', { script: bytewise('220 hello\r\n') }, 'tls', 'smtp.greeting'],
  ['a greeting without end', { script: neverCloses }, 'tls', 'smtp.greeting'],
  ['a reply without end', { script: slowly('250-', 'EHLO') }, 'tls', 'smtp.capabilities'],
  ['a login without end', { tls: 'implicit', script: slowly('334-', 'AUTH') }, 'ssl', 'smtp.login'],
])('with the ordinary timeouts the budget ends %s', async (_name, server, encryption, stage) => {
  const broken = await start(server)
  const startedAt = performance.now()
  const result = await testAt({
    smtp: { host: 'localhost', port: broken.port, encryption },
    deps: { timeouts: defaultTimeouts, budgets: { openMs: 900 } },
  })
  expect(performance.now() - startedAt).toBeLessThan(900 + 3_500)
  await broken.close().catch(() => 'it was in the middle of a line')
  expect(summary(result, 'smtp').stage).toBe(stage)
  expect(result.smtp.failure).toMatchObject({ rule: 'connection-test/budget', params: { seconds: 1 } })
})

it('DNS is in the budget', async () => {
  const never = () => new Promise<never>(() => {})
  const guard = makeGuard({
    allow: ['127.0.0.1'],
    resolver: { resolve4: never, resolve6: never, lookup: never },
  })
  const startedAt = performance.now()
  const result = await testAt({
    smtp: { host: 'mail.example.com', port: 587, encryption: 'tls' },
    deps: { guard, timeouts: defaultTimeouts, budgets: { openMs: 500 } },
  })
  expect(performance.now() - startedAt).toBeLessThan(1_500)
  expect(result.smtp.failure).toMatchObject({ code: 'dns-failed', stage: 'resolve' })
})

it('reaches a host whose IPv4 address is dead over IPv6', async () => {
  const certificate = await makeCertificate('valid')
  const server = createServer(certificate, (socket) => void socket.end('421 4.7.0 Try later\r\n'))
  const port = await new Promise<number | null>((resolve) => {
    server.once('error', () => resolve(null))
    server.listen(0, '::1', () => resolve((server.address() as AddressInfo).port))
  })
  if (port === null) return
  const resolver = {
    resolve4: async () => ['127.0.0.1'],
    resolve6: async () => ['::1'],
    lookup: async () => [],
  }
  const guard = makeGuard({ allow: ['127.0.0.1', '::1'], resolver })
  const place = { host: 'mail.example.net', port, encryption: 'ssl' as const }
  const result = await testAt({ smtp: place, deps: { guard } })
  server.close()
  const stages = Object.fromEntries(result.stages.map(({ name, detail }) => [name, detail]))
  expect(stages['smtp.resolve']).toEqual({ addresses: ['127.0.0.1', '::1'] })
  expect(stages['smtp.connect']).toMatchObject({ address: '::1' })
  expect(result.smtp.failure?.code).toBe('certificate-name-mismatch')
})

it('a message that is never answered, and a mailbox that is, end too', async () => {
  const smtpServer = await start({
    tls: 'implicit',
    script: smtp({ message: (connection) => connection.silence() }),
  })
  const imapServer = await start({
    tls: 'implicit',
    script: imap({ EXAMINE: (connection) => connection.silence() }),
  })
  const startedAt = performance.now()
  const result = await testAt({
    smtp: { host: 'localhost', port: smtpServer.port, encryption: 'ssl' },
    imap: { host: 'localhost', port: imapServer.port, encryption: 'ssl' },
    deps: { timeouts: defaultTimeouts, budgets: { messageMs: 500, mailboxMs: 500 } },
  })
  expect(performance.now() - startedAt).toBeLessThan(3_000)
  await Promise.all([smtpServer.close(), imapServer.close()])
  expect(summary(result, 'smtp')).toMatchObject({ stage: 'smtp.message', code: 'timeout' })
  expect(summary(result, 'imap')).toMatchObject({ stage: 'imap.folders', code: 'timeout' })
})

it('a TLS port spoken to in clear is known in about a second, with the ordinary timeouts', async () => {
  const server = await goodSmtp()
  const startedAt = performance.now()
  const result = await testAt({
    smtp: { host: 'localhost', port: server.port, encryption: 'tls' },
    deps: { timeouts: defaultTimeouts },
  })
  expect(performance.now() - startedAt).toBeLessThan(1_500)
  await server.close()
  expect(summary(result, 'smtp')).toMatchObject({
    code: 'tls-mode-mismatch',
    suggestion: { cause: 'tls-first', changes: { port: server.port, encryption: 'ssl' } },
  })
})

it.each<[string, Script]>([
  ['an SMTP greeting', smtp({ greeting: late('220 scripted.example ESMTP') })],
  ['a first line and a pause', smtp({ greeting: late('220 go on', '220-scripted.example') })],
])('%s that comes after two seconds wins', async (_name, script) => {
  const server = await start({ tls: 'starttls', script })
  const result = await testAt({ smtp: { host: 'localhost', port: server.port, encryption: 'tls' } })
  await server.close()
  expect(result).toMatchObject({ ok: true, suggestions: [] })
})

it.each([0, 60, 300, 1_000])('is aborted at once, %i ms after it began', async (afterMs) => {
  const server = await start({ script: silent })
  const abort = new AbortController()
  setTimeout(() => abort.abort(), afterMs)
  const startedAt = performance.now()
  const result = await testAt({
    smtp: { host: 'localhost', port: server.port, encryption: 'tls' },
    imap: { host: 'localhost', port: server.port, encryption: 'ssl' },
    signal: abort.signal,
  })
  expect(performance.now() - startedAt).toBeLessThan(afterMs + 400)
  await server.close()
  expect(result.ok).toBe(false)
})

it('is aborted at every stage of a good session too', async () => {
  const server = await goodSmtp()
  const mailbox = await start({ tls: 'implicit', script: imap() })
  for (const stopAt of [
    'smtp.resolve',
    'smtp.tls',
    'smtp.greeting',
    'smtp.login',
    'smtp.message',
    'imap.tls',
    'imap.login',
    'imap.folders',
  ]) {
    const abort = new AbortController()
    const result = await testAt({
      smtp: { host: 'localhost', port: server.port, encryption: 'ssl' },
      imap: { host: 'localhost', port: mailbox.port, encryption: 'ssl' },
      signal: abort.signal,
      onStage: ({ name }) => name === stopAt && abort.abort(),
    })
    expect(result.ok, stopAt).toBe(false)
    expect(result.stages.filter(({ verdict }) => verdict !== 'ok').length, stopAt).toBeGreaterThan(0)
  }
  await Promise.all([server.close(), mailbox.close()])
})

it('refused addresses answer alike, and at the same time however long their names take', async () => {
  const resolveAfter = (ms: number) => async () => {
    await sleep(ms)
    return ['10.0.0.1']
  }
  const nobody = async () => {
    throw Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' })
  }
  const measure = async (host: string, delayMs: number) => {
    const resolver = { resolve4: resolveAfter(delayMs), resolve6: nobody, lookup: nobody }
    const guard = makeGuard({ allow: [], resolver })
    const startedAt = performance.now()
    const result = await testAt({ smtp: { host, port: 587, encryption: 'tls' }, deps: { guard } })
    const { host: _host, ...params } = result.smtp.failure?.params ?? {}
    const stages = result.stages.map((stage) => ({ ...stage, ms: Math.round(stage.ms / 100) }))
    return {
      ms: performance.now() - startedAt,
      answer: { ...result, stages, smtp: { ...result.smtp.failure, params } },
    }
  }
  const all = await Promise.all([
    measure('127.0.0.1', 0),
    measure('169.254.169.254', 0),
    measure('a.example', 0),
    measure('b.example', 400),
  ])
  const [first] = all
  for (const { ms, answer } of all) {
    expect(answer).toEqual(first?.answer)
    expect(Math.abs(ms - 1_000)).toBeLessThan(150)
  }
})

it('what is no fault of a server is thrown', async () => {
  const server = await goodSmtp()
  const smtpPlace = { host: 'localhost', port: server.port, encryption: 'ssl' as const }
  const openCredentials = async () => Promise.reject(new Error('the database is gone'))
  await expect(testAt({ smtp: smtpPlace, deps: { openCredentials } })).rejects.toThrow('the database is gone')
  await server.close()
})

/** Answers this command with one line after the other. */
function slowly(line: string, verb: 'EHLO' | 'AUTH'): Script {
  return smtp({
    [verb]: async (connection: { send(text: string): Promise<void> }) => {
      for (;;) {
        await connection.send(`${line}and more`)
        await sleep(50)
      }
    },
  })
}

function late(text: string, first?: string) {
  return async (connection: { send(text: string): Promise<void> }) => {
    if (first) await connection.send(first)
    await sleep(2_000)
    await connection.send(text)
  }
}
