import { describe, expect, test } from 'vitest'
import { isRetryable } from '../../../src/failures/failure.ts'
import { readTypedAddress, wordsWithAddress } from '../../../src/inbound/address.ts'
import { makeBounce } from '../../../src/inbound/bounce.ts'
import { readFieldGroups, readRecipients } from '../../../src/inbound/delivery-status.ts'
import { copyOfOurs, findDiagnostic, noticeWords } from '../../../src/inbound/notice.ts'

const now = new Date('2025-03-04T12:00:00Z')
const readAll = (lines: string[], written: string[] = []) =>
  readRecipients(readFieldGroups(lines.join('\r\n')), written)
const pick = (...lines: string[]) => readAll(lines)[0]

describe('delivery status', () => {
  const group = (name: string, action: string) => [
    `Final-Recipient: rfc822; ${name}@example.com`,
    `Action: ${action}`,
    '',
  ]

  test('every recipient, each once', () => {
    const lines = [
      ...group('a', 'relayed'),
      ...group('b', 'delayed'),
      ...group('c', 'failed'),
      ...group('C', 'failed'),
    ]
    expect(readAll(lines).map(({ recipient, action }) => [recipient, action])).toEqual([
      ['a@example.com', null],
      ['b@example.com', 'delayed'],
      ['c@example.com', 'failed'],
    ])
  })

  test('of the names for one recipient, the one that we wrote to', () => {
    const fields = [
      'Original-Recipient: rfc822;original@example.com',
      'Final-Recipient: rfc822; Final@example.com',
      'X-Actual-Recipient: rfc822; actual@example.com',
    ]
    expect(readAll(fields)[0]?.recipient).toBe('original@example.com')
    expect(readAll(fields, ['final@example.com'])[0]?.recipient).toBe('Final@example.com')
    expect(readAll(fields, ['actual@example.com'])[0]?.recipient).toBe('actual@example.com')
  })

  test('a missing action follows from the status class', () => {
    const only = (status: string) =>
      pick('Final-Recipient: rfc822; a@example.com', `Status: ${status}`)?.action
    expect([only('5.1.1'), only('4.4.1'), only('2.0.0'), only('')]).toEqual([
      'failed',
      'delayed',
      null,
      'failed',
    ])
  })

  test('the type of a diagnostic goes, folded lines stay', () => {
    const found = pick(
      'Final-Recipient: rfc822; a@example.com',
      'Diagnostic-Code: smtp; 550-5.1.1 No',
      ' 550 5.1.1 such user',
    )
    expect(found?.diagnostic).toBe('550-5.1.1 No 550 5.1.1 such user')
  })

  test('no recipient fields, no recipient', () => {
    expect(readAll(['Reporting-MTA: dns; mx.example.com'])).toEqual([])
    expect(readAll([''])).toEqual([])
  })

  test.each([
    ['rfc822; a@example.com', 'a@example.com'],
    ['RFC822;<a@example.com>', 'a@example.com'],
    ['a@example.com', 'a@example.com'],
    ['rfc822; a@example.com (Ana)', 'a@example.com'],
    ['utf-8; j\\x{f6}rg@example.com', 'jörg@example.com'],
    ['utf-8; x\\x{110000}@example.com', null],
    ['rfc822;ana+40example.com', 'ana@example.com'],
    ['rfc822;ana+tag@example.com', 'ana+tag@example.com'],
    ['x400; /c=fr/s=petit', null],
    ['local; marc', null],
    ['', null],
  ])('address of %j', (value, address) => {
    expect(readTypedAddress(value)).toBe(address)
  })
})

