// Strangers write these messages: no input may throw, and none may cost more than a moment.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  candidateMessageIds,
  classifyInbound,
  parseHeaders,
  threadIds,
  triage,
} from '../../../src/inbound/index.ts'

const now = new Date('2025-03-04T12:00:00Z')
const read = (raw: string | Uint8Array) => classifyInbound(Buffer.from(raw), { now, truncated: true })

async function readAll(raw: string | Uint8Array): Promise<void> {
  const started = performance.now()
  const message = await read(raw)
  candidateMessageIds(message)
  const headers = parseHeaders(Buffer.from(raw))
  triage(headers)
  threadIds(headers)
  expect(performance.now() - started).toBeLessThan(3_000)
  expect(Buffer.byteLength(message.text ?? '')).toBeLessThanOrEqual(64 * 1024)
}

describe('fuzz', () => {
  const lineSource = fc.oneof(
    fc.constantFrom(
      'From: MAILER-DAEMON@example.com',
      'Return-Path: <>',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      'Content-Type: message/delivery-status',
      'Content-Type: multipart/report; report-type=feedback-report; boundary=b',
      'Content-Type: message/rfc822',
      'Content-Type: text/html; charset=utf-16',
      'Content-Transfer-Encoding: base64',
      'Content-Transfer-Encoding: quoted-printable',
      'Final-Recipient: rfc822; a@example.com',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1',
      'In-Reply-To: <a@example.com',
      'Auto-Submitted: (((',
      'Content-Type: text/calendar; method=REPLY',
      'METHOD:REPLY',
      'X-HmXmrOriginalRecipient: <a@example.com>',
      'X-Failed-Recipients: a@example.com, =?x?q?=',
      'Feedback-Type: opt-out',
      'X-Mailer: Zendesk Mailer',
      '##- Please type your reply above this line -##',
      'Sam Field, Sep 29, 2026, 6:01 PM UTC',
      'CAUTION: This email originated from outside of the organization. Do not click links.',
      'Content-Type: text/vnd.google.email-reaction+json',
      '{"emoji":"\\ud83d","version":1}',
      'Resent-From: <a@example.com>',
      'I am away until 31 February, back on 99.99.9999',
      'please unsubscribe me',
      'your message is being held until you click https://example.com',
      'Received: from x by y; Tue',
      '> To: <a@example.com>',
      'Subject: =?utf-8?b?////?= =?x?q?=?=',
      '--b',
      '--b--',
      '',
    ),
    fc.string({ unit: 'binary' }),
  )

  test('lines of mail in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lineSource, { maxLength: 40 }), (lines) => readAll(lines.join('\r\n'))),
      { numRuns: 500 },
    )
  })

  test('any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), readAll), { numRuns: 300 })
  })
})

