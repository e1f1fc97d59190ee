import { describe, expect, test } from 'vitest'
import { findAutomation } from '../../../src/inbound/automatic.ts'
import { parseHeaders } from '../../../src/inbound/headers.ts'
import { automaticSubject, hasReplyPrefix } from '../../../src/inbound/subject.ts'

const judge = (fields: string[], text: string | null = null) =>
  findAutomation({ headers: parseHeaders(fields.join('\n')), text })
const thread = 'In-Reply-To: <a@example.com>'

describe('Auto-Submitted', () => {
  test.each([
    'auto-replied',
    'Auto-Replied',
    'AUTO-REPLIED',
    '(by sieve (nested)) auto-replied',
    'auto-replied; x=1',
  ])('%s', (value) => {
    expect(judge([`Auto-Submitted: ${value}`])).toEqual({ kind: 'auto-reply', rule: 'auto-submitted' })
  })

  test('no is a person, whatever else is there', () => {
    const signs = [
      'Auto-Submitted: No (human)',
      'X-Autoreply: yes',
      'Precedence: bulk',
      'Subject: Automatic reply: x',
    ]
    expect(judge(signs, 'I am out of the office')).toBeNull()
  })

  test('auto-generated is an answer in a thread and a notification elsewhere', () => {
    expect(judge(['Auto-Submitted: auto-generated', thread])?.kind).toBe('auto-reply')
    expect(judge(['Auto-Submitted: auto-generated', 'Subject: Build passed'])?.kind).toBe('other')
    expect(judge(['Auto-Submitted: auto-generated', thread, 'List-Id: <ci.example.com>'])?.kind).toBe('other')
  })
})

describe('weak signs', () => {
  const weak: [string, string[], string | null][] = [
    ['precedence', ['Precedence: bulk'], null],
    ['robot', ['From: no-reply@example.com'], null],
    ['subject', ['Subject: Re: (out of office) offer'], null],
    ['suppress', ['X-Auto-Response-Suppress: All'], null],
    ['null-sender', ['Return-Path: <>'], null],
    ['text', [], 'Hello, I am out of the office until Monday.'],
    ['machine-text', [], 'This is an automated message.'],
  ]

  test.each(weak)('%s alone does not decide', (_, fields, text) => {
    expect(judge([thread, ...fields], text)).toBeNull()
  })

  test('any two of them do', () => {
    for (const [name, fields, text] of weak) {
      for (const [other, otherFields, otherText] of weak) {
        if (name === other) continue
        const both = [text, otherText].filter(Boolean).join(' ')
        expect(judge([thread, ...fields, ...otherFields], both)?.rule, `${name} ${other}`).toContain(name)
      }
    }
  })

  test('quoted words are not the writer’s', () => {
    expect(judge([thread, 'Precedence: bulk'], 'Fine.\n> I am out of the office')).toBeNull()
  })

  test('on a mailing list Precedence speaks of the list', () => {
    expect(
      judge([thread, 'List-Id: <l.example.com>', 'Precedence: list', 'X-Auto-Response-Suppress: All']),
    ).toBeNull()
  })

  test('denials are no signs', () => {
    expect(judge([thread, 'X-Autoreply: no', 'X-Auto-Response-Suppress: None', 'Return-Path: <>'])).toBeNull()
  })
})

describe('subjects', () => {
  test.each([
    'Automatic reply: Offer',
    'Réponse automatique : Offre',
    'RÉPONSE AUTOMATIQUE\u00a0: Offre',
    'Abwesenheitsnotiz',
    '[Automatische Antwort] Angebot',
    'Out of Office: Offer',
    'Message d’absence : Offre',
    'Respuesta automática: Oferta',
    'Resposta automática: Oferta',
    'Risposta automatica: Offerta',
    'Automatisch antwoord: Aanbod',
    'स्वचालित उत्तर: प्रस्ताव',
    'Autosvar: Tilbud',
    'AUTO: Kim is out of the office',
  ])('%s is a machine’s', (subject) => {
    expect(automaticSubject(subject)).toBe('strong')
  })

  test.each([
    ['Re: Out of office furniture', 'weak'],
    ['Out of office', 'weak'],
    ['Re: Automatic reply: Offer', 'weak'],
    ['Absence du bureau', 'weak'],
    ['Auto: Anfrage', null],
    ['Noooo', null],
    ['Presença ausentes', null],
    ['Automatic reply systems compared', 'weak'],
    ['', null],
  ])('%j is %s', (subject, expected) => {
    expect(automaticSubject(subject)).toBe(expected)
  })

  test.each([
    'Re: x',
    'RE : x',
    'Re[2]: x',
    're:x',
    'AW: x',
    'SV: x',
    'RV: x',
    'Antw: x',
    'R: x',
    'उत्तर: x',
    '回复：x',
  ])('%s answers', (subject) => {
    expect(hasReplyPrefix(subject)).toBe(true)
  })

  test.each(['Regarding: x', 'Fwd: x', 'TR: x', 'WG: x', 'Ref: 4711', 'Request', 'x Re: y', ''])(
    '%j does not',
    (subject) => {
      expect(hasReplyPrefix(subject)).toBe(false)
    },
  )
})
