// Every SMTP reply of the provider notes, section 3, said by a server at the stage where it was seen: the account or
// the send ends in the right state, and no contact is blamed for the sender's limit.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FailureCode } from '../../../src/failures/codes.ts'
import type { Stage } from '../../../src/failures/failure.ts'
import { presetById } from '../../../src/providers/lookup.ts'
import { makeTurns } from '../../../workers/send/turn.ts'
import { limitReplies } from '../../corpus/replies/limits.ts'
import { loginReplies } from '../../corpus/replies/login.ts'
import type { CorpusReply } from '../../corpus/replies/reply.ts'
import { type Engine, rows, startEngine } from '../../helpers/engine.ts'
import { type SmtpAnswers, smtp } from '../../helpers/scripted-server/smtp.ts'
import { startScripted } from '../../helpers/scripted-server.ts'

/** What the notes call a reply, and what must come of it. */
type Class =
  | 'limit'
  | 'throttle'
  | 'connections'
  | 'blocked'
  | 'unavailable'
  | 'later'
  | 'recipient'
  | 'content'
  | 'session'

const classes: Partial<Record<FailureCode, Class>> = {
  'hourly-limit': 'limit',
  'daily-limit': 'limit',
  'sending-limit': 'limit',
  'domain-limit': 'limit',
  'too-many-logins': 'limit',
  'rate-limited': 'throttle',
  'too-many-connections': 'connections',
  'service-unavailable': 'unavailable',
  'mailbox-not-found': 'recipient',
  'mailbox-disabled': 'recipient',
  'content-rejected': 'content',
  'message-rejected': 'content',
  'mailbox-full': 'later',
  'recipient-rate-limited': 'later',
  'temporary-failure': 'later',
  'server-error': 'later',
  'session-limit': 'session',
}

/** Words about the message, said with a 4xx to one recipient: it comes again, and nobody is blamed. */
const ofTheMessage: Record<string, Class> = {
  '451 too many recipients': 'later',
  '452 4.5.3 Your message has too many recipients': 'later',
}

/** Logins, TLS, configuration, blocks: whatever else there is stops the account until a person acts. */
const classOf = ({ text, expect: code }: CorpusReply): Class =>
  ofTheMessage[text] ?? classes[code] ?? 'blocked'

type End = { send: string; other: string; account: string; recipient: string }

const ends: Record<Class, End> = {
  limit: { send: 'held', other: 'held', account: 'limited', recipient: 'pending' },
  throttle: { send: 'held', other: 'held', account: 'limited', recipient: 'pending' },
  connections: { send: 'held', other: 'held', account: 'limited', recipient: 'pending' },
  blocked: { send: 'held', other: 'held', account: 'needs-attention', recipient: 'pending' },
  unavailable: { send: 'held', other: 'held', account: 'unreachable', recipient: 'pending' },
  later: { send: 'retrying', other: 'scheduled', account: 'untested', recipient: 'pending' },
  recipient: { send: 'failed', other: 'scheduled', account: 'active', recipient: 'refused' },
  content: { send: 'failed', other: 'scheduled', account: 'active', recipient: 'refused' },
  session: { send: 'retrying', other: 'scheduled', account: 'untested', recipient: 'pending' },
}

const replies = [...limitReplies, ...loginReplies].filter(({ protocol = 'smtp' }) => protocol === 'smtp')

let engine: Engine
let certificate: { cert: string; key: string }
beforeAll(async () => {
  engine = await startEngine({ jobs: [] })
  certificate = await engine.authority.issue({ names: ['localhost'] })
})
afterAll(() => engine.close())

