// The bounce brake: an account whose mail comes back is slowed, then held, and goes on when a person resumes it.
import { afterEach, describe, expect, it } from 'vitest'
import type { EventType } from '../../db/events.ts'
import { setHealth } from '../../db/health.ts'
import type { AccountInput } from '../../src/model/account.ts'
import type { Enqueued } from '../../src/model/send.ts'
import { works } from '../../workers/health.ts'
import { type Engine, type EngineOptions, eventually, startEngine } from '../helpers/engine.ts'
import { bounceOf, noSuchUser, readEvents, storeReply, storeSends } from '../helpers/history.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const closer of closers.splice(0).reverse()) await closer()
})

async function setup(options: EngineOptions = {}, account: Partial<AccountInput> = {}) {
  const engine = await startEngine({ jobs: [], ...options })
  closers.push(() => engine.close())
  // Only the test sweeps then, not the clock.
  if (options.jobs === undefined) await engine.stopWorkers()
  const { client, context } = engine
  const { id } = await client.accounts.add({ ...engine.accountInput(), ...account })
  return {
    engine,
    client,
    db: context.db,
    id,
    sweep: () => engine.maintain('sweep'),
    enqueue: (count: number, more: object = {}) => enqueue(engine, id, count, more),
    bounce: async (sends: string[], at = new Date()) => {
      for (const sendId of sends)
        await storeReply(context.db, id, { sendId, receivedAt: at, ...bounceOf('hard') })
    },
    events: (type: EventType) => readEvents(context.db, id, type),
  }
}

async function enqueue(engine: Engine, accountId: string, count: number, more: object): Promise<Enqueued[]> {
  const inputs = Array.from({ length: count }, (_, index) => ({
    accountId,
    to: `contact${index}@example.org`,
    subject: 'Hi',
    text: 'x',
    ...more,
  }))
  return (await engine.client.sends.enqueueMany(inputs)) as Enqueued[]
}

describe('60 sends and 4 that come back', () => {
  it('hold the account until a person resumes it, and not again for the same bounces', async () => {
    const isGone = (to: string[]) => to.some((address) => /^contact[01]@/.test(address))
    const { client, db, id, sweep, enqueue, bounce, events } = await setup({
      jobs: ['send'],
      host: {
        reply: (stage, { to = [] }) =>
          stage === 'rcpt' && isGone(to) ? { code: 550, text: '5.1.1 No such user' } : undefined,
      },
    })
    const sends = await enqueue(60)
    const waiting = await enqueue(3, { sendAfter: new Date(Date.now() + hourMs).toISOString() })
    await eventually(async () => (await client.sends.list({ accountId: id, state: 'sent' })).length === 58)
    // Two that the server refused, two that came back later.
    await bounce(sends.slice(10, 12).map((send) => send.id))
    await sweep()

    const held = await client.accounts.get(id)
    expect(held).toMatchObject({
      state: 'needs-attention',
      failure: {
        code: 'bounce-rate',
        group: 'sending-limit-reached',
        retryable: false,
        params: { bounced: 4, sent: 60, percent: 6.7 },
      },
    })
    expect(held.failure?.remedy).toContain('4 of the last 60 messages')
    expect(await client.accounts.plan(id)).toMatchObject({ nextSlotAt: null, held: 3 })
    expect((await enqueue(1, { to: 'other@example.org' }))[0]).toMatchObject({ state: 'held' })
    expect(await events('account.health')).toContainEqual(
      expect.objectContaining({ data: { health: 'needs-attention', code: 'bounce-rate' } }),
    )
    // A send that was under way got its 250.
    await setHealth(db, id, works)
    expect((await client.accounts.get(id)).state).toBe('needs-attention')

    await client.accounts.resume(id)
    await eventually(async () => (await client.accounts.get(id)).state === 'active')
    expect((await client.sends.get(waiting[0]?.id ?? '')).state).toBe('scheduled')
    // Late bounces of older mail are the same mistake.
    await bounce(sends.slice(12, 40).map((send) => send.id))
    await storeSends(db, id, 60)
    await sweep()
    expect((await client.accounts.get(id)).state).toBe('active')
    expect((await client.accounts.statistics(id)).window).toMatchObject({ sent: 61, bounced: 0 })
  })
})

