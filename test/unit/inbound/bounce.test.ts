import { describe, expect, test } from 'vitest'
import { isRetryable } from '../../../src/failures/failure.ts'
import { readTypedAddress, wordsWithAddress } from '../../../src/inbound/address.ts'
import { makeBounce } from '../../../src/inbound/bounce.ts'
import { pickRecipient, readFieldGroups } from '../../../src/inbound/delivery-status.ts'
import { findDiagnostic, findRecipient, noticeWords } from '../../../src/inbound/notice.ts'

const now = new Date('2025-03-04T12:00:00Z')
const pick = (...lines: string[]) => pickRecipient(readFieldGroups(lines.join('\r\n')))

describe('delivery status', () => {
  test('of several recipients the failed one, then the delayed one', () => {
    const group = (name: string, action: string) => [
      `Final-Recipient: rfc822; ${name}@example.com`,
      `Action: ${action}`,
      '',
    ]
    expect(pick(...group('a', 'relayed'), ...group('b', 'delayed'), ...group('c', 'failed'))?.recipient).toBe(
      'c@example.com',
    )
    expect(pick(...group('a', 'relayed'), ...group('b', 'delayed'))?.recipient).toBe('b@example.com')
    expect(pick(...group('a', 'relayed'))?.action).toBeNull()
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
    expect(pick('Reporting-MTA: dns; mx.example.com')).toBeNull()
    expect(pick('')).toBeNull()
  })

  test.each([
    ['rfc822; a@example.com', 'a@example.com'],
    ['RFC822;<a@example.com>', 'a@example.com'],
    ['a@example.com', 'a@example.com'],
    ['rfc822; a@example.com (Ana)', 'a@example.com'],
    ['utf-8; j\\x{f6}rg@example.com', 'jörg@example.com'],
    ['utf-8; x\\x{110000}@example.com', null],
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

  test('the notice’s own addresses count only when there is no other', () => {
    const ours = ['lena@studio.example.com']
    expect(findRecipient('From lena@studio.example.com\nto a@example.com', ours)).toBe('a@example.com')
    expect(findRecipient('lena@studio.example.com unknown', ours)).toBe('lena@studio.example.com')
    expect(findRecipient('write to postmaster@example.com', ours)).toBeNull()
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

describe('makeBounce', () => {
  const facts = { recipient: 'a@example.com', action: 'failed', status: null, diagnostic: '' } as const

  test('the diagnostic’s own code makes a vague status precise', () => {
    const bounce = makeBounce({ ...facts, status: '5.0.0', diagnostic: '550 5.1.1 sorry' }, now)
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
    expect(makeBounce({ ...facts, diagnostic }, now).failure.code).toBe(code)
  })

  test('a delay is worth another attempt, whatever it quotes', () => {
    for (const diagnostic of [
      '550 5.1.1 user unknown',
      '554 5.7.1 spam',
      '450 4.2.2 mailbox full',
      'no words',
      '',
    ]) {
      const bounce = makeBounce({ ...facts, action: 'delayed', diagnostic }, now)
      expect(isRetryable(bounce.failure), diagnostic).toBe(true)
    }
  })
})
