// What enqueueing promises, seen from the server that receives.
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { InputError, NotFoundError } from '../../src/errors.ts'
import type { Enqueued } from '../../src/model/send.ts'
import { type Engine, eventually, startEngine } from '../helpers/engine.ts'
import { smtp } from '../helpers/scripted-server/smtp.ts'
import { startScripted } from '../helpers/scripted-server.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.close())

async function addAccount(limits = {}): Promise<string> {
  const input = engine.accountInput()
  return (await engine.client.accounts.add({ ...input, limits: { ...input.limits, ...limits } })).id
}

async function received(messageId: string) {
  const mail = await eventually(() => engine.host.accepted.find((one) => one.messageId === messageId))
  return { ...mail, parsed: await PostalMime.parse(mail.raw) }
}

it('delivers content, attachments and headers as they were given', async () => {
  const accountId = await addAccount()
  const content = Buffer.from('naïve;bytes').toString('base64')
  const { messageId } = await engine.client.sends.enqueue({
    accountId,
    to: '"Bob, Jr." <bob@example.org>',
    cc: ['cy@example.org'],
    bcc: ['dee@example.org'],
    replyTo: 'Replies <replies@example.com>',
    subject: 'Grüße 🎉',
    text: 'Hällo\n.\n..dots',
    html: '<p>Hällo</p>',
    headers: { 'X-Campaign': 'spring' },
    attachments: [{ filename: 'ä b.csv', contentType: 'text/csv', content }],
  })
  const { to, parsed, raw } = await received(messageId)
  expect([...to].sort()).toEqual(['bob@example.org', 'cy@example.org', 'dee@example.org'])
  expect(raw).not.toContain('dee@example.org')
  expect(parsed).toMatchObject({
    subject: 'Grüße 🎉',
    from: { address: 'ann@example.com', name: 'Ann Example' },
    to: [{ address: 'bob@example.org', name: 'Bob, Jr.' }],
    replyTo: [{ address: 'replies@example.com' }],
  })
  expect(parsed.text?.trim()).toBe('Hällo\n.\n..dots')
  expect(parsed.attachments[0]).toMatchObject({ filename: 'ä b.csv', mimeType: 'text/csv' })
  expect(parsed.headers.find(({ key }) => key === 'x-campaign')?.value).toBe('spring')
})

it('writes to addresses of every script (SMTPUTF8, IDN)', async () => {
  const accountId = await addAccount()
  const { messageId } = await engine.client.sends.enqueue({
    accountId,
    to: 'jürgen@bücher.example',
    subject: 'Hi',
    text: 'x',
  })
  // The server shows the domain in Unicode; it went over the wire as xn--bcher-kva.
  expect((await received(messageId)).to).toEqual(['jürgen@bücher.example'])
})

it('continues a thread with In-Reply-To and the whole chain of References', async () => {
  const accountId = await addAccount()
  const say = (inReplyTo?: string) =>
    engine.client.sends.enqueue({ accountId, to: 'bob@example.org', subject: 'Re: Hi', text: 'x', inReplyTo })
  const first = await say()
  const second = await say(first.id)
  const third = await say(second.id)
  const { raw } = await received(third.messageId)
  const headers = raw.replace(/\r\n[ \t]+/g, ' ')
  expect(headers).toContain(`In-Reply-To: ${second.messageId}`)
  const marks = [first.id, third.id].map((id) => `<thread.${id}@example.com>`)
  expect(headers).toContain(`References: ${[...marks, first.messageId, second.messageId].join(' ')}`)
  await expect(say('01890a5d-ac96-774b-bcce-b302099a8057')).rejects.toThrow('inReplyTo')
})

