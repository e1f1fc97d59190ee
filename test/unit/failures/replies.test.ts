import { describe, expect, it } from 'vitest'
import { classifyEvidence, policyOf } from '../../../src/failures/index.ts'
import { classifyReply, isSendersLimit, measure } from '../../corpus/measure.ts'
import type { CorpusReply } from '../../corpus/replies/reply.ts'
import { allReplies, composedSuites, publicReplies, publicSuites } from '../../corpus/suites.ts'

const now = new Date('2025-03-04T10:00:00Z')

/**
 * Replies that no rule reads rightly without memorising it: codes that mean something to their provider alone, words that
 * mean another thing elsewhere. They stay in the corpus with their true code, and in the figures as wrong.
 */
const knownMistakes = new Set([
  '421 HL:REP 该IP发送行为异常,存在接收者大量不存在情况,被临时禁止连接。',
  '451 Message temporarily deferred due to unresolvable RFC.5321 from domain. See https://senders.yahooinc.com/error-codes//unresolvable-from-domain',
  '421 Sender address blocked',
  '421 cox too many bad commands from 192.0.2.1',
  '451 4.0.0 Invalid to',
  'smtp;422 License Expired',
  '553 VS10-RT Possible forgery or deactivated due to abuse (#5.1.1) 192.0.2.211',
  '550 Local user only or Authentication mechanism',
  // Parts of replies that a bounce classifier looks for: without their number and their other half they say too little.
  'Header error',
  'message bounced due to organizational settings',
  'The message was rejected by organization policy',
  'sorry, your remotehost looks suspiciously like spammer',
  'too many unwanted messages have been sent from the following ip address above',
  'no access from mail server 192.0.2.1',
  'this email address is wrong or no longer valid',
  'this spectator does not exist',
  '550 Blocked by ivmSIP',
  '451 4.5.0 id=11249-03 - Temporary MTA failure on relaying, From MTA() during fwd-connect (Negative greeting:  at (eval 134) line 479.): id=11249-03',
])

for (const [name, replies] of Object.entries({ ...publicSuites, ...composedSuites })) {
  describe(`replay: ${name}`, () => {
    it.each(
      replies
        .filter(({ text }) => !knownMistakes.has(text))
        .map((reply: CorpusReply) => ({ ...reply, label: `${reply.expect}: ${reply.text.slice(0, 90)}` })),
    )('$label', (reply) => {
      const failure = classifyReply(reply)
      expect({ code: failure.code, rule: failure.rule }).toEqual({ code: reply.expect, rule: failure.rule })
    })
  })
}

describe('the collection', () => {
  it('has at least 2,000 public replies, each with its source and its meaning once', () => {
    expect(publicReplies.length).toBeGreaterThan(2000)
    expect(publicReplies.filter(({ source }) => source.length < 3 || /composed/.test(source))).toEqual([])
    const meanings = new Map<string, Set<string>>()
    for (const { text, stage, provider, expect: code } of allReplies) {
      const key = `${stage} ${provider ?? ''} ${text}`
      meanings.set(key, (meanings.get(key) ?? new Set()).add(code))
    }
    expect([...meanings].filter(([, codes]) => codes.size > 1)).toEqual([])
  })

  it('names no address outside the example domains and documentation ranges in what was gathered from logs', () => {
    const addresses = publicSuites.logs.flatMap(({ text }) => text.match(/\d+\.\d+\.\d+\.\d+/g) ?? [])
    const isDocumentation = (ip: string) =>
      /^(?:192\.0\.2|198\.51\.100|203\.0\.113|127\.0\.0)\./.test(ip) || /^4\.1(?:6|\.1\.1$)/.test(ip)
    expect(addresses.filter((ip) => !isDocumentation(ip))).toEqual([])
  })

  it('is read at least as well as the goal asks, mistakes counted', () => {
    const { score } = measure(publicReplies)
    expect(score.code / score.total).toBeGreaterThan(0.98)
    expect(score.group / score.total).toBeGreaterThan(0.98)
  })
})

describe('what must never happen', () => {
  it('takes no limit, throttle or block of the sender for a fault of the recipient', () => {
    expect(measure(allReplies).blamedRecipients).toEqual([])
  })

  // Limits come with every number from 421 to 554 and at every stage (provider notes, section 6): the number and the
  // stage of another server must not turn one into a dead contact.
  const codes = ['421', '450', '451 4.7.1', '452', '550', '550 5.7.1', '550 5.1.1', '552', '554']
  const limits = allReplies.filter(
    ({ expect: code, protocol = 'smtp' }) => isSendersLimit(code) && protocol === 'smtp',
  )
  it.each(codes)('not even if it came with %s', (code) => {
    const blamed = limits.flatMap(({ text, provider }) =>
      (['sender', 'recipient', 'message'] as const).flatMap((stage) => {
        const failure = classifyEvidence(
          { protocol: 'smtp', stage, text: `${code} ${wordsOf(text)}`, provider },
          now,
        )
        return policyOf(failure.code).scope === 'recipient'
          ? [`${failure.code} ${failure.rule}: ${text}`]
          : []
      }),
    )
    expect(blamed).toEqual([])
  })
})

function wordsOf(reply: string): string {
  return reply
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:smtp; ?)?[45]\d\d[ -]/i, '').replace(/^[45]\.\d\.\d{1,3} /, ''))
    .join(' ')
}
