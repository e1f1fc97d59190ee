import { expect, it } from 'vitest'
import type { FailureCode } from '../../../src/failures/codes.ts'
import type { Failure } from '../../../src/failures/failure.ts'
import type { SendResult } from '../../../src/mail/smtp.ts'
import { judge } from '../../../workers/send/verdict.ts'

const now = new Date('2026-03-01T12:00:00Z')
const minuteMs = 60_000
const feedback = {
  limitStrikes: 0,
  probeFailures: 0,
  pace: 1,
  pacedAt: null,
  maxConnections: null,
  cappedAt: null,
  smtpLogin: null,
}

function fails(code: FailureCode, extra: Partial<Failure> = {}): Failure {
  return { code, stage: 'recipient', endpoint: 'smtp', rule: 'test', ...extra }
}

function verdictOf(result: SendResult, overrides: Partial<Parameters<typeof judge>[1]> = {}) {
  const facts = {
    recipients: ['a@x', 'b@x'],
    attempt: 1,
    firstAttemptAt: now,
    now,
    random: () => 0.5,
    quirks: {},
    feedback,
  }
  return judge(result, { ...facts, ...overrides })
}

const refused = (failure: Failure, each: Failure[] = []): SendResult => ({
  outcome: 'refused',
  failure,
  refused: each.map((one, index) => ({ address: ['a@x', 'b@x'][index] ?? '', failure: one })),
})

it('is sent when everyone was accepted, and the account works', () => {
  expect(verdictOf({ outcome: 'accepted', reply: '250 ok', refused: [] })).toMatchObject({
    state: 'sent',
    finalReply: '250 ok',
    account: { health: 'active' },
    recipients: [
      { address: 'a@x', state: 'accepted' },
      { address: 'b@x', state: 'accepted' },
    ],
  })
})

it('is sent to those accepted, with the others refused for good', () => {
  const result = {
    outcome: 'accepted' as const,
    reply: '250',
    refused: [{ address: 'a@x', failure: fails('mailbox-not-found') }],
  }
  expect(verdictOf(result)).toMatchObject({
    state: 'sent',
    recipients: [
      { address: 'a@x', state: 'refused' },
      { address: 'b@x', state: 'accepted' },
    ],
  })
})

it('is tried again for those who asked to wait, and for nobody else', () => {
  const result = {
    outcome: 'accepted' as const,
    reply: '250',
    refused: [{ address: 'a@x', failure: fails('greylisted') }],
  }
  const verdict = verdictOf(result)
  expect(verdict.state).toBe('retrying')
  expect(verdict.recipients).toEqual([{ address: 'b@x', state: 'accepted', failure: null }])
  expect(verdict.nextAttemptAt?.getTime()).toBeGreaterThan(now.getTime())
})

it('is uncertain, and never tried again blindly, when the answer was lost after the dot', () => {
  const verdict = verdictOf({ outcome: 'unknown', failure: fails('connection-lost'), refused: [] })
  expect(verdict).toMatchObject({ state: 'uncertain', nextAttemptAt: null, account: null })
})

it('ends when everyone is refused for good', () => {
  const verdict = verdictOf(
    refused(fails('mailbox-not-found'), [fails('mailbox-not-found'), fails('mailbox-disabled')]),
  )
  expect(verdict.state).toBe('failed')
  expect(verdict.recipients.map(({ state }) => state)).toEqual(['refused', 'refused'])
})

it('goes on while one of the refusals is temporary', () => {
  const verdict = verdictOf(
    refused(fails('mailbox-not-found'), [fails('mailbox-not-found'), fails('mailbox-full')]),
  )
  expect(verdict).toMatchObject({ state: 'retrying', failure: { code: 'mailbox-full' } })
  expect(verdict.recipients).toEqual([{ address: 'a@x', state: 'refused', failure: expect.anything() }])
})

it.each<[FailureCode, string]>([
  ['bad-credentials', 'needs-attention'],
  ['sender-blocked', 'needs-attention'],
  ['credentials-unreadable', 'needs-attention'],
  ['certificate-expired', 'needs-attention'],
  ['daily-limit', 'limited'],
  ['rate-limited', 'limited'],
  ['connection-refused', 'unreachable'],
])('%s parks the account (%s) and touches no recipient', (code, health) => {
  const verdict = verdictOf(refused(fails(code), [fails(code), fails(code)]))
  expect(verdict).toMatchObject({ state: 'held', recipients: [], account: { health } })
})

