// Nothing missed, nothing doubled, nothing changed, on a real Dovecot: whatever happens to UIDs and folders between polls.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done } from '../../../workers/outcome.ts'
import { humanReply } from '../../helpers/messages.ts'
import { makePoller, type PollWorld, pretendSent, startPollWorld, textsOf } from '../../helpers/polls.ts'
import { requireServer } from '../../helpers/requires.ts'

const users = [
  'flags',
  'validity',
  'expunge',
  'junk',
  'anonymous',
  'unicode',
  'before',
  'unstable',
  'restored',
].map((name) => `${name}@local.example`)

describe.skipIf(!requireServer('dovecot'))('cursors', () => {
  let world: PollWorld
  beforeAll(async () => {
    world = await startPollWorld(users)
  })
  afterAll(() => world?.close())

  /** An account with one sent message, polled once so that its cursors are set. */
  async function begin(name: string, changes: Parameters<PollWorld['addAccount']>[1] = {}) {
    const address = `${name}@local.example`
    const accountId = await world.addAccount(address, changes)
    const { original, id } = await pretendSent(world.engine, accountId)
    const poller = makePoller(world.engine.context)
    const poll = async () => expect(await poller.poll(accountId)).toEqual(done)
    const inbox = world.dovecot.mailbox(address)
    const reply = (text: string, headers = {}) => humanReply({ original, text, headers })
    await poll()
    return { accountId, sendId: id, original, inbox, poll, reply, poller }
  }

  it('leaves every flag of every message as it was, read or not', async () => {
    const { accountId, inbox, poll, reply } = await begin('flags')
    inbox.deliver('From: news@example.net\r\nSubject: News\r\n\r\nNews\r\n')
    inbox.deliver(reply('unread'))
    inbox.deliver(reply('flagged'))
    inbox.flag('FRS')
    inbox.deliver(reply('spam'), 'Junk')
    const before = [inbox.flags(), inbox.flags('Junk')]
    await poll()
    expect(await textsOf(world.engine, accountId)).toEqual(['unread', 'flagged', 'spam'])
    expect([inbox.flags(), inbox.flags('Junk')]).toEqual(before)
    expect(before).toEqual([[[], [], ['\\Flagged', '\\Answered', '\\Seen']], [[]]])
  })

  it('reads by date after a change of UIDVALIDITY, and knows again what it had', async () => {
    const { accountId, inbox, poll, reply } = await begin('validity')
    inbox.deliver(reply('first'))
    inbox.deliver(reply('second'))
    await poll()
    // Dovecot's process that serves the kept connection would go on with the old numbers.
    world.proxy.hangUp()
    // It is the first of all now, with a UID that was another's.
    inbox.deliverMany(1, reply('third'), { date: new Date(Date.now() - 3_600_000) })
    inbox.renumber()
    await poll()
    expect(await textsOf(world.engine, accountId)).toEqual(['first', 'second', 'third'])
    const validities = await world.engine.context.db.execute<{ count: number }>(sql`
      SELECT count(DISTINCT uid_validity)::int AS count FROM postrider.replies WHERE account_id = ${accountId}`)
    expect(validities[0]?.count).toBe(2)
    await poll()
    expect(await textsOf(world.engine, accountId)).toHaveLength(3)
  })

  it('goes on where it was when mail was deleted between polls, also the newest', async () => {
    const { accountId, inbox, poll, reply } = await begin('expunge')
    for (const text of ['first', 'second', 'third']) inbox.deliver(reply(text))
    await poll()
    inbox.remove('INBOX')
    inbox.remove('INBOX', 0)
    inbox.deliver(reply('gone before it was seen'))
    inbox.remove('INBOX')
    await poll()
    inbox.deliver(reply('fourth'))
    await poll()
    expect(await textsOf(world.engine, accountId)).toEqual(['first', 'second', 'third', 'fourth'])
  })

  it('says that a reply lay in Junk, and counts it once when it is moved either way', async () => {
    const { accountId, inbox, poll, reply } = await begin('junk')
    inbox.deliver(reply('from the inbox'))
    inbox.deliver(reply('from junk'), 'Junk')
    await poll()
    const found = await world.engine.client.replies.list({ accountId })
    expect(found.map(({ text, folder, inJunk }) => [text?.trim(), folder, inJunk])).toEqual([
      ['from the inbox', 'INBOX', false],
      ['from junk', 'Junk', true],
    ])
    inbox.move('INBOX', 'Junk')
    await poll()
    inbox.move('Junk', 'INBOX')
    inbox.move('Junk', 'INBOX')
    await poll()
    expect(await textsOf(world.engine, accountId)).toEqual(['from the inbox', 'from junk'])
  })

  it('knows a message without a Message-ID again by its content, moved and renumbered', async () => {
    const { accountId, inbox, poll, reply } = await begin('anonymous')
    inbox.deliver(reply('nameless', { 'Message-ID': '' }))
    inbox.deliver(reply('nameless too', { 'Message-ID': '' }))
    expect(inbox.messages().join()).not.toContain('Message-ID:')
    await poll()
    inbox.move('INBOX', 'Junk')
    world.proxy.hangUp()
    inbox.renumber()
    await poll()
    inbox.move('Junk', 'INBOX')
    await poll()
    expect(await textsOf(world.engine, accountId)).toEqual(['nameless', 'nameless too'])
  })

  it('reads what is not ASCII: raw headers, folders, texts in other alphabets', async () => {
    const folder = 'Réponses/Ответы & 返信 🐎'
    const name = folder.replace('/', '.')
    world.dovecot.mailbox('unicode@local.example').deliver('From: old@example.net\r\n\r\nOld\r\n', name)
    const { accountId, sendId, inbox, poll, original } = await begin('unicode', {
      polling: { folders: [folder] },
    })
    const reference = /^Message-ID: (.*)\r$/m.exec(original)?.[1] ?? ''
    inbox.deliver(
      `From: Жанна Ларкина <жанна@пример.рф>\r\nSubject: Ответ: 你好 हैलो\r\nMessage-ID: <ответ@пример.рф>\r\nIn-Reply-To: ${reference}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nДа, 好的, हाँ 🐎\r\n`,
      name,
    )
    await poll()
    const found = await world.engine.client.replies.list({ accountId })
    expect(found).toMatchObject([
      {
        sendId,
        kind: 'reply',
        folder,
        subject: 'Ответ: 你好 हैलो',
        from: { address: 'жанна@пример.рф', name: 'Жанна Ларкина' },
        text: expect.stringContaining('Да, 好的, हाँ 🐎'),
      },
    ])
  })

  it('reads nothing from before the account was connected, but the days that were asked for', async () => {
    const inbox = world.dovecot.mailbox('before@local.example')
    const accountId = await world.addAccount('before@local.example', { polling: { lookBackDays: 2 } })
    const { original } = await pretendSent(world.engine, accountId)
    const dayMs = 24 * 3600 * 1000
    for (const days of [4, 3, 1]) {
      const raw = humanReply({ original, text: `${days} days old` })
      inbox.deliverMany(1, raw, { date: new Date(Date.now() - days * dayMs) })
    }
    const poller = makePoller(world.engine.context)
    await poller.poll(accountId)
    expect(await textsOf(world.engine, accountId)).toEqual(['1 days old'])
  })

  it('loses and doubles nothing where UIDs are given anew under the same UIDVALIDITY', async () => {
    const { accountId, inbox, poll, reply } = await begin('unstable')
    await world.engine.context.db.execute(
      sql`UPDATE postrider.accounts SET provider = 'proton-bridge' WHERE id = ${accountId}`,
    )
    for (const text of ['first', 'second']) inbox.deliver(reply(text))
    await poll()
    // It comes with a UID that was another's, and by its numbers nothing in the folder has changed.
    await world.engine.context.db.execute(sql`
      UPDATE postrider.mailbox_cursors SET last_uid = 3 WHERE account_id = ${accountId} AND folder = 'INBOX'`)
    inbox.deliver(reply('third'))
    await poll()
    expect(await textsOf(world.engine, accountId)).toEqual(['first', 'second', 'third'])
  })

  it('stores a reply that has the UID of another one, in a mailbox that was restored', async () => {
    const { accountId, inbox, poll, reply } = await begin('restored')
    for (const text of ['first', 'second']) inbox.deliver(reply(text))
    await poll()
    // As if they had been 2 and 3 before: the next message gets the 3 again.
    for (const was of [2, 1])
      await world.engine.context.db.execute(
        sql`UPDATE postrider.replies SET uid = ${was + 1} WHERE account_id = ${accountId} AND uid = ${was}`,
      )
    inbox.deliver(reply('third'))
    await poll()
    expect(await textsOf(world.engine, accountId)).toEqual(['first', 'second', 'third'])
  })
})
