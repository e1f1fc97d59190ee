// Messages that say something of the sender, that nobody can parse, and that a server has but cannot give.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done } from '../../../workers/outcome.ts'
import { ann, type Engine } from '../../helpers/engine.ts'
import { deliveryStatus, humanReply } from '../../helpers/messages.ts'
import { eventsOf, makePoller, pretendSent, startQuietEngine, textsOf } from '../../helpers/polls.ts'
import { imap } from '../../helpers/scripted-server/imap.ts'
import { type ScriptedServer, startScripted } from '../../helpers/scripted-server.ts'

describe('odd messages', () => {
  let engine: Engine
  beforeAll(async () => {
    const users = ['limit', 'contact', 'deep'].map((name) => ({ ...ann, address: `${name}@example.com` }))
    engine = await startQuietEngine({ users })
  })
  afterAll(() => engine?.close())

  async function begin(name: string) {
    const address = `${name}@example.com`
    const { id: accountId } = await engine.client.accounts.add(engine.accountInput(address))
    const poller = makePoller(engine.context)
    const poll = async () => expect(await poller.poll(accountId)).toEqual(done)
    const sent = await pretendSent(engine, accountId)
    return { accountId, poll, sent, inbox: engine.host.mailbox(address) }
  }

  it('stops the account for a bounce that reports its own limit, and leaves the contact alone', async () => {
    const { accountId, poll, sent, inbox } = await begin('limit')
    const waiting = await engine.client.sends.enqueue({
      accountId,
      to: 'cy@example.org',
      subject: 'x',
      text: 'x',
    })
    const report = { original: sent.original, status: '5.4.5' }
    inbox.deliver(deliveryStatus({ ...report, diagnostic: '550 5.4.5 Daily user sending limit exceeded.' }))
    await poll()
    expect(await engine.client.accounts.get(accountId)).toMatchObject({
      state: 'limited',
      failure: { code: 'daily-limit', group: 'sending-limit-reached' },
      until: expect.any(String),
    })
    expect((await engine.client.sends.get(waiting.id)).state).toBe('held')
    const send = await engine.client.sends.get(sent.id)
    expect(send).toMatchObject({ state: 'sent', failure: null, replies: [{ kind: 'bounce' }] })
    expect(send.recipients).toMatchObject([{ state: 'accepted', failure: null }])
    expect(await eventsOf(engine, accountId, 'account.health')).toHaveLength(1)
  })

  it('stops nothing for a bounce that blames the recipient', async () => {
    const { accountId, poll, sent, inbox } = await begin('contact')
    inbox.deliver(deliveryStatus({ original: sent.original }))
    await poll()
    expect(await engine.client.accounts.get(accountId)).toMatchObject({ state: 'untested' })
    expect((await engine.client.sends.get(sent.id)).replies).toMatchObject([{ kind: 'bounce' }])
  })

  it('records a message that cannot be parsed, reads on behind it, and tries it again later', async () => {
    const { accountId, poll, sent, inbox } = await begin('deep')
    await poll()
    const depth = 60
    const open = Array.from(
      { length: depth },
      (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
    )
    // No answer by its headers, from somebody who was written to: only its text could tell.
    inbox.deliver(
      `From: bob@example.org\r\nSubject: Hi\r\nMessage-ID: <deep@example.org>\r\nMIME-Version: 1.0\r\n${open.join('')}\r\nx\r\n`,
    )
    inbox.deliver(humanReply({ original: sent.original, text: 'behind it' }))
    await poll()
    expect(await textsOf(engine, accountId)).toEqual(['behind it'])
    const recorded = () =>
      engine.context.db.execute<{ reason: string; tries: number; hours: number | null }>(sql`
        SELECT reason, tries, round(EXTRACT(epoch FROM next_try_at - now()) / 3600)::int AS hours
        FROM postrider.unread_messages WHERE account_id = ${accountId}`)
    const makeDue = () =>
      engine.context.db.execute(
        sql`UPDATE postrider.unread_messages SET next_try_at = now() WHERE account_id = ${accountId}`,
      )
    // An hour, six, a day, three days; then it is left alone.
    for (const [index, hours] of [1, 6, 24, 72, null].entries()) {
      expect(await recorded()).toEqual([{ reason: 'unreadable', tries: index + 1, hours }])
      if (hours !== null) await makeDue()
      await poll()
    }
    expect(await recorded()).toMatchObject([{ tries: 5, hours: null }])
    inbox.deliver(humanReply({ original: sent.original, text: 'later' }))
    await poll()
    expect(await textsOf(engine, accountId)).toEqual(['behind it', 'later'])
  })
})

describe('a server that cannot give a message that it has', () => {
  let engine: Engine
  let server: ScriptedServer
  let missing: 'header' | 'body' | 'nothing' = 'nothing'
  let messages: string[] = []
  beforeAll(async () => {
    engine = await startQuietEngine()
    const certificate = await engine.authority.issue({ names: ['localhost'] })
    const facts = 'INTERNALDATE "20-Nov-2090 10:00:00 +0000" RFC822.SIZE 400'
    const script = imap({
      STATUS: (connection, tag, line) =>
        connection.send(
          `* STATUS ${line.split(' ')[2]} (UIDVALIDITY 7 UIDNEXT ${messages.length + 1} MESSAGES ${messages.length})\n${tag} OK done`,
        ),
      EXAMINE: (connection, tag) =>
        connection.send(
          `* ${messages.length} EXISTS\n* OK [UIDVALIDITY 7] ok\n* OK [UIDNEXT ${messages.length + 1}] ok\n${tag} OK done`,
        ),
      UID: async (connection, tag, line) => {
        if (line.includes('SEARCH')) {
          const uids = messages.map((_, index) => index + 1).join(' ')
          return connection.send(`* SEARCH ${uids}\n${tag} OK done`)
        }
        const [, first = '1', more] = /FETCH (\d+)([:,][\d*]+)?/.exec(line) ?? []
        for (const [index, raw] of messages.entries()) {
          const uid = index + 1
          if (uid < Number(first) || (!more && uid > Number(first))) continue
          // Somebody reads along elsewhere: an answer that nobody asked for.
          await connection.send(`* ${uid} FETCH (UID ${uid} FLAGS (\\Seen))`)
          const isHeader = line.includes('HEADER')
          const text = isHeader ? `${raw.split('\r\n\r\n')[0]}\r\n\r\n` : raw
          const name = isHeader ? 'BODY[HEADER]' : 'BODY[]<0>'
          const isMissing = uid === 2 && missing === (isHeader ? 'header' : 'body')
          const content = isMissing ? 'NIL' : `{${Buffer.byteLength(text)}}\n${text}`
          await connection.send(`* ${uid} FETCH (UID ${uid} ${facts} ${name} ${content})`)
        }
        await connection.send(`${tag} OK done`)
      },
    })
    server = await startScripted({ tls: 'implicit', certificate, script })
  })
  afterAll(async () => {
    await server?.close()
    await engine?.close()
  })

  it.each([
    { what: 'header', reason: 'no-headers', failures: 0 },
    // By its headers it answers us: it is asked for again, with less at a time, before it is passed by.
    { what: 'body', reason: 'temporary-failure', failures: 3 },
  ] as const)(
    'records it, reads the others, and reads it when it comes: $what',
    async ({ what, reason, failures }) => {
      messages = []
      missing = what
      const imapInput = { host: server.host, port: server.port, encryption: 'ssl' as const }
      const { id: accountId } = await engine.client.accounts.add({
        ...engine.accountInput(),
        imap: imapInput,
      })
      const { original } = await pretendSent(engine, accountId)
      const poller = makePoller(engine.context, { keptMailboxes: 0 })
      const poll = async () => (await poller.poll(accountId)).kind
      expect(await poll()).toBe('done')
      messages = ['first', 'damaged', 'third'].map((text) => humanReply({ original, text }))
      for (let count = 1; count <= failures; count += 1) expect(await poll()).toBe('failed')
      expect(await poll()).toBe('done')
      expect(await textsOf(engine, accountId)).toEqual(['first', 'third'])
      const { db } = engine.context
      const recorded = () =>
        db.execute(sql`SELECT uid, reason FROM postrider.unread_messages WHERE account_id = ${accountId}`)
      expect(await recorded()).toEqual([{ uid: '2', reason }])
      missing = 'nothing'
      await db.execute(sql`UPDATE postrider.unread_messages SET next_try_at = now()`)
      expect(await poll()).toBe('done')
      expect(await textsOf(engine, accountId)).toEqual(['first', 'third', 'damaged'])
      expect(await recorded()).toEqual([])
    },
  )
})
