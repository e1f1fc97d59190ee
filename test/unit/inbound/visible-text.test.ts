import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyInbound } from '../../../src/inbound/classify.ts'
import { findVisibleText } from '../../../src/inbound/visible-text/visible-text.ts'
import { measureTexts } from '../../corpus/texts/measure-texts.ts'
import { textSuites } from '../../corpus/texts/suites.ts'

const now = new Date('2025-03-04T12:00:00Z')
const read = async (raw: string | Uint8Array, truncated = false) =>
  (await classifyInbound(typeof raw === 'string' ? Buffer.from(raw) : raw, { now, truncated })).visibleText
const ofPlain = (plain: string) => findVisibleText({ plain, html: null })
const ofHtml = (html: string) => findVisibleText({ plain: null, html })

describe('bodies of mail programs', () => {
  describe.each(Object.entries(textSuites))('%s', (_, cases) => {
    const named = cases.map((one, index) => [`${index + 1} ${one.client}, ${one.language}`, one] as const)
    test.each(named)('%s', (_name, { plain = null, html = null, expected }) => {
      expect(findVisibleText({ plain, html })).toBe(expected)
    })

    test.each(named)('%s, with CRLF', (_name, { plain, html, expected }) => {
      const crlf = (text?: string) => text?.replaceAll('\n', '\r\n') ?? null
      expect(findVisibleText({ plain: crlf(plain), html: crlf(html) })).toBe(expected)
    })
  })

  test('the measurement counts each body once and tells which are wrong', () => {
    const { total, right, wrong } = measureTexts()
    expect(total).toBeGreaterThan(300)
    expect({ right, wrong }).toEqual({ right: total, wrong: [] })
    const bad = { client: 'x', language: 'en', source: 'own', plain: 'a', expected: 'b' }
    expect(measureTexts([bad])).toEqual({ total: 1, right: 0, wrong: [{ ...bad, got: 'a' }] })
  })
})

describe('choosing between the bodies', () => {
  test('HTML is read first: it has whole paragraphs', () => {
    const plain = 'A long line that was\nwrapped\n\nOn 5 March 2024 at 10:12, Ann wrote:\n> Hi'
    const html = '<div>A long line that was wrapped</div><blockquote type="cite">Hi</blockquote>'
    expect(findVisibleText({ plain, html })).toBe('A long line that was wrapped')
  })

  test('text/plain when the HTML shows no words of its own', () => {
    const html = '<img src="cid:a"><blockquote>Hi</blockquote>'
    expect(findVisibleText({ plain: 'Yes.\n\n> Hi', html })).toBe('Yes.')
  })

  test('all would be cut: the uncut text', () => {
    expect(ofPlain('> Hi\n> there')).toBe('> Hi\n> there')
    expect(ofHtml('<blockquote>Hi<br>there</blockquote>')).toBe('Hi\nthere')
  })

  test.each(['', ' \n\u00a0\n', '\u200b'])('no words in %j: null', (plain) => {
    expect(ofPlain(plain)).toBeNull()
    expect(ofHtml(`<p>${plain}</p>`)).toBeNull()
  })
})

