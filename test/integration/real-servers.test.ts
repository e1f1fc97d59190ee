// The three jobs against the servers that most hosts run: Postfix and Dovecot.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dovecot, startDovecot } from '../helpers/dovecot.ts'
import { type Engine, eventually, startEngine } from '../helpers/engine.ts'
import { humanReply } from '../helpers/messages.ts'
import { type Postfix, startPostfix } from '../helpers/postfix.ts'
import { requireServer } from '../helpers/requires.ts'

const ann = { address: 'ann@local.example', password: 'pä$$:"word"\\' }
const bob = { address: 'bob@local.example', password: 'other' }
const full = 'full@local.example'
const canRun = [requireServer('dovecot'), requireServer('postfix')].every(Boolean)

describe.skipIf(!canRun)('Postfix and Dovecot', () => {
  let engine: Engine
  let dovecot: Dovecot
  let postfix: Postfix
  beforeAll(async () => {
    engine = await startEngine()
    const certificate = await engine.authority.issue({ names: ['localhost', '127.0.0.1'] })
    dovecot = await startDovecot({ users: [ann, bob], certificate })
    postfix = await startPostfix({ dovecot, users: [ann, bob], certificate, bouncing: [full] })
  })
  afterAll(async () => {
    await postfix?.close()
    await dovecot?.close()
    await engine?.close()
  })

  function account(encryption: 'tls' | 'ssl') {
    const port = encryption === 'tls' ? 'tlsPort' : 'sslPort'
    const smtp = { host: postfix.smtp.host, port: postfix.smtp[port], encryption }
    return {
      email: ann.address,
      displayName: 'Änn "the" Example',
      smtp: { ...smtp, username: ann.address, password: ann.password },
      imap: { host: dovecot.imap.host, port: dovecot.imap[port], encryption },
      limits: { perHour: 1_000, minGapSeconds: 0 },
    }
  }

  it.each(['tls', 'ssl'] as const)('passes the connection test over %s', async (encryption) => {
    const { id } = await engine.client.accounts.add(account(encryption))
    const result = await (await engine.client.accounts.test(id)).finished()
    expect(result.stages.filter(({ ok }) => !ok)).toEqual([])
    expect(result).toMatchObject({ ok: true, smtp: { ok: true }, imap: { ok: true } })
    expect(result.stages.at(-1)).toMatchObject({ name: 'imap.round-trip' })
  })

  it('tells a wrong password at SMTP from a right one at IMAP', async () => {
    const input = account('tls')
    const smtp = { ...input.smtp, password: 'wrong' }
    const { id } = await engine.client.accounts.add({
      ...input,
      smtp,
      imap: { ...input.imap, password: ann.password },
    })
    const result = await (await engine.client.accounts.test(id)).finished()
    expect(result).toMatchObject({
      ok: false,
      smtp: {
        ok: false,
        failure: { code: 'bad-credentials', group: 'authentication-failed', field: 'password' },
      },
      imap: { ok: true },
    })
    expect((await engine.client.accounts.get(id)).state).toBe('needs-attention')
  })

  it('sends, and finds the answer, the genuine bounce, and nothing else, leaving every flag alone', async () => {
    const { client } = engine
    const { id: accountId } = await client.accounts.add(account('tls'))
    const subject =
      'Grüße, a long subject that has to be folded over more than one line because it goes on and on'
    const [toBob, toFull] = await client.sends.enqueueMany([
      { accountId, to: bob.address, subject, text: 'Hällo', unsubscribe: { url: 'https://example.com/u/1' } },
      { accountId, to: full, subject: 'Bounces', text: 'x' },
    ])
    if (!toBob || !toFull || 'error' in toBob || 'error' in toFull) throw new Error('not enqueued')
    const original = await eventually(() => dovecot.mailbox(bob.address).messages().at(-1))
    expect(original).toContain(`Message-ID: ${toBob.messageId}`)
    expect(original).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')

    const inbox = dovecot.mailbox(ann.address)
    inbox.deliver(
      humanReply({ original, from: 'Assistant <other@example.net>', text: 'On behalf of Bob: gern!' }),
    )
    inbox.deliver('From: news@example.net\r\nSubject: Newsletter\r\nList-Id: <n.example.net>\r\n\r\nNews\r\n')
    await eventually(() => inbox.messages().some((raw) => raw.includes('multipart/report')))
    const before = inbox.flags()
    const poll = await (await client.accounts.poll(accountId)).finished()
    expect(poll.failure).toBeNull()
    expect(poll.found.map(({ kind, sendId }) => [kind, sendId]).sort()).toEqual(
      [
        ['bounce', toFull.id],
        ['reply', toBob.id],
      ].sort(),
    )
    expect(poll.found.find(({ kind }) => kind === 'bounce')?.bounce).toMatchObject({
      recipient: full,
      failure: { group: 'recipient' },
    })
    expect(poll.found.find(({ kind }) => kind === 'reply')?.text).toContain('On behalf of Bob: gern!')
    expect(inbox.flags()).toEqual(before)

    const again = await (await client.accounts.poll(accountId)).finished()
    expect(again.found).toEqual([])
  })

  it('ends a send to an unknown recipient, and blames nobody else', async () => {
    const { client } = engine
    const { id: accountId } = await client.accounts.add(account('ssl'))
    const to = ['nobody@local.example', bob.address]
    const { id } = await client.sends.enqueue({ accountId, to, subject: 'One of two', text: 'x' })
    const send = await eventually(async () => {
      const found = await client.sends.get(id)
      return found.settledAt === null ? null : found
    })
    expect(send.state).toBe('sent')
    expect(send.recipients).toMatchObject([
      { address: bob.address, state: 'accepted', failure: null },
      { address: 'nobody@local.example', state: 'refused', failure: { code: 'mailbox-not-found' } },
    ])
    expect((await client.accounts.get(accountId)).state).toBe('active')
  })
})
