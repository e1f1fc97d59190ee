// What a night brings that no single feature thinks of.
import { expect, it } from 'vitest'
import { makeConnectionTest } from '../../workers/connection-test/connection-test.ts'
import { type Engine, eventually, startEngine } from '../helpers/engine.ts'
import { humanReply } from '../helpers/messages.ts'
import { smtp } from '../helpers/scripted-server/smtp.ts'
import { startScripted } from '../helpers/scripted-server.ts'

async function stateOf(engine: Engine, id: string) {
  return engine.client.sends.get(id)
}

async function certificate(engine: Engine) {
  return engine.authority.issue({ names: ['localhost'] })
}

it('gives a send back unsent when the worker is ended in the middle of it', async () => {
  const engine = await startEngine()
  let isAsked = false
  const script = smtp({
    RCPT: async (connection) => {
      isAsked = true
      await connection.silence()
    },
  })
  const server = await startScripted({ tls: 'implicit', certificate: await certificate(engine), script })
  const input = engine.accountInput()
  const endpoint = { ...input.smtp, host: server.host, port: server.port, encryption: 'ssl' as const }
  const { id: accountId } = await engine.client.accounts.add({ ...input, smtp: endpoint, imap: null })
  const { id } = await engine.client.sends.enqueue({
    accountId,
    to: 'bob@example.org',
    subject: 'x',
    text: 'x',
  })
  await eventually(() => isAsked)
  await engine.stopWorkers()
  const send = await stateOf(engine, id)
  expect(send).toMatchObject({ state: 'retrying', failure: null, recipients: [{ state: 'pending' }] })
  expect((await engine.client.accounts.get(accountId)).state).toBe('untested')
  await server.close()
  await engine.close()
})

it('reads on behind a message that holds what cannot be stored', async () => {
  const engine = await startEngine()
  const { id: accountId } = await engine.client.accounts.add(engine.accountInput())
  const { messageId } = await engine.client.sends.enqueue({
    accountId,
    to: 'bob@example.org',
    subject: 'x',
    text: 'x',
  })
  const original = (await eventually(() => engine.host.accepted.find((mail) => mail.messageId === messageId)))
    .raw
  const inbox = engine.host.mailbox('ann@example.com')
  inbox.deliver(
    `From: x@example.net\r\nReferences: <q\0r@y> =?utf-8?q?=00?=\r\nSubject: =?utf-8?q?a=00b?=\r\n\r\nx\0y\r\n`,
  )
  inbox.deliver(humanReply({ original, text: 'yes\0yes' }))
  const poll = await (await engine.client.accounts.poll(accountId)).finished()
  expect(poll).toMatchObject({ ok: true, found: [{ kind: 'reply' }] })
  expect(poll.found[0]?.text).toContain('yesyes')
  await engine.close()
})

it('releases a message that is larger than the limits it waits for, and everybody else', async () => {
  const engine = await startEngine()
  const input = engine.accountInput()
  const { id: accountId } = await engine.client.accounts.add(input)
  await engine.client.accounts.pause(accountId)
  const to = ['a', 'b', 'c'].map((name) => `${name}@example.org`)
  const { id } = await engine.client.sends.enqueue({ accountId, to, subject: 'x', text: 'x' })
  await engine.client.accounts.update(accountId, { limits: { perHour: 2 } })
  await engine.client.accounts.resume(accountId)
  await eventually(async () => (await stateOf(engine, id)).state === 'sent')
  await engine.close()
})

