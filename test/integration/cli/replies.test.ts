import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DatabaseHandle, openDatabase } from '../../../db/client.ts'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import { makeDatabase, type TestDatabase } from '../../helpers/database.ts'
import { bounceOf, readEvents, storeReply, storeSends } from '../../helpers/history.ts'
import { accountJson, type Cli, makeCli, ndjson } from './cli.ts'

const unknown = '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1'

let database: TestDatabase
let owner: DatabaseHandle
let cli: Cli
let account: string
let sendId: string
let ids: string[]
beforeAll(async () => {
  database = await makeDatabase()
  owner = openDatabase(database.url)
  const { publicKey } = await generateKeyPair()
  cli = makeCli({ DATABASE_URL: database.url, POSTRIDER_PUBLIC_KEY: publicKey })
  const { rows } = await cli(['account', 'add', '-', '--json'], ndjson(accountJson('ann@example.com')))
  account = String(rows[0]?.id)
  const [first = ''] = await storeSends(owner.db, account, 2)
  sendId = first
  const match = { matchedBy: 'address', confidence: 'medium' as const }
  ids = [
    await storeReply(owner.db, account, { sendId, visibleText: 'Yes, please.' }),
    await storeReply(owner.db, account, { sendId, inJunk: true, ...match, folder: 'Spam' }),
    await storeReply(owner.db, account, bounceOf('hard')),
  ]
})
afterAll(async () => {
  await owner.close()
  await database.close()
})

const list = async (...options: string[]) =>
  (await cli(['replies', 'list', '--json', ...options])).rows.map(({ id }) => id)

describe('replies list', () => {
  it('narrows down by send, kind and Junk', async () => {
    expect(await list()).toEqual(ids)
    expect(await list('--send', sendId)).toEqual(ids.slice(0, 2))
    expect(await list('--kind', 'bounce')).toEqual([ids[2]])
    expect(await list('--junk')).toEqual([ids[1]])
    expect(await list('--kind', 'challenge')).toEqual([])
  })

  it('says what is found in Junk, and how sure it is whose answer that is', async () => {
    const { stdout } = await cli(['replies', 'list', '--send', sendId])
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(8)
    expect(lines[0]).toMatch(/^\d+ +reply +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}Bob: Re: Hello$/)
    expect(lines[1]).toBe('      Yes, please.')
    expect(lines[2]).toBe(`      answers ${sendId}`)
    expect(lines[6]).toBe(`      answers ${sendId}, confidence medium (by address)`)
    expect(lines[7]).toBe(`      id ${ids[1]}, found in Junk`)
  })

  it('of a send that does not exist is an error', async () => {
    for (const missing of ['nope', unknown]) {
      expect(await cli(['replies', 'list', '--send', missing])).toMatchObject({
        code: 1,
        stdout: '',
        stderr: `error: There is no send with the id ${missing}.\n`,
      })
    }
  })
})

describe('sends show', () => {
  it('lists what came back, a line each', async () => {
    const { stdout } = await cli(['sends', 'show', sendId])
    expect(stdout).toMatch(/^reply +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}Bob: Yes, please\.$/m)
    expect(stdout).toMatch(/^reply +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}Bob \(in Junk\): Yes\.$/m)
    const [shown] = (await cli(['sends', 'show', sendId, '--json'])).rows
    expect(shown?.replies).toMatchObject([{ id: ids[0] }, { id: ids[1], inJunk: true }])
  })
})

describe('replies mark', () => {
  it('says what a reply is', async () => {
    const id = await storeReply(owner.db, account, { sendId })
    const { code, stdout } = await cli(['replies', 'mark', id, '--kind', 'other'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Marked as other\.$/m)
    expect(stdout).toContain(`id ${id}, marked by a person`)
    const { rows } = await cli(['replies', 'mark', id, '--kind', 'auto-reply', '--json'])
    expect(rows).toMatchObject([{ id, kind: 'auto-reply', rule: 'person' }])
    const events = await readEvents(owner.db, account, 'reply.marked')
    expect(events.map(({ data }) => data)).toEqual([
      { replyId: id, from: 'reply', to: 'other' },
      { replyId: id, from: 'other', to: 'auto-reply' },
    ])
  })

  it('of a reply that does not exist is an error', async () => {
    for (const missing of ['nope', unknown]) {
      expect(await cli(['replies', 'mark', missing, '--kind', 'reply'])).toMatchObject({
        code: 1,
        stdout: '',
        stderr: `error: There is no reply with the id ${missing}.\n`,
      })
    }
  })
})
