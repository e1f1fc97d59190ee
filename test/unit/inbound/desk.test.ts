// What a person wrote at a desk, under the headers of its software.

import { describe, expect, test } from 'vitest'
import { isDeskAnswer, isFromDesk } from '../../../src/inbound/desk.ts'
import { parseHeaders } from '../../../src/inbound/headers.ts'
import { findDeskComment } from '../../../src/inbound/visible-text/desk-comment.ts'
import { findVisibleText } from '../../../src/inbound/visible-text/visible-text.ts'

const zendesk = [
  'X-Mailer: Zendesk Mailer',
  'In-Reply-To: <a@example.com>',
  'To: Anna Berg <anna@example.com>',
]
const isAnswer = (text: string | null, fields: string[] = zendesk) =>
  isDeskAnswer({ headers: parseHeaders(fields.join('\n')), text })

describe('an answer by a person', () => {
  test('needs a desk, a thread and words', () => {
    expect(isAnswer('We take two of them.')).toBe(true)
    expect(isAnswer('We take two of them.', zendesk.slice(1))).toBe(false)
    expect(isAnswer('We take two of them.', zendesk.slice(0, 1))).toBe(false)
    expect(isAnswer(null)).toBe(false)
    expect(isAnswer('> quoted')).toBe(false)
  })

  test.each([
    'Your request (12) has been received.',
    'Ticket #48221 was opened for you.',
    'Votre demande a bien été enregistrée.',
    'Ihre Anfrage ist bei uns eingegangen.',
    'Su solicitud ha sido registrada.',
    'O seu pedido foi registrado.',
    'La sua richiesta è stata ricevuta.',
    'Uw aanvraag is ontvangen.',
    'आपका अनुरोध दर्ज किया गया।',
    'Twoje zgłoszenie (48221) czeka.',
    'How would you rate the support you received?',
    'We got your message and will get back to you shortly.',
  ])('is not: %s', (text) => {
    expect(isAnswer(text)).toBe(false)
  })

  test.each([
    'We got your message and would like forty pieces.',
    'I will get back to you after the holidays, Anna.',
    'Your request for a discount is fine with me.',
  ])('is: %s', (text) => {
    expect(isAnswer(text)).toBe(true)
  })

  test.each([
    'X-Zendesk-Email-Id: 1',
    'RT-Ticket: x #1',
    'X-Powered-By: Zammad',
    'X-ServiceNow-Generated: true',
  ])('from a desk: %s', (field) => {
    expect(isFromDesk(parseHeaders(field))).toBe(true)
    expect(isFromDesk(parseHeaders('X-Mailer: Apple Mail'))).toBe(false)
  })
})

describe('a conversation as a desk shows it', () => {
  const mark = '##- Please type your reply above this line -##'
  const rule = '-'.repeat(46)
  const shown = [
    mark,
    '',
    'Your request has been updated.',
    rule,
    '',
    'Sam Field, Sep 29, 2026, 6:01 PM UTC',
    '',
    'Two, please.',
    '',
    rule,
    '',
    'Anna Berg, Sep 11, 2026, 7:17 PM UTC',
    '',
    'How many?',
  ]

  test('the newest comment and its writer', () => {
    expect(findDeskComment(shown)).toEqual({ author: 'Sam Field', lines: ['', 'Two, please.'] })
    expect(isAnswer(shown.join('\n'))).toBe(true)
  })

  test('what we wrote ourselves is no answer', () => {
    const own = shown.map((line) => line.replace('Sam Field', 'Anna Berg'))
    expect(isAnswer(own.join('\n'))).toBe(false)
    expect(isAnswer(own.join('\n').replaceAll('Anna Berg', 'anna@example.com'))).toBe(false)
  })

  test('a receipt is shown as a whole', () => {
    const receipt = [mark, 'Your request has been received.', ...shown.slice(3, 8)]
    expect(findDeskComment(receipt)).toBeNull()
    expect(isAnswer(receipt.join('\n'))).toBe(false)
  })

  test('in HTML name and time stand in lines of their own', () => {
    const html = `<div>${mark}</div><p>Your request has been updated.</p><p><strong>Sam</strong> (Acme)</p><p>Sep 29, 2026, 6:01 PM UTC</p><div>Two, please.</div><p><strong>Anna Berg</strong></p><p>Sep 11, 2026, 7:17 PM UTC</p><div>How many?</div>`
    expect(findVisibleText({ plain: null, html })).toBe('Two, please.')
  })

  test('ServiceNow’s frame', () => {
    const lines = [
      'INC1 has been updated.',
      'A Guest updated your request with the following comments:',
      'Reply from: sam@example.org [mailto:sam@example.org]',
      'Two, please.',
      'How can I track and update my request?',
      'By mail.',
    ]
    expect(findDeskComment(lines)).toEqual({ author: null, lines: ['Two, please.'] })
  })

  test.each([
    ['no mark', shown.slice(1)],
    ['words above the mark', ['Yes.', ...shown]],
    ['no comment', shown.slice(0, 3)],
  ])('none: %s', (_, lines) => {
    expect(findDeskComment(lines)).toBeNull()
  })
})