it('uses a session again after a refused recipient, without a transaction left open', async () => {
  const engine = await startEngine()
  let isOpen = false
  const script = smtp({
    EHLO: '250-scripted.example\n250 AUTH PLAIN',
    MAIL: async (connection) => {
      await connection.send(isOpen ? '503 5.5.1 Error: nested MAIL command' : '250 2.1.0 Ok')
      isOpen = true
    },
    RCPT: async (connection, line) => {
      await connection.send(line.includes('nobody') ? '550 5.1.1 User unknown' : '250 2.1.5 Ok')
    },
    RSET: async (connection) => {
      isOpen = false
      await connection.send('250 2.0.0 Ok')
    },
    message: async (connection) => {
      isOpen = false
      await connection.send('250 2.0.0 Queued')
    },
  })
  const server = await startScripted({ tls: 'implicit', certificate: await certificate(engine), script })
  const input = engine.accountInput()
  const endpoint = { ...input.smtp, host: server.host, port: server.port, encryption: 'ssl' as const }
  const { id: accountId } = await engine.client.accounts.add({ ...input, smtp: endpoint, imap: null })
  const results = await engine.client.sends.enqueueMany(
    ['nobody@example.org', 'bob@example.org', 'cy@example.org'].map((to) => ({
      accountId,
      to,
      subject: 'x',
      text: 'x',
    })),
  )
  const ids = results.map((result) => ('id' in result ? result.id : ''))
  await eventually(async () =>
    (await Promise.all(ids.map((id) => stateOf(engine, id)))).every(({ settledAt }) => settledAt),
  )
  const states = await Promise.all(ids.map(async (id) => (await stateOf(engine, id)).state))
  expect(states).toEqual(['failed', 'sent', 'sent'])
  expect(server.connections).toBe(1)
  await server.close()
  await engine.close()
})

it('records what a removed account sent, and cancels what it did not', async () => {
  const engine = await startEngine()
  let answer: (() => void) | null = null
  const script = smtp({
    message: async (connection) => {
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      await connection.send('250 2.0.0 Queued')
    },
  })
  const server = await startScripted({ tls: 'implicit', certificate: await certificate(engine), script })
  const input = engine.accountInput()
  const endpoint = { ...input.smtp, host: server.host, port: server.port, encryption: 'ssl' as const }
  const { id: accountId } = await engine.client.accounts.add({ ...input, smtp: endpoint, imap: null })
  const first = await engine.client.sends.enqueue({
    accountId,
    to: 'bob@example.org',
    subject: 'x',
    text: 'x',
  })
  const second = await engine.client.sends.enqueue({
    accountId,
    to: 'cy@example.org',
    subject: 'x',
    text: 'x',
  })
  await eventually(() => answer)
  await engine.client.accounts.remove(accountId)
  answer!()
  await eventually(async () => (await stateOf(engine, first.id)).state === 'sent')
  expect((await stateOf(engine, second.id)).state).toBe('cancelled')
  await server.close()
  await engine.close()
})

it('keeps a block of sending over a passing test', async () => {
  let isBlocking = true
  const engine = await startEngine({
    host: {
      reply: (stage) =>
        stage === 'rcpt' && isBlocking
          ? { code: 550, text: '5.4.6 Unusual sending activity detected' }
          : undefined,
    },
  })
  const { id: accountId } = await engine.client.accounts.add(engine.accountInput())
  await engine.client.sends.enqueue({ accountId, to: 'bob@example.org', subject: 'x', text: 'x' })
  await eventually(async () => (await engine.client.accounts.get(accountId)).state === 'needs-attention')
  // Mail to oneself passes where others are still refused.
  isBlocking = false
  expect((await (await engine.client.accounts.test(accountId)).finished()).ok).toBe(true)
  expect((await engine.client.accounts.get(accountId)).state).toBe('needs-attention')
  await engine.close()
})

it('asks for the password again before it goes to another host', async () => {
  const engine = await startEngine({ jobs: [] })
  const { id } = await engine.client.accounts.add(engine.accountInput())
  await expect(engine.client.accounts.update(id, { smtp: { host: 'other.example.net' } })).rejects.toThrow(
    'password',
  )
  await engine.close()
})

it('ends a connection test whose account is gone', async () => {
  const engine = await startEngine({ jobs: ['send'] })
  const { id } = await engine.client.accounts.add(engine.accountInput())
  const test = await engine.client.accounts.test(id)
  await engine.client.accounts.remove(id)
  await makeConnectionTest(engine.context)(
    { testId: test.id },
    { id: 'maintenance', signal: new AbortController().signal, progress: async () => {} },
  )
  expect(await test.finished()).toMatchObject({ ok: false })
  await engine.close()
})
