// Promise 1: no secret in job data, logs, errors, rows or progress, whatever goes right or wrong and whatever a
// server repeats.
import { Redis } from 'ioredis'
import { expect, it, onTestFinished } from 'vitest'
import { createClient } from '../../../src/client.ts'
import { makeLog } from '../../../src/log.ts'
import type { AccountInput } from '../../../src/model/account.ts'
import { connectionTestQueue } from '../../../src/queue/names.ts'
import {
  canary,
  captureLog,
  findLeaks,
  type Trace,
  traceError,
  traceRedis,
  traceTables,
  traceValue,
  watchRedis,
} from '../../helpers/canary.ts'
import {
  ann,
  type Backend,
  type Engine,
  eventually,
  onBothBackends,
  rows,
  startEngine,
} from '../../helpers/engine.ts'
import { startMailHost } from '../../helpers/mail-host.ts'
import { deliveryStatus, humanReply } from '../../helpers/messages.ts'
import { dropAtLogin, type ImapAnswers, imap } from '../../helpers/scripted-server/imap.ts'
import { dropAfterDot, dropAtAuth, type SmtpAnswers, smtp } from '../../helpers/scripted-server/smtp.ts'
import { type Script, type ScriptedConnection, startScripted } from '../../helpers/scripted-server.ts'

const wrongUser = { address: 'ben@example.com', password: 'not the canary' }

