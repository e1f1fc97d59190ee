import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../db/client.ts'
import { findSealedOtherwise } from '../../../db/credentials.ts'
import type { Plan } from '../../../src/client/accounts.ts'
import { type Client, createClient } from '../../../src/client.ts'
import { generateKeyPair, type KeyPair } from '../../../src/credentials/keys.ts'
import { makeOpener } from '../../../src/credentials/open.ts'
import type { AccountInput } from '../../../src/model/account.ts'
import type { SendInput } from '../../../src/model/send.ts'
import { makeDatabase, type TestDatabase } from '../../helpers/database.ts'
import { accountJson, type Cli, makeCli, ndjson } from './cli.ts'

let database: TestDatabase
let keys: KeyPair
let cli: Cli
let client: Client
beforeAll(async () => {
  database = await makeDatabase()
  keys = await generateKeyPair()
  client = createClient({ databaseUrl: database.url, publicKey: keys.publicKey })
  cli = makeCli({ DATABASE_URL: database.url, POSTRIDER_PUBLIC_KEY: keys.publicKey })
})
afterAll(async () => {
  await client.close()
  await database.close()
})

const hours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30', timeZone: 'Europe/Paris' }
const gmail = { host: 'smtp.gmail.com', port: 587, encryption: 'tls', username: 'g', password: 'Canary-77' }

const add = async (email: string, changes: Record<string, unknown> = {}) =>
  (await client.accounts.add(accountJson(email, changes) as AccountInput)).id
const update = (...changes: unknown[]) => cli(['account', 'update', '-', '--json'], ndjson(...changes))
const show = async (id: string) => ({
  ...(await client.accounts.get(id)),
  plan: await client.accounts.plan(id),
})
const enqueue = (accountId: string, fields: Partial<SendInput> = {}) =>
  client.sends.enqueue({ accountId, to: 'bob@example.org', subject: 's', text: 't', ...fields })

