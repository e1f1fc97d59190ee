import { describe, expect, test } from 'vitest'
import { parseHeaders } from '../../../src/inbound/headers.ts'
import { isRequestSubject, judgeUnsubscribe } from '../../../src/inbound/unsubscribe.ts'

const judge = (text: string, fields: string[] = ['Subject: Re: Offer', 'In-Reply-To: <a@example.com>']) => {
  const headers = parseHeaders(fields.join('\n'))
  const subject = headers.get('subject')?.[0] ?? ''
  return judgeUnsubscribe({ headers, subject, text, parts: [], date: null, now: new Date() })?.rule ?? null
}

describe('nothing but the request', () => {
  test.each([
    'unsubscribe',
    'STOP!',
    'Please remove me from your list.',
    'Hi Anna,\n\nplease unsubscribe me.\n\nThanks\nBob',
    'Not interested. Take me off your list!',
    'Désinscription',
    'Merci de me retirer de vos fichiers.',
    'Je ne souhaite plus recevoir vos messages.',
    'BAJA',
    'Quiero darme de baja, gracias.',
    'Elimínenme de su lista',
    'remover',
    'Favor descadastrar.',
    'abmelden',
    'Bitte nehmen Sie mich aus Ihrem Verteiler.',
    'Cancellatemi dalla vostra lista.',
    'Non scrivetemi più.',
    'uitschrijven',
    'Ik wil geen mails meer ontvangen.',
    'कृपया मुझे सूची से हटा दें।',
    'Unsubscribe\n\nOn Mon, 3 Mar 2025 Anna wrote:\n> a long message that nobody asked for',
  ])('%s', (text) => {
    expect(judge(text)).toBe('unsubscribe-text')
  })
})

describe('an answer that mentions it', () => {
  test.each([
    'Sounds good, send the contract. And please unsubscribe my old address, it is full of spam since last year.',
    'Take me off your list and add my colleague Dan.',
    'Stop by on Tuesday.',
    'Can you remove the second item from the quote?',
    'Si el precio baja, lo compramos.',
    'Ich nehme Nummer drei aus der Liste.',
    'Ik moet mij afmelden voor donderdag.',
    'No, thanks.',
    '',
  ])('%s', (text) => {
    expect(judge(text)).toBeNull()
  })

  test('a long letter is read by a person, whatever it asks', () => {
    const letter = 'We looked at your offer with the whole team and found it too expensive. '.repeat(5)
    expect(judge(`${letter}\nPlease remove me from your list.`)).toBeNull()
    expect(judge(`${'We met in Lyon. '.repeat(12)}Please remove me from your list.`)).toBeNull()
  })
})

describe('mail programs', () => {
  test.each([
    'unsubscribe',
    'Unsubscribe',
    'UNSUBSCRIBE.',
    'unsubscribe:4f2a',
    'unsubscribe 4f2a@list',
    'Désinscription',
  ])('subject %j', (subject) => {
    expect(isRequestSubject(subject)).toBe(true)
    expect(judge('', [`Subject: ${subject}`])).toBe('unsubscribe-subject')
  })

  test.each(['Re: unsubscribe', 'unsubscribe confirmation for you', 'How to unsubscribe', 'Stop by', ''])(
    'subject %j is none',
    (subject) => expect(isRequestSubject(subject)).toBe(false),
  )

  test('beside a word that has other meanings the text must agree', () => {
    expect(judge('Adjunto el parte médico.', ['Subject: Baja'])).toBeNull()
    expect(judge('Sent by Mail on behalf of its user.', ['Subject: Unsubscribe'])).toBe('unsubscribe-subject')
  })

  test('lists and machines speak of it themselves', () => {
    expect(judge('unsubscribe', ['Subject: unsubscribe', 'List-Id: <l.example.com>'])).toBeNull()
    expect(judge('unsubscribe', ['Subject: unsubscribe', 'Auto-Submitted: auto-replied'])).toBeNull()
  })
})