describe('whole messages', () => {
  test('a server’s notice has no writer', async () => {
    const raw = 'From: MAILER-DAEMON@example.com\nSubject: failure notice\n\nuser unknown'
    expect(await read(raw)).toBeNull()
    expect(await read('Subject: hello\n\nuser unknown')).toBe('user unknown')
  })

  test('a cut message does not end in half a character', async () => {
    const body = Buffer.from('Très bien, à demain. Ça marche, déjà vu, é').subarray(0, -1)
    const head = Buffer.from('Subject: Re: a\nContent-Type: text/plain; charset=utf-8\n\n')
    expect(await read(Buffer.concat([head, body]), true)).toBe('Très bien, à demain. Ça marche, déjà vu,')
  })

  const flowed = (body: string, parameters = '') =>
    read(`Subject: Re: a\nContent-Type: text/plain; format=flowed${parameters}\n\n${body}`)

  describe('format=flowed (RFC 3676)', () => {
    test('lines that end in a space go on', async () => {
      expect(await flowed('This is \none paragraph.\nThis is another.')).toBe(
        'This is one paragraph.\nThis is another.',
      )
    })

    test('with DelSp that space goes', async () => {
      expect(await flowed('日本 \n語で \nす。', '; delsp=yes')).toBe('日本語です。')
    })

    test('a parameter on a folded line counts', async () => {
      const raw = 'Content-Type: text/plain;\n charset=utf-8;\n\tformat="Flowed"; DelSp=Yes\n\na \nb'
      expect(await read(`Subject: Re: a\n${raw}`)).toBe('ab')
    })

    test('an answer below `> ` is not joined to it', async () => {
      expect(await flowed('> question \n> goes on \n> \n\nanswer')).toBe('answer')
      expect(await flowed('> \nanswer')).toBe('answer')
      expect(await flowed('> question \nanswer')).toBe('answer')
    })

    test('space-stuffing is taken back, the signature’s separator stays one', async () => {
      expect(await flowed(' From here on \n > is mine\n-- \nBob')).toBe('From here on > is mine')
    })

    test('text that speaks of the parameter is left as it is', async () => {
      const raw = 'Subject: Re: a\nContent-Type: text/plain; format=flowed\n\nSet format=flowed there.'
      expect(await read(raw)).toBe('Set format=flowed there.')
    })
  })

  describe('charsets', () => {
    const inCharset = (label: string | null, bytes: Buffer, type = 'text/plain') =>
      read(
        Buffer.concat([
          Buffer.from(`Subject: Re: a\nContent-Type: ${type}${label ? `; charset=${label}` : ''}\n\n`),
          bytes,
        ]),
      )
    const latin = (text: string) => Buffer.from(text, 'latin1')
    const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
    const hello = hex('cf f0 e8 e2 e5 f2 2c 20 ec ed e5 20 e8 ed f2 e5 f0 e5 f1 ed ee')
    const koi = hex('f0 d2 c9 d7 c5 d4 2c 20 cd ce c5 20 c9 ce d4 c5 d2 c5 d3 ce cf')
    const jis = hex('1b 24 42 46 7c 4b 5c 38 6c 1b 28 42')
    const sjis = hex('82 a0 82 e8 82 aa 82 c6 82 a4')
    const gb = hex('d0 bb d0 bb a3 ac ce d2 ba dc b8 d0 d0 cb c8 a4')

    test.each<[what: string, label: string | null, bytes: Buffer, text: string]>([
      ['ISO-2022-JP', 'iso-2022-jp', jis, '日本語'],
      ['ISO-2022-JP without a label', null, jis, '日本語'],
      ['ISO-2022-JP as us-ascii', 'us-ascii', jis, '日本語'],
      ['Shift_JIS', 'shift_jis', sjis, 'ありがとう'],
      ['Shift_JIS as utf-8', 'utf-8', sjis, 'ありがとう'],
      ['GB18030, four bytes', 'gb18030', hex('81 30 84 36 d0 bb'), '\u00a5谢'],
      ['GBK as gb2312', 'gb2312', hex('96 46'), '朏'],
      ['GBK without a label', null, gb, '谢谢，我很感兴趣'],
      ['windows-1252 quotes as iso-8859-1', 'iso-8859-1', hex('93 48 69 94'), '“Hi”'],
      ['windows-1250', 'windows-1250', hex('6d e1 6d 20 7a e1 6a 65 6d 20 9a'), 'mám zájem š'],
      ['windows-1251', 'windows-1251', hello, 'Привет, мне интересно'],
      ['windows-1251 as utf-8', 'utf-8', hello, 'Привет, мне интересно'],
      ['KOI8-R', 'koi8-r', koi, 'Привет, мне интересно'],
      ['KOI8-R without a label', null, koi, 'Привет, мне интересно'],
      ['Latin-1 as utf-8', 'utf-8', latin('Déjà reçu, à bientôt'), 'Déjà reçu, à bientôt'],
      ['Latin-1 without a label', null, latin('Déjà reçu, à bientôt'), 'Déjà reçu, à bientôt'],
      ['UTF-8 as iso-8859-1', 'iso-8859-1', Buffer.from('Déjà reçu – oui'), 'Déjà reçu – oui'],
      ['UTF-8 as us-ascii', 'us-ascii', Buffer.from('Gerne, schöne Grüße'), 'Gerne, schöne Grüße'],
      ['a label nobody knows', 'x-unknown', Buffer.from('schöne Grüße'), 'schöne Grüße'],
      ['true Latin-1 is left alone', 'iso-8859-1', latin('Ã la carte, déjà'), 'Ã la carte, déjà'],
      [
        'one broken byte among many whole',
        'utf-8',
        Buffer.concat([Buffer.from('Très réussi, déjà '), hex('ff')]),
        'Très réussi, déjà \ufffd',
      ],
    ])('%s', async (_, label, bytes, text) => {
      expect(await inCharset(label, bytes)).toBe(text)
      expect(await inCharset(label, Buffer.concat([Buffer.from('<p>'), bytes]), 'text/html')).toBe(text)
    })

    test('no Content-Type at all', async () => {
      expect(await read(latin('Subject: Re: a\n\nDéjà reçu'))).toBe('Déjà reçu')
    })

    test('quoted-printable under a wrong label', async () => {
      const head = 'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable'
      expect(await read(`Subject: Re: a\n${head}\n\nD=E9j=E0 re=E7u`)).toBe('Déjà reçu')
    })
  })
})

