import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DatabaseHandle, openDatabase } from '../../../db/client.ts'
import type { AccountStatistics } from '../../../src/client/statistics.ts'
import { type Client, createClient } from '../../../src/client.ts'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import { makeDatabase, type TestDatabase } from '../../helpers/database.ts'
import { bounceOf, noSuchUser, storeReply, storeSends } from '../../helpers/history.ts'
import { accountJson, type Cli, makeCli, ndjson } from './cli.ts'

const dayMs = 24 * 3_600_000
const nothing = {
  sent: 0,
  replied: 0,
  autoReplied: 0,
  bounced: 0,
  complained: 0,
  unsubscribed: 0,
  failed: 0,
}

let database: TestDatabase
let owner: DatabaseHandle
let client: Client
let cli: Cli
let id: string
beforeAll(async () => {
  database = await makeDatabase()
  owner = openDatabase(database.url)
  client = createClient({ databaseUrl: database.url })
  const { publicKey } = await generateKeyPair()
  cli = makeCli({ DATABASE_URL: database.url, POSTRIDER_PUBLIC_KEY: publicKey })
})
afterAll(async () => {
  await client.close()
  await owner.close()
  await database.close()
})
beforeEach(async () => {
  id = await addAccount()
})

async function addAccount(): Promise<string> {
  const { rows } = await cli(['account', 'add', '-', '--json'], ndjson(accountJson('ann@example.com')))
  return String(rows[0]?.id)
}

/** Noon in UTC, so many days ago. */
function noon(daysAgo: number): Date {
  const today = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)
  return new Date(today.getTime() - daysAgo * dayMs)
}

const dateOf = (daysAgo: number) => noon(daysAgo).toISOString().slice(0, 10)
const send = (daysAgo: number, count = 1, changes = {}) =>
  storeSends(owner.db, id, count, { at: noon(daysAgo), ...changes })
const reply = (sendId: string | undefined, daysAgo: number, changes = {}) =>
  storeReply(owner.db, id, { sendId, receivedAt: noon(daysAgo), ...changes })

describe('the statistics of an account', () => {
  it('have every day of the range, and sends on the day on which they ended', async () => {
    await send(0, 2)
    await send(2, 3)
    await send(2, 1, { state: 'failed', failure: { ...noSuchUser, code: 'content-rejected' } })
    await send(3, 5)
    await send(1, 1, { state: 'cancelled' })
    const { days, total } = await client.accounts.statistics(id, { days: 3 })
    expect(days).toEqual([
      { date: dateOf(2), ...nothing, sent: 3, failed: 1 },
      { date: dateOf(1), ...nothing },
      { date: dateOf(0), ...nothing, sent: 2 },
    ])
    expect(total).toEqual({ ...nothing, sent: 5, failed: 1 })
    expect((await client.accounts.statistics(id)).days).toHaveLength(30)
  })

  it('count a send of long ago that left today, as at the end of a long line', async () => {
    const [old = ''] = await send(0)
    await owner.db.execute(`
      UPDATE postrider.sends SET id = '01890a5d-ac96-774b-bcce-b302099a8057', created_at = '2023-06-30'
      WHERE id = '${old}'`)
    expect((await client.accounts.statistics(id, { days: 1 })).total.sent).toBe(1)
  })

  it('count an answered send once for each kind, on the day of the first', async () => {
    const [first, second, third, fourth] = await send(4, 4)
    for (const daysAgo of [2, 1, 0]) await reply(first, daysAgo)
    await reply(first, 3, { kind: 'auto-reply' })
    await reply(second, 9)
    await reply(second, 0)
    await reply(third, 1, { kind: 'unsubscribe' })
    await reply(third, 1, { kind: 'complaint' })
    await reply(fourth, 1, { kind: 'delay' })
    await reply(undefined, 1)
    const { days, total, rates } = await client.accounts.statistics(id, { days: 5 })
    expect(total).toEqual({ ...nothing, sent: 4, replied: 1, autoReplied: 1, unsubscribed: 1, complained: 1 })
    expect(days[1]).toMatchObject({ autoReplied: 1, replied: 0 })
    expect(days[2]).toMatchObject({ replied: 1 })
    expect(rates).toEqual({ reply: 0.25, bounce: 0 })
  })

  it('take for a bounce what came back for good, by report or by refusal, once', async () => {
    const [hard, soft, old, oldSoft, person] = await send(1, 5)
    await reply(hard, 0, bounceOf('hard'))
    await reply(hard, 0, bounceOf('hard'))
    await reply(soft, 0, bounceOf('soft'))
    await reply(old, 0, bounceOf())
    await reply(oldSoft, 0, bounceOf(undefined, { ...noSuchUser, code: 'mailbox-full' }))
    await reply(person, 0, { kind: 'bounce', rule: 'person' })
    const [refused] = await send(1, 1, { state: 'failed', failure: noSuchUser })
    await reply(refused, 0, bounceOf('hard'))
    const { days, total, rates, window } = await client.accounts.statistics(id, { days: 2 })
    expect(days.map(({ bounced, failed }) => [bounced, failed])).toEqual([
      [1, 1],
      [3, 0],
    ])
    expect(total).toMatchObject({ sent: 5, bounced: 4, failed: 1 })
    expect(rates.bounce).toBe(4 / 6)
    expect(window).toEqual({ sent: 6, bounced: 4, rate: 4 / 6, since: expect.any(String) })
  })

  it('go by the days of a time zone', async () => {
    const midnight = new Date(`${dateOf(1)}T00:30:00Z`)
    await storeSends(owner.db, id, 1, { at: midnight })
    const dayOf = async (timeZone: string) => {
      const { days } = await client.accounts.statistics(id, { days: 4, timeZone })
      return days.find(({ sent }) => sent === 1)?.date
    }
    expect(await dayOf('UTC')).toBe(dateOf(1))
    expect(await dayOf('America/New_York')).toBe(dateOf(2))
  })

  it('are those of one account', async () => {
    const other = await addAccount()
    const [theirs] = await storeSends(owner.db, other, 1)
    await reply(theirs, 0)
    expect((await client.accounts.statistics(id)).total).toEqual(nothing)
  })

  it.each([
    [{ days: 0 }, 'days'],
    [{ days: 367 }, 'days'],
    [{ timeZone: 'Mars/Base' }, 'timeZone is no known time zone'],
  ])('refuse %j', async (range, problem) => {
    await expect(client.accounts.statistics(id, range)).rejects.toThrow(problem)
  })
})

