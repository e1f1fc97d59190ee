// Three of the four entries of the documents' troubleshooting, met by the Test button. The fourth is in daily-limit.ts.
import type { AccountInput } from '../../../src/model/account.ts'
import { startMailHost } from '../../helpers/mail-host.ts'
import { findPort } from '../../helpers/server-process.ts'
import { ann, wrongPassword as notAnns } from '../people.ts'
import type { Step, Work } from '../runner.ts'
import type { Closers } from '../story.ts'
import { type Expected, judge, linesOf } from './explained.ts'
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
  judge(step, engine.lang, failure, expected)
  step.record({ stages })
  step.show(linesOf(engine, failure))
}
