// What is written at once, against what the library streams: the same bytes, for whatever people send.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Composition, compile, composeMessage } from '../../../src/mail/compose.ts'
import { serialize } from '../../../src/mail/serialize.ts'

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('\n', '\r\n', '\r', ' \n', '\t\r\n', '=', '.\n', '\n.\n', 'é', '漢字', '😀', '-- \n', '\0'),
  fc.integer({ min: 60, max: 1_200 }).map((length) => 'x'.repeat(length)),
  fc.integer({ min: 20, max: 400 }).map((length) => 'é '.repeat(length)),
)
const body = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
const mailbox = fc.record({
  name: fc.string({ unit: 'grapheme', maxLength: 30 }).map((name) => name.replace(/[\r\n]/g, ' ')),
  address: fc.constantFrom('ann@example.com', 'zoë@exämple.example', 'b.o-b+tag@sub.example.org'),
})
const attachment = fc.record({
  filename: fc.constantFrom('a.txt', 'rechnung ä.pdf', 'mail.eml', 'data.csv', 'x', 'calendar.ics'),
  contentType: fc.constantFrom(undefined, 'text/plain', 'message/rfc822', 'application/pdf', 'text/calendar'),
  content: fc
    .oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      body.map((text) => Buffer.from(text)),
    )
    .map((bytes) => bytes.toString('base64')),
})

const compositions: fc.Arbitrary<Composition> = fc.record({
  from: mailbox,
  messageId: fc.constant('<id@example.com>'),
  date: fc.constant(new Date('2026-03-01T12:00:00Z')),
  subject: fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.replace(/[\r\n]/g, ' ')),
  inReplyTo: fc.constantFrom(null, '<b@x>'),
  references: fc.constantFrom([], ['<a@x>', '<b@x>']),
  content: fc.record({
    to: fc.array(mailbox, { minLength: 1, maxLength: 3 }),
    cc: fc.array(mailbox, { maxLength: 2 }),
    bcc: fc.constant([]),
    replyTo: fc.constant(null),
    text: fc.option(body, { nil: undefined }),
    html: fc.option(body, { nil: undefined }),
    headers: fc.constant({}),
    attachments: fc.array(attachment, { maxLength: 3 }),
  }),
})

it('gives the bytes that the library streams', async () => {
  await fc.assert(
    fc.asyncProperty(compositions, async (composition) => {
      const tree = compile(composition)
      // Boundaries are random, so both ways take the same tree.
      const streamed = await tree.build()
      expect(serialize(tree).toString('latin1')).toBe(streamed.toString('latin1'))
    }),
    { numRuns: 400 },
  )
})

it('ends every line by CRLF, whatever is in the parts', () => {
  fc.assert(
    fc.property(compositions, (composition) => {
      const raw = composeMessage(composition).toString('latin1')
      expect(raw.endsWith('\r\n')).toBe(true)
      expect(raw).not.toMatch(/(?<!\r)\n/)
    }),
  )
})

it('refuses a part that is neither text nor bytes', () => {
  const tree = compile({
    from: { address: 'ann@example.com', name: '' },
    messageId: '<id@example.com>',
    date: new Date(0),
    subject: 'Hi',
    inReplyTo: null,
    references: [],
    content: { to: [], cc: [], bcc: [], replyTo: null, text: 'x', headers: {}, attachments: [] },
  })
  tree.content = { path: '/etc/passwd' }
  expect(() => serialize(tree)).toThrow('neither a string nor a buffer')
})
