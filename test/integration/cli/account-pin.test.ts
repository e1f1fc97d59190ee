import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import { makeDatabase, type TestDatabase } from '../../helpers/database.ts'
import { accountJson, type Cli, makeCli, ndjson } from './cli.ts'

const digits = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const kept = digits.toUpperCase().replace(/(..)(?=.)/g, '$1:')

let database: TestDatabase
let cli: Cli
let id: string
beforeAll(async () => {
  database = await makeDatabase()
  const { publicKey } = await generateKeyPair()
  cli = makeCli({ DATABASE_URL: database.url, POSTRIDER_PUBLIC_KEY: publicKey })
  const added = await cli(['account', 'add', '-', '--json'], ndjson(accountJson('ann@example.com')))
  id = String(added.rows[0]?.id)
})
afterAll(() => database.close())

it('pins, shows the pin, and takes it back', async () => {
  const pinned = await cli(['account', 'pin', id, 'smtp', ` ${digits} `])
  expect(pinned).toMatchObject({ code: 0, stderr: `Check it with: postrider test ${id}\n` })
  expect(pinned.stdout).toContain(kept)
  expect((await cli(['account', 'show', id])).stdout).toMatch(new RegExp(`^smtp pin +${kept}$`, 'm'))
  expect((await cli(['account', 'show', id, '--json'])).rows[0]).toMatchObject({ smtp: { pin: kept } })
  const removed = await cli(['account', 'pin', id, 'smtp', '--remove', '--json'])
  expect(removed).toMatchObject({ code: 0, stderr: '', rows: [{ id, smtp: { pin: null } }] })
  expect((await cli(['account', 'show', id])).stdout).not.toContain('pin')
})

it.each([
  [
    ['smtp', 'AB:CD'],
    1,
    'fingerprint must be the SHA-256 fingerprint of the certificate: 64 hexadecimal digits',
  ],
  [['imap', digits], 1, 'endpoint is imap, which is not configured for this account'],
  [['smtp'], 2, 'takes either a SHA-256 fingerprint or --remove'],
  [['smtp', digits, '--remove'], 2, 'takes either a SHA-256 fingerprint or --remove'],
  [['pop3', digits], 2, 'Allowed choices are smtp, imap'],
])('refuses %j', async (args, code, message) => {
  const refused = await cli(['account', 'pin', id, ...args])
  expect(refused).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(message) })
})
