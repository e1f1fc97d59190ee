import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyInbound } from '../../../src/inbound/classify.ts'
import { matchByAddress, type SendCandidate } from '../../../src/inbound/match-address.ts'
import { bareSubject, compareSubjects } from '../../../src/inbound/match-subject.ts'

const day = 24 * 3600 * 1000
const sentAt = new Date('2025-03-03T09:00:00Z')
const later = (days: number) => new Date(sentAt.getTime() + days * day)

const offer: SendCandidate = {
  sendId: 'offer',
  recipientAddresses: ['kim@studio.example'],
  subject: 'Offer for your new studio',
  sentAt,
}

type Newcomer = Parameters<typeof matchByAddress>[0]

function message(changes: Partial<Newcomer> = {}): Newcomer {
  return {
    kind: 'other',
    rule: 'no-thread',
    from: { address: 'kim@studio.example', name: null },
    subject: 'Offer for your new studio',
    date: later(1),
    inReplyTo: null,
    references: [],
    ...changes,
  }
}

const from = (address: string | null) => ({ from: { address, name: null } })

describe('an addressee', () => {
  const high = { sendId: 'offer', confidence: 'high', rule: 'address+subject' }

  test.each([
    'Offer for your new studio',
    'Re: Offer for your new studio',
    'AW: [EXTERN] Offer for your new studio',
    'Fwd: Offer for your new studio',
    'Offer for your new studio?',
    'Our answer: Offer for your new studio',
    'Offer for our new Studio!',
  ])('under our subject: %s', (subject) => {
    expect(matchByAddress(message({ subject }), [offer])).toEqual(high)
  })

  test('under our subject after half a year', () => {
    expect(matchByAddress(message({ date: later(180) }), [offer])).toEqual(high)
  })

  test.each(['Kim@Studio.Example', 'kim+offers@studio.example'])('spelt %s', (address) => {
    expect(matchByAddress(message(from(address)), [offer])).toEqual(high)
  })

  test('at Gmail, where dots and the second domain mean nothing', () => {
    const send = { ...offer, recipientAddresses: ['k.im@gmail.com'] }
    expect(matchByAddress(message(from('kim@googlemail.com')), [send])).toEqual(high)
    expect(matchByAddress(message(from('lee@gmail.com')), [send])).toBeNull()
  })

  test('of a domain with other letters', () => {
    const send = { ...offer, recipientAddresses: ['kim@xn--bcher-kva.example'] }
    expect(matchByAddress(message(from('kim@bücher.example')), [send])).toEqual(high)
  })

  test.each(['', 'A question'])('within 30 days under %j', (subject) => {
    const medium = { sendId: 'offer', confidence: 'medium', rule: 'address' }
    expect(matchByAddress(message({ subject, date: later(30) }), [offer])).toEqual(medium)
    expect(matchByAddress(message({ subject, date: later(30.01) }), [offer])).toBeNull()
  })

  test('in a thread of their own only under our subject', () => {
    const thread = { kind: 'reply', rule: 'in-reply-to', inReplyTo: '<a@other.example>' } as const
    expect(matchByAddress(message({ ...thread, subject: 'Re: Lunch' }), [offer])).toBeNull()
    expect(matchByAddress(message(thread), [offer])).toEqual(high)
  })

  test('who asks to be left alone', () => {
    expect(matchByAddress(message({ kind: 'unsubscribe', rule: 'any' }), [offer])).toEqual(high)
  })
})

describe('somebody of the organisation', () => {
  test.each(['lee@studio.example', 'lee@mail.studio.example'])('%s under our subject', (address) => {
    const medium = { sendId: 'offer', confidence: 'medium', rule: 'domain+subject' }
    expect(matchByAddress(message(from(address)), [offer])).toEqual(medium)
  })

  test('at other words only a hint, and none after an answer', () => {
    const other = message({ ...from('lee@studio.example'), subject: 'Your mail' })
    expect(matchByAddress(other, [offer])).toEqual({ sendId: 'offer', confidence: 'low', rule: 'domain' })
    expect(matchByAddress(other, [{ ...offer, repliedAt: later(0.5) }])).toBeNull()
    expect(matchByAddress(other, [{ ...offer, repliedAt: later(2) }])).not.toBeNull()
    expect(matchByAddress({ ...other, date: later(31) }, [offer])).toBeNull()
  })

  test('a subject of one word proves nothing', () => {
    const hello = { ...offer, subject: 'Hello' }
    const found = matchByAddress(message({ ...from('lee@studio.example'), subject: 'Hello' }), [hello])
    expect(found?.confidence).toBe('low')
  })

  test.each([
    'gmail.com',
    'yahoo.fr',
    'yahoo.co.uk',
    'hotmail.com',
    'orange.fr',
    'gmx.net',
    'web.de',
    'free.fr',
    'qq.com',
    'outlook.com.br',
  ])('strangers at %s', (domain) => {
    const send = { ...offer, recipientAddresses: [`kim@${domain}`] }
    expect(matchByAddress(message(from(`lee@${domain}`)), [send])).toBeNull()
    expect(matchByAddress(message(from(`kim@${domain}`)), [send])?.confidence).toBe('high')
  })

  test.each(['lee@astudio.example', 'lee@example', 'lee@studio.example.org'])(
    '%s is of another',
    (address) => {
      expect(matchByAddress(message(from(address)), [offer])).toBeNull()
    },
  )
})