describe('bounds', () => {
  test('at most 16 KB of UTF-8, between characters', () => {
    const text = ofPlain('é€😀 '.repeat(20_000)) ?? ''
    expect(Buffer.byteLength(text)).toBeGreaterThan(16_000)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(16 * 1024)
    expect(text).not.toMatch(/[\ud800-\udbff]$/)
  })

  const line = fc.oneof(
    fc.constantFrom(
      '> quoted',
      '>',
      'On Tue, Mar 5, 2024 at 10:12 AM Ann <ann@example.com>',
      'wrote:',
      'Ann <ann@example.com> schrieb:',
      'From: Ann <ann@example.com>',
      'Sent: 5 March 2024 10:12',
      'Subject: Offer',
      '-----Original Message-----',
      '________________________________',
      '-- ',
      'Sent from my iPhone',
      '<blockquote>',
      '</blockquote>',
      '<div class="gmail_quote">',
      '<hr>',
      '\ufdd0',
      '\ufdd2',
      '&#xfdd1;',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  const body = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'))

  test('never throws, never empty for words, never marks', () => {
    fc.assert(
      fc.property(body, fc.boolean(), (text, isHtml) => {
        const found = isHtml ? ofHtml(text) : ofPlain(text)
        expect(found ?? 'null').not.toMatch(/[\ufdd0-\ufdd2]|^\s*$/)
        if (!isHtml && /[a-z]/.test(text)) expect(found).not.toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  test('a line of one’s own above marked history is always kept', () => {
    const own = fc.stringMatching(/^[A-Za-z][a-z ]{3,60}[a-z]$/)
    fc.assert(
      fc.property(own, fc.array(fc.string(), { minLength: 1, maxLength: 20 }), (answer, history) => {
        const quoted = history.map((old) => `> ${old.replaceAll(/[\r\n]/g, ' ')}`).join('\n')
        expect(ofPlain(`${answer}\n\n${quoted}`)).toBe(answer)
        expect(ofPlain(`${quoted}\n\n${answer}`)).toBe(answer)
      }),
    )
  })

  const pieces = [
    '\n',
    ' ',
    '> ',
    '>\n',
    'On \n',
    'On 2024 wrote:\n',
    'From: a@b.c\n',
    '-- \n',
    '-----\n',
    'wrote ',
    'a:b\n',
    '写道',
  ]
  const tags = [
    '<b>',
    '<div>',
    '<p>',
    '<br>',
    '<ol><li>',
    '<table><tr><td>',
    '<blockquote>',
    '<hr>',
    '<!--',
    '<',
    '&#',
    '</div>',
  ]
  test.each([...pieces, ...tags])('%j, a hundred thousand times, takes a moment', (piece) => {
    const started = performance.now()
    const text = piece.repeat(100_000)
    ofPlain(text)
    ofPlain(`${text.slice(0, 60_000)}x`)
    ofHtml(text)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
