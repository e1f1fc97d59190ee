import { expect, test } from 'vitest'
import { classifyInbound } from '../../../src/inbound/classify.ts'

const now = new Date('2025-03-04T12:00:00Z')
const read = (lines: string[], truncated = false) =>
  classifyInbound(Buffer.from(lines.join('\r\n')), { now, truncated })

const attached = [
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  '',
  'Failed, see below.',
  '--x',
  'Content-Type: message/rfc822',
  '',
  'To: ana@example.net',
  'Message-ID: <a@example.com>',
  '',
  'Inner words',
  '--x--',
]

test('the words of an attached message are not the writer’s', async () => {
  const message = await read(['From: Ada <ada@example.net>', 'In-Reply-To: <a@example.com>', ...attached])
  expect(message).toMatchObject({
    kind: 'reply',
    text: expect.not.stringContaining('Inner'),
    originalMessageId: null,
  })
})

test('a notice that names nobody: the addressee of the message that it returns', async () => {
  const message = await read(['From: mailer-daemon@example.com', 'Subject: Delivery failed', ...attached])
  expect(message).toMatchObject({
    bounce: { recipient: 'ana@example.net' },
    originalMessageId: '<a@example.com>',
  })
})

test('X-Failed-Recipients names the recipient, whatever the text mentions first', async () => {
  const message = await read([
    'From: mailer-daemon@example.com',
    'X-Failed-Recipients: ana@example.net, ben@example.net',
    '',
    'Contact help@example.com about this undeliverable message.',
  ])
  expect(message.bounce?.recipient).toBe('ana@example.net')
})

test('an empty Return-Path and words of failure are no bounce without a subject or a system', async () => {
  const words = [
    'Return-Path: <>',
    'From: Ada <ada@example.net>',
    'Subject: Re: hello',
    'In-Reply-To: <a@example.com>',
    '',
  ]
  expect(await read([...words, 'Your parcel could not be delivered, by the way.'])).toMatchObject({
    kind: 'reply',
  })
})

test('a cut in the middle of a character leaves no replacement character', async () => {
  const head = Buffer.from('Content-Type: text/plain; charset=utf-8\n\nà jeudi, é')
  const message = await classifyInbound(head.subarray(0, -1), { now, truncated: true })
  expect(message.text).toBe('à jeudi, ')
})

test('a message that MIME cannot read is judged by its headers', async () => {
  const nested = Array.from(
    { length: 100 },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`,
  )
  expect(await read(['Auto-Submitted: auto-replied', ...nested])).toMatchObject({
    kind: 'auto-reply',
    text: null,
  })
  expect(await read(['Subject: hello', ...nested])).toMatchObject({
    kind: 'other',
    rule: 'unreadable',
    subject: 'hello',
  })
})

test('a date is a date or null', async () => {
  const dateOf = async (value: string) => (await read([`Date: ${value}`, '', ''])).date?.toISOString() ?? null
  expect(await dateOf('Tue, 4 Mar 2025 10:20:00 +0100 (CET)')).toBe('2025-03-04T09:20:00.000Z')
  expect(await dateOf('yesterday')).toBeNull()
})