describe('several sends', () => {
  const first = { ...offer, sendId: 'first', sentAt: later(-20) }
  const second = { ...offer, sendId: 'second', sentAt: later(-10), subject: 'Re: Offer for your new studio' }
  const third = { ...offer, sendId: 'third', sentAt: later(2) }

  test('the latest before the message', () => {
    for (const sends of [
      [first, second, third],
      [third, second, first],
    ]) {
      expect(matchByAddress(message(), sends)?.sendId).toBe('second')
      expect(matchByAddress(message({ date: later(3) }), sends)?.sendId).toBe('third')
      expect(matchByAddress(message({ date: later(-15) }), sends)?.sendId).toBe('first')
      expect(matchByAddress(message({ date: later(-30) }), sends)).toBeNull()
    }
  })

  test('the one whose subject fits before a later one', () => {
    const other = { ...third, sendId: 'other', subject: 'Invitation to the trade fair' }
    expect(matchByAddress(message({ date: later(5) }), [first, other])?.sendId).toBe('first')
    expect(matchByAddress(message({ date: later(5), subject: '' }), [first, other])?.sendId).toBe('other')
  })
})

describe('no person', () => {
  const read = (raw: string) => classifyInbound(Buffer.from(raw), { now: later(1) })
  const head =
    'From: Kim <kim@studio.example>\nDate: Tue, 4 Mar 2025 10:00:00 +0000\nSubject: Offer for your new studio\n'

  test('a message without those headers does match', async () => {
    expect(matchByAddress(await read(`${head}\nhello`), [offer])?.confidence).toBe('high')
  })

  test.each([
    'List-Id: <news.studio.example>',
    'List-Unsubscribe: <mailto:out@studio.example>',
    'Precedence: bulk',
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-generated',
    'X-Autoreply: yes',
  ])('%s', async (header) => {
    expect(matchByAddress(await read(`${head}${header}\n\nhello`), [offer])).toBeNull()
  })

  test.each([
    'noreply@studio.example',
    'no-reply@studio.example',
    'MAILER-DAEMON@studio.example',
    'newsletter@studio.example',
  ])('%s', (address) => {
    const send = { ...offer, recipientAddresses: [address] }
    expect(matchByAddress(message(from(address)), [send])).toBeNull()
  })

  test.each(['bounce', 'delay', 'complaint', 'auto-reply', 'challenge'] as const)('%s', (kind) => {
    expect(matchByAddress(message({ kind }), [offer])).toBeNull()
  })

  test('nobody, or at no time', () => {
    expect(matchByAddress(message(from(null)), [offer])).toBeNull()
    expect(matchByAddress(message(from('nobody')), [offer])).toBeNull()
    expect(matchByAddress(message({ date: null }), [offer])).toBeNull()
    expect(matchByAddress(message({ date: new Date(Number.NaN) }), [offer])).toBeNull()
  })
})