it('waits as long as the server says, and else as long as the window', () => {
  const retryAt = '2026-03-01T15:30:00.000Z'
  expect(verdictOf(refused(fails('hourly-limit', { retryAt }))).account?.until?.toISOString()).toBe(retryAt)
  const until = verdictOf(refused(fails('hourly-limit'))).account?.until?.getTime() ?? 0
  expect(until - now.getTime()).toBe(60 * minuteMs)
})

it('makes no attempt at a provider that punishes attempts', () => {
  const verdict = verdictOf(refused(fails('daily-limit')), { quirks: { punishesRetries: true } })
  expect(verdict.account).toEqual({ health: 'needs-attention', failure: expect.anything(), until: null })
})

it('tries again after a lost connection without judging the account', () => {
  const verdict = verdictOf(refused(fails('connection-lost')))
  expect(verdict).toMatchObject({ state: 'retrying', account: null, recipients: [] })
})

it('gives up after two days', () => {
  const firstAttemptAt = new Date(now.getTime() - 49 * 60 * minuteMs)
  expect(verdictOf(refused(fails('greylisted')), { firstAttemptAt, attempt: 30 })).toMatchObject({
    state: 'failed',
  })
})

it('doubles what the server does not state, probes more rarely, and slows down', () => {
  const hoursUntil = (limitStrikes: number) => {
    const verdict = verdictOf(refused(fails('hourly-limit')), { feedback: { ...feedback, limitStrikes } })
    return ((verdict.account?.until?.getTime() ?? 0) - now.getTime()) / (60 * minuteMs)
  }
  expect([0, 1, 2].map(hoursUntil)).toEqual([1, 2, 4])
  const probe = verdictOf(refused(fails('connection-refused')), {
    feedback: { ...feedback, probeFailures: 3 },
  })
  expect(probe.account).toMatchObject({ health: 'unreachable', learnt: { probeFailures: 4 } })
  expect((probe.account?.until?.getTime() ?? 0) - now.getTime()).toBe(8 * minuteMs)
  expect(verdictOf(refused(fails('rate-limited'))).account?.learnt).toMatchObject({ pace: 0.5 })
  expect(verdictOf(refused(fails('too-many-connections'))).account?.learnt).toMatchObject({
    maxConnections: 1,
  })
})

it('believes a refused password at once where the login never worked, and the second one where it did', () => {
  const refusal = refused(fails('bad-credentials', { stage: 'login' }))
  const verdictWith = (smtpLogin: 'good' | 'doubted' | null) =>
    verdictOf(refusal, { feedback: { ...feedback, smtpLogin } })
  expect(verdictWith(null).account).toMatchObject({ health: 'needs-attention', until: null })
  expect(verdictWith('doubted').account).toMatchObject({ health: 'needs-attention', until: null })
  const soft = verdictWith('good')
  expect(soft.state).toBe('held')
  expect(soft.account).toMatchObject({
    health: 'unreachable',
    learnt: { smtpLogin: 'doubted' },
    failure: { code: 'bad-credentials', params: { alsoPossible: 'too-many-logins' } },
  })
  expect((soft.account?.until?.getTime() ?? 0) - now.getTime()).toBeGreaterThan(60 * minuteMs)
})

it.each([
  ['app-password-required', {}],
  ['account-blocked', {}],
  ['oauth-required', { alsoPossible: 'bad-credentials' }],
] as const)('believes %s at once, whatever worked before', (code, params) => {
  const verdict = verdictOf(refused(fails(code, { stage: 'login', params })), {
    feedback: { ...feedback, smtpLogin: 'good' },
  })
  expect(verdict.account).toMatchObject({ health: 'needs-attention' })
})

it.each([
  // Yahoo's AUTH005, OVH's 535.
  ['app-password-required', 'too-many-logins'],
  ['bad-credentials', 'account-blocked'],
] as const)('keeps the second cause that a rule names: %s or %s', (code, alsoPossible) => {
  const failure = fails(code, { stage: 'login', params: { alsoPossible } })
  const verdict = verdictOf(refused(failure), { feedback: { ...feedback, smtpLogin: 'good' } })
  expect(verdict.account).toMatchObject({
    health: 'unreachable',
    failure: { code, params: { alsoPossible } },
  })
})
