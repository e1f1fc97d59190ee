import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import { makeDatabase, type TestDatabase } from '../../helpers/database.ts'
import { accountJson, type Cli, makeCli, ndjson } from './cli.ts'

let database: TestDatabase
let cli: Cli
let accountId: string
let env: Record<string, string>
beforeAll(async () => {
  database = await makeDatabase()
  const { publicKey } = await generateKeyPair()
  env = { DATABASE_URL: database.url, POSTRIDER_PUBLIC_KEY: publicKey }
  cli = makeCli(env)
  accountId = await addAccount('ann@example.com')
})
afterAll(() => database.close())

async function addAccount(email: string): Promise<string> {
  const limits = { perHour: 100_000, perDay: 1_000_000, minGapSeconds: 0 }
  const { rows } = await cli(['account', 'add', '-', '--json'], ndjson(accountJson(email, { limits })))
  return String(rows[0]?.id)
}

const message = (changes: Record<string, unknown> = {}) => ({
  accountId,
  to: 'Bob <bob@example.org>',
  subject: 'Hello',
  text: 'Hi Bob',
  ...changes,
})
const send = (stdin: string) => cli(['send', '-', '--json'], stdin)

describe('send', () => {
  it('prints exactly id, state, slotAt and messageId', async () => {
    const { code, rows, stderr } = await send(ndjson(message()))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'state', 'slotAt', 'messageId'])
    expect(rows[0]).toMatchObject({ state: 'scheduled', messageId: `<${rows[0]?.id}@example.com>` })
  })

  it('answers good and bad lines in order, and keeps the good ones', async () => {
    const { code, rows } = await send(
      ndjson(
        message({ subject: 'first' }),
        '',
        message({ to: 'bob' }),
        'garbage',
        message({ subject: 'a\r\nBcc: eve@example.org' }),
        message({ text: undefined }),
        message({ accountId: '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1' }),
        message({ attachments: [{ filename: 'a.txt', content: 'not base64!' }] }),
        '{"accountId":',
        JSON.stringify(message({ subject: 'indented' }), null, 2),
        message({ subject: 'last', to: ['a@example.org', 'b@example.org'] }),
      ),
    )
    expect(code).toBe(1)
    expect(rows.map(({ line, state }) => line ?? state)).toEqual([
      'scheduled',
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      'scheduled',
      'scheduled',
    ])
    const list = await cli(['sends', 'list', '--json', '--limit', '3'])
    expect(list.rows.map(({ subject }) => subject)).toEqual(['last', 'indented', 'first'])
    expect(list.rows[0]?.to).toEqual(['a@example.org', 'b@example.org'])
  })

  it('keeps the order of many over several batches', async () => {
    const other = await addAccount('many@example.com')
    const input = Array.from({ length: 1_200 }, (_, n) =>
      n % 100 === 7 ? 'bad' : message({ accountId: other, subject: `n${n}`, idempotencyKey: `key-${n}` }),
    )
    const first = await send(ndjson(...input))
    expect(first.rows).toHaveLength(1_200)
    expect(first.rows.flatMap(({ line }) => line ?? [])).toEqual(
      Array.from({ length: 12 }, (_, n) => n * 100 + 8),
    )
    // The keys make it the same sends again, which shows that answers stand where their lines stood.
    expect((await send(ndjson(...input))).rows).toEqual(first.rows)
  })

  it('says so when there is nothing to send', async () => {
    expect(await send('\n')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('was empty'),
    })
  })

  it('names what was saved when the queue is down', async () => {
    const down = makeCli({ ...env, REDIS_URL: 'redis://127.0.0.1:1' })
    const { code, rows, stderr } = await down(['send', '-', '--json'], ndjson(message(), message()))
    expect(code).toBe(1)
    expect(rows).toMatchObject([{ state: 'scheduled' }, { state: 'scheduled' }])
    expect(stderr).toContain('The queue is down')
    const shown = await cli(['sends', 'show', String(rows[0]?.id), '--json'])
    expect(shown.rows[0]).toMatchObject({ state: 'scheduled' })
  })
})

describe('sends and replies', () => {
  it('are listed, shown and cancelled', async () => {
    const sent = (await send(ndjson(message({ sendAfter: '2099-01-01T00:00:00Z', cc: 'cy@example.org' }))))
      .rows[0]
    const id = String(sent?.id)
    expect((await cli(['sends', 'show', id, '--json'])).rows[0]).toMatchObject({
      id,
      slotAt: '2099-01-01T00:00:00.000Z',
      recipients: expect.arrayContaining([
        expect.objectContaining({ address: 'cy@example.org', kind: 'cc' }),
      ]),
      history: [],
    })
    expect((await cli(['sends', 'show', id])).stdout).toContain('cc: cy@example.org  pending')
    expect(await cli(['sends', 'cancel', id, '--json'])).toMatchObject({
      code: 0,
      rows: [{ id, cancelled: true }],
    })
    expect(await cli(['sends', 'cancel', id, '--json'])).toMatchObject({
      code: 1,
      rows: [{ id, cancelled: false, state: 'cancelled' }],
    })
    const cancelled = await cli(['sends', 'list', '--state', 'cancelled', '--account', accountId, '--json'])
    expect(cancelled.rows.map((row) => row.id)).toEqual([id])
    const before = await cli(['sends', 'list', '--before', id, '--limit', '1', '--json'])
    expect(String(before.rows[0]?.id) < id).toBe(true)
  })

  it('of something that does not exist are an error', async () => {
    const unknown = '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1'
    const missing = {
      account: [
        ['sends', 'list', '--account', 'nope'],
        ['sends', 'list', '--account', unknown],
        ['replies', 'list', '--account', 'nope'],
        ['poll', 'nope'],
        ['test', unknown],
      ],
      send: [
        ['sends', 'list', '--before', 'nope'],
        ['sends', 'show', 'nope'],
        ['sends', 'cancel', unknown],
      ],
    }
    for (const [what, commands] of Object.entries(missing)) {
      for (const { code, stdout, stderr } of await Promise.all(commands.map((args) => cli(args)))) {
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
        expect(stderr).toContain(`There is no ${what} with the id`)
      }
    }
  })

  it('tell that no worker answers, and end', async () => {
    const test = await cli(['test', accountId, '--timeout', '1', '--json'])
    expect(test).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Is a worker running'),
    })
    const poll = await cli(['poll', accountId, '--json'])
    expect(poll).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('imap is not configured'),
    })
  })
})