describe('for any mail', () => {
  const address = fc.constantFrom(
    'kim@studio.example',
    'lee@studio.example',
    'kim@gmail.com',
    'x',
    '@',
    'a@b@c',
  )
  const subject = fc.oneof(
    fc.constantFrom('', 'Offer for your new studio', 'Re: Hello'),
    fc.string({ unit: 'binary' }),
  )
  const instant = fc.integer({ min: -60, max: 60 }).map(later)
  const sends = fc.array(
    fc.record({
      sendId: fc.uuid(),
      recipientAddresses: fc.array(address, { maxLength: 3 }),
      subject,
      sentAt: instant,
      repliedAt: fc.option(instant),
    }),
    { maxLength: 12 },
  )
  const mail = fc.record({
    kind: fc.constantFrom('reply', 'other', 'bounce', 'auto-reply'),
    rule: fc.constantFrom('no-thread', 'newsletter', 'subject-re'),
    from: fc.record({ address: fc.option(address), name: fc.constant(null) }),
    subject,
    date: fc.option(instant),
    inReplyTo: fc.option(fc.constant('<a@other.example>')),
    references: fc.constant([]),
  }) as fc.Arbitrary<Newcomer>

  test('the send is one of those given and left before the message', () => {
    fc.assert(
      fc.property(mail, sends, (newcomer, candidates) => {
        const match = matchByAddress(newcomer, candidates)
        if (match === null) return
        const send = candidates.find(({ sendId }) => sendId === match.sendId)
        expect(send && newcomer.date && send.sentAt < newcomer.date).toBe(true)
        expect(['reply', 'other']).toContain(newcomer.kind)
        if (match.rule === 'address' || match.rule === 'domain') {
          expect(later(30).getTime() - later(0).getTime()).toBeGreaterThanOrEqual(
            (newcomer.date?.getTime() ?? 0) - (send?.sentAt.getTime() ?? 0),
          )
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('the order of the candidates does not matter', () => {
    fc.assert(
      fc.property(mail, sends, (newcomer, candidates) => {
        const distinct = candidates.filter(
          ({ sentAt: at }, index) => candidates.findIndex((one) => +one.sentAt === +at) === index,
        )
        expect(matchByAddress(newcomer, distinct.toReversed())).toEqual(matchByAddress(newcomer, distinct))
      }),
      { numRuns: 500 },
    )
  })
})

describe('subjects', () => {
  test.each([
    ['Re: Offer', 'offer'],
    ['RE : Offer', 'offer'],
    ['Re[2]: FW: Aw: Offer', 'offer'],
    ['TR: Re: Offre', 'offre'],
    ['[list] Re: [EXTERNAL] Offer', 'offer'],
    ['***SPAM*** Re: Offer', 'offer'],
    ['回复：【重要】报价', '报价'],
    ['उत्तर: प्रस्ताव', 'प्रस्ताव'],
    ['Ответ: Предложение', 'предложение'],
    ['YNT: Teklif', 'teklif'],
    ['[Offer]', '[offer]'],
    ['Re:', ''],
    ['Reply to you', 'reply to you'],
    ['Regarding: the offer', 'regarding: the offer'],
  ])('%s', (subject, bare) => {
    expect(bareSubject(subject)).toBe(bare)
  })

  test.each<[string, string, ReturnType<typeof compareSubjects>]>([
    ['Re: Offer for you', 'Offer for you', 'same'],
    ['Offer for you - a question', 'Offer for you', 'similar'],
    ['关于报价的合作问题', '关于报价的合作', 'similar'],
    ['Offer for you', 'Invoice for you', null],
    ['Offer for the new studio', 'Invoice for the new studio', null],
    ['Hi', 'Hi there', null],
    ['', '', null],
    ['Re:', 'Re:', null],
    ['A very long other text in which the words Offer for you are lost', 'Offer for you', null],
  ])('%s and %s', (one, other, expected) => {
    expect(compareSubjects(one, other)).toBe(expected)
    expect(compareSubjects(other, one)).toBe(expected)
  })

  test('long and spiteful ones take a moment', () => {
    const started = performance.now()
    for (const piece of ['Re: ', '[a] ', '[', 'a', '😀', ' ']) {
      compareSubjects(piece.repeat(100_000), `${piece.repeat(99_999)}x`)
    }
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('mailboxes under several names', () => {
  const send = (address: string) => ({ ...offer, recipientAddresses: [address] })

  test.each([
    ['tom@icloud.com', 'tom@me.com'],
    ['tom@proton.me', 'tom@protonmail.com'],
    ['tom@proton.me', 'tom+offers@pm.me'],
    ['tom@yandex.ru', 'tom@ya.ru'],
    ['tom@studio.example', 'tom@studio.example.'],
    ['tom@studio.example', '"tom"@Studio.Example'],
  ])('%s answers as %s', (recipient, sender) => {
    expect(matchByAddress(message(from(sender)), [send(recipient)])?.rule).toBe('address+subject')
  })

  test.each([
    ['tom@icloud.com', 'ann@me.com'],
    ['tom@outlook.com', 'tom@hotmail.com'],
    ['tom@gmail.com', 'ann@gmail.com'],
    ['tom@acme.co.uk', 'ann@other.co.uk'],
    ['tom@acme.co.uk', 'ann@co.uk'],
    ['tom@acme.github.io', 'ann@other.github.io'],
    ['tom@acme.github.io', 'ann@github.io'],
    ['tom@staff.uni.example', 'ann@students.uni.example'],
  ])('%s has nothing to do with %s', (recipient, sender) => {
    expect(matchByAddress(message(from(sender)), [send(recipient)])).toBeNull()
  })

  test.each([
    'ne-pas-repondre@studio.example',
    'nao-responda@studio.example',
    'no_reply@studio.example',
    'notifications@studio.example',
    'postmaster@studio.example',
  ])('nobody writes from %s', (sender) => {
    expect(matchByAddress(message(from(sender)), [send(sender)])).toBeNull()
  })

  test.each(['bouncer@studio.example', 'noreen@studio.example', 'robotham@studio.example'])(
    'a person writes from %s',
    (sender) => {
      expect(matchByAddress(message(from(sender)), [send(sender)])?.rule).toBe('address+subject')
    },
  )

  test.each([
    ['auto-reply', 'auto-submitted'],
    ['bounce', 'dsn'],
    ['other', 'newsletter'],
    ['other', 'feigned-re'],
    ['other', 'read-receipt'],
  ] as const)('no match for %s by %s', (kind, rule) => {
    expect(matchByAddress(message({ kind, rule }), [offer])).toBeNull()
  })
})
