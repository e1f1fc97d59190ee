// One account for each of the four entries of the documents' troubleshooting, and what the user is told.
import { setTimeout as sleep } from 'node:timers/promises'
import type { FailureCode, FailureField, FailureGroup } from '../../../src/failures/codes.ts'
import { type Explanation, fieldLabel, type Lang } from '../../../src/failures/explain.ts'
import type { AccountInput } from '../../../src/model/account.ts'
import type { SendDetail } from '../../../src/model/send.ts'
import { startMailHost } from '../../helpers/mail-host.ts'
import { findPort } from '../../helpers/server-process.ts'
import type { Line } from '../display/display.ts'
import { ann, leo, wrongPassword as notAnns } from '../people.ts'
import type { Step, Work } from '../runner.ts'
import type { Closers } from '../story.ts'
import type { Engine } from './start.ts'

const dayMs = 24 * 3600 * 1000

export function closedPort(engine: Engine): Work<void> {
  return async (step) => {
    const account = smtpAccount(engine, { port: await findPort() })
    await testBroken(engine, step, account, {
      group: 'connection-refused',
      code: 'connection-refused',
      field: 'port',
    })
  }
}

export function wrongPassword(engine: Engine): Work<void> {
  return async (step) => {
    const account = smtpAccount(engine, { password: notAnns })
    await testBroken(engine, step, account, {
      group: 'authentication-failed',
      code: 'bad-credentials',
      field: 'password',
    })
  }
}

export function expiredCertificate(engine: Engine, closers: Closers): Work<void> {
  return async (step) => {
    const { authority } = engine
    const certificate = await authority.issue({
      names: [engine.host.smtp.host, '127.0.0.1', '::1'],
      notBefore: new Date(Date.now() - 100 * dayMs),
      notAfter: new Date(Date.now() - 10 * dayMs),
    })
    const host = await startMailHost({ authority, users: [ann], certificate })
    closers.push(host.close)
    const account = smtpAccount(engine, { port: host.smtp.tlsPort })
    await testBroken(engine, step, account, {
      group: 'invalid-certificate',
      code: 'certificate-expired',
      field: 'host',
    })
    step.expect('logins at that host', host.logins.smtp, 0)
  }
}

/** The host refuses a real message; that must cost the message's recipient nothing. */
export function dailyLimit(engine: Engine): Work<void> {
  const { client, host, lang, words } = engine
  const to = 'maria@example.org'
  return async (step) => {
    const input = smtpAccount(engine, { username: leo.address, password: leo.password })
    const { id: accountId } = await step.wait(client.accounts.add({ ...input, email: leo.address }))
    const { subject, text } = words.mail
    const { id } = await step.wait(client.sends.enqueue({ accountId, to, subject, text }))
    let send: SendDetail
    do {
      await sleep(25, undefined, { signal: step.signal })
      send = await step.wait(client.sends.get(id))
    } while (['scheduled', 'sending'].includes(send.state))
    const account = await step.wait(client.accounts.get(accountId))

    judge(step, send.failure, { group: 'sending-limit-reached', code: 'daily-limit', field: 'limits' }, lang)
    const recipient = send.recipients.map(({ address, state, failure }) => ({ address, state, failure }))
    step.record({
      state: send.state,
      recipients: recipient,
      account: { state: account.state, until: account.until },
    })
    step.expect('send.state', send.state, 'held')
    step.expect('recipients', recipient, [{ address: to, state: 'pending', failure: null }])
    step.expect('account.state', account.state, 'limited')
    step.expect('mail that arrived', host.accepted.filter((mail) => mail.to.includes(to)).length, 0)
    const until = account.until ? `, ${words.until(formatInstant(account.until, lang))}` : ''
    step.show([
      ...linesOf(send.failure, engine),
      { label: 'account', text: `${account.state}${until}` },
      { label: 'send', text: send.state },
      { text: words.untouched(to), isAside: true },
    ])
  }
}

/** SMTP alone: one side is enough to be broken. */
function smtpAccount({ host }: Engine, different: Partial<AccountInput['smtp']>): AccountInput {
  return {
    email: ann.address,
    displayName: ann.name,
    smtp: {
      host: host.smtp.host,
      port: host.smtp.tlsPort,
      encryption: 'tls',
      username: ann.address,
      password: ann.password,
      ...different,
    },
  }
}

type Expected = { group: FailureGroup; code: FailureCode; field: FailureField }

async function testBroken(
  engine: Engine,
  step: Step,
  input: AccountInput,
  expected: Expected,
): Promise<void> {
  const { client } = engine
  const { id } = await step.wait(client.accounts.add(input))
  const test = await step.wait(client.accounts.test(id))
  const { ok, smtp, stages } = await step.wait(test.finished())
  const failure = smtp.failure ?? null
  step.expect('test.ok', ok, false)
  judge(step, failure, expected, engine.lang)
  step.record({ stages })
  step.show(linesOf(failure, engine))
}

function judge(step: Step, failure: Explanation | null, expected: Expected, lang: Lang): void {
  step.record({ failure: failure && { ...failure, fieldLabel: labelOf(failure, lang) } })
  const found = failure && { group: failure.group, code: failure.code, field: failure.field }
  step.expect('failure', found, expected)
  const said = `${failure?.groupTitle} ${failure?.title} ${failure?.remedy}`
  step.expect('placeholders left', said.match(/[{}[\]]|undefined/g) ?? [], [])
}

function linesOf(failure: Explanation | null, { lang, words: { labels } }: Engine): Line[] {
  if (!failure) return []
  const { group, groupTitle, code, title, field, remedy, reply } = failure
  return [
    { label: labels.group, text: `${groupTitle} (${group})` },
    { label: labels.code, text: `${code}: ${title}` },
    { label: labels.field, text: `${labelOf(failure, lang)} (${field})` },
    { label: labels.remedy, text: remedy },
    ...(reply
      ? [{ label: labels.evidence, text: [reply.code, reply.enhanced, reply.text].join(' ').trim() }]
      : []),
  ]
}

function labelOf({ field, endpoint }: Explanation, lang: Lang): string {
  return field ? fieldLabel(field, lang, endpoint) : ''
}

function formatInstant(iso: string, lang: Lang): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Date(iso).toLocaleString(lang, options)} UTC`
}
