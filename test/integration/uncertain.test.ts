// A server that takes a message and never answers: what the mailbox knows settles the send, and nothing else does.
import { afterEach, expect, it } from 'vitest'
import { settleSend } from '../../db/delivery.ts'
import { findUncertain } from '../../db/uncertain.ts'
import { makeResolver } from '../../workers/uncertain/resolve.ts'
import { ann, type Engine, eventually, rows, startEngine } from '../helpers/engine.ts'
import { deliveryStatus, humanReply } from '../helpers/messages.ts'
import { imap } from '../helpers/scripted-server/imap.ts'
import { dropAfterDot } from '../helpers/scripted-server/smtp.ts'
import { type ScriptedServer, startScripted } from '../helpers/scripted-server.ts'

const minuteMs = 60_000
const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const closer of closers.splice(0).reverse()) await closer()
})

/** An engine whose clock can be moved, an account at a server that drops after the dot, and one uncertain send. */
async function setup(options: { to?: string; keepWorkers?: boolean } = {}) {
  const clock = { aheadMs: 0 }
  const engine = await startEngine({ now: () => new Date(Date.now() + clock.aheadMs) })
  closers.push(() => engine.close())
  const certificate = await engine.authority.issue({ names: ['localhost'] })
  const silent = await startScripted({ tls: 'implicit', certificate, script: dropAfterDot })
  closers.push(() => silent.close())
  const input = engine.accountInput()
  const { host, port } = silent
  const smtp = { ...input.smtp, host, port, encryption: 'ssl' as const }
  const { id: accountId } = await engine.client.accounts.add({ ...input, smtp })
  const to = options.to ?? 'bob@example.org'
  const send = await engine.client.sends.enqueue({ accountId, to, subject: 'Hi', text: 'x' })
  await eventually(async () => (await engine.client.sends.get(send.id)).state === 'uncertain')
  // From here on only the test looks, not the clock.
  if (!options.keepWorkers) await engine.stopWorkers()
  const raw = `From: ${ann.address}\r\nTo: ${to}\r\nSubject: Hi\r\nMessage-ID: ${send.messageId}\r\n\r\nx\r\n`
  const resolve = () => makeResolver(engine.context)(accountId, new AbortController().signal)
  return { engine, silent, accountId, send, raw, resolve, clock, mailbox: engine.host.mailbox(ann.address) }
}

async function stateOf(engine: Engine, id: string) {
  const { state, recipients } = await engine.client.sends.get(id)
  return { state, recipients: recipients.map((recipient) => recipient.state) }
}

/** The evidence of each event that says that it was sent. */
async function evidence(engine: Engine, id: string) {
  const found = await rows<{ data: object }>(
    engine.databaseUrl,
    `SELECT data FROM postrider.events WHERE send_id = '${id}' AND type = 'send.sent'`,
  )
  return found.map(({ data }) => data)
}

const transmissions = (server: ScriptedServer) => server.received.filter((line) => line === 'DATA').length

it.each([
  ['Sent', 'sent-folder'],
  ['INBOX', 'inbox-folder'],
  ['Junk', 'junk-folder'],
])('is sent when our Message-ID is in %s', async (folder, word) => {
  const { engine, send, raw, resolve, clock, mailbox } = await setup()
  mailbox.deliver(raw, folder)
  clock.aheadMs = 2 * minuteMs
  expect(await resolve()).toEqual({ resolved: 1, left: 0 })
  expect(await stateOf(engine, send.id)).toEqual({ state: 'sent', recipients: ['accepted'] })
  expect(await evidence(engine, send.id)).toEqual([{ evidence: word, folder }])
  expect(mailbox.flags(folder).flat()).not.toContain('\\Seen')
})

it('stays uncertain where nothing is found, and nothing is sent again', async () => {
  const { engine, silent, send, raw, resolve, clock, mailbox } = await setup()
  // What quotes the Message-ID, or has more around it, is not the message.
  mailbox.deliver(raw.replace('Message-ID:', 'Message-ID: <other@example.com>'), 'Sent')
  mailbox.deliver(raw.replace('Message-ID:', 'References:'), 'Sent')
  clock.aheadMs = 2 * minuteMs
  expect(await resolve()).toEqual({ resolved: 0, left: 1 })
  expect(await stateOf(engine, send.id)).toEqual({ state: 'uncertain', recipients: ['pending'] })
  await engine.maintain('sweep')
  await engine.restartWorkers()
  await engine.maintain('sweep')
  expect(await stateOf(engine, send.id)).toEqual({ state: 'uncertain', recipients: ['pending'] })
  expect(transmissions(silent)).toBe(1)
})

it('looks at 1, 5, 15 and 60 minutes, then every 6 hours for 3 days, one login each', async () => {
  const { engine, accountId, resolve, clock } = await setup()
  const isDue = async () => {
    const due = await findUncertain(engine.context.db, engine.context.now(), 10)
    return due.some(({ id }) => id === accountId)
  }
  const looks: number[] = []
  const before = engine.host.logins.imap
  for (const minutes of [0, 2, 3, 6, 10, 16, 30, 61, 120, 421, 781, 3_000, 4_400, 6_000]) {
    clock.aheadMs = minutes * minuteMs
    if (await isDue()) looks.push(minutes)
    await resolve()
    expect(await isDue()).toBe(false)
  }
  // 4,400 minutes are beyond the last of the schedule, but that look was missed.
  expect(looks).toEqual([2, 6, 16, 61, 421, 781, 3_000, 4_400])
  expect(engine.host.logins.imap - before).toBe(looks.length)
})

