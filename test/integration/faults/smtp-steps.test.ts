// A server that breaks at one step of the conversation, in one way: what the send and the account become, who is
// blamed, and that a server which works again gets each message once.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FailureCode } from '../../../src/failures/codes.ts'
import type { AccountState, SendState } from '../../../src/model/states.ts'
import { type Engine, eventually, onBothBackends, rows, startEngine } from '../../helpers/engine.ts'
import { type SmtpAnswers, smtp } from '../../helpers/scripted-server/smtp.ts'
import { type Script, type ScriptedConnection, startScripted } from '../../helpers/scripted-server.ts'

/** `data` is in the middle of the message, `dot` after its end. */
type Step =
  | 'connect'
  | 'greeting'
  | 'EHLO'
  | 'STARTTLS'
  | 'handshake'
  | 'AUTH'
  | 'MAIL'
  | 'RCPT'
  | 'DATA'
  | 'data'
  | 'dot'

/** What a server does instead of the step; `reply` is what it would have said. */
type Break = (connection: ScriptedConnection, reply: string) => Promise<void>

const drop: Break = async (connection) => {
  connection.close()
  await connection.silence()
}

const reset: Break = async (connection) => {
  connection.reset()
  await connection.silence()
}

/** One byte per second, so that no timeout of silence ever fires. */
const trickle: Break = async (connection, reply) => {
  for (const byte of Buffer.from(`${reply}\r\n`)) {
    await connection.write(Uint8Array.of(byte))
    await sleep(1_000, undefined, { signal: connection.signal }).catch(() => connection.silence())
  }
}

const garbage: Break = async (connection) => {
  await connection.write('HTTP/1.1 400 Bad Request\r\n\r\n<html>\u0000\u0001\u00ff</html>\r\n')
  await connection.silence()
}

const endless: Break = async (connection) => {
  await connection.write('250-')
  const chunk = Buffer.alloc(64 * 1024, 'a')
  for (;;) await connection.write(chunk)
}

type Outcome = { send: SendState; account: AccountState; code: FailureCode; recipient: string }

const pending = { recipient: 'pending' }
/** It says nothing of the account: the send alone comes again. */
const retried = (code: FailureCode): Outcome => ({ send: 'retrying', account: 'untested', code, ...pending })
const unreachable = (code: FailureCode): Outcome => ({
  send: 'held',
  account: 'unreachable',
  code,
  ...pending,
})
const stopped = (code: FailureCode): Outcome => ({
  send: 'held',
  account: 'needs-attention',
  code,
  ...pending,
})
/** The message has left whole. */
const uncertain = (code: FailureCode): Outcome => ({
  send: 'uncertain',
  account: 'untested',
  code,
  ...pending,
})

const lostAnywhere: [Step, Outcome][] = [
  ['connect', retried('connection-lost')],
  ['greeting', retried('connection-lost')],
  ['EHLO', retried('connection-lost')],
  // A connection that is lost while TLS begins says nothing of a certificate.
  ['STARTTLS', retried('connection-lost')],
  ['handshake', retried('connection-lost')],
  ['AUTH', retried('connection-lost')],
  ['MAIL', retried('connection-lost')],
  ['RCPT', retried('connection-lost')],
  ['DATA', retried('connection-lost')],
  ['data', retried('connection-lost')],
  ['dot', uncertain('connection-lost')],
]