describe('60 sends and 2 that come back', () => {
  it('slow the account once a day, and what waits gets other slots', async () => {
    const { client, db, id, sweep, enqueue, bounce, events } = await setup(
      {},
      { limits: { minGapSeconds: 600 } },
    )
    const sends = await storeSends(db, id, 60, { at: new Date(Date.now() - 2 * dayMs) })
    await enqueue(4)
    const spanMs = async () => {
      const list = await client.sends.list({ accountId: id, state: 'scheduled' })
      const slots = list.map(({ slotAt }) => Date.parse(slotAt))
      return Math.max(...slots) - Math.min(...slots)
    }
    const before = await spanMs()
    await bounce(sends.slice(0, 2))
    await sweep()
    expect((await client.accounts.get(id)).state).toBe('untested')
    expect((await client.accounts.plan(id)).pace).toBe(0.5)
    expect(before).toBeLessThan(3 * 1_200_000)
    expect(await spanMs()).toBeGreaterThanOrEqual(3 * 1_200_000)
    expect((await events('account.slowed')).map(({ data }) => data)).toEqual([
      { rate: 2 / 60, bounced: 2, sent: 60 },
    ])

    const planned = (await client.sends.list({ accountId: id })).map(({ slotAt }) => slotAt)
    await sweep()
    expect((await client.sends.list({ accountId: id })).map(({ slotAt }) => slotAt)).toEqual(planned)
    expect(await events('account.slowed')).toHaveLength(1)
  })

  it('slow it again on another day, from what it has recovered to', async () => {
    const { client, db, id, sweep, bounce } = await setup()
    const sends = await storeSends(db, id, 60)
    await bounce(sends.slice(0, 2))
    await sweep()
    expect((await client.accounts.plan(id)).pace).toBe(0.5)
    await db.execute(
      `UPDATE postrider.accounts SET paced_at = paced_at - interval '1 day' WHERE id = '${id}'`,
    )
    await db.execute(`UPDATE postrider.events SET at = at - interval '1 day' WHERE type = 'account.slowed'`)
    expect((await client.accounts.plan(id)).pace).toBe(1)
    await sweep()
    expect((await client.accounts.plan(id)).pace).toBe(0.5)
  })

  it('leave the pace of an account that a server throttled further', async () => {
    const { client, db, id, sweep, bounce, events } = await setup()
    await bounce((await storeSends(db, id, 60)).slice(0, 2))
    await db.execute(`UPDATE postrider.accounts SET pace = 0.25, paced_at = now() WHERE id = '${id}'`)
    await sweep()
    expect((await client.accounts.plan(id)).pace).toBe(0.25)
    expect(await events('account.slowed')).toHaveLength(1)
  })
})

describe('nothing follows', () => {
  const off = { slowAbove: 1, holdAbove: 1 }
  it.each<[string, Partial<AccountInput>, (made: Awaited<ReturnType<typeof setup>>) => Promise<unknown>]>([
    [
      'where the brake is off',
      { bounceBrake: off },
      async ({ db, id, bounce }) => bounce(await storeSends(db, id, 60)),
    ],
    ['from few sends', {}, async ({ db, id, bounce }) => bounce(await storeSends(db, id, 49))],
    [
      'from soft bounces, and old ones that a server asked to try again',
      {},
      async ({ db, id }) => {
        const again = { ...noSuchUser, reply: { code: 450, text: 'No such user' } }
        const full = { ...noSuchUser, code: 'mailbox-full' as const }
        for (const bounced of [bounceOf('soft'), bounceOf(undefined, again), bounceOf(undefined, full)])
          for (const sendId of await storeSends(db, id, 20)) await storeReply(db, id, { sendId, ...bounced })
      },
    ],
    [
      'from failures that are no fault of the recipient',
      {},
      async ({ db, id }) => {
        await storeSends(db, id, 60)
        const failure = { ...noSuchUser, code: 'content-rejected' as const }
        await storeSends(db, id, 20, { state: 'failed', failure })
      },
    ],
    [
      'from what was sent before the window',
      {},
      async ({ db, id, bounce }) =>
        bounce(await storeSends(db, id, 60, { at: new Date(Date.now() - 7 * dayMs - hourMs) })),
    ],
    [
      'from bounces of mail that another account sent',
      {},
      async ({ engine, client, db, id, bounce }) => {
        await storeSends(db, id, 60)
        const other = await client.accounts.add(engine.accountInput())
        await bounce(await storeSends(db, other.id, 40))
      },
    ],
  ])('%s', async (_name, account, happen) => {
    const made = await setup({}, account)
    await happen(made)
    await made.sweep()
    expect(await made.client.accounts.get(made.id)).toMatchObject({ state: 'untested', failure: null })
    expect((await made.client.accounts.plan(made.id)).pace).toBe(1)
  })

  it('for an account that is paused, until it sends again', async () => {
    const { client, db, id, sweep, bounce } = await setup()
    await bounce(await storeSends(db, id, 60))
    await client.accounts.pause(id)
    await sweep()
    expect(await client.accounts.get(id)).toMatchObject({ state: 'paused', failure: null })
  })
})

describe('the brake of an account', () => {
  it('counts old rows without a type, and the word of a person', async () => {
    const { client, db, id, sweep } = await setup()
    const sends = await storeSends(db, id, 60)
    for (const sendId of sends.slice(0, 3)) await storeReply(db, id, { sendId, ...bounceOf() })
    const replyId = await storeReply(db, id, { sendId: sends[3] })
    expect((await client.accounts.statistics(id)).window).toMatchObject({ sent: 60, bounced: 3, rate: 0.05 })
    await client.replies.mark(replyId, 'bounce')
    await sweep()
    expect((await client.accounts.get(id)).failure?.params).toMatchObject({ bounced: 4 })
  })

  it('is changed field by field, and goes back to the default by null', async () => {
    const { client, id } = await setup()
    const update = async (bounceBrake: AccountInput['bounceBrake']) =>
      (await client.accounts.update(id, { bounceBrake })).bounceBrake
    const usual = { slowAbove: 0.02, holdAbove: 0.05, leastSends: 50, windowDays: 7 }
    expect((await client.accounts.get(id)).bounceBrake).toEqual(usual)
    expect(await update({ holdAbove: 0.1 })).toEqual({ ...usual, holdAbove: 0.1 })
    expect(await update({ leastSends: 20 })).toEqual({ ...usual, holdAbove: 0.1, leastSends: 20 })
    await expect(update({ slowAbove: 0.2 })).rejects.toThrow('bounceBrake.slowAbove')
    expect(await update(null)).toEqual(usual)
  })
})