onBothBackends('a password is found nowhere', (backend) => {
  it('after a passing test, sends and polls', async () => {
    const { engine, watch } = await setup(backend)
    const id = await watch.add(engine.accountInput())
    await watch.exercise(id, ['reply@example.org', 'gone@example.org'])
    const raw = (to: string) => engine.host.accepted.find((mail) => mail.to.includes(to))?.raw ?? ''
    const inbox = engine.host.mailbox(ann.address)
    inbox.deliver(humanReply({ original: raw('reply@example.org') }))
    inbox.deliver(deliveryStatus({ original: raw('gone@example.org') }))
    // The clock's own poll may be the one that finds them.
    const replies = await eventually(async () => {
      watch.note('poll', await (await engine.client.accounts.poll(id)).finished())
      const found = await engine.client.replies.list({ accountId: id })
      return found.length === 2 && found
    })
    expect(replies).toMatchObject([{ kind: 'reply' }, { kind: 'bounce' }])
    watch.note('replies.list', replies)
    expect((await engine.client.accounts.get(id)).state).toBe('active')
    // It was this password that opened the mailbox.
    expect(engine.host.logins.smtp).toBeGreaterThan(0)
    expect(engine.host.logins.imap).toBeGreaterThan(0)
    expect(await watch.leaks()).toEqual([])
  })

  it('after refusals and lost connections of every kind', async () => {
    const { engine, watch } = await setup(backend)
    const { authority } = engine
    const expired = await authority.issue({
      names: ['localhost'],
      notBefore: new Date('2020-01-01'),
      notAfter: new Date('2020-02-01'),
    })
    const host = await startMailHost({ authority, users: [ann], certificate: expired })
    onTestFinished(() => host.close())
    const input = engine.accountInput()
    const wrong = engine.accountInput(wrongUser.address)

    const ids = await Promise.all([
      watch.add(input),
      watch.add({ ...wrong, smtp: { ...wrong.smtp, password: canary } }),
      watch.add({
        ...input,
        smtp: { ...input.smtp, port: host.smtp.tlsPort },
        imap: { ...input.imap, port: host.imap(ann.address).sslPort },
      }),
      watch.add({ ...input, smtp: { ...input.smtp, port: 1 }, imap: { ...input.imap, port: 1 } }),
      ...[
        smtp({ MAIL: '550 5.7.1 Sender refused' }),
        smtp({ RCPT: '550 5.1.1 No such user' }),
        smtp({ RCPT: '452 4.2.2 Mailbox full' }),
        smtp({ DATA: '554 5.7.1 Not now' }),
        smtp({ message: '554 5.7.1 Looks like spam' }),
        smtp({ message: '421 4.7.0 Daily limit reached' }),
        smtp({ EHLO: '502 5.5.1 What?', HELO: '502 5.5.1 What?' }),
        smtp({ AUTH: '421 4.7.0 Too many connections' }),
        smtp({ AUTH: '454 4.7.0 Temporary authentication failure' }),
        dropAtAuth,
        dropAfterDot,
      ].map(async (script) => watch.add(await smtpAt(engine, script))),
      ...[dropAtLogin, imap({ LOGIN: 'BAD [CLIENTBUG] What?' }), imap({ EXAMINE: 'NO no INBOX' })].map(
        async (script) => watch.add(await imapAt(engine, script)),
      ),
    ])
    await Promise.all(ids.map((id) => watch.exercise(id)))
    const codes = await failureCodes(engine)
    expect(codes).toEqual(
      expect.arrayContaining([
        'bad-credentials',
        'certificate-expired',
        'connection-refused',
        'mailbox-not-found',
        'mailbox-full',
        'connection-lost',
      ]),
    )
    expect(await watch.leaks()).toEqual([])
  })

  it('after SMTP servers repeated it in the answer to AUTH', async () => {
    const { engine, watch } = await setup(backend)
    const ids = await Promise.all(
      authEchoes.map(async ([name, answer, ehlo]) => {
        const AUTH = async (connection: ScriptedConnection, line: string) => {
          const command = ehlo === undefined ? line : await askForLogin(connection)
          await connection.send(answer(name, command))
        }
        return watch.add(await smtpAt(engine, smtp({ AUTH, ...(ehlo ? { EHLO: ehlo } : {}) })))
      }),
    )
    await Promise.all(ids.map((id) => watch.exercise(id)))
    expect(await watch.leaks()).toEqual([])
  })

  it('after SMTP servers repeated it later in the session', async () => {
    const { engine, watch } = await setup(backend)
    const echo = (code: string) => `${code} said ${canary} and ${authPlain}`
    const answers: SmtpAnswers[] = [
      { MAIL: echo('550 5.7.1') },
      { RCPT: echo('550 5.1.1') },
      { RCPT: echo('451 4.3.0') },
      { DATA: echo('554 5.7.1') },
      { message: echo('554 5.7.1') },
      { message: echo('250 2.0.0') },
    ]
    const ids = await Promise.all(
      answers.map(async (answer) => watch.add(await smtpAt(engine, smtp(answer)))),
    )
    await Promise.all(ids.map((id) => watch.exercise(id)))
    expect(await watch.leaks()).toEqual([])
  })

  it('after IMAP servers repeated it', async () => {
    const { engine, watch } = await setup(backend)
    const ids = await Promise.all(
      imapEchoes.map(async (answers) => watch.add(await imapAt(engine, imap(answers)))),
    )
    await Promise.all(ids.map((id) => watch.exercise(id)))
    expect(await watch.leaks()).toEqual([])
  })

  it('after faults of ours: boxes that do not open, wrong input, a queue that is down', async () => {
    const { engine, watch } = await setup(backend)
    const id = await watch.add(engine.accountInput())
    await rows(
      engine.databaseUrl,
      'UPDATE postrider.credentials SET box = set_bit(box, 800, 1 - get_bit(box, 800))',
    )
    await watch.exercise(id)
    expect(await failureCodes(engine)).toContain('credentials-unreadable')

    for (const bad of misplaced(engine.accountInput())) {
      await watch.rejects(() => engine.client.accounts.add(bad as AccountInput))
    }
    const send = { accountId: id, to: 'bob@example.org', subject: 'Hello', text: 'Hello' }
    await watch.rejects(() =>
      engine.client.sends.enqueue({ ...send, accountId: '00000000-0000-7000-8000-000000000000' }),
    )
    await watch.rejects(() => engine.client.sends.enqueue({ ...send, to: 'no address' }))
    await watch.rejects(() => engine.client.sends.enqueue({ ...send, headers: { 'Bad Name': 'x' } }))
    const { databaseUrl, keys } = engine
    const dead = createClient({ databaseUrl, redisUrl: 'redis://127.0.0.1:1', publicKey: keys.publicKey })
    onTestFinished(() => dead.close())
    const added = await dead.accounts.add(engine.accountInput())
    await watch.rejects(() => dead.sends.enqueue({ ...send, accountId: added.id }))
    await watch.rejects(() => dead.accounts.test(added.id))
    const noDatabase = createClient({
      databaseUrl: 'postgres://u@127.0.0.1:1/none',
      publicKey: keys.publicKey,
    })
    onTestFinished(() => noDatabase.close())
    await watch.rejects(() => noDatabase.accounts.add(engine.accountInput()))
    expect(await watch.leaks()).toEqual([])
  })

  it('and the search would find it', async () => {
    const { engine, watch } = await setup(backend)
    const id = await watch.add(engine.accountInput())
    expect(await watch.leaks()).toEqual([])
    const planted = {
      inLog: () => Promise.resolve(engine.context.log.trace({ text: authPlain }, 'planted')),
      inRow: () =>
        rows(
          engine.databaseUrl,
          `UPDATE postrider.accounts SET health_failure = jsonb_build_object('text', $$${canary}$$) WHERE id = '${id}'`,
        ),
      inError: () =>
        watch.rejects(() =>
          Promise.reject(
            new Error('outer', { cause: { deep: { er: Buffer.from(canary).toString('hex') } } }),
          ),
        ),
      ...(engine.redisUrl ? { inRedis: () => plantInRedis(engine.redisUrl ?? '') } : {}),
    }
    let found = 0
    for (const plant of Object.values(planted)) {
      await plant()
      const leaks = await eventually(async () => {
        const leaks = await watch.leaks()
        return leaks.length > found && leaks
      })
      found = leaks.length
    }
  })
})