/** Once per way to break, for each step at which it can happen. */
const cases: [string, Break, [Step, Outcome][]][] = [
  ['hangs up', drop, lostAnywhere],
  ['resets', reset, lostAnywhere],
  [
    'says a byte a second',
    trickle,
    [
      ['greeting', unreachable('greeting-timeout')],
      ['EHLO', retried('timeout')],
      ['STARTTLS', unreachable('connection-timeout')],
      ['AUTH', retried('timeout')],
      ['MAIL', retried('timeout')],
      ['RCPT', retried('timeout')],
      ['DATA', retried('timeout')],
      ['dot', uncertain('timeout')],
    ],
  ],
  [
    'talks garbage',
    garbage,
    [
      ['greeting', stopped('not-a-mail-server')],
      ['EHLO', stopped('starttls-unsupported')],
      ['STARTTLS', stopped('starttls-unsupported')],
      ['handshake', stopped('tls-failed')],
      ['AUTH', stopped('not-a-mail-server')],
      ['MAIL', stopped('not-a-mail-server')],
      ['RCPT', stopped('not-a-mail-server')],
      ['DATA', stopped('not-a-mail-server')],
      // Words that are no reply do not say that the message was refused.
      ['dot', uncertain('not-a-mail-server')],
    ],
  ],
  [
    'says an endless line',
    endless,
    [
      ['greeting', stopped('not-a-mail-server')],
      ['EHLO', stopped('not-a-mail-server')],
      ['STARTTLS', stopped('not-a-mail-server')],
      ['handshake', stopped('tls-failed')],
      ['AUTH', stopped('not-a-mail-server')],
      ['MAIL', stopped('not-a-mail-server')],
      ['RCPT', stopped('not-a-mail-server')],
      ['DATA', stopped('not-a-mail-server')],
      ['dot', uncertain('not-a-mail-server')],
    ],
  ],
]

let engine: Engine
beforeAll(async () => {
  const short = { connectMs: 3_000, tlsMs: 3_000, greetingMs: 3_000, commandMs: 3_000, messageMs: 3_000 }
  engine = await startEngine({ timeouts: short })
})
afterAll(() => engine.close())

describe.concurrent.each(cases)('a server that %s', (_name, breakIt, expected) => {
  it.each(expected)('at %s', async (step, outcome) => {
    const { server, accepted, mend } = await breakingAt(step, breakIt)
    // In the middle of the data: more than the system takes in advance, so that the dot cannot have left.
    const { accountId, sendId } = await sendTo(server, step === 'data' ? longText : 'x')
    expect(await eventually(() => outcomeOf(accountId, sendId))).toEqual(outcome)
    expect(server.connections).toBe(1)

    // What is tried again arrives once now; what is uncertain is not tried again by anything.
    mend()
    await engine.client.sends.retry(sendId)
    await engine.client.accounts.resume(accountId)
    await engine.maintain('sweep')
    if (outcome.send !== 'uncertain') await eventually(async () => (await stateOf(sendId)) === 'sent')
    expect(await stateOf(sendId)).toBe(outcome.send === 'uncertain' ? 'uncertain' : 'sent')
    expect(accepted()).toBe(outcome.send === 'uncertain' ? 0 : 1)
    await server.close()
  })
})

const perSession = 10
const ends: [string, 'MAIL' | 'DATA', string][] = [
  ['421 at MAIL', 'MAIL', '421 4.7.0 Closing connection'],
  ['421 with words (Exim)', 'MAIL', '421 too many messages in this connection'],
  ['421 at DATA', 'DATA', '421 4.3.2 Service shutting down'],
  ['452 at DATA (Stalwart)', 'DATA', '452 4.4.5 Maximum number of messages per session exceeded.'],
]

onBothBackends(`a server that takes ${perSession} messages per connection`, (backend) => {
  it.each(ends)('and says %s gets the others over a new one at once, each once', async (_name, at, reply) => {
    const own = await startEngine({ backend })
    const arrived: string[] = []
    const script: Script = async (connection) => {
      let count = 0
      const isOver = () => count === perSession
      const refuse = async (over: ScriptedConnection) => {
        await over.send(reply)
        if (reply.startsWith('421')) over.close()
      }
      const answers: SmtpAnswers = {
        MAIL: (over) => (at === 'MAIL' && isOver() ? refuse(over) : over.send('250 2.1.0 Ok')),
        DATA: async (over) => {
          if (at === 'DATA' && isOver()) return refuse(over)
          await over.send('354 Go ahead')
          for (let line = ''; line !== '.'; line = await over.expect()) {
            if (/^Message-ID:/i.test(line)) arrived.push(line)
          }
          count += 1
          await over.send('250 2.0.0 Taken')
        },
      }
      await smtp(answers)(connection)
    }
    const certificate = await own.authority.issue({ names: ['localhost'] })
    const server = await startScripted({ tls: 'implicit', certificate, script })
    const input = own.accountInput()
    const endpoint = { ...input.smtp, host: server.host, port: server.port, encryption: 'ssl' as const }
    const { id: accountId } = await own.client.accounts.add({ ...input, smtp: endpoint, imap: null })
    const messages = Array.from({ length: 25 }, (_, index) => ({
      accountId,
      to: `contact${index}@example.org`,
      subject: 'Hi',
      text: 'x',
    }))
    await own.client.sends.enqueueMany(messages)
    await eventually(async () => (await own.client.sends.list({ accountId, state: 'sent' })).length === 25)
    const undecided = "SELECT 1 FROM postrider.recipients WHERE state <> 'accepted'"
    expect(await rows(own.databaseUrl, undecided)).toEqual([])
    expect(new Set(arrived).size).toBe(25)
    expect(arrived).toHaveLength(25)
    expect(server.connections).toBe(3)
    expect((await own.client.accounts.get(accountId)).state).toBe('active')
    await server.close()
    await own.close()
  })
})

