// Connections that end at any command, in the middle of a literal, or always at the same message: afterwards nothing is
// missed, nothing doubled, and no message keeps others from being read.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done } from '../../../workers/outcome.ts'
import type { Fault } from '../../helpers/imap-proxy.ts'
import { humanReply } from '../../helpers/messages.ts'
import {
  failureOf,
  forgetLogins,
  makePoller,
  type PollWorld,
  pretendSent,
  startPollWorld,
  textsOf,
} from '../../helpers/polls.ts'
import { requireServer } from '../../helpers/requires.ts'

const users = ['commands', 'literals', 'sizes', 'pieces', 'header', 'body', 'first', 'quiet'].map(
  (name) => `${name}@local.example`,
)

describe.skipIf(!requireServer('dovecot'))('broken connections', () => {
  let world: PollWorld
  beforeAll(async () => {
    world = await startPollWorld(users)
  })
  afterAll(() => world?.close())

  /** Every poll of this account is over a connection of its own. */
  async function begin(name: string, changes: Parameters<PollWorld['addAccount']>[1] = {}) {
    world.proxy.fault = null
    const address = `${name}@local.example`
    const accountId = await world.addAccount(address, changes)
    const { original } = await pretendSent(world.engine, accountId, { ago: '2 days' })
    const poller = makePoller(world.engine.context)
    const poll = async (fault: Fault | null = null) => {
      await forgetLogins(world.engine)
      world.proxy.fault = fault
      const outcome = await poller.poll(accountId).finally(() => {
        world.proxy.fault = null
      })
      ;(await poller.keeper.take(accountId))?.close()
      return outcome
    }
    const inbox = world.dovecot.mailbox(address)
    const texts = () => textsOf(world.engine, accountId)
    return { accountId, inbox, poll, texts, reply: (text: string) => humanReply({ original, text }) }
  }

  it('reads on after the connection was lost at any command', async () => {
    const { inbox, poll, texts, reply } = await begin('commands')
    expect(await poll()).toEqual(done)
    const delivered: string[] = []
    const verbs = new Set<string>()
    for (let at = 1, isLast = false; !isLast; at += 1) {
      inbox.deliver(reply(`${at} in INBOX`))
      inbox.deliver(reply(`${at} in Junk`), 'Junk')
      delivered.push(`${at} in INBOX`, `${at} in Junk`)
      isLast = true
      const onLine = (line: string, number: number) => {
        if (number !== at) return undefined
        isLast = line.startsWith('CLOSE')
        verbs.add(
          line
            .split(' ')
            .slice(0, line.startsWith('UID') ? 2 : 1)
            .join(' '),
        )
        return 'drop'
      }
      const outcome = await poll({ onLine })
      // Everything was read and stored before the last one.
      if (isLast) expect(outcome).toEqual(done)
      else expect(failureOf(outcome)).toMatchObject({ endpoint: 'imap', code: 'connection-lost' })
      expect(await poll()).toEqual(done)
      expect((await texts()).sort()).toEqual([...delivered].sort())
    }
    expect([...verbs]).toEqual(
      expect.arrayContaining(['AUTHENTICATE', 'LIST', 'EXAMINE', 'UID FETCH', 'CLOSE']),
    )
  })

  it('reads on after the connection was lost in any part of an answer', async () => {
    const { inbox, poll, texts, reply } = await begin('literals')
    expect(await poll()).toEqual(done)
    world.proxy.bytes = 0
    inbox.deliver(reply('whole'))
    await poll()
    const whole = world.proxy.bytes
    const delivered = ['whole']
    for (let share = 0.4; share < 1; share += 0.06) {
      const text = `cut at ${share.toFixed(2)}`
      inbox.deliver(reply(text))
      delivered.push(text)
      await poll({ dropAfterBytes: Math.round(whole * share) })
      await poll()
      expect(await texts()).toEqual(delivered)
    }
    expect(delivered).toHaveLength(11)
  })

  it('reads literals of every size, around every bound, whole in what is read of them', async () => {
    const { inbox, poll, texts, reply } = await begin('sizes')
    expect(await poll()).toEqual(done)
    const kept = 256 * 1024
    const sizes = [1, 77, 4_095, 8_192, 65_535, 65_536, kept - 1, kept, kept + 1, 3 * 1024 * 1024]
    for (const size of sizes) {
      const raw = reply(`size ${size}`)
      const filler = 'x'.repeat(76)
      const missing = size - raw.replace(/\r\n/g, '\n').length
      inbox.deliver(
        missing > 0 ? `${raw}${`${filler}\n`.repeat(missing / 77)}${'y'.repeat(missing % 77)}` : raw,
      )
    }
    const empty = reply('').replace(/\r\n\r\n.*$/s, '\r\n\r\n')
    inbox.deliver(empty)
    expect(await poll()).toEqual(done)
    expect(await texts()).toEqual([...sizes.map((size) => `size ${size}`), ''])
  })

  it('reads answers that come in pieces of a few bytes', async () => {
    const { inbox, poll, texts, reply } = await begin('pieces')
    expect(await poll()).toEqual(done)
    for (const pieceBytes of [1, 2, 3, 7]) {
      inbox.deliver(reply(`größer ${pieceBytes}`))
      expect(await poll({ pieceBytes })).toEqual(done)
    }
    expect(await texts()).toEqual(['größer 1', 'größer 2', 'größer 3', 'größer 7'])
  })

  /** Polls until one succeeds although the server hangs up at what this says. */
  async function pollPast(poll: (fault: Fault) => Promise<{ kind: string }>, fault: Fault): Promise<number> {
    for (let polls = 1; polls <= 6; polls += 1) if ((await poll(fault)).kind === 'done') return polls
    throw new Error('no poll came past it')
  }

  const recorded = (accountId: string) =>
    world.engine.context.db.execute<{ uid: string; tries: number; due: boolean }>(sql`
      SELECT uid, tries, next_try_at > now() AS due FROM postrider.unread_messages WHERE account_id = ${accountId}`)

  const makeDue = (accountId: string) =>
    world.engine.context.db.execute(
      sql`UPDATE postrider.unread_messages SET next_try_at = now() WHERE account_id = ${accountId}`,
    )

  it.each([
    { name: 'header', what: 'X-Poison: header', wire: 'X-Poison: header' },
    { name: 'body', what: 'X-Clean: yes', wire: 'poisoned words' },
  ])(
    'passes by a message on whose $name the server always hangs up, and reads it when it can',
    async (poison) => {
      const { accountId, inbox, poll, texts, reply } = await begin(poison.name)
      expect(await poll()).toEqual(done)
      inbox.deliver(reply('before'))
      inbox.deliver(reply('poisoned words').replace(/^/, `${poison.what}\r\n`))
      for (let index = 0; index < 12; index += 1) inbox.deliver(reply(`after ${index}`))
      await pollPast(poll, { dropAt: poison.wire })
      const others = ['before', ...Array.from({ length: 12 }, (_, index) => `after ${index}`)]
      expect(await texts()).toEqual(others)
      expect(await recorded(accountId)).toMatchObject([{ uid: '2', tries: 1, due: true }])

      await makeDue(accountId)
      inbox.deliver(reply('later'))
      // What it tries again does not make a poll fail that has read everything else.
      expect(await poll({ dropAt: poison.wire })).toEqual(done)
      expect((await texts()).at(-1)).toBe('later')
      expect(await recorded(accountId)).toMatchObject([{ tries: 2, due: true }])
      await makeDue(accountId)
      expect(await poll()).toEqual(done)
      expect((await texts()).slice(13).sort()).toEqual(['later', 'poisoned words'])
      expect(await recorded(accountId)).toEqual([])
    },
  )

  it('is not kept from the first read of a folder either', async () => {
    const { inbox, accountId, poll, texts, reply } = await begin('first', { polling: { lookBackDays: 5 } })
    // The account has been polled for long; this folder is named today.
    expect(await poll()).toEqual(done)
    const old = { folder: 'Sales', date: new Date(Date.now() - 3 * 24 * 3600 * 1000) }
    inbox.deliverMany(1, reply('poisoned words'), old)
    inbox.deliverMany(1, reply('three days old'), old)
    inbox.deliver(reply('new'), 'Sales')
    await world.engine.client.accounts.update(accountId, { polling: { folders: ['Sales'] } })
    await pollPast(poll, { dropAt: 'poisoned words' })
    expect(await texts()).toEqual(['three days old', 'new'])
    expect(await recorded(accountId)).toHaveLength(1)
  })

  it('looks again at what could not be read also where nothing new comes', async () => {
    const { accountId, inbox, poll, texts, reply } = await begin('quiet')
    expect(await poll()).toEqual(done)
    inbox.deliver(reply('poisoned words'))
    await pollPast(poll, { dropAt: 'poisoned words' })
    expect(await texts()).toEqual([])
    await makeDue(accountId)
    expect(await poll()).toEqual(done)
    expect(await texts()).toEqual(['poisoned words'])
  })
})
