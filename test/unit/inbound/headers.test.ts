import { describe, expect, test } from 'vitest'
import { parseHeaders, threadIds, triage } from '../../../src/inbound/headers.ts'

const lines = (...fields: string[]) => parseHeaders(fields.join('\r\n'))

describe('parseHeaders', () => {
  test('unfolds, lowers names, keeps every value in order', () => {
    const headers = lines('Subject: one', '\ttwo', 'RECEIVED: a', 'Received: b', '', 'Body: no')
    expect([...headers]).toEqual([
      ['subject', ['one\ttwo']],
      ['received', ['a', 'b']],
    ])
  })

  test('decodes words across folded lines', () => {
    const headers = lines('Subject: =?utf-8?q?R=C3=A9ponse_?=', ' =?utf-8?b?YXV0b21hdGlxdWU=?=')
    expect(headers.get('subject')).toEqual(['Réponse automatique'])
  })

  test('leaves address fields encoded, their commas would split', () => {
    const from = '=?utf-8?q?Doe=2C_Jane?= <jane@example.com>'
    expect(lines(`From: ${from}`).get('from')).toEqual([from])
  })

  test('skips an mbox line, lines without a name and leading empty lines', () => {
    const headers = lines(
      '',
      'From lena@example.com Tue Mar  4 10:00:00 2025',
      'lost words',
      ': x',
      'To: a@example.com',
    )
    expect([...headers.keys()]).toEqual(['to'])
  })

  test('reads bare Latin-1 bytes', () => {
    expect(parseHeaders(Buffer.from('Subject: Réponse\n\n', 'latin1')).get('subject')).toEqual(['Réponse'])
  })

  test('a body in another charset does not change how the header is read', () => {
    const raw = Buffer.concat([Buffer.from('Subject: Réponse\n\n'), Buffer.from('é', 'latin1')])
    expect(parseHeaders(raw).get('subject')).toEqual(['Réponse'])
  })

  test('reads at most 256 KB', () => {
    const headers = parseHeaders(`Subject: ${'x'.repeat(300 * 1024)}\nTo: a@example.com`)
    expect(headers.has('to')).toBe(false)
    expect(headers.get('subject')?.[0]?.length).toBeLessThan(256 * 1024)
  })
})

describe('threadIds', () => {
  test.each([
    ['<a@example.com>', '<a@example.com>'],
    ['a@example.com', '<a@example.com>'],
    ['< a b@example.com >', '<ab@example.com>'],
    ['<broken@example.com', '<broken@example.com>'],
    ['(comment) <a@example.com>', '<a@example.com>'],
    ['<no-at-sign>', '<no-at-sign>'],
    ['', null],
    ['<>', null],
  ])('Message-ID %j', (value, id) => {
    expect(threadIds(lines(`Message-ID: ${value}`)).messageId).toBe(id)
  })

  test('In-Reply-To with words around the id', () => {
    const headers = lines('In-Reply-To: Your message of "Tue, 4 Mar 2025" <a@example.com>')
    expect(threadIds(headers).inReplyTo).toBe('<a@example.com>')
  })

  test('References over many lines, one id folded in the middle, commas between', () => {
    const headers = lines('References: <a@example.com>,', ' <b@exa', ' mple.com>', '\t<c@example.com>')
    expect(threadIds(headers).references).toEqual(['<a@example.com>', '<b@example.com>', '<c@example.com>'])
  })

  test('no id of an In-Reply-To with several is lost', () => {
    const headers = lines('In-Reply-To: <a@example.com> <b@example.com>', 'References: <a@example.com>')
    expect(threadIds(headers)).toMatchObject({
      inReplyTo: '<a@example.com>',
      references: ['<a@example.com>', '<b@example.com>'],
    })
  })

  test('of very many references the newest are kept', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `<${index}@example.com>`)
    const { references } = threadIds(lines(`References: ${ids.join(' ')}`))
    expect(references.at(-1)).toBe('<999@example.com>')
    expect(references.length).toBeLessThanOrEqual(200)
  })
})

describe('triage', () => {
  const report = (type: string) =>
    lines('From: x@example.com', `Content-Type: multipart/report; report-type=${type}`)

  test.each([
    ['bounce', report('delivery-status')],
    ['bounce', report('"Delivery-Status"; boundary=x')],
    ['bounce', lines('Content-Type: multipart/report; boundary=x')],
    ['complaint', report('feedback-report')],
    ['ordinary', report('disposition-notification')],
    ['bounce', lines('From: MAILER-DAEMON@example.com', 'Subject: hello')],
    [
      'bounce',
      lines('From: a@example.com', 'Return-Path: <>', 'Subject: Votre message est non distribuable'),
    ],
    ['bounce', lines('From: a@example.com', 'X-Failed-Recipients: b@example.com')],
    ['ordinary', lines('From: a@example.com', 'Return-Path: <>', 'Subject: hello')],
    ['ordinary', lines('From: postmaster@example.com', 'Subject: Re: hello', 'In-Reply-To: <a@example.com>')],
    ['auto-reply', lines('From: a@example.com', 'Auto-Submitted: AUTO-replied')],
    ['auto-reply', lines('From: a@example.com', 'Subject: Absent du bureau', 'Precedence: bulk')],
    ['ordinary', lines('From: a@example.com', 'Subject: Hello', 'In-Reply-To: <a@example.com>')],
    ['challenge', lines('From: a@example.com', 'Subject: Your email requires verification verify#q4h')],
    ['complaint', lines('From: staff@example.com', 'Subject: complaint about message from 192.0.2.1')],
    ['unsubscribe', lines('From: a@example.com', 'Subject: Unsubscribe')],
    ['ordinary', lines('From: a@example.com', 'Subject: Re: unsubscribe')],
    ['ordinary', lines('From: a@example.com', 'List-Id: <x.example.com>', 'Precedence: bulk')],
  ] as const)('%s', (expected, headers) => {
    expect(triage(headers)).toBe(expected)
  })

  test('a content type from BODYSTRUCTURE replaces the header', () => {
    const headers = lines('From: a@example.com', 'Content-Type: text/plain')
    expect(triage(headers, 'multipart/report; report-type=delivery-status')).toBe('bounce')
  })
})
