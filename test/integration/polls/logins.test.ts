// Logins are counted before they are made, by account and, at hosts that lock out, by host.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done } from '../../../workers/outcome.ts'
import {
  accountRow,
  failureOf,
  forgetLogins,
  makePoller,
  minutesToNext,
  type PollWorld,
  pretendSent,
  startPollWorld,
} from '../../helpers/polls.ts'
import { requireServer } from '../../helpers/requires.ts'

describe.skipIf(!requireServer('dovecot'))('logins', () => {
  let world: PollWorld
  beforeAll(async () => {
    world = await startPollWorld(['ann@local.example', 'bob@local.example', 'cy@local.example'])
  })
  afterAll(() => world?.close())

  it('does not make the 25th login of an hour, and says from when on it may be made', async () => {
    const accountId = await world.addAccount('ann@local.example')
    const poller = makePoller(world.engine.context, { keptMailboxes: 0 })
    for (let count = 1; count <= 24; count += 1) expect(await poller.poll(accountId)).toEqual(done)
    expect(world.proxy.logins()).toBe(24)
    const { imapLoginsSince } = await accountRow(world.engine, accountId)
    await world.engine.context.db.execute(sql`
      UPDATE postrider.accounts SET last_poll_at = now() - interval '2 hours' WHERE id = ${accountId}`)

    const failure = failureOf(await poller.poll(accountId))
    const freeAt = (imapLoginsSince?.getTime() ?? 0) + 3_600_000
    expect(failure).toMatchObject({ code: 'login-pause', stage: 'login', rule: 'imap/own-limit' })
    const retryAt = Date.parse(failure.retryAt ?? '')
    expect(retryAt).toBeGreaterThanOrEqual(freeAt)
    expect(retryAt).toBeLessThanOrEqual(freeAt + 600_000)
    expect(world.proxy.logins()).toBe(24)
    expect((await accountRow(world.engine, accountId)).nextPollAt?.getTime()).toBe(retryAt)
    // It says nothing of the server.
    expect((await accountRow(world.engine, accountId)).imapHealth).toBe('active')
    const strict = await world.engine.context.db.execute(sql`SELECT host FROM postrider.strict_imap_hosts`)
    expect(strict).toEqual([])

    await world.engine.context.db.execute(sql`
      UPDATE postrider.accounts SET imap_logins_since = now() - interval '61 minutes' WHERE id = ${accountId}`)
    expect(await poller.poll(accountId)).toEqual(done)
    expect((await accountRow(world.engine, accountId)).imapLogins).toBe(1)
  })

  it('costs no login to poll over a kept connection, whatever was used up', async () => {
    await forgetLogins(world.engine)
    const accountId = await world.addAccount('bob@local.example')
    await pretendSent(world.engine, accountId)
    const poller = makePoller(world.engine.context)
    expect(await poller.poll(accountId)).toEqual(done)
    await world.engine.context.db.execute(
      sql`UPDATE postrider.accounts SET imap_logins = 24 WHERE id = ${accountId}`,
    )
    expect(await poller.poll(accountId)).toEqual(done)
    expect((await accountRow(world.engine, accountId)).imapLogins).toBe(24)
  })

  it('shares the logins of a host that was seen to count them among all its accounts', async () => {
    await forgetLogins(world.engine)
    const [ann, bob, cy] = [
      await world.addAccount('ann@local.example'),
      await world.addAccount('bob@local.example'),
      await world.addAccount('cy@local.example'),
    ]
    const poller = makePoller(world.engine.context, { keptMailboxes: 0 })
    world.proxy.fault = {
      onLine: (line) => (line.startsWith('AUTH') ? 'NO [ALERT] Too many login attempts' : undefined),
    }
    expect(failureOf(await poller.poll(ann))).toMatchObject({ code: 'too-many-logins' })
    world.proxy.fault = null
    world.proxy.lines.length = 0
    for (let count = 1; count <= 12; count += 1) {
      expect(await poller.poll(bob)).toEqual(done)
      expect(await poller.poll(cy)).toEqual(done)
    }
    expect(world.proxy.logins()).toBe(24)
    for (const accountId of [ann, bob, cy]) {
      expect(failureOf(await poller.poll(accountId)).rule).toBe('imap/own-limit')
      expect(await minutesToNext(world.engine, accountId)).toBeGreaterThan(50)
    }
    expect(world.proxy.logins()).toBe(24)
    // Seven days later it is a host like any other.
    await world.engine.context.db.execute(sql`UPDATE postrider.strict_imap_hosts SET until = now()`)
    expect(await poller.poll(ann)).toEqual(done)
  })
})
