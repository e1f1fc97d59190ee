import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import { makeDatabase, type TestDatabase } from '../../helpers/database.ts'
import { rows } from '../../helpers/engine.ts'
import { accountJson, type Cli, makeCli, ndjson } from './cli.ts'

let database: TestDatabase
let cli: Cli
beforeAll(async () => {
  database = await makeDatabase()
  const { publicKey } = await generateKeyPair()
  cli = makeCli({ DATABASE_URL: database.url, POSTRIDER_PUBLIC_KEY: publicKey })
})
afterAll(() => database.close())

const add = (stdin: string) => cli(['account', 'add', '-', '--json'], stdin)

describe('account add', () => {
  it('prints exactly id, email and provider', async () => {
    const { code, rows, stderr } = await add(ndjson(accountJson('ann@example.com')))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(rows).toEqual([{ id: expect.any(String), email: 'ann@example.com', provider: 'custom' }])
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'email', 'provider'])
  })

  it('reads NDJSON, an indented object and an array', async () => {
    const [one, two, three] = ['one', 'two', 'three'].map((name) => accountJson(`${name}@example.com`))
    const all = [one, two, three].map((account) => ({ email: account?.email }))
    expect((await add(ndjson(one, two, three))).rows).toMatchObject(all)
    expect(
      (await add([one, two, three].map((a) => JSON.stringify(a, null, 2)).join('\n'))).rows,
    ).toMatchObject(all)
    expect((await add(JSON.stringify([one, two, three], null, 2))).rows).toMatchObject(all)
  })

  it('names every fault of a bad line and keeps the good ones', async () => {
    const smtp = { host: 'https://x.example', port: 70_000, encryption: 'none', username: ' ', password: '' }
    const { code, rows } = await add(
      ndjson(
        accountJson('good@example.com'),
        accountJson('nobody', { smtp, oops: 1 }),
        accountJson('a@example.com', { provider: 'nope' }),
        accountJson('a@example.com\r\nBcc: b@example.com'),
        '{"email":"a@example.com","smtp":{"password":"Canary-77',
        'Canary-77',
        '"Canary-77"',
        'null',
        '{}',
        accountJson('last@example.com', { imap: null }),
      ),
    )
    expect(code).toBe(1)
    expect(rows.map(({ line, email }) => line ?? email)).toEqual([
      'good@example.com',
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      'last@example.com',
    ])
    const fault = (line: number) => String(rows[line - 1]?.error)
    for (const field of [
      'email',
      'smtp.host',
      'smtp.port',
      'smtp.encryption',
      'smtp.username',
      'smtp.password',
      'oops',
    ]) {
      expect(fault(2)).toContain(field)
    }
    expect(fault(3)).toContain('provider')
    expect(fault(5)).toContain('is not valid JSON')
    expect(JSON.stringify(rows.slice(4, 9))).not.toContain('Canary')
  })

  it('warns on stderr of limits above what the provider documents', async () => {
    const smtp = { ...(accountJson('g@gmail.com').smtp as object), host: 'smtp.gmail.com' }
    const { code, rows, stderr } = await add(
      ndjson(accountJson('g@gmail.com', { smtp, limits: { perDay: 9_000 } })),
    )
    expect({ code, rows }).toMatchObject({ code: 0, rows: [{ provider: 'gmail' }] })
    expect(stderr).toContain('9000 per day is above')
  })

  it('says so when there is nothing to add, or no key to seal with', async () => {
    expect(await add('')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('was empty') })
    const keyless = makeCli({ DATABASE_URL: database.url })
    const { code, stderr } = await keyless(['account', 'add', '-'], ndjson(accountJson('a@example.com')))
    expect(code).toBe(2)
    expect(stderr).toContain('POSTRIDER_PUBLIC_KEY')
  })

  it('never prints a credential, and stores none in clear', async () => {
    const { stdout, stderr } = await add(ndjson(accountJson('secret@example.com')))
    const lists = await Promise.all([cli(['account', 'list']), cli(['account', 'list', '--json'])])
    const stored = await rows(database.url, "SELECT encode(box, 'escape') AS box FROM postrider.credentials")
    expect(JSON.stringify([stdout, stderr, lists, stored])).not.toContain('Canary')
  })
})

describe('an account', () => {
  it('is shown, paused, resumed and removed', async () => {
    const [added] = (await add(ndjson(accountJson('life@example.com')))).rows
    const id = String(added?.id)
    const run = async (verb: string) => (await cli(['account', verb, id, '--json'])).rows[0]
    expect(await run('show')).toMatchObject({
      id,
      state: 'untested',
      smtp: { host: 'smtp.example.com' },
      imap: null,
    })
    expect(await run('pause')).toMatchObject({ id, state: 'paused' })
    expect(await run('resume')).toMatchObject({ id, state: 'untested' })
    expect((await cli(['account', 'show', id])).stdout).toContain('smtp.example.com:587 TLS')
    expect(await run('remove')).toEqual({ id, email: 'life@example.com', removed: true })
    expect(await cli(['account', 'show', id])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `error: There is no account with the id ${id}.\n`,
    })
  })

  it('that does not exist cannot be used', async () => {
    const verbs = ['show', 'pause', 'resume', 'remove']
    const outcomes = await Promise.all(verbs.map((verb) => cli(['account', verb, "x'; DROP TABLE accounts"])))
    for (const { code, stderr } of outcomes) {
      expect(code).toBe(1)
      expect(stderr).toMatch(/^error: There is no account with the id .*\n$/)
    }
  })
})