/** RFC 4616, as a client of these tests says it. */
const authPlain = Buffer.from(`\0${ann.address}\0${canary}`).toString('base64')
const loginOnly = '250-scripted.example\n250 AUTH LOGIN'

/** Name, the reply to a command line, and the EHLO reply where it is not the usual one. */
const authEchoes: [name: string, reply: (name: string, command: string) => string, ehlo?: string][] = [
  ['base64', (name, line) => `535 5.7.8 bad credentials for ${line.split(' ').at(-1)} (${name})`],
  ['plain', (name) => `535 5.7.8 bad credentials for ${canary} (${name})`],
  ['both', (name, line) => `535 5.7.8 ${name}: bad credentials for ${line.split(' ').at(-1)}: ${canary}`],
  ['command', (name, line) => `535 5.7.8 ${name}: cannot understand "${line}"`],
  ['quoted', (name) => `535 5.7.8 ${name}: password=${JSON.stringify(canary)} is wrong`],
  ['URL', (name) => `535 5.7.8 ${name}: see https://help.example/?p=${encodeURIComponent(canary)}`],
  ['lines', (name, line) => `535-5.7.8 ${name}\n535-5.7.8 ${line}\n535 5.7.8 ${canary}`],
  ['cut where replies are cut', (name) => `535 5.7.8 ${name} ${'long '.repeat(195)}${canary}`],
  ['temporary', (name, line) => `454 4.7.0 ${name} ${line} ${canary}`],
  ['goodbye', (name, line) => `421 4.7.0 ${name} ${line} ${canary}`],
  ['no reply', (name, line) => `${name} ${line} ${canary}`],
  ['welcome', (name, line) => `235 2.7.0 ${name} ${line} ${canary}`],
  ['LOGIN', (name, line) => `535 5.7.8 ${name} ${line} is wrong`, loginOnly],
  ['limit', (name, line) => `550 5.4.5 ${name} Daily sending quota exceeded for ${line} ${canary}`],
]

/** The two steps of AUTH LOGIN; gives back the line with the password. */
async function askForLogin(connection: ScriptedConnection): Promise<string> {
  await connection.send('334 VXNlcm5hbWU6')
  await connection.expect()
  await connection.send('334 UGFzc3dvcmQ6')
  return connection.expect()
}

const imapEchoes: ImapAnswers[] = [
  {
    LOGIN: (connection, tag) => connection.send(`${tag} OK [CAPABILITY IMAP4rev1 ${authPlain}] hello`),
    EXAMINE: 'NO no INBOX',
  },
  {
    LOGIN: (connection, tag, line) =>
      connection.send(`${tag} NO [AUTHENTICATIONFAILED] plain ${canary} ${line}`),
  },
  { LOGIN: (connection, tag, line) => connection.send(`${tag} NO line: ${line}`) },
  {
    LOGIN: (connection, tag) => connection.send(`${tag} NO base64 ${Buffer.from(canary).toString('base64')}`),
  },
  { LOGIN: (connection, tag, line) => connection.send(`${tag} BAD what is ${line} ${canary}`) },
  { LOGIN: (connection, tag) => connection.send(`* BYE goodbye ${canary}\n${tag} NO bye ${canary}`) },
  { EXAMINE: (connection, tag) => connection.send(`${tag} NO no folder for ${canary} ${authPlain}`) },
  {
    CAPABILITY: async (connection, tag) =>
      connection.send(`* CAPABILITY IMAP4rev1 AUTH=PLAIN\n${tag} OK done`),
    AUTHENTICATE: async (connection, tag) => {
      await connection.send('+ ')
      await connection.send(`${tag} NO [AUTHENTICATIONFAILED] not ${await connection.expect()}`)
    },
  },
]

/** The password where it does not belong, as people paste it. */
function misplaced(input: AccountInput): unknown[] {
  const { smtp, imap } = input
  return [
    { ...input, email: canary },
    { ...input, provider: canary },
    { ...input, smtp: canary },
    { ...input, imap: canary },
    { ...input, limits: { perHour: canary } },
    { ...input, limits: canary },
    { ...input, password: canary },
    { ...input, smtp: { ...smtp, host: canary } },
    { ...input, smtp: { ...smtp, host: `smtp://${canary}@host` } },
    { ...input, smtp: { ...smtp, port: canary } },
    { ...input, smtp: { ...smtp, encryption: canary } },
    { ...input, smtp: { ...smtp, pasword: canary } },
    { ...input, smtp: { ...smtp, password: [canary] } },
    { ...input, smtp: { ...smtp, password: canary.repeat(100) } },
    { ...input, imap: { ...imap, host: canary } },
    { ...input, imap: { ...imap, port: canary } },
    { ...input, imap: { ...imap, encryption: canary } },
    canary,
    [canary],
  ]
}