it('leaves an account alone that cannot be logged in to, and looks when it works again', async () => {
  const { engine, accountId, send, raw, resolve, clock, mailbox } = await setup()
  mailbox.deliver(raw, 'Sent')
  clock.aheadMs = 2 * minuteMs
  await rows(engine.databaseUrl, `UPDATE postrider.accounts SET imap_port = 1`)
  expect(await resolve()).toEqual({ resolved: 0, left: 1 })
  expect((await engine.client.accounts.get(accountId)).imap).toMatchObject({ state: 'unreachable' })
  clock.aheadMs = 6 * minuteMs
  expect(await findUncertain(engine.context.db, engine.context.now(), 10)).toEqual([])
  // As a poll does that succeeds.
  const { sslPort } = engine.host.imap(ann.address)
  await rows(
    engine.databaseUrl,
    `UPDATE postrider.accounts SET imap_port = ${sslPort}, imap_health = 'active'`,
  )
  expect(await findUncertain(engine.context.db, engine.context.now(), 10)).toHaveLength(1)
  expect(await resolve()).toEqual({ resolved: 1, left: 0 })
  expect((await stateOf(engine, send.id)).state).toBe('sent')
})

it.each([
  ['reply', humanReply],
  ['bounce', deliveryStatus],
] as const)('a %s says that the server took it', async (kind, answer) => {
  const { engine, accountId, send, raw, resolve, mailbox } = await setup({ keepWorkers: true })
  mailbox.deliver(answer({ original: raw }))
  await (await engine.client.accounts.poll(accountId)).finished()
  const [found] = await eventually(async () => {
    const list = await engine.client.replies.list({ accountId })
    return list.length > 0 && list
  })
  expect(found).toMatchObject({ kind, sendId: send.id })
  await resolve()
  expect(await stateOf(engine, send.id)).toEqual({ state: 'sent', recipients: ['accepted'] })
  expect(await evidence(engine, send.id)).toEqual([{ evidence: kind, replyId: expect.any(String) }])
})

it('a worker that was suspended and brings the 250 wins over the doubt, and comes too late after the evidence', async () => {
  const { engine, send, raw, resolve, clock, mailbox } = await setup()
  const [row] = await rows<{ token: string }>(
    engine.databaseUrl,
    `SELECT claim_token AS token FROM postrider.sends WHERE id = '${send.id}'`,
  )
  const zombie = () =>
    settleSend(engine.context.db, {
      sendId: send.id,
      token: row?.token ?? '',
      attempt: 1,
      state: 'sent',
      failure: null,
      nextAttemptAt: null,
      finalReply: '250 2.0.0 Ok',
      recipients: [{ address: 'bob@example.org', state: 'accepted', failure: null }],
      now: engine.context.now(),
    })
  mailbox.deliver(raw, 'Sent')
  expect(await zombie()).toBe(true)
  clock.aheadMs = 2 * minuteMs
  expect(await resolve()).toEqual({ resolved: 0, left: 0 })
  expect(await evidence(engine, send.id)).toHaveLength(1)

  await rows(engine.databaseUrl, `UPDATE postrider.sends SET state = 'uncertain', settled_at = NULL`)
  await rows(engine.databaseUrl, `UPDATE postrider.recipients SET state = 'pending'`)
  expect(await resolve()).toEqual({ resolved: 1, left: 0 })
  expect(await zombie()).toBe(false)
  expect((await stateOf(engine, send.id)).state).toBe('sent')
})

it('is left to a person where an earlier attempt reached a part of the recipients', async () => {
  const { engine, send, raw, resolve, clock, mailbox } = await setup()
  await rows(
    engine.databaseUrl,
    `INSERT INTO postrider.recipients (send_id, address, kind, state) VALUES ('${send.id}', 'cy@example.org', 'cc', 'accepted')`,
  )
  mailbox.deliver(raw, 'Sent')
  clock.aheadMs = 2 * minuteMs
  expect(await resolve()).toEqual({ resolved: 0, left: 1 })
})

it('a refused SEARCH is a failure, not an empty folder', async () => {
  const { engine, resolve, clock, send, silent } = await setup()
  const certificate = await engine.authority.issue({ names: ['localhost'] })
  const refusing = await startScripted({
    tls: 'implicit',
    certificate,
    script: imap({
      LIST: async (connection, tag, line) => {
        if (line.endsWith('"*"')) await connection.send('* LIST (\\Sent) "/" "Sent"')
        await connection.send(`${tag} OK done`)
      },
      UID: 'NO [SERVERBUG] Internal error occurred.',
    }),
  })
  closers.push(() => refusing.close())
  await rows(engine.databaseUrl, `UPDATE postrider.accounts SET imap_port = ${refusing.port}`)
  clock.aheadMs = 2 * minuteMs
  expect(await resolve()).toEqual({ resolved: 0, left: 1 })
  // It gave up at the first folder, which was Sent.
  expect(refusing.received.filter((line) => /EXAMINE/.test(line))).toEqual([expect.stringContaining('Sent')])
  expect(refusing.received.filter((line) => line.includes('SEARCH'))).toHaveLength(1)
  expect((await stateOf(engine, send.id)).state).toBe('uncertain')
  expect(transmissions(silent)).toBe(1)
})