describe('large and spiteful', () => {
  const size = 30_000
  const bodies = [
    '<',
    '<a',
    '<!--',
    '<script',
    '&#',
    '\ufffd',
    '>',
    '@',
    'a@',
    ' ',
    '\n ',
    '\n\n',
    '550 ',
    '5.1.',
    '=',
    '(',
    'back on ',
    'until 1',
    '1 march ',
    '12.03.',
    '1/1/',
    'to a@b.cd ',
    'a@b.cd\n',
    'To: a@b.cd\n',
    '> To: a\n',
    '550 a@b.cd\n',
    'unsubscribe ',
    'remove me. ',
    'Le a ',
    'wrote: ',
    'Message-ID: <',
    'Final-Recipient: rfc822; a@b.cd\n\n',
    'is being held until https://',
    '+40',
    'Content-Transfer-Encoding: base64\n',
    'Content-Transfer-Encoding: base64\n\nQUJD\n',
    '##- reply -##\n',
    '##- Please type your reply above this line -##\nSam\nSep 29, 2026, 6:01 PM\n',
    'Sep 29, 2026, 6:01 ',
    'CAUTION: originated from outside, ',
    'This e-mail is confidential ',
    '<a@b.cd> (expanded from <a@b.cd>) ',
    'said: 550 ',
    '|------------>\n',
    'your request has been ',
  ]
  const daemon = 'From: MAILER-DAEMON@example.com\nSubject: failure notice\n'

  test.each(bodies)('a body of %j', async (piece) => {
    const body = piece.repeat(size / piece.length)
    await readAll(`${daemon}\n${body}`)
    await readAll(`${daemon}Content-Type: text/html\n\n${body}`)
    await readAll(
      `${daemon}Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n${body}`,
    )
    await readAll(`Auto-Submitted: auto-replied\n\n${body}`)
    await readAll(`X-Mailer: Zendesk Mailer\nAuto-Submitted: auto-generated\nIn-Reply-To: <a@b>\n\n${body}`)
    await readAll(`Subject: Read: x\n\n${body}`)
    await readAll(`Subject: Re: x\n\n${body}`)
    await readAll(
      `${daemon}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfailed\n--b\nContent-Type: message/rfc822\n\n${body}`,
    )
  })

  const values = ['<', '<a@', 'a,', '"', '(', ' ', '=?utf-8?q?', '=?utf-8?b?YQ==?= ', '\n ', 're:', '\\', ';']

  test.each(values)('headers of %j', async (piece) => {
    const value = piece.repeat(100_000 / piece.length)
    for (const name of [
      'From',
      'To',
      'Subject',
      'References',
      'Message-ID',
      'Content-Type',
      'Auto-Submitted',
      'Date',
    ]) {
      await readAll(`${name}: ${value}\n\nbody`)
    }
  })

  test.each(['x', 'a@b.cd ', '<', '12 march ', '='])('one line of ten megabytes of %j', async (piece) => {
    const line = piece.repeat(10_000_000 / piece.length)
    await readAll(`${daemon}\n${line}`)
    await readAll(`Subject: Re: x\nContent-Type: text/html\n\n${line}`)
    await readAll(`Subject: ${line}`)
    await readAll(line)
  })

  test('a report on fifty thousand recipients names a hundred', async () => {
    const groups = Array.from(
      { length: 50_000 },
      (_, n) => `Final-Recipient: rfc822; r${n}@example.com\nAction: failed\n`,
    )
    const raw = `${daemon}Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n${groups.join('\n')}`
    await readAll(raw)
    const { bounce } = await read(raw)
    expect(bounce?.recipient).toBe('r0@example.com')
    expect(bounce?.recipients).toHaveLength(100)
  })

  test('a hundred thousand header fields', () => readAll(`${'X: y\n'.repeat(100_000)}\nbody`))

  test('two thousand nested parts are still judged by their header', async () => {
    const parts = Array.from(
      { length: 2000 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    )
    const raw = `In-Reply-To: <a@example.com>\n${parts.join('')}`
    await readAll(raw)
    expect(await read(raw)).toMatchObject({ kind: 'reply', text: null })
  })

  test('a thousand messages inside each other', async () => {
    await readAll(`${'Content-Type: message/rfc822\n\n'.repeat(1000)}text`)
  })

  test('a hundred thousand parts', async () => {
    await readAll(`Content-Type: multipart/report; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}`)
  })
})

test.each(['', '\n', '\r\n\r\n', ' ', 'no header at all'])('%j is unreadable', async (raw) => {
  expect(await read(raw)).toMatchObject({
    kind: 'other',
    rule: 'unreadable',
    messageId: null,
    from: { address: null },
  })
})

test('text is cut at 64 KB of UTF-8, between characters', async () => {
  const { text } = await read(`Content-Type: text/plain; charset=utf-8\n\n${'é€😀'.repeat(20_000)}`)
  expect(Buffer.byteLength(text ?? '')).toBeGreaterThan(65_000)
  expect(text).not.toMatch(/[\ud800-\udbff]$/)
})
