import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../db/client.ts'
import { findSealedOtherwise } from '../../../db/credentials.ts'
import { generateKeyPair, type KeyPair } from '../../../src/credentials/keys.ts'
import { makeOpener } from '../../../src/credentials/open.ts'
import { makeDatabase, type TestDatabase } from '../../helpers/database.ts'
import { accountJson, makeCli, ndjson } from './cli.ts'

let database: TestDatabase
let older: KeyPair
let newer: KeyPair
beforeAll(async () => {
  database = await makeDatabase()
  older = await generateKeyPair()
  newer = await generateKeyPair()
})
afterAll(() => database.close())

const cliWith = (publicKey: string, ...privateKeys: string[]) =>
  makeCli({
    DATABASE_URL: database.url,
    POSTRIDER_PUBLIC_KEY: publicKey,
    POSTRIDER_PRIVATE_KEYS: privateKeys.join(','),
  })

describe('keys generate', () => {
  it('prints lines that the service takes from an .env file', async () => {
    const { code, stdout } = await makeCli({})(['keys', 'generate'])
    expect(code).toBe(0)
    const env = Object.fromEntries(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split('=') as [string, string]),
    )
    expect(Object.keys(env)).toEqual(['POSTRIDER_PUBLIC_KEY', 'POSTRIDER_PRIVATE_KEYS'])
    const cli = makeCli({ DATABASE_URL: database.url, ...env })
    expect(await cli(['account', 'list', '--json'])).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })

  it('prints one object with --json', async () => {
    const { rows, stderr } = await makeCli({})(['keys', 'generate', '--json'])
    expect(Object.keys(rows[0] ?? {})).toEqual(['keyId', 'publicKey', 'privateKey'])
    expect(stderr).toBe('')
  })
})

describe('keys rotate', () => {
  it('seals everything with the newest key, and is done when run again', async () => {
    const imap = { host: 'imap.example.com', port: 993, encryption: 'ssl' }
    const accounts = Array.from({ length: 130 }, (_, n) => accountJson(`user${n}@example.com`, { imap }))
    await cliWith(older.publicKey)(['account', 'add', '-'], ndjson(...accounts))

    const rotate = () =>
      cliWith(newer.publicKey, newer.privateKey, older.privateKey)(['keys', 'rotate', '--json'])
    expect(await rotate()).toMatchObject({ code: 0, stderr: '', rows: [{ resealed: 260, unreadable: [] }] })
    expect(await rotate()).toMatchObject({ code: 0, rows: [{ resealed: 0, unreadable: [] }] })

    const { db, close } = openDatabase(database.url)
    expect(await findSealedOtherwise(db, newer.keyId, null, 1)).toEqual([])
    const opener = await makeOpener([newer.privateKey])
    for (const row of await findSealedOtherwise(db, 'none', null, 1_000)) {
      const { password } = await opener.open(row, { accountId: row.accountId, endpoint: row.endpoint })
      expect(password).toBe('Canary-77')
    }
    await close()
  })

  it('names what it cannot open, and leaves it as it is', async () => {
    const lost = await generateKeyPair()
    const [added] = (
      await cliWith(lost.publicKey)(['account', 'add', '-', '--json'], ndjson(accountJson('x@example.com')))
    ).rows
    const { code, rows } = await cliWith(newer.publicKey, newer.privateKey)(['keys', 'rotate', '--json'])
    expect(code).toBe(1)
    expect(rows).toEqual([
      { resealed: 0, unreadable: [{ accountId: added?.id, endpoint: 'smtp', keyId: lost.keyId }] },
    ])
    const found = await cliWith(
      newer.publicKey,
      newer.privateKey,
      lost.privateKey,
    )(['keys', 'rotate', '--json'])
    expect(found).toMatchObject({ code: 0, rows: [{ resealed: 1, unreadable: [] }] })
  })

  it('says that backends still hold the older key', async () => {
    const cli = cliWith(older.publicKey, newer.privateKey, older.privateKey)
    expect((await cli(['keys', 'rotate', '--json'])).stderr).toContain(newer.publicKey)
  })

  it('needs a private key', async () => {
    expect(await cliWith(older.publicKey)(['keys', 'rotate'])).toMatchObject({ code: 2, stdout: '' })
  })
})
