import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  classifyError,
  classifyEvidence,
  classifySmtp,
  explain,
  guessProtocol,
  isFailureCode,
} from '../../../src/failures/index.ts'
import { allReplies } from '../../corpus/suites.ts'

const now = new Date('2025-03-04T10:00:00Z')
const known = allReplies.map(({ text }) => text)
const protocol = fc.constantFrom('smtp', 'imap', 'tls', 'net')
const stage = fc.constantFrom('connect', 'login', 'sender', 'recipient', 'message', undefined)
const words = fc.constantFrom(...known.flatMap((text) => text.split(/\s+/)))
const reply = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2000 }),
  fc.tuple(fc.constantFrom(...known), fc.nat(200)).map(([text, end]) => text.slice(0, end)),
  fc.array(words, { maxLength: 200 }).map((list) => list.join(' ')),
)

it('names something for anything, in plain JSON', () => {
  fc.assert(
    fc.property(protocol, stage, reply, (spoken, when, text) => {
      const failure = classifyEvidence({ protocol: spoken, stage: when, text }, now)
      expect(isFailureCode(failure.code)).toBe(true)
      expect(JSON.parse(JSON.stringify(failure))).toEqual(failure)
      expect(explain(failure, { lang: 'hi' }).remedy).not.toMatch(/[{}]/)
      guessProtocol(text)
    }),
    { numRuns: 1500 },
  )
})

it('survives any thrown value', () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      const failure = classifyError(thrown, { stage: 'login', endpoint: 'imap', now })
      expect(isFailureCode(failure.code)).toBe(true)
    }),
  )
})

it.each([
  'a',
  ' ',
  '<',
  '@',
  'user ',
  'mailbox is ',
  'message size ',
  '5.1.1 ',
  'too many ',
  '1:',
  'limit ',
  'sender a ',
  'a_aaa',
  'http://spam_',
  'for more information ',
  'quota of domain ',
  'a@',
  'exceeded x ',
  'try again ',
  'destinataire ',
  'limite de envío ',
  'Postfach ist ',
  '邮箱',
  '发送超过',
  'メール',
  'é ',
])('takes no long time for a reply of 100 KB of %j', (unit) => {
  const text = `550 ${unit.repeat(Math.ceil(100_000 / unit.length))}`
  const started = performance.now()
  for (const when of ['login', 'sender', 'recipient', 'message'] as const)
    classifySmtp({ text }, { stage: when, now })
  expect(performance.now() - started).toBeLessThan(400)
})