describe('replies of section 3', () => {
  it('are all here', () => {
    expect(replies.length).toBeGreaterThan(95)
  })

  it.each(replies.map((reply) => [classOf(reply), reply.stage, reply.text, reply] as const))(
    '%s at %s: %s',
    async (kind, _stage, _text, reply) => {
      const seen = await replay(reply)
      const { punishesRetries } = presetById(seen.provider)?.quirks ?? {}
      const isStopped = punishesRetries && ['limit', 'throttle', 'connections'].includes(kind)
      expect(seen.end).toEqual(isStopped ? ends.blocked : ends[kind])
      if (kind === 'throttle' && !isStopped) expect(seen.pace).toBeLessThan(1)
      if (kind === 'connections' && !isStopped) expect(seen.maxConnections).toBe(1)
      const isContactsOwn = kind === 'recipient' || kind === 'content'
      if (!isContactsOwn) expect(seen.blamed).toBe(0)
    },
  )

  it('a limit of the session is over with a new one', async () => {
    const [reply] = replies.filter((one) => classOf(one) === 'session')
    if (!reply) throw new Error('no such reply')
    let count = 0
    const server = await startScripted({
      tls: 'implicit',
      certificate,
      script: (connection) => {
        let isFirst = true
        const answers: SmtpAnswers = {
          DATA: async (over) => {
            if (!isFirst) return over.send(reply.text)
            isFirst = false
            await over.send('354 Go ahead')
            while ((await over.expect()) !== '.');
            count += 1
            await over.send('250 2.0.0 Taken')
          },
        }
        return smtp(answers)(connection)
      },
    })
    const { accountId, ids } = await enqueueTwo(server, undefined)
    await turn(accountId, ids)
    const states = await Promise.all(ids.map(async (id) => (await engine.client.sends.get(id)).state))
    expect(states).toEqual(['sent', 'sent'])
    expect(count).toBe(2)
    expect(server.connections).toBe(2)
    await server.close()
  })
})

/** One attempt of the first of two sends against a server that says the reply. */
async function replay(reply: CorpusReply) {
  const server = await startScripted({ tls: 'implicit', certificate, script: smtp(answersOf(reply)) })
  const { accountId, ids } = await enqueueTwo(server, reply.provider)
  await turn(accountId, ids.slice(0, 1))
  const [row] = await rows<{
    pace: number
    max_connections: number | null
    health: string
    provider: string
  }>(
    engine.databaseUrl,
    `SELECT pace, max_connections, health, provider FROM postrider.accounts WHERE id = '${accountId}'`,
  )
  const blamed = await rows(
    engine.databaseUrl,
    `SELECT 1 FROM postrider.recipients JOIN postrider.sends ON sends.id = send_id
     WHERE account_id = '${accountId}' AND recipients.state = 'refused'`,
  )
  const [first, other] = await Promise.all(ids.map((id) => engine.client.sends.get(id)))
  const end: End = {
    send: first?.state ?? '',
    other: other?.state ?? '',
    account: row?.health ?? '',
    recipient: first?.recipients[0]?.state ?? '',
  }
  engine.context.pool.drop(accountId)
  await server.close()
  return {
    end,
    blamed: blamed.length,
    pace: row?.pace,
    maxConnections: row?.max_connections,
    provider: row?.provider ?? '',
  }
}

const keys: Partial<Record<Stage, keyof SmtpAnswers>> = {
  greeting: 'greeting',
  capabilities: 'EHLO',
  login: 'AUTH',
  sender: 'MAIL',
  recipient: 'RCPT',
  data: 'DATA',
  message: 'message',
}

function answersOf({ text, stage }: CorpusReply): SmtpAnswers {
  const key = keys[stage]
  if (!key) throw new Error(`no reply comes at ${stage}`)
  // Where the notes give the words alone, they come with the harshest of codes.
  const reply = /^\d{3}[ -]/.test(text) ? text : `550 ${text}`
  return key === 'EHLO' ? { EHLO: reply, HELO: reply } : { [key]: reply }
}

async function enqueueTwo(server: { host: string; port: number }, provider: string | undefined) {
  const input = engine.accountInput()
  const { id: accountId } = await engine.client.accounts.add({
    ...input,
    provider: provider && presetById(provider) ? provider : undefined,
    smtp: { ...input.smtp, host: server.host, port: server.port, encryption: 'ssl' },
    imap: null,
  })
  const inputs = ['someone@example.org', 'other@example.org'].map((to) => ({
    accountId,
    to,
    subject: 'Hi',
    text: 'x',
    sendAfter: new Date(Date.now() + 3_600_000).toISOString(),
  }))
  const results = await engine.client.sends.enqueueMany(inputs)
  return { accountId, ids: results.flatMap((result) => ('id' in result ? [result.id] : [])) }
}

/** What the job does when these are due, without the queue, whose caps per egress IP would make it a matter of minutes. */
async function turn(accountId: string, ids: string[]): Promise<void> {
  const { provider } = await engine.client.accounts.get(accountId)
  await rows(
    engine.databaseUrl,
    `UPDATE postrider.sends SET next_attempt_at = now() WHERE id = ANY('{${ids.join(',')}}')`,
  )
  const job = { id: 'turn', signal: new AbortController().signal, progress: async () => {} }
  await makeTurns(engine.context)(provider, { name: 'default' })({ accountId }, job)
}