describe('account update', () => {
  it('prints exactly id, email, provider and state', async () => {
    const id = await add('exact@example.com')
    const { code, rows, stderr } = await update({ id, displayName: 'Ann', limits: { perHour: 7 } })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(rows).toEqual([{ id, email: 'exact@example.com', provider: 'custom', state: 'untested' }])
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'email', 'provider', 'state'])
    expect(await show(id)).toMatchObject({ displayName: 'Ann', limits: { perHour: 7 } })
  })

  it('changes what is given, and takes it back with null', async () => {
    const id = await add('back@example.com', { hours })
    const before = (await show(id))?.limits
    const rampUp = { start: 10, step: 5, ceiling: 100 }
    await update({ id, limits: { perHour: 3 }, rampUp })
    expect(await show(id)).toMatchObject({ limits: { perHour: 3 }, plan: { hours, rampUp } })
    await update({ id, limits: { perHour: null }, hours: null, rampUp: null })
    expect(await show(id)).toMatchObject({ limits: before, plan: { hours: null, rampUp: null } })
  })

  it('reads an indented object and an array, and answers in their order', async () => {
    const ids = [await add('one@example.com'), await add('two@example.com')]
    const changes = ids.map((id) => ({ id, displayName: 'Both' }))
    const order = ids.map((id) => ({ id }))
    expect((await update(JSON.stringify(changes, null, 2))).rows).toMatchObject(order)
    expect((await update(...changes.map((one) => JSON.stringify(one, null, 2)))).rows).toMatchObject(order)
  })

  it('names every fault of a bad line and keeps the good ones', async () => {
    const id = await add('faults@example.com')
    const unknown = '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1'
    const { code, rows } = await update(
      { id, limits: { perHour: 5 } },
      {
        id,
        limits: { perHour: 0 },
        smtp: { password: 'Canary-77' },
        hours: { ...hours, days: [8] },
        oops: 1,
      },
      { id: unknown, displayName: 'Nobody' },
      { id: 'nope' },
      { limits: { perHour: 5 } },
      { id: 7 },
      { id, imap: { host: 'imap.example.com' } },
      '{"id":"x","smtp":{"password":"Canary-77',
      'Canary-77',
      'null',
      { id, limits: { perDay: 9 } },
    )
    expect(code).toBe(1)
    expect(rows.map(({ line, email }) => line ?? email)).toEqual([
      'faults@example.com',
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10],
      'faults@example.com',
    ])
    const fault = (line: number) => String(rows[line - 1]?.error)
    for (const field of ['limits.perHour', 'smtp', 'hours days has 8', 'oops'])
      expect(fault(2)).toContain(field)
    expect([3, 4].map(fault)).toEqual([
      `There is no account with the id ${unknown}.`,
      'There is no account with the id nope.',
    ])
    expect(fault(5)).toBe('id is missing')
    expect([6, 7, 8].map(fault)).toEqual([
      expect.stringContaining('id'),
      expect.stringContaining('imap'),
      expect.stringContaining('is not valid JSON'),
    ])
    expect(JSON.stringify(rows)).not.toContain('Canary')
    expect(await show(id)).toMatchObject({ limits: { perHour: 5, perDay: 9 } })
  })

  it('gives a waiting message that is larger than its new limit a window to itself', async () => {
    const id = await add('wide@example.com', { limits: { perHour: 5, minGapSeconds: 0 } })
    const to = ['a@example.org', 'b@example.org', 'c@example.org']
    await enqueue(id, { to, sendAfter: '2099-01-01T00:00:00Z' })
    expect((await update({ id, limits: { perHour: 2 } })).code).toBe(0)
    expect(await show(id)).toMatchObject({ limits: { perHour: 2 } })
  })

  it('gives what waits new slots', async () => {
    const id = await add('replan@example.com', { limits: { perHour: 1, minGapSeconds: 0 } })
    const sends = [await enqueue(id), await enqueue(id), await enqueue(id)]
    await update({ id, limits: { perHour: 100 } })
    const last = String(sends[2]?.slotAt)
    const { slotAt } = await client.sends.get(String(sends[2]?.id))
    expect(Date.parse(slotAt)).toBeLessThan(Date.parse(last) - 3_600_000)
  })

  it('warns on stderr of limits above what the provider documents, also when the provider changes', async () => {
    const id = await add('g@gmail.com', { smtp: gmail })
    const raised = await update({ id, limits: { perDay: 9_000 } })
    expect(raised).toMatchObject({ code: 0, rows: [{ provider: 'gmail' }] })
    expect(raised.stderr).toContain('g@gmail.com: 9000 per day is above')
    const other = await add('moved@example.com', { limits: { perDay: 9_000 } })
    const moved = await update({ id: other, smtp: gmail })
    expect(moved).toMatchObject({ code: 0, rows: [{ provider: 'gmail' }] })
    expect(moved.stderr).toContain('9000 per day is above')
    expect((await update({ id, displayName: 'Quiet' })).stderr).toBe('')
  })

  it('seals a new password, and prints it nowhere', async () => {
    const id = await add('secret@example.com')
    const smtp = { username: 'ann', password: 'New-Canary-78' }
    const outcomes = [await update({ id, smtp }), await cli(['account', 'update', '-'], ndjson({ id, smtp }))]
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0])
    expect(JSON.stringify(outcomes)).not.toContain('Canary')
    const { db, close } = openDatabase(database.url)
    const sealed = (await findSealedOtherwise(db, 'none', null, 100)).find((row) => row.accountId === id)
    await close()
    if (!sealed) throw new Error('no credentials')
    const opener = await makeOpener([keys.privateKey])
    expect(await opener.open(sealed, { accountId: id, endpoint: 'smtp' })).toEqual(smtp)
  })

  it('needs a key for passwords alone', async () => {
    const id = await add('keyless@example.com')
    const keyless = makeCli({ DATABASE_URL: database.url })
    const run = (changes: object) => keyless(['account', 'update', '-', '--json'], ndjson({ id, ...changes }))
    expect(await run({ limits: { perHour: 5 } })).toMatchObject({ code: 0, stderr: '' })
    const { code, stdout, stderr } = await run({ smtp: { username: 'u', password: 'p' } })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('POSTRIDER_PUBLIC_KEY')
  })

  it('says so when there is nothing to update', async () => {
    expect(await update('')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('was empty'),
    })
  })

  it('says where it stopped when the queue is down', async () => {
    const id = await add('down@example.com')
    await enqueue(id)
    const down = makeCli({ DATABASE_URL: database.url, REDIS_URL: 'redis://127.0.0.1:1' })
    const { code, stderr } = await down(['account', 'update', '-'], ndjson({ id, limits: { perHour: 9 } }))
    expect(code).toBe(1)
    expect(stderr).toContain('Stopped at line 1')
    expect(stderr).toContain('The queue is down')
    expect(await show(id)).toMatchObject({ limits: { perHour: 9 } })
  })

  it('shows a person the account as `account show` does, and what to do next', async () => {
    const id = await add('person@example.com')
    const smtp = { port: 465, encryption: 'ssl' }
    const { code, stdout, stderr } = await cli(['account', 'update', '-'], ndjson({ id, smtp }))
    expect(code).toBe(0)
    expect(stdout).toContain('smtp.example.com:465 SSL  untested')
    expect(stdout).toContain('next slot')
    expect(stderr).toBe(`Check it with: postrider test ${id}\n`)
    const refused = await cli(['account', 'update', '-'], ndjson({ id, limits: { perHour: 0 } }))
    expect(refused).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^Line 1: limits\.perHour .*\n$/),
    })
  })
})

describe('account show', () => {
  it('has the plan in its JSON', async () => {
    const id = await add('ann@plan.example', { limits: { perHour: 10, minGapSeconds: 0 }, hours })
    await enqueue(id, { sendAfter: '2099-01-01T00:00:00Z' })
    const shown = (await cli(['account', 'show', id, '--json'])).rows[0]
    expect(shown).toMatchObject({ id, email: 'ann@plan.example', state: 'untested' })
    const { nextSlotAt, windows, ...rest } = (shown as { plan: Plan }).plan
    expect(rest).toEqual({ waiting: 1, held: 0, hours, rampUp: null, pace: 1 })
    expect(nextSlotAt).toMatch(/^\d{4}-/)
    expect(windows).toContainEqual({ name: 'hour', limit: 10, used: 0, left: 10 })
    await client.accounts.pause(id)
    const paused = (await cli(['account', 'show', id, '--json'])).rows[0]
    expect(paused?.plan).toMatchObject({ nextSlotAt: null, waiting: 0, held: 1 })
  })

  it('tells a person when the next message leaves, and why none does', async () => {
    const id = await add('text@example.com', { limits: { perHour: 10, minGapSeconds: 0 }, hours })
    const { stdout } = await cli(['account', 'show', id])
    expect(stdout).toMatch(/^hours +Mon-Fri 09:00 to 17:30, Europe\/Paris$/m)
    expect(stdout).toMatch(/^next slot +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \((now|in .+)\)$/m)
    expect(stdout).toMatch(/^the last hour +10 +0 +10$/m)
    expect(stdout).not.toContain('pace')
    await client.accounts.pause(id)
    expect((await cli(['account', 'show', id])).stdout).toMatch(
      /^next slot +none while the account is paused$/m,
    )
  })
})