describe('notices in words', () => {
  test('addresses of a line, without punctuation, Message-IDs and IP addresses', () => {
    expect(wordsWithAddress('<a@example.com>: to (b@example.org), mailto:c@example.net.')).toEqual([
      'a@example.com',
      'b@example.org',
      'c@example.net',
    ])
    expect(wordsWithAddress('Message-ID: <x@example.com>')).toEqual([])
    expect(wordsWithAddress('host [192.0.2.1] at @ nobody@')).toEqual([])
  })

  test('full-width punctuation ends an address as well', () => {
    expect(wordsWithAddress('收件人（a@example.com）不存在')).toEqual(['a@example.com'])
  })

  test('the diagnostic is the recipient’s own paragraph', () => {
    const words =
      'Sorry.\n\n<a@example.com>: 550 5.1.1 unknown\n    here\n<b@example.com>: 552 5.2.2 full\n\nBye 554 5.0.0'
    expect(findDiagnostic(words, 'a@example.com')).toBe('<a@example.com>: 550 5.1.1 unknown\nhere')
    expect(findDiagnostic(words, 'b@example.com')).toBe('<b@example.com>: 552 5.2.2 full')
  })

  test('or the paragraph with an SMTP reply, or everything', () => {
    expect(
      findDiagnostic('To a@example.com\nfailed\n\nThe response was:\n550 5.7.1 no', 'a@example.com'),
    ).toContain('550')
    expect(findDiagnostic('It did not work.', null)).toBe('It did not work.')
  })

  test('a copy of our message is not part of the notice', () => {
    expect(
      noticeWords('Failed.\n\n--- Below this line is a copy of the message.\nTo: b@example.com'),
    ).not.toContain('b@')
    expect(noticeWords('Failed.\n\nReceived: from x\nTo: b@example.com')).toBe('Failed.\n')
  })
})

test.each(['', '> ', '   '])('the copy of our message, each line after %j', (mark) => {
  const copy = ['To: b@example.com', 'Subject: x'].map((line) => mark + line).join('\n')
  expect(copyOfOurs(`Failed.\n\nOriginal message follows.\n\n${copy}`)).toBe('To: b@example.com\nSubject: x')
})

test('words that look like a header are no copy', () => {
  expect(copyOfOurs('Failed.\nTo: b@example.com')).toBe('')
})

describe('makeBounce', () => {
  const facts = { recipient: 'a@example.com', action: 'failed', status: null, diagnostic: '' } as const

  test('the diagnostic’s own code makes a vague status precise', () => {
    const bounce = makeBounce([{ ...facts, status: '5.0.0', diagnostic: '550 5.1.1 sorry' }], now)
    expect(bounce).toMatchObject({ status: '5.0.0', failure: { code: 'mailbox-not-found' } })
  })

  test.each([
    [
      'Domain example.com has exceeded the max emails per hour (125/100 (125%)) allowed. Message discarded.',
      'domain-limit',
    ],
    ['550 5.7.705 Access denied, tenant has exceeded threshold', 'sender-blocked'],
    ['550 5.1.8 Access denied, bad outbound sender', 'sender-blocked'],
    ["550 5.1.90 Your message can't be sent because you've reached your daily limit", 'daily-limit'],
  ])('the sender’s own limit or block: %s', (diagnostic, code) => {
    expect(makeBounce([{ ...facts, diagnostic }], now)).toMatchObject({ type: 'soft', failure: { code } })
  })

  test('a delay is worth another attempt, whatever it quotes', () => {
    for (const diagnostic of [
      '550 5.1.1 user unknown',
      '554 5.7.1 spam',
      '450 4.2.2 mailbox full',
      'no words',
      '',
    ]) {
      const bounce = makeBounce([{ ...facts, action: 'delayed', diagnostic }], now)
      expect(isRetryable(bounce.failure), diagnostic).toBe(true)
    }
  })

  test('the first that failed speaks for all, delayed ones come last, a hundred are kept', () => {
    const many = Array.from({ length: 150 }, (_, n) => ({ ...facts, recipient: `r${n}@example.com` }))
    const bounce = makeBounce([{ ...facts, action: 'delayed', recipient: 'slow@example.com' }, ...many], now)
    expect(bounce.recipient).toBe('r0@example.com')
    expect(bounce.recipients).toHaveLength(100)
    expect(bounce.recipients.at(-1)).toMatchObject({ recipient: 'r99@example.com', action: 'failed' })
    const few = makeBounce([{ ...facts, action: 'delayed', recipient: 'slow@example.com' }, facts], now)
    expect(few.recipients.map(({ action }) => action)).toEqual(['failed', 'delayed'])
  })

  test.each([
    ['550 5.1.1 user unknown', 'hard'],
    ['552 5.2.2 mailbox full', 'soft'],
    ['554 5.7.1 message rejected as spam', 'soft'],
    ['450 4.1.1 user unknown', 'soft'],
    ['550 relay access denied', 'soft'],
    [
      '192.0.2.1 does not like recipient.\nRemote host said: 550 User unknown\nGiving up on 192.0.2.1.',
      'hard',
    ],
  ])('%s is %s', (diagnostic, type) => {
    expect(makeBounce([{ ...facts, diagnostic }], now).type).toBe(type)
  })
})
