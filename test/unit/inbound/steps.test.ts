// What single steps of the judgement hold on to, beside the corpus.

import { describe, expect, test } from 'vitest'
import { classifyInbound } from '../../../src/inbound/classify.ts'

const read = (lines: string[]) =>
  classifyInbound(Buffer.from(lines.join('\n')), { now: new Date('2025-03-04T12:00:00Z') })

const ask = 'Your message is being held because nobody knows you.'

describe('challenges', () => {
  test('words and a way to follow them', async () => {
    const person = ['From: Ken <ken@example.org>', 'Subject: Re: Offer', '']
    expect((await read([...person, ask])).kind).toBe('reply')
    expect((await read([...person, ask, 'Just reply to this message.'])).kind).toBe('challenge')
    expect((await read([...person, ask, 'https://example.org'])).kind).toBe('reply')
    expect((await read([...person, ask, 'Click https://example.org'])).kind).toBe('challenge')
  })

  test('a report that quotes such words is a bounce', async () => {
    const message = await read([
      'From: MAILER-DAEMON@example.org',
      'Subject: failure notice',
      '',
      ask,
      'Click https://example.org',
      '550 no',
    ])
    expect(message.kind).toBe('bounce')
  })

  test('quoted words are not the writer’s', async () => {
    const message = await read([
      'From: Ken <ken@example.org>',
      'Subject: Re: Offer',
      '',
      'What is this?',
      `> ${ask}`,
      '> Click https://example.org',
    ])
    expect(message.kind).toBe('reply')
  })
})

describe('complaints', () => {
  const attached = [
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    '',
    'Reported as spam.',
    '--x',
    'Content-Type: message/rfc822',
    '',
  ]

  test('a sentence above our message, from a desk', async () => {
    const parts = [...attached, 'Message-ID: <a@example.com>', '', 'Hello', '--x--']
    expect(await read(['From: abuse@example.net', ...parts])).toMatchObject({
      kind: 'complaint',
      rule: 'complaint-text',
      originalMessageId: '<a@example.com>',
    })
    expect((await read(['From: ken@example.net', ...parts])).kind).toBe('other')
  })

  test('JMRP by the header of the message that it attaches', async () => {
    const parts = [
      ...attached,
      'X-HmXmrOriginalRecipient: <ken@example.net>',
      'To: ken@example.net',
      '',
      '--x--',
    ]
    expect(await read(['From: staff@example.net', ...parts])).toMatchObject({
      kind: 'complaint',
      rule: 'jmrp',
    })
  })
})

test('a complaint about a message that a server marked with its recipient is no report on it', async () => {
  const message = await read([
    'From: postmaster@example.net',
    'Content-Type: multipart/report; report-type=feedback-report; boundary=x',
    '',
    '--x',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    '--x',
    'Content-Type: message/rfc822',
    '',
    'Original-recipient: rfc822;ken@example.net',
    'To: ken@example.net',
    '--x--',
  ])
  expect(message.kind).toBe('complaint')
})

describe('calendars', () => {
  const answer = (text: string) => [
    'From: Tom <tom@example.org>',
    'In-Reply-To: <a@example.com>',
    'Content-Type: multipart/alternative; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    text,
    '--x',
    'Content-Type: text/calendar; method=REPLY',
    '',
    'BEGIN:VCALENDAR',
    'METHOD:REPLY',
    '--x--',
  ]

  test.each([
    ['', 'other'],
    ['Tom has accepted this invitation.', 'other'],
    ['Tom has declined this invitation with this note: I am in Rome.', 'reply'],
    ['Can we make it Friday?', 'reply'],
  ])('%j is %s', async (text, kind) => {
    expect((await read(answer(text))).kind).toBe(kind)
  })
})

describe('recipients of a notice', () => {
  const notice = (words: string[], to = 'ana@example.net') => [
    'From: mailer-daemon@example.com',
    'To: lena@studio.example.com',
    'Subject: Delivery failed',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    '',
    ...words,
    '--x',
    'Content-Type: message/rfc822',
    '',
    `To: ${to}`,
    'From: lena@studio.example.com',
    '',
    '--x--',
  ]
  const recipients = async (lines: string[]) =>
    (await read(lines)).bounce?.recipients.map(({ recipient }) => recipient)

  test('those that our message was written to, whatever else is named', async () => {
    const words = [
      'Ask help@example.com.',
      'lena@studio.example.com wrote to',
      'ana@example.net: 550 unknown',
    ]
    expect(await recipients(notice(words))).toEqual(['ana@example.net'])
  })

  test('not those that only stand in a repeated header', async () => {
    const words = ['To: ana@example.net, ben@example.net', 'ben@example.net: 550 unknown']
    expect(await recipients(notice(words, 'ana@example.net, ben@example.net'))).toEqual(['ben@example.net'])
  })

  test('a refused line names a blind copy as well', async () => {
    const words = ['ana@example.net: 550 unknown', '', 'cay@example.org: 552 full']
    expect(await recipients(notice(words))).toEqual(['ana@example.net', 'cay@example.org'])
  })

  test('our own address is nobody who failed, unless we wrote to ourselves', async () => {
    const words = ['Sorry lena@studio.example.com, it could not be delivered.']
    expect(await recipients(notice(words, 'undisclosed-recipients:;'))).toEqual([null])
    expect(await recipients(notice(words, 'lena@studio.example.com'))).toEqual(['lena@studio.example.com'])
  })
})

