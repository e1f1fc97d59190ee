import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMigrations } from '../../../db/migrate.ts'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import { makeDatabase, type TestDatabase } from '../../helpers/database.ts'
import { rows } from '../../helpers/engine.ts'
import { makeRole } from '../../helpers/roles.ts'
import { makeCli } from './cli.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await makeDatabase()
})
afterAll(() => database.close())

async function empty(): Promise<void> {
  await rows(database.url, 'DROP SCHEMA IF EXISTS postrider CASCADE')
  await rows(database.url, 'DROP SCHEMA IF EXISTS bullmq CASCADE')
}

describe('migrate', () => {
  it('needs no key, and can be run twice', async () => {
    await empty()
    const cli = makeCli({ DATABASE_URL: database.url })
    const all = (await readMigrations()).map(({ name }) => name)
    const granted = { backend: null, worker: null }
    expect(await cli(['migrate', '--json'])).toMatchObject({
      code: 0,
      stderr: '',
      rows: [{ applied: all, granted }],
    })
    expect(await cli(['migrate', '--json'])).toMatchObject({
      code: 0,
      stderr: '',
      rows: [{ applied: [], granted }],
    })
    expect((await cli(['migrate'])).stdout).toBe('The database was up to date.\n')
  })

  it('can be run by two processes at once', async () => {
    await empty()
    const cli = makeCli({ DATABASE_URL: database.url })
    const both = await Promise.all([cli(['migrate', '--json']), cli(['migrate', '--json'])])
    expect(both.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect(both.flatMap((one) => one.rows[0]?.applied)).toEqual(
      (await readMigrations()).map(({ name }) => name),
    )
  })

  it('is asked for where tables are missing', async () => {
    await empty()
    const { publicKey } = await generateKeyPair()
    const cli = makeCli({ DATABASE_URL: database.url, POSTRIDER_PUBLIC_KEY: publicKey })
    const { code, stdout, stderr } = await cli(['account', 'list', '--json'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('run "postrider migrate"')
    await cli(['migrate'])
  })

  it('grants a role what it needs, and names a role that does not exist', async () => {
    const cli = makeCli({ DATABASE_URL: database.url })
    const role = await makeRole(database.url, 'backend')
    expect(await cli(['migrate', '--grant-backend', role.name])).toMatchObject({ code: 0, stderr: '' })
    expect((await role.query('SELECT count(*) FROM postrider.accounts')).rowCount).toBe(1)
    await expect(role.query('SELECT box FROM postrider.credentials')).rejects.toThrow('permission denied')
    await role.drop()
    const unknown = await cli(['migrate', '--grant-worker', 'nobody-here'])
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('no role "nobody-here"') })
  })

  it('says which database does not answer, without its password', async () => {
    const cli = makeCli({ DATABASE_URL: 'postgres://ann:Canary-77@localhost:1/mail' })
    const { code, stderr } = await cli(['migrate'])
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^error: PostgreSQL at localhost:1\/mail cannot be used: the connection was refused.*\n$/,
    )
  })
})