describe('account stats', () => {
  it('prints what the API gives', async () => {
    await send(0, 2)
    const { code, rows } = await cli(['account', 'stats', id, '--days', '2', '--json'])
    expect(code).toBe(0)
    const [printed] = rows as AccountStatistics[]
    const { window, ...given } = await client.accounts.statistics(id, { days: 2 })
    expect(printed).toMatchObject(given)
    expect(printed?.window).toMatchObject({ sent: window.sent, bounced: 0, rate: 0 })
  })

  it('shows the days on which something happened, their sum, and the brake', async () => {
    const sends = await send(2, 60)
    await send(0, 1)
    await reply(sends[0], 1)
    await reply(sends[1], 1, bounceOf('hard'))
    const { stdout } = await cli(['account', 'stats', id, '--days', '7'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.slice(0, 6).map((line) => line.split(/ {2,}/))).toEqual([
      ['ann@example.com, the last 7 days'],
      ['DAY', 'SENT', 'REPLIED', 'AUTO', 'BOUNCED', 'COMPLAINED', 'UNSUBSCRIBED', 'FAILED'],
      [dateOf(2), '60', '-', '-', '-', '-', '-', '-'],
      [dateOf(1), '-', '1', '-', '1', '-', '-', '-'],
      [dateOf(0), '1', '-', '-', '-', '-', '-', '-'],
      ['total', '61', '1', '-', '1', '-', '-', '-'],
    ])
    expect(stdout).toMatch(/^bounce rate +1\.6 %$/m)
    expect(stdout).toMatch(/^brake +1 of 61 in 7 days \(1\.6 %\); of 50 or more: slowed above 2 %/m)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
    expect((await cli(['account', 'stats', await addAccount()])).stdout).toContain('Nothing was sent')
  })

  it('is part of account show', async () => {
    const sends = await send(0, 100)
    await reply(sends[0], 0, bounceOf('hard'))
    expect((await cli(['account', 'show', id])).stdout).toMatch(
      /^bounces +1 of 100 in 7 days \(1 %\); of 50 or more: slowed above 2 %, held above 5 %$/m,
    )
    const [shown] = (await cli(['account', 'show', id, '--json'])).rows
    expect(shown?.bounces).toMatchObject({ sent: 100, bounced: 1, rate: 0.01 })
  })

  it('of an account that does not exist is an error', async () => {
    const unknown = '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1'
    for (const missing of ['nope', unknown]) {
      expect(await cli(['account', 'stats', missing])).toMatchObject({
        code: 1,
        stdout: '',
        stderr: `error: There is no account with the id ${missing}.\n`,
      })
    }
  })
})