it('reserves slots that keep the account within its limits, in order', async () => {
  const accountId = await addAccount({ perHour: 2, perDay: 5, minGapSeconds: 60 })
  const inputs = Array.from({ length: 7 }, () => ({
    accountId,
    to: 'bob@example.org',
    subject: 'Hi',
    text: 'x',
  }))
  const results = (await engine.client.sends.enqueueMany(inputs)) as Enqueued[]
  const slots = results.map(({ slotAt }) => Date.parse(slotAt))
  expect([...slots].sort((a, b) => a - b)).toEqual(slots)
  const within = (ms: number) =>
    Math.max(...slots.map((end) => slots.filter((slot) => slot > end - ms && slot <= end).length))
  expect(within(3_600_000)).toBeLessThanOrEqual(2)
  expect(within(24 * 3_600_000)).toBeLessThanOrEqual(5)
  const gaps = slots.slice(1).map((slot, index) => slot - (slots[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60_000)
})

it('enqueues once per idempotency key, also within one call', async () => {
  const accountId = await addAccount()
  const input = {
    accountId,
    to: 'bob@example.org',
    subject: 'Hi',
    text: 'x',
    idempotencyKey: 'campaign-1/bob',
  }
  const first = await engine.client.sends.enqueue(input)
  const [second, third] = await engine.client.sends.enqueueMany([input, input])
  expect(second).toMatchObject({ id: first.id })
  expect(third).toMatchObject({ id: first.id })
  const both = await Promise.all([
    engine.client.sends.enqueue({ ...input, idempotencyKey: 'k2' }),
    engine.client.sends.enqueue({ ...input, idempotencyKey: 'k2' }),
  ])
  expect(both[0].id).toBe(both[1].id)
})

it('refuses what is wrong and keeps what is good, in order', async () => {
  const accountId = await addAccount()
  const good = { accountId, to: 'bob@example.org', subject: 'Hi', text: 'x' }
  const results = await engine.client.sends.enqueueMany([
    good,
    { ...good, to: 'nobody' },
    { ...good, accountId: '01890a5d-ac96-774b-bcce-b302099a8057' },
    good,
  ])
  expect(results.map((result) => ('id' in result ? 'kept' : result.error))).toEqual([
    'kept',
    'to is not an email address: "nobody"',
    'There is no account with the id 01890a5d-ac96-774b-bcce-b302099a8057.',
    'kept',
  ])
  await expect(engine.client.sends.enqueue({ ...good, subject: 'a\r\nb' })).rejects.toThrow(InputError)
  await expect(engine.client.sends.get('nonsense')).rejects.toThrow(NotFoundError)
})

it('cancels what has not begun, and nothing else', async () => {
  const accountId = await addAccount()
  const sendAfter = new Date(Date.now() + 3_600_000).toISOString()
  const later = await engine.client.sends.enqueue({
    accountId,
    to: 'bob@example.org',
    subject: 'x',
    text: 'x',
    sendAfter,
  })
  expect(Date.parse(later.slotAt)).toBeGreaterThanOrEqual(Date.parse(sendAfter))
  expect(await engine.client.sends.cancel(later.id)).toBe(true)
  expect((await engine.client.sends.get(later.id)).state).toBe('cancelled')
  const now = await engine.client.sends.enqueue({ accountId, to: 'bob@example.org', subject: 'x', text: 'x' })
  await received(now.messageId)
  await eventually(async () => (await engine.client.sends.get(now.id)).state === 'sent')
  expect(await engine.client.sends.cancel(now.id)).toBe(false)
})

it('parks sends while paused, and lets them go afterwards', async () => {
  const accountId = await addAccount()
  await engine.client.accounts.pause(accountId)
  const { id, state, messageId } = await engine.client.sends.enqueue({
    accountId,
    to: 'bob@example.org',
    subject: 'x',
    text: 'x',
  })
  expect(state).toBe('held')
  await engine.client.accounts.resume(accountId)
  await received(messageId)
  await eventually(async () => (await engine.client.sends.get(id)).state === 'sent')
})

it('uses one login for many messages of an account', async () => {
  const accountId = await addAccount()
  const before = engine.host.logins.smtp
  const inputs = Array.from({ length: 10 }, () => ({
    accountId,
    to: 'bob@example.org',
    subject: 'Hi',
    text: 'x',
  }))
  const results = (await engine.client.sends.enqueueMany(inputs)) as Enqueued[]
  for (const { messageId } of results) await received(messageId)
  expect(engine.host.logins.smtp - before).toBe(1)
})

it('keeps the order of many messages of one account', async () => {
  const accountId = await addAccount({ perHour: 300, minGapSeconds: 1 })
  const inputs = Array.from({ length: 1_300 }, (_, n) => ({
    accountId,
    to: `c${n}@example.org`,
    subject: 'Hi',
    text: 'x',
  }))
  const results = await engine.client.sends.enqueueMany(inputs)
  const slots = results.map((result) => ('id' in result ? Date.parse(result.slotAt) : Number.NaN))
  expect(slots).toEqual(slots.toSorted((a, b) => a - b))
  await engine.client.accounts.remove(accountId)
})

it('enqueues a message whose key came before with one that was refused', async () => {
  const accountId = await addAccount()
  const message = { accountId, to: 'bob@example.org', subject: 'Hi', text: 'x', idempotencyKey: 'k' }
  const [refused, taken] = await engine.client.sends.enqueueMany([
    { ...message, inReplyTo: '01890a5d-ac96-774b-bcce-b302099a8057' },
    message,
  ])
  expect(refused).toHaveProperty('error')
  expect(taken).toHaveProperty('id')
})

it('records an acceptance whose words no database can hold', async () => {
  const server = await startScripted({
    tls: 'implicit',
    certificate: await engine.authority.issue({ names: ['localhost'] }),
    script: smtp({ message: '250 2.0.0 Ok: queued as \0 42' }),
  })
  const input = engine.accountInput()
  const { id: accountId } = await engine.client.accounts.add({
    ...input,
    imap: null,
    smtp: { ...input.smtp, host: server.host, port: server.port, encryption: 'ssl' },
  })
  const { id } = await engine.client.sends.enqueue({
    accountId,
    to: 'bob@example.org',
    subject: 'Hi',
    text: 'x',
  })
  await eventually(async () => (await engine.client.sends.get(id)).state === 'sent')
  await server.close()
})