async function plantInRedis(url: string): Promise<void> {
  const redis = new Redis(url)
  await redis.hset('planted', 'data', JSON.stringify({ text: canary }))
  redis.disconnect()
}

/** An engine that tells everything it knows at trace level, and one who writes down all that leaves it. */
async function setup(backend: Backend) {
  const log = captureLog()
  const engine = await startEngine({
    backend,
    users: [{ ...ann, password: canary }, wrongUser],
    log: makeLog('trace', log),
  })
  onTestFinished(() => engine.close())
  const traces: Trace[] = []
  const events = engine.context.queue.events(connectionTestQueue)
  events.on('progress', (progress) => void traces.push(traceValue('progress event', progress)))
  onTestFinished(() => events.close())
  await events.waitUntilReady()
  const monitor = engine.redisUrl ? await watchRedis(engine.redisUrl) : null
  onTestFinished(() => monitor?.close())
  const { client } = engine
  const note = (place: string, value: unknown) => void traces.push(traceValue(place, value))

  return {
    engine,
    watch: {
      note,
      add: async (input: AccountInput) => {
        const account = await client.accounts.add(input)
        note('accounts.add', account)
        return account.id
      },
      rejects: async (call: () => Promise<unknown>) => {
        const error = await call().then(
          (value) => expect.fail(`not refused: ${JSON.stringify(value)}`),
          (reason: unknown) => reason,
        )
        traces.push(...traceError('thrown error', error))
      },
      /** Sends, tests and polls, and reads everything that can be read of it. */
      exercise: async (accountId: string, recipients = ['bob@example.org']) => {
        const sends = await client.sends.enqueueMany(
          recipients.map((to) => ({ accountId, to, subject: 'Hello', text: 'Hello' })),
        )
        note('sends.enqueueMany', sends)
        for (const send of sends) {
          if (!('id' in send)) throw new Error(send.error)
          const { id } = send
          await eventually(async () => (await client.sends.get(id)).history[0]?.outcome)
          note('sends.get', await client.sends.get(id))
        }
        const test = await client.accounts.test(accountId)
        for await (const stage of test.stages()) note('stage', stage)
        note('test', await test.finished())
        const { imap: hasImap } = await client.accounts.get(accountId)
        if (hasImap) note('poll', await (await client.accounts.poll(accountId)).finished())
        note('accounts.get', await client.accounts.get(accountId))
        note('sends.list', await client.sends.list({ accountId }))
        note('replies.list', await client.replies.list({ accountId }))
      },
      leaks: async () => {
        const all: Trace[] = [
          ...log.lines.map((text) => ({ place: 'log', text })),
          ...traces,
          ...(monitor?.traces ?? []),
          ...(await traceTables(engine.databaseUrl)),
          ...(engine.redisUrl ? await traceRedis(engine.redisUrl) : []),
        ]
        expect(all.length).toBeGreaterThan(5)
        return findLeaks(all, [engine.keys.privateKey])
      },
    },
  }
}

async function smtpAt(engine: Engine, script: Script): Promise<AccountInput> {
  const certificate = await engine.authority.issue({ names: ['localhost'] })
  const server = await startScripted({ tls: 'starttls', certificate, script })
  onTestFinished(() => server.close())
  const input = engine.accountInput()
  return { ...input, smtp: { ...input.smtp, port: server.port }, imap: undefined }
}

async function imapAt(engine: Engine, script: Script): Promise<AccountInput> {
  const certificate = await engine.authority.issue({ names: ['localhost'] })
  const server = await startScripted({ tls: 'implicit', certificate, script })
  onTestFinished(() => server.close())
  const input = engine.accountInput()
  return { ...input, imap: { ...input.imap, port: server.port } }
}

async function failureCodes(engine: Engine): Promise<string[]> {
  const found = await rows<{ code: string }>(
    engine.databaseUrl,
    `SELECT DISTINCT failure ->> 'code' AS code FROM (
       SELECT failure FROM postrider.attempts UNION ALL SELECT failure FROM postrider.recipients
       UNION ALL SELECT health_failure FROM postrider.accounts UNION ALL SELECT imap_failure FROM postrider.accounts
     ) AS failures WHERE failure IS NOT NULL ORDER BY 1`,
  )
  return found.map(({ code }) => code)
}
