import { describe, expect, it } from 'vitest'
import { classifyEvidence } from '../../../src/failures/index.ts'
import { dialectReplies } from '../../corpus/replies/dialects.ts'
import { limitReplies } from '../../corpus/replies/limits.ts'
import { imapReplies, loginReplies } from '../../corpus/replies/login.ts'
import { wordings } from '../../corpus/replies/wordings.ts'

const now = new Date('2025-03-04T10:00:00Z')
const suites = {
  limits: limitReplies,
  logins: loginReplies,
  imap: imapReplies,
  dialects: dialectReplies,
  wordings,
}

for (const [name, replies] of Object.entries(suites)) {
  describe(`replay: ${name}`, () => {
    it.each(replies.map((reply) => ({ ...reply, label: `${reply.expect}: ${reply.text.slice(0, 90)}` })))(
      '$label',
      ({ text, protocol = 'smtp', stage, provider, expect: code }) => {
        const failure = classifyEvidence({ protocol, stage, text, provider }, now)
        expect({ code: failure.code, rule: failure.rule }).toEqual({ code, rule: failure.rule })
      },
    )
  })
}

describe('what must never happen', () => {
  it('takes no limit, throttle or block of the sender for a fault of the recipient', () => {
    const blamed = limitReplies
      .filter(
        ({ expect: code }) =>
          /limit|blocked|too-many-(?:conn|log)/.test(code) && code !== 'recipient-rate-limited',
      )
      .map(({ text, stage, provider }) => classifyEvidence({ protocol: 'smtp', stage, text, provider }, now))
      .filter(({ code }) => /^(?:mailbox|recipient|invalid-address)/.test(code))
    expect(blamed).toEqual([])
  })
})