describe('notices in words that no table knows', () => {
  const from = (address: string, subject: string, text: string) =>
    read([`From: ${address}`, `Subject: ${subject}`, '', text])

  test('a program that quotes a refusal has failed; a postmaster with numbers has not', async () => {
    const words = 'Viesti palautetaan.\n\nana@example.net 550 5.1.1 tuntematon'
    expect((await from('MAILER-DAEMON@example.net', 'Hei', words)).kind).toBe('bounce')
    expect((await from('postmaster@example.net', 'Summary', '512 messages are in quarantine.')).kind).toBe(
      'other',
    )
    expect((await from('postmaster@example.net', 'Web site', 'The page does not exist any more.')).kind).toBe(
      'other',
    )
  })

  test('good news is no failure', async () => {
    const message = await from(
      'MAILER-DAEMON@example.net',
      'Delivery Status Notification (Success)',
      'Your message was successfully delivered to ana@example.net.',
    )
    expect(message).toMatchObject({ kind: 'other', rule: 'delivery-success' })
    expect(message.bounce).toBeUndefined()
  })

  test('accents count on neither side', async () => {
    const words = "Votre message n'a pas pu etre delivre a\nana@example.net"
    expect((await from('mx@example.net', 'Offre : non remis', words)).bounce?.recipient).toBe(
      'ana@example.net',
    )
  })
})

test('mail saved with CR line ends alone is read', async () => {
  const raw =
    'From: MAILER-DAEMON@example.org\rSubject: failure notice\r\rana@example.net: 550 5.1.1 unknown\r'
  expect(await classifyInbound(Buffer.from(raw), { now: new Date() })).toMatchObject({
    kind: 'bounce',
    bounce: { recipient: 'ana@example.net', status: '5.1.1' },
  })
})

test('a receipt in a daemon’s name that refuses is a bounce', async () => {
  const receipt = (from: string, text: string) => [
    `From: ${from}`,
    'Content-Type: multipart/report; report-type=disposition-notification; boundary=x',
    '',
    '--x',
    '',
    text,
    '--x',
    'Content-Type: message/disposition-notification',
    '',
    'Disposition: automatic-action/MDN-sent-automatically; deleted',
    '--x--',
  ]
  const refusal = 'Your message to ana@example.net was automatically rejected.'
  expect((await read(receipt('mailer-daemon@example.net', refusal))).kind).toBe('bounce')
  expect((await read(receipt('tom@example.net', 'Deleted without being read.'))).kind).toBe('other')
})

describe('reactions', () => {
  const reaction = (json: string) =>
    read([
      'In-Reply-To: <a@example.com>',
      'Content-Type: multipart/alternative; boundary=x',
      '',
      '--x',
      '',
      'Someone reacted via Gmail',
      '--x',
      'Content-Type: text/vnd.google.email-reaction+json',
      '',
      json,
      '--x--',
    ])

  test('the emoji is what was said', async () => {
    expect(await reaction('{"emoji":"🎉","version":1}')).toMatchObject({ kind: 'reply', visibleText: '🎉' })
    expect(await reaction('{"version":1,"emoji":"\\ud83d\\udc4d"}')).toMatchObject({ visibleText: '👍' })
  })

  test.each(['{}', '{"emoji":"two words"}', '{"emoji":""}', '{"emoji":"\\u"}', 'emoji'])(
    'what is no emoji leaves the text: %s',
    async (json) => {
      expect((await reaction(json)).visibleText).toContain('reacted via Gmail')
    },
  )
})

describe('read receipts in words', () => {
  const words = 'Your message\n\n   To: Tom\n   Subject: Offer\n\nwas read on Tuesday.'
  const receipt = (subject: string, text: string) =>
    read([`Subject: ${subject}`, 'In-Reply-To: <a@example.com>', '', text])

  test('need their subject and their words', async () => {
    expect(await receipt('Read: Offer', words)).toMatchObject({ kind: 'other', rule: 'read-receipt' })
    expect((await receipt('Re: Offer', words)).kind).toBe('reply')
    expect((await receipt('Read: Offer', 'I did. Yes, please.')).kind).toBe('reply')
    expect((await receipt('Read this: Offer', words)).kind).toBe('reply')
  })
})

describe('answers that are none', () => {
  const newsletter = 'Three tricks.\n\nUnsubscribe: https://example.org/u'

  test('a feigned Re: offers a way out and quotes nothing', async () => {
    expect(await read(['Subject: Re: traffic', '', newsletter])).toMatchObject({ rule: 'feigned-re' })
    expect((await read(['Subject: Re: traffic', 'References: <a@b>', '', newsletter])).kind).toBe('reply')
    expect(
      (await read(['Subject: Re: traffic', '', 'No.', '', `> ${newsletter.replaceAll('\n', '\n> ')}`])).kind,
    ).toBe('reply')
  })

  test('a redirected absence stays one', async () => {
    const redirected = ['Resent-From: <a@b.cd>', 'Auto-Submitted: auto-generated', 'In-Reply-To: <a@b>']
    expect((await read([...redirected, 'Subject: RE: Offer', '', 'We take two.'])).kind).toBe('reply')
    expect(
      (await read([...redirected, 'Subject: RE: Offer', '', 'I am out of the office until Monday.'])).kind,
    ).toBe('auto-reply')
  })
})
