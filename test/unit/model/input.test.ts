import { expect, it } from 'vitest'
import { InputError, parseInput } from '../../../src/errors.ts'
import { accountInput } from '../../../src/model/account.ts'
import { normalizeAddress } from '../../../src/model/address.ts'
import { recipientsOf, sendInput } from '../../../src/model/send.ts'

const smtp = {
  host: 'smtp.example.com',
  port: 587,
  encryption: 'tls',
  username: 'ann@example.com',
  password: 'x',
}
const account = { email: 'ann@example.com', displayName: 'Ann', smtp }
const accountId = '01890a5d-ac96-774b-bcce-b302099a8057'
const send = { accountId, to: 'bob@example.org', subject: 'Hi', text: 'x' }

function problems(work: () => unknown): Record<string, string> {
  try {
    work()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return Object.fromEntries(error.problems.map(({ field, problem }) => [field, problem]))
  }
  return {}
}

it('takes what people type: spaces around the host, capital letters, a password as it is', () => {
  const input = {
    ...account,
    email: ' Ann@Example.COM ',
    smtp: { ...smtp, host: ' SMTP.Example.com. ', password: ' $é ' },
  }
  const fields = parseInput(accountInput, input)
  expect(fields.email).toBe('Ann@example.com')
  expect(fields.smtp).toMatchObject({ host: 'smtp.example.com', password: ' $é ' })
})

it.each([
  [{ smtp: { ...smtp, host: 'https://smtp.example.com' } }, 'smtp.host', 'URL'],
  [{ smtp: { ...smtp, host: 'smtp.example.com:587' } }, 'smtp.host', 'port'],
  [{ smtp: { ...smtp, host: 'smtp example' } }, 'smtp.host', 'not a server name'],
  [{ smtp: { ...smtp, port: 70_000 } }, 'smtp.port', '65535'],
  [{ smtp: { ...smtp, encryption: 'none' } }, 'smtp.encryption', '"tls"'],
  [{ smtp: { ...smtp, password: undefined } }, 'smtp.password', 'missing'],
  [{ email: 'ann' }, 'email', 'not an email address'],
  [{ displayName: 'Ann\r\nBcc: x@example.net' }, 'displayName', 'one line'],
  [{ limits: { perHour: 0 } }, 'limits.perHour', '1'],
  [{ limits: { perMinute: 1 } }, 'limits.perMinute', 'not a known field'],
  [{ polling: { folders: ['Sales\r\nA1 LOGOUT'] } }, 'polling.folders.0', 'not a folder name'],
  [{ polling: { folders: Array(21).fill('Sales') } }, 'polling.folders', '20'],
  [{ polling: { lookBackDays: 366 } }, 'polling.lookBackDays', '365'],
  [{ guardFollowUps: 'yes' }, 'guardFollowUps', 'boolean'],
  [{ bounceBrake: { holdAbove: 2 } }, 'bounceBrake.holdAbove', '1'],
  [{ bounceBrake: { slowAbove: 0.06 } }, 'bounceBrake.slowAbove', 'above holdAbove'],
])('names the field and the fix: %j', (change, field, words) => {
  const found = problems(() => parseInput(accountInput, { ...account, ...change }))
  expect(Object.keys(found)).toEqual([field])
  expect(found[field]).toContain(words)
})

it('fills what is left out of the brake, and guards follow-ups unless told not to', () => {
  const { bounceBrake, guardFollowUps } = parseInput(accountInput, {
    ...account,
    bounceBrake: { holdAbove: 0.1, windowDays: undefined },
  })
  expect(bounceBrake).toEqual({ slowAbove: 0.02, holdAbove: 0.1, leastSends: 50, windowDays: 7 })
  expect(guardFollowUps).toBe(true)
  expect(parseInput(accountInput, { ...account, polling: { folders: ['A', 'A'] } }).polling).toEqual({
    folders: ['A'],
  })
})

it('never repeats a password in a problem', () => {
  const found = problems(() =>
    parseInput(accountInput, { ...account, smtp: { ...smtp, password: ['hunter2hunter2'] } }),
  )
  expect(JSON.stringify(found)).not.toContain('hunter2')
})

it.each([
  [{ subject: 'a\nb' }, 'subject'],
  [{ to: 'bob@example.org\r\nRCPT TO:<x@y>' }, 'to'],
  [{ to: [] }, 'to'],
  [{ to: 'not an address' }, 'to'],
  [{ to: [{ address: 'bob@example.org', name: 'x\ny' }] }, 'to.0.name'],
  [{ headers: { 'X-A': 'a\r\nBcc: b@c' } }, 'headers.X-A'],
  [{ headers: { 'X A': 'a' } }, 'headers.X A'],
  [{ headers: { 'Message-ID': '<x@y>' } }, 'headers.Message-ID'],
  [{ headers: { 'content-type': 'x' } }, 'headers.content-type'],
  [{ attachments: [{ filename: 'a\n.txt', content: '' }] }, 'attachments.0.filename'],
  [{ attachments: [{ filename: 'a.txt', content: '%%' }] }, 'attachments.0.content'],
  [{ unsubscribe: { url: 'javascript:alert(1)' } }, 'unsubscribe.url'],
  [{ unsubscribe: {} }, 'unsubscribe'],
  [{ sendAfter: 'tomorrow' }, 'sendAfter'],
  [{ text: undefined }, ''],
  [{ accountId: '1' }, 'accountId'],
])('refuses %j', (change, field) => {
  expect(Object.keys(problems(() => parseInput(sendInput, { ...send, ...change })))).toEqual([field])
})

it('counts every address once, whatever field it is in', () => {
  const fields = parseInput(sendInput, {
    ...send,
    to: 'Bob <bob@example.org>, "Lee, Ann" <ann@example.org>',
    cc: ['bob@example.org', { address: 'cy@example.org', name: 'Cy' }],
  })
  expect(recipientsOf(fields)).toEqual([
    { address: 'bob@example.org', kind: 'to' },
    { address: 'ann@example.org', kind: 'to' },
    { address: 'cy@example.org', kind: 'cc' },
  ])
})

it.each([
  ['jürgen@bücher.example', 'jürgen@xn--bcher-kva.example'],
  ['a.b+c@example.com', 'a.b+c@example.com'],
  ['a@[127.0.0.1]', null],
  ['bob@example.com/x', null],
  ['bob@example.com?x', null],
  ['a b@example.com', null],
  ['@example.com', null],
  ['a@', null],
  [`${'x'.repeat(65)}@example.com`, null],
])('reads the address %s', (text, expected) => {
  expect(normalizeAddress(text)).toBe(expected)
})
