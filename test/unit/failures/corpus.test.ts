// The measuring instrument itself.
import { expect, it } from 'vitest'
import { measure } from '../../corpus/measure.ts'
import { printJson, printText, type Report } from '../../corpus/print.ts'
import type { CorpusReply } from '../../corpus/replies/reply.ts'

const reply = (expected: CorpusReply['expect'], text: string): CorpusReply => ({
  text,
  stage: 'recipient',
  expect: expected,
  source: 'made for this test',
})
const answers = {
  right: { code: 'mailbox-full', rule: 'smtp/a' },
  near: { code: 'mailbox-disabled', rule: 'smtp/b' },
  wrong: { code: 'content-rejected', rule: 'smtp/b' },
  blamed: { code: 'mailbox-not-found', rule: 'smtp/c' },
} as const
const measured = measure(
  [
    reply('mailbox-full', 'right'),
    reply('mailbox-full', 'near'),
    reply('mailbox-full', 'wrong'),
    reply('hourly-limit', 'blamed'),
  ],
  ({ text }) => answers[text as keyof typeof answers],
)

it('counts codes and groups, each reply once', () => {
  expect(measured.score).toEqual({ total: 4, code: 1, group: 2 })
  expect(measured.byCode['mailbox-full']).toEqual({ total: 3, code: 1, group: 2 })
  expect(measured.byGroup).toEqual({
    recipient: { total: 3, code: 1, group: 2 },
    'sending-limit-reached': { total: 1, code: 0, group: 0 },
  })
  expect([...measured.usedRules]).toEqual(['smtp/a', 'smtp/b', 'smtp/c'])
})

it('keeps what was confused with what, and who was blamed for whose limit', () => {
  expect(measured.confusions.map(({ expected, got, isGroupRight }) => [expected, got, isGroupRight])).toEqual(
    [
      ['mailbox-full', 'mailbox-disabled', true],
      ['mailbox-full', 'content-rejected', false],
      ['hourly-limit', 'mailbox-not-found', false],
    ],
  )
  expect(measured.blamedRecipients.map(({ text }) => text)).toEqual(['blamed'])
})

it('prints both for people and for machines', () => {
  const report: Report = {
    measurement: measured,
    suites: { made: measured.score },
    composed: { total: 0, code: 0, group: 0 },
    unusedRules: ['smtp/never'],
  }
  const text = printText(report)
  expect(text).toContain('4 public replies: 25.0 % right code, 50.0 % right group')
  expect(text).toContain('! hourly-limit -> mailbox-not-found (smtp/c) at recipient: blamed')
  expect(text).toContain("taken for a recipient's fault: 1")
  expect(text).toContain('  smtp/never')
  expect(JSON.parse(printJson(report))).toMatchObject({
    score: { total: 4 },
    blamedRecipients: [{ text: 'blamed' }],
  })
})
