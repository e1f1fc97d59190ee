// Connections that stay open between polls: they save logins, never cost a poll, and belong to one worker at a time.

import { sql } from 'drizzle-orm'
import { v4 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claimPolls, endPolls, takeDuePolls } from '../../../db/polls.ts'
import { leaseMs } from '../../../workers/leases.ts'
import { deferred, done } from '../../../workers/outcome.ts'
import { ann, eventually } from '../../helpers/engine.ts'
import { humanReply } from '../../helpers/messages.ts'
import {
  accountRow,
  failureOf,
  makePoller,
  type PollWorld,
  pretendSent,
  startPollWorld,
  textsOf,
} from '../../helpers/polls.ts'
import { requireServer } from '../../helpers/requires.ts'

const names = [
  'again',
  'dead',
  'silent',
  'end',
  'password',
  'two',
  'died',
  'late',
  'keeper',
  'none',
  'lru1',
  'lru2',
  'lru3',
]

describe.skipIf(!requireServer('dovecot'))('kept connections', () => {
  let world: PollWorld
  let now = new Date()
  beforeAll(async () => {
    const timeouts = { commandMs: 2_000 }
    world = await startPollWorld(
      [...names, 'paused'].map((name) => `${name}@local.example`),
      { engine: { now: () => now, random: () => 0.5, timeouts } },
    )
  })
  afterAll(() => world?.close())
  beforeEach(() => {
    now = new Date()
    world.proxy.fault = null
    world.proxy.lines.length = 0
  })

  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }

  /** An account that has sent something just now, which makes its connection worth keeping. */
  async function begin(name: string) {
    const address = `${name}@local.example`
    const accountId = await world.addAccount(address)
    const { original } = await pretendSent(world.engine, accountId)
    const inbox = world.dovecot.mailbox(address)
    return {
      accountId,
      inbox,
      texts: () => textsOf(world.engine, accountId),
      reply: (text: string) => humanReply({ original, text }),
    }
  }

  it('polls again without a login, in one round trip when nothing is new', async () => {
    const { accountId, inbox, texts, reply } = await begin('again')
    const poller = makePoller(world.engine.context)
    expect(await poller.poll(accountId)).toEqual(done)
    expect(world.proxy.logins()).toBe(1)
    inbox.deliver(reply('first'))
    await poller.poll(accountId)
    expect(await texts()).toEqual(['first'])

    world.proxy.lines.length = 0
    expect(await poller.poll(accountId)).toEqual(done)
    expect(world.proxy.lines).toHaveLength(1)
    expect(world.proxy.lines[0]).toMatch(/^LIST .*STATUS/)
    expect((await accountRow(world.engine, accountId)).keptBy).toBe(poller.workerId)
  })

  it('logs in again where the connection died between polls, and finds what came', async () => {
    const { accountId, inbox, texts, reply } = await begin('dead')
    const poller = makePoller(world.engine.context)
    await poller.poll(accountId)
    world.proxy.hangUp()
    inbox.deliver(reply('meanwhile'))
    expect(await poller.poll(accountId)).toEqual(done)
    expect(world.proxy.logins()).toBe(2)
    expect(await texts()).toEqual(['meanwhile'])
  })

  it('logs in again where the kept connection says nothing any more', async () => {
    const { accountId, inbox, texts, reply } = await begin('silent')
    const poller = makePoller(world.engine.context)
    await poller.poll(accountId)
    inbox.deliver(reply('meanwhile'))
    // A firewall forgot the connection: nothing comes back, and nobody says so.
    let isFirst = true
    world.proxy.fault = {
      onLine() {
        const isForgotten = isFirst
        isFirst = false
        return isForgotten ? 'silence' : undefined
      },
    }
    expect(await poller.poll(accountId)).toEqual(done)
    expect(await texts()).toEqual(['meanwhile'])
  })

  it('leaves all accounts to others when the worker ends, spread over two minutes', async () => {
    const { accountId } = await begin('end')
    const poller = makePoller(world.engine.context)
    await poller.poll(accountId)
    expect(await accountRow(world.engine, accountId)).toMatchObject({ keptBy: poller.workerId })
    await poller.close()
    const row = await accountRow(world.engine, accountId)
    expect(row.keptBy).toBeNull()
    expect(row.nextPollAt?.getTime()).toBeLessThanOrEqual(now.getTime() + 120_000)
    expect(world.proxy.lines.at(-1)).toBe('LOGOUT')
  })

  it('drops the connection when the settings change, whoever polls next', async () => {
    const { accountId } = await begin('password')
    const poller = makePoller(world.engine.context)
    await poller.poll(accountId)
    const credentials = { username: 'password@local.example', password: 'not the right one' }
    await world.engine.client.accounts.update(accountId, { imap: credentials })
    expect(failureOf(await poller.poll(accountId))).toMatchObject({ code: 'bad-credentials', stage: 'login' })
    expect(world.proxy.lines).toContain('LOGOUT')

    await world.engine.client.accounts.update(accountId, { imap: { ...credentials, password: ann.password } })
    expect(await poller.poll(accountId)).toEqual(done)
    poller.start()
    await world.engine.client.accounts.update(accountId, { imap: credentials })
    const logouts = () => world.proxy.lines.filter((line) => line === 'LOGOUT').length
    expect(logouts()).toBe(1)
    later(60)
    // The keeper finds that the account is no longer its own.
    await eventually(() => logouts() === 2)
    expect((await accountRow(world.engine, accountId)).pollFailures).toBe(0)
  })

  it('has one poll at a time of an account, and no reply twice, with any number of workers', async () => {
    const { accountId, inbox, texts, reply } = await begin('two')
    const pollers = [1, 2, 3].map(() => makePoller(world.engine.context))
    await pollers[0]?.poll(accountId)
    const delivered = Array.from({ length: 40 }, (_, index) => `reply ${index}`)
    for (const text of delivered) inbox.deliver(reply(text))
    const outcomes = await Promise.all(pollers.map(({ poll }) => poll(accountId)))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['deferred', 'deferred', 'done'])
    expect(outcomes.find(({ kind }) => kind === 'deferred')).toEqual(deferred(new Date(now.getTime() + 500)))
    expect(await texts()).toEqual(delivered)
    // Each of the others may poll next, and takes over; the one before notices.
    for (const poller of pollers) expect(await poller.poll(accountId)).toEqual(done)
    expect(await texts()).toEqual(delivered)
    expect((await accountRow(world.engine, accountId)).keptBy).toBe(pollers[2]?.workerId)
  })

  it('is polled by the clock soon when the worker that kept it died', async () => {
    const { accountId, inbox, texts, reply } = await begin('died')
    const dead = makePoller(world.engine.context)
    await dead.poll(accountId)
    inbox.deliver(reply('after its death'))
    const { db } = world.engine.context
    const isDue = async () => {
      const due = await takeDuePolls(db, { now, againMs: 60_000, limit: 100 })
      return due.some(({ id }) => id === accountId)
    }
    later(2.1)
    expect(await isDue()).toBe(false)
    // Two minutes to its next poll and a minute and a half of grace.
    later(1.5)
    expect(await isDue()).toBe(true)
    const other = makePoller(world.engine.context)
    expect(await other.poll(accountId)).toEqual(done)
    expect(await texts()).toEqual(['after its death'])
    expect((await accountRow(world.engine, accountId)).keptBy).toBe(other.workerId)
  })

  it('is polled by another when a worker died in the middle of it, and what comes late changes nothing', async () => {
    const { accountId, inbox, texts, reply } = await begin('late')
    const { db } = world.engine.context
    const [lost] = await claimPolls(db, [{ accountId, token: uuid() }], leaseMs)
    const poller = makePoller(world.engine.context)
    expect(await poller.poll(accountId)).toEqual(deferred(new Date(now.getTime() + 500)))
    // It renewed its lease every ten seconds; now nobody does.
    await db.execute(
      sql`UPDATE postrider.accounts SET poll_lease_until = now() - interval '1 ms' WHERE id = ${accountId}`,
    )
    inbox.deliver(reply('found by the other'))
    expect(await poller.poll(accountId)).toEqual(done)
    expect(await texts()).toEqual(['found by the other'])
    const before = await accountRow(world.engine, accountId)
    const ended = {
      accountId,
      token: lost?.token ?? '',
      ok: false,
      at: now,
      nextPollAt: new Date(0),
      keeper: null,
    }
    expect(await endPolls(db, [ended])).toEqual([false])
    expect(await accountRow(world.engine, accountId)).toEqual(before)
  })

  it('polls by itself over what it keeps, as often as is likely to find something', async () => {
    const { accountId, inbox, texts, reply } = await begin('keeper')
    const poller = makePoller(world.engine.context)
    await poller.poll(accountId)
    poller.start()
    inbox.deliver(reply('first'))
    later(1.9)
    const before = await accountRow(world.engine, accountId)
    later(0.2)
    await eventually(async () => (await texts()).length === 1)
    await eventually(async () => {
      const { nextPollAt, pollToken } = await accountRow(world.engine, accountId)
      return pollToken === null && nextPollAt?.getTime() !== before.nextPollAt?.getTime()
    })
    expect(world.proxy.logins()).toBe(1)
    const row = await accountRow(world.engine, accountId)
    // Two minutes again, and the grace of a minute and a half in which the clock leaves it to its keeper.
    expect(((row.nextPollAt?.getTime() ?? 0) - now.getTime()) / 60_000).toBeCloseTo(3.5, 1)
  })

  it('polls without keeping anything where nothing may be kept', async () => {
    const { accountId, inbox, texts, reply } = await begin('none')
    const poller = makePoller(world.engine.context, { keptMailboxes: 0 })
    for (const text of ['first', 'second']) {
      inbox.deliver(reply(text))
      expect(await poller.poll(accountId)).toEqual(done)
    }
    expect(await texts()).toEqual(['first', 'second'])
    expect(world.proxy.logins()).toBe(2)
    expect((await accountRow(world.engine, accountId)).keptBy).toBeNull()
  })

  it('keeps so many and no more; who was quiet for longest gives up its place', async () => {
    const poller = makePoller(world.engine.context, { keptMailboxes: 2 })
    const ids: string[] = []
    for (const [name, ago] of [
      ['lru1', '90 minutes'],
      ['lru2', '60 minutes'],
      ['lru3', '5 minutes'],
    ] as const) {
      const accountId = await world.addAccount(`${name}@local.example`)
      await pretendSent(world.engine, accountId, { ago })
      ids.push(accountId)
      await poller.poll(accountId)
    }
    const [oldest = '', middle = '', newest = ''] = ids
    expect([oldest, middle, newest].map((id) => poller.keeper.take(id) !== null)).toEqual([false, true, true])
  })

  it('asks nobody while the account is paused, and logs out', async () => {
    const { accountId } = await begin('paused')
    const poller = makePoller(world.engine.context)
    await poller.poll(accountId)
    await world.engine.client.accounts.pause(accountId)
    expect(await poller.poll(accountId)).toEqual(done)
    expect(world.proxy.lines.at(-1)).toBe('LOGOUT')
    await world.engine.client.accounts.resume(accountId)
    expect(await poller.poll(accountId)).toEqual(done)
    expect(world.proxy.logins()).toBe(2)
  })
})