type Breaking = { server: Awaited<ReturnType<typeof startScripted>>; accepted(): number; mend(): void }

/** A server that accepts mail over STARTTLS, except at one step. After `mend()` it works. */
async function breakingAt(step: Step, breakIt: Break): Promise<Breaking> {
  let isBroken = true
  let accepted = 0
  const script: Script = async (connection) => {
    const at = async (here: Step, reply: string) => {
      if (isBroken && here === step) await breakIt(connection, reply)
      else if (reply !== '') await connection.send(reply)
    }
    await at('connect', '')
    await at('greeting', '220 steps.example ESMTP')
    for (;;) {
      const line = await connection.expect()
      const verb = line.split(' ', 1)[0] ?? ''
      if (verb === 'EHLO') await at('EHLO', capabilities(connection))
      else if (verb === 'STARTTLS') {
        await at('STARTTLS', '220 2.0.0 Ready to start TLS')
        await at('handshake', '')
        await connection.upgrade()
      } else if (verb === 'AUTH') await at('AUTH', '235 2.7.0 Authentication succeeded')
      else if (verb === 'MAIL') await at('MAIL', '250 2.1.0 Ok')
      else if (verb === 'RCPT') await at('RCPT', '250 2.1.5 Ok')
      else if (verb === 'DATA') {
        await at('DATA', '354 Go ahead')
        await connection.expect()
        await at('data', '')
        while ((await connection.expect()) !== '.');
        if (!(isBroken && step === 'dot')) accepted += 1
        await at('dot', '250 2.0.0 Taken')
      } else if (verb === 'QUIT') return connection.send('221 2.0.0 Bye')
      else await connection.send('250 2.0.0 Ok')
    }
  }
  const certificate = await engine.authority.issue({ names: ['localhost'] })
  const server = await startScripted({ tls: 'starttls', certificate, script })
  const mend = () => {
    isBroken = false
  }
  return { server, accepted: () => accepted, mend }
}

function capabilities(connection: ScriptedConnection): string {
  return `250-steps.example\n250-8BITMIME\n250 ${connection.isSecure() ? 'AUTH PLAIN' : 'STARTTLS'}`
}

async function sendTo(server: { host: string; port: number }, text: string) {
  const input = engine.accountInput()
  const smtp = { ...input.smtp, host: server.host, port: server.port, encryption: 'tls' as const }
  const { id: accountId } = await engine.client.accounts.add({ ...input, smtp, imap: null })
  const message = { accountId, to: 'bob@example.org', subject: 'Hi', text }
  const { id: sendId } = await engine.client.sends.enqueue(message)
  return { accountId, sendId }
}

/** Within the limit of a message, and several times what socket buffers hold. */
const longText = `${'x'.repeat(70)}\n`.repeat(69_000)

const stateOf = async (sendId: string) => (await engine.client.sends.get(sendId)).state

/** Null as long as the attempt is not over. */
async function outcomeOf(accountId: string, sendId: string): Promise<Outcome | null> {
  const { state: send, failure, recipients } = await engine.client.sends.get(sendId)
  if (send === 'scheduled' || send === 'sending') return null
  const account = await engine.client.accounts.get(accountId)
  return {
    send,
    account: account.state,
    code: failure?.code as FailureCode,
    recipient: recipients[0]?.state ?? '',
  }
}
