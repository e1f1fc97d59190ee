import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import { makeDatabase, type TestDatabase } from '../../helpers/database.ts'
import { eventually } from '../../helpers/engine.ts'
import { accountJson, type Cli, makeCli, makeDirectory, ndjson } from './cli.ts'

const unknown = '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1'

let database: TestDatabase
let env: Record<string, string>
let cli: Cli
let ann: string
let bob: string
beforeAll(async () => {
  database = await makeDatabase()
  const { publicKey } = await generateKeyPair()
  env = { DATABASE_URL: database.url, POSTRIDER_PUBLIC_KEY: publicKey }
  cli = makeCli(env)
  const input = ndjson(accountJson('ann@example.com'), accountJson('bob@example.com'))
  const added = (await cli(['account', 'add', '-', '--json'], input)).rows
  ann = String(added[0]?.id)
  bob = String(added[1]?.id)
  await cli(['account', 'pause', ann])
})
afterAll(() => database.close())

const list = (...options: string[]) => cli(['events', 'list', '--json', ...options])

/** A command that goes on until it is told to end. */
function startFollowing(settings: Record<string, string>, ...options: string[]) {
  const program = new URL('../../../dist/src/cli/main.js', import.meta.url).pathname
  const child = spawn(process.execPath, [program, 'events', 'list', '--follow', ...options], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 50_000,
    killSignal: 'SIGKILL',
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const closed = once(child, 'close')
  return {
    lines: () => stdout.split('\n').filter(Boolean),
    async end(signal?: NodeJS.Signals) {
      if (signal) child.kill(signal)
      const [code] = await closed
      return { code, stdout, stderr }
    },
  }
}

describe('events list', () => {
  it('prints exactly cursor, at, type, accountId, sendId and data, in order', async () => {
    const { code, rows, stderr } = await list()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(rows.slice(0, 3)).toMatchObject([
      { type: 'account.added', accountId: ann, sendId: null },
      { type: 'account.added', accountId: bob, sendId: null },
      { type: 'account.paused', accountId: ann, sendId: null },
    ])
    expect(Object.keys(rows[0] ?? {})).toEqual(['cursor', 'at', 'type', 'accountId', 'sendId', 'data'])
    const cursors = rows.map(({ cursor }) => Number(cursor))
    expect(cursors).toEqual([...cursors].sort((a, b) => a - b))
  })

  it('reads on after a cursor, so many at once, of one account', async () => {
    const all = (await list()).rows
    const first = (await list('--limit', '1')).rows
    expect(first).toEqual(all.slice(0, 1))
    expect((await list('--after', String(first[0]?.cursor))).rows).toEqual(all.slice(1))
    expect((await list('--account', bob)).rows).toEqual(all.filter(({ accountId }) => accountId === bob))
  })

  it('is one line each for a person, and says how to read on', async () => {
    const { stdout, stderr } = await cli(['events', 'list', '--limit', '2'])
    const line = /^\d+ +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}account\.added +[0-9a-f-]{36}$/
    expect(stdout.trimEnd().split('\n')).toEqual([expect.stringMatching(line), expect.stringMatching(line)])
    expect(stderr).toMatch(/^More with: --after \d+\n$/)
    const last = (await list()).rows.at(-1)
    expect(await cli(['events', 'list', '--after', String(last?.cursor)])).toMatchObject({
      code: 0,
      stdout: 'No events.\n',
      stderr: '',
    })
  })

  it('of an account that does not exist is an error, also when following', async () => {
    for (const id of [unknown, 'nope']) {
      for (const more of [[], ['--follow'], ['--json']]) {
        expect(await cli(['events', 'list', '--account', id, ...more])).toMatchObject({
          code: 1,
          stdout: '',
          stderr: `error: There is no account with the id ${id}.\n`,
        })
      }
    }
  })

  it('of a removed account are still there', async () => {
    const [added] = (await cli(['account', 'add', '-', '--json'], ndjson(accountJson('gone@example.com'))))
      .rows
    const id = String(added?.id)
    await cli(['account', 'remove', id])
    const { code, rows } = await list('--account', id)
    expect({ code, types: rows.map(({ type }) => type) }).toEqual({
      code: 0,
      types: ['account.added', 'account.removed'],
    })
  })
})

describe('events list --follow', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints what comes, until %s, which is how it ends',
    async (signal) => {
      const before = (await list()).rows
      const following = startFollowing(env, '--json', '--after', String(before.at(-2)?.cursor))
      await eventually(() => following.lines().length === 1)
      await cli(['account', 'pause', ann])
      await cli(['account', 'resume', ann])
      await eventually(() => following.lines().length === 3)
      const { code, stdout, stderr } = await following.end(signal)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const events = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(events).toEqual((await list('--after', String(before.at(-2)?.cursor))).rows)
      expect(events.slice(1).map(({ type }) => type)).toEqual(['account.paused', 'account.resumed'])
    },
  )

  it('ends by itself after as many as were asked for', async () => {
    const { code, stdout } = await startFollowing(env, '--limit', '2', '--json').end()
    expect({ code, count: stdout.trim().split('\n').length }).toEqual({ code: 0, count: 2 })
  })

  it('leaves no embedded server behind', async () => {
    const directory = await makeDirectory()
    const embedded = { POSTRIDER_DATA_DIR: directory.path }
    await makeCli(embedded)(['account', 'add', '-'], ndjson(accountJson('ann@example.com')))
    const following = startFollowing(embedded)
    await eventually(() => following.lines().length === 1)
    expect(following.lines()[0]).toContain('account.added')
    expect(await following.end('SIGINT')).toMatchObject({ code: 0, stderr: '' })
    await eventually(() => !existsSync(join(directory.path, 'postgres/data/postmaster.pid')))
    await directory.remove()
  })
})
