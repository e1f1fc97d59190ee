// When a mailbox is looked at next, which ones are looked at, and what is said when one has not been seen for long.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { takeDuePolls } from '../../../db/polls.ts'
import { makeMaintenance } from '../../../workers/maintenance/maintenance.ts'
import { done } from '../../../workers/outcome.ts'
import { ann, type Engine } from '../../helpers/engine.ts'
import { humanReply } from '../../helpers/messages.ts'
import {
  accountRow,
  eventsOf,
  makePoller,
  minutesToNext,
  pretendSent,
  startQuietEngine,
} from '../../helpers/polls.ts'
import { refuseLogin } from '../../helpers/scripted-server/imap.ts'
import { type ScriptedServer, startScripted } from '../../helpers/scripted-server.ts'

describe('the schedule of polls', () => {
  let engine: Engine
  let busy: ScriptedServer
  let now = new Date()
  beforeAll(async () => {
    const users = [ann, { ...ann, address: 'answered@example.com' }]
    engine = await startQuietEngine({ now: () => now, random: () => 0.5, users })
    const certificate = await engine.authority.issue({ names: ['localhost'] })
    const script = refuseLogin('[UNAVAILABLE] Temporary failure')
    busy = await startScripted({ tls: 'implicit', certificate, script })
  })
  afterAll(async () => {
    await busy?.close()
    await engine?.close()
  })
  beforeEach(() => {
    now = new Date()
  })

  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }
  const add = async () => (await engine.client.accounts.add(engine.accountInput())).id

  /** The mailbox is at another port from now on, without the account being told of new settings. */
  async function moveTo(accountId: string, port: number): Promise<void> {
    await engine.context.db.execute(
      sql`UPDATE postrider.accounts SET imap_port = ${port} WHERE id = ${accountId}`,
    )
  }

  it.each([
    { what: 'after a message of just now', ago: '5 minutes', kept: 2 + 1.5, notKept: 4 },
    { what: 'after a message of this morning', ago: '5 hours', kept: 5 + 1.5, notKept: 5 },
    { what: 'after a quiet day', ago: '25 hours', kept: 15, notKept: 15 },
    { what: 'where nothing was ever sent', ago: null, kept: 15, notKept: 15 },
  ])('looks again soon or late: $what', async ({ ago, kept, notKept }) => {
    for (const [keptMailboxes, minutes] of [
      [10, kept],
      [0, notKept],
    ] as const) {
      const accountId = await add()
      if (ago) await pretendSent(engine, accountId, { ago })
      expect(await makePoller(engine.context, { keptMailboxes }).poll(accountId)).toEqual(done)
      // A kept account is due by the clock a minute and a half after its keeper.
      expect(await minutesToNext(engine, accountId)).toBeCloseTo(minutes, 1)
    }
  })

  it('looks again soon after an answer, however long ago the message left', async () => {
    const { id: accountId } = await engine.client.accounts.add(engine.accountInput('answered@example.com'))
    const { original } = await pretendSent(engine, accountId, { ago: '5 days' })
    const poller = makePoller(engine.context, { keptMailboxes: 0 })
    await poller.poll(accountId)
    expect(await minutesToNext(engine, accountId)).toBeCloseTo(15, 1)
    engine.host.mailbox('answered@example.com').deliver(humanReply({ original, text: 'Yes' }))
    await poller.poll(accountId)
    expect(await minutesToNext(engine, accountId)).toBeCloseTo(4, 1)
    later(3 * 60)
    await poller.poll(accountId)
    expect(await minutesToNext(engine, accountId)).toBeCloseTo(5, 1)
  })

  it('waits twice as long after each failure in a row, an hour at most', async () => {
    const accountId = await add()
    const poller = makePoller(engine.context)
    await poller.poll(accountId)
    await moveTo(accountId, busy.port)
    const waits: number[] = []
    for (let failures = 1; failures <= 6; failures += 1) {
      await poller.poll(accountId)
      waits.push(Math.round(await minutesToNext(engine, accountId)))
    }
    expect(waits).toEqual([5, 10, 20, 40, 60, 60])
  })

  it('takes what is due, once, and neither paused nor removed accounts nor those that need a person', async () => {
    await engine.context.db.execute(
      sql`UPDATE postrider.accounts SET next_poll_at = now() + interval '1 year'`,
    )
    const [due, paused, removed, broken, future, sendOnly] = [
      await add(),
      await add(),
      await add(),
      await add(),
      await add(),
      (await engine.client.accounts.add({ ...engine.accountInput(), imap: null })).id,
    ]
    const { db } = engine.context
    await engine.client.accounts.pause(paused)
    await engine.client.accounts.remove(removed)
    await db.execute(sql`UPDATE postrider.accounts SET imap_health = 'needs-attention' WHERE id = ${broken}`)
    await db.execute(
      sql`UPDATE postrider.accounts SET next_poll_at = now() + interval '1 hour' WHERE id = ${future}`,
    )
    const take = async () =>
      (await takeDuePolls(db, { now, againMs: 900_000, limit: 10 })).map(({ id }) => id)
    later(1)
    expect(await take()).toEqual([due])
    expect(await take()).toEqual([])
    await engine.client.accounts.resume(paused)
    await engine.client.accounts.resume(broken)
    later(1)
    expect((await take()).sort()).toEqual([paused, broken].sort())
    expect(sendOnly).not.toBe(due)
    // Should the job be lost, it is due again a quarter of an hour later.
    later(13.5)
    expect(await take()).toEqual([])
    later(1)
    expect(await take()).toEqual([due])
  })

  async function imapEvents(accountId: string) {
    const events = await eventsOf(engine, accountId, 'account.imap-health')
    return events.map(({ data }) => [data.health, data.code ?? null])
  }

  it('keeps quiet about a short outage, tells of a long one once, and of its end', async () => {
    const accountId = await add()
    const port = Number(engine.accountInput().imap.port)
    const poller = makePoller(engine.context)
    await poller.poll(accountId)
    const view = () => engine.client.accounts.get(accountId)
    await moveTo(accountId, busy.port)
    for (const minutes of [5, 10, 20, 24]) {
      later(minutes)
      await poller.poll(accountId)
      expect(await view()).toMatchObject({ state: 'untested', imap: { state: 'active' } })
    }
    expect(await imapEvents(accountId)).toEqual([['active', null]])

    later(2)
    for (const minutes of [0, 60, 60]) {
      later(minutes)
      await poller.poll(accountId)
      expect(await view()).toMatchObject({
        state: 'sending-only',
        imap: { state: 'unreachable', failure: { code: 'server-error' } },
      })
    }
    expect(await imapEvents(accountId)).toEqual([
      ['active', null],
      ['unreachable', 'server-error'],
    ])

    await moveTo(accountId, port)
    await poller.poll(accountId)
    expect(await view()).toMatchObject({ state: 'untested', imap: { state: 'active', failure: null } })
    expect((await imapEvents(accountId)).slice(2)).toEqual([['active', null]])
  })

  it('notices a mailbox that nobody polls at all, unless nobody was there to poll', async () => {
    const accountId = await add()
    const poller = makePoller(engine.context)
    await poller.poll(accountId)
    const sweep = async (watchedSince: Date) => {
      const job = { id: 'sweep', signal: new AbortController().signal, progress: async () => {} }
      await makeMaintenance(engine.context, watchedSince)({ task: 'sweep' }, job)
      return (await accountRow(engine, accountId)).imapHealth
    }
    const longAgo = new Date(0)
    later(59)
    expect(await sweep(longAgo)).toBe('active')
    later(2)
    // The workers were started just now: the polls come first.
    expect(await sweep(now)).toBe('active')
    expect(await sweep(longAgo)).toBe('unreachable')
    expect(await engine.client.accounts.get(accountId)).toMatchObject({
      state: 'sending-only',
      imap: { failure: { code: 'internal-error' } },
    })
    await sweep(longAgo)
    expect(await imapEvents(accountId)).toEqual([
      ['active', null],
      ['unreachable', 'internal-error'],
    ])
    await poller.poll(accountId)
    expect((await accountRow(engine, accountId)).imapHealth).toBe('active')
  })

  it('says why where the polls of the last hour failed', async () => {
    const accountId = await add()
    const poller = makePoller(engine.context)
    await poller.poll(accountId)
    await moveTo(accountId, busy.port)
    later(30)
    await poller.poll(accountId)
    later(31)
    const job = { id: 'sweep', signal: new AbortController().signal, progress: async () => {} }
    await makeMaintenance(engine.context, new Date(0))({ task: 'sweep' }, job)
    expect((await engine.client.accounts.get(accountId)).imap).toMatchObject({
      state: 'unreachable',
      failure: { code: 'server-error' },
    })
  })
})
