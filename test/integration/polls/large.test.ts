// Mailboxes with 50,000 messages, and messages of 30 MB: what is read of them is little, and nothing is missed.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done } from '../../../workers/outcome.ts'
import { humanReply } from '../../helpers/messages.ts'
import {
  failureOf,
  makePoller,
  type PollWorld,
  pretendSent,
  startPollWorld,
  textsOf,
} from '../../helpers/polls.ts'
import { requireServer } from '../../helpers/requires.ts'

const newsletter =
  'From: news@example.net\r\nTo: ann@example.com\r\nSubject: News\r\nList-Id: <news.example.net>\r\n\r\nNews\r\n'

describe.skipIf(!requireServer('dovecot'))('large', () => {
  let world: PollWorld
  beforeAll(async () => {
    world = await startPollWorld(['many@local.example', 'old@local.example', 'big@local.example'])
  })
  afterAll(() => world?.close())

  async function begin(name: string) {
    const address = `${name}@local.example`
    const accountId = await world.addAccount(address)
    const { original } = await pretendSent(world.engine, accountId)
    const poller = makePoller(world.engine.context, { keptMailboxes: 0 })
    return {
      accountId,
      inbox: world.dovecot.mailbox(address),
      poll: () => poller.poll(accountId),
      reply: (text: string) => humanReply({ original, text }),
      original,
    }
  }

  it('catches up with 50,000 messages, goes on where it was cut off, and finds every reply once', async () => {
    const { accountId, inbox, poll, reply } = await begin('many')
    expect(await poll()).toEqual(done)
    const texts: string[] = []
    for (let block = 1; block <= 25; block += 1) {
      inbox.deliverMany(1_999, newsletter)
      inbox.deliverMany(1, reply(`reply ${block}`))
      texts.push(`reply ${block}`)
    }
    const cursor = async () => {
      const [row] = await world.engine.context.db.execute<{ last_uid: string }>(sql`
        SELECT last_uid FROM postrider.mailbox_cursors WHERE account_id = ${accountId} AND folder = 'INBOX'`)
      return Number(row?.last_uid)
    }
    world.proxy.fault = { dropAfterBytes: 4_000_000 }
    expect(failureOf(await poll())).toMatchObject({ code: 'connection-lost', stage: 'fetch' })
    const at = await cursor()
    expect(at).toBeGreaterThan(5_000)
    expect(at).toBeLessThan(45_000)
    world.proxy.fault = null
    expect(await poll()).toEqual(done)
    expect((await textsOf(world.engine, accountId)).sort()).toEqual(texts.sort())
    expect(await cursor()).toBe(50_000)

    // The next ones are read without the others being touched.
    world.proxy.bytes = 0
    inbox.deliver(reply('after all'))
    expect(await poll()).toEqual(done)
    expect(world.proxy.bytes).toBeLessThan(20_000)
    expect((await textsOf(world.engine, accountId)).at(-1)).toBe('after all')
  })

  it('reads none of 50,000 messages that were there before', async () => {
    const { accountId, inbox, poll, reply } = await begin('old')
    inbox.deliverMany(50_000, newsletter, { date: new Date(Date.now() - 3 * 24 * 3600 * 1000) })
    inbox.deliver(reply('new'))
    world.proxy.bytes = 0
    expect(await poll()).toEqual(done)
    expect(await textsOf(world.engine, accountId)).toEqual(['new'])
    expect(world.proxy.bytes).toBeLessThan(20_000)
    // Also when all UIDs change.
    inbox.renumber()
    inbox.deliver(reply('newer'))
    expect(await poll()).toEqual(done)
    expect(await textsOf(world.engine, accountId)).toEqual(['new', 'newer'])
    expect(world.proxy.bytes).toBeLessThan(40_000)
  })

  it('reads the words of a message with 30 MB in front of them, and hardly more', async () => {
    const { accountId, inbox, poll, original } = await begin('big')
    expect(await poll()).toEqual(done)
    const reference = /^Message-ID: (.*)\r$/m.exec(original)?.[1] ?? ''
    const file = `${'QUJD'.repeat(19)}\r\n`.repeat((30 * 1024 * 1024) / 78)
    const part = (head: string, body: string) => `--mixed\r\n${head}\r\n\r\n${body}\r\n`
    inbox.deliver(
      [
        `From: Bob <bob@example.org>\r\nTo: big@local.example\r\nSubject: Re: Hello\r\nMessage-ID: <big@example.org>`,
        `\r\nIn-Reply-To: ${reference}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary="mixed"\r\n\r\n`,
        part(
          'Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="a.pdf"',
          file,
        ),
        part(
          'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
          'Sch=C3=B6n, the plan is attached.',
        ),
        '--mixed--\r\n',
      ].join(''),
    )
    world.proxy.bytes = 0
    expect(await poll()).toEqual(done)
    expect(await world.engine.client.replies.list({ accountId })).toMatchObject([
      { kind: 'reply', text: expect.stringMatching(/^Schön, the plan is attached\.\s*$/) },
    ])
    expect(world.proxy.bytes).toBeLessThan(20_000)
  })
})
