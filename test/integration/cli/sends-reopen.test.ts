import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createClient } from '../../../src/client.ts'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import type { AccountInput } from '../../../src/model/account.ts'
import { makeDatabase, type TestDatabase } from '../../helpers/database.ts'
import { rows } from '../../helpers/engine.ts'
import { accountJson, type Cli, makeCli } from './cli.ts'

const unknown = '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1'

let database: TestDatabase
let client: Client
let env: Record<string, string>
let cli: Cli
beforeAll(async () => {
  database = await makeDatabase()
  const { publicKey } = await generateKeyPair()
  client = createClient({ databaseUrl: database.url, publicKey })
  env = { DATABASE_URL: database.url, POSTRIDER_PUBLIC_KEY: publicKey }
  cli = makeCli(env)
})
afterAll(async () => {
  await client.close()
  await database.close()
})

const addAccount = async () => (await client.accounts.add(accountJson('ann@example.com') as AccountInput)).id

/** A send as a worker left it. */
async function sendIn(state: string, account?: string): Promise<string> {
  const accountId = account ?? (await addAccount())
  const { id } = await client.sends.enqueue({ accountId, to: 'bob@example.org', subject: 'Hi', text: 'Hi' })
  await rows(database.url, `UPDATE postrider.sends SET state = '${state}' WHERE id = '${id}'`)
  return id
}

describe('sends retry', () => {
  it.each(['failed', 'retrying'])('gives a %s send a new slot', async (state) => {
    const id = await sendIn(state)
    const { code, rows, stderr } = await cli(['sends', 'retry', id, '--json'])
    expect({ code, rows, stderr }).toEqual({ code: 0, rows: [{ id, state: 'scheduled' }], stderr: '' })
  })

  it('says which other state a send is in', async () => {
    for (const state of ['scheduled', 'sent', 'uncertain', 'cancelled']) {
      const id = await sendIn(state)
      const line = `Not retried: it is ${state}; only failed and retrying sends can be retried.\n`
      expect(await cli(['sends', 'retry', id, '--json'])).toMatchObject({
        code: 1,
        rows: [{ id, state }],
        stderr: line,
      })
    }
    const line = 'Not retried: it is sent; only failed and retrying sends can be retried.\n'
    expect(await cli(['sends', 'retry', await sendIn('sent')])).toMatchObject({
      code: 1,
      stdout: line,
      stderr: '',
    })
  })

  it('tells a person when it leaves, or what it waits for', async () => {
    const accountId = await addAccount()
    const scheduled = await cli(['sends', 'retry', await sendIn('failed', accountId)])
    expect(scheduled).toMatchObject({ code: 0, stderr: '' })
    expect(scheduled.stdout).toMatch(/^Scheduled again; it leaves at \d{4}-\S+ [\d:]{8} \((now|in .+)\)\.\n$/)
    const id = await sendIn('failed', accountId)
    await client.accounts.pause(accountId)
    expect((await cli(['sends', 'retry', id])).stdout).toBe(
      `It waits for its account, which is paused: postrider account show ${accountId}\n`,
    )
    expect((await cli(['sends', 'show', id, '--json'])).rows[0]).toMatchObject({ state: 'held' })
  })

  it('says what stands in the way of a send in the right state', async () => {
    const removed = await addAccount()
    const orphan = await sendIn('failed', removed)
    await client.accounts.remove(removed)
    expect(await cli(['sends', 'retry', orphan])).toMatchObject({
      code: 1,
      stdout: 'Not retried: its account was removed.\n',
    })
    const pruned = await sendIn('failed')
    await rows(database.url, `DELETE FROM postrider.messages WHERE send_id = '${pruned}'`)
    expect(await cli(['sends', 'retry', pruned])).toMatchObject({
      code: 1,
      stdout: 'Not retried: its contents are no longer kept.\n',
    })
  })

  it('says that it is saved when the queue is down', async () => {
    const id = await sendIn('failed')
    const down = makeCli({ ...env, REDIS_URL: 'redis://127.0.0.1:1' })
    const { code, rows, stderr } = await down(['sends', 'retry', id, '--json'])
    expect({ code, rows }).toEqual({ code: 1, rows: [{ id, state: 'scheduled' }] })
    expect(stderr).toContain('The queue is down')
  })
})

describe('sends resolve', () => {
  it('records that it arrived', async () => {
    const id = await sendIn('uncertain')
    expect(await cli(['sends', 'resolve', id, '--sent', '--json'])).toMatchObject({
      code: 0,
      rows: [{ id, state: 'sent' }],
      stderr: '',
    })
    expect((await cli(['sends', 'show', id, '--json'])).rows[0]).toMatchObject({
      state: 'sent',
      recipients: [{ state: 'accepted' }],
    })
  })

  it('sends it again', async () => {
    const id = await sendIn('uncertain')
    expect(await cli(['sends', 'resolve', id, '--resend', '--json'])).toMatchObject({
      code: 0,
      rows: [{ id, state: 'scheduled' }],
      stderr: '',
    })
  })

  it.each(['--sent', '--resend'])('%s says which other state a send is in', async (verdict) => {
    const id = await sendIn('failed')
    const line = 'Not resolved: it is failed; only uncertain sends can be resolved.\n'
    expect(await cli(['sends', 'resolve', id, verdict, '--json'])).toMatchObject({
      code: 1,
      rows: [{ id, state: 'failed' }],
      stderr: line,
    })
    expect(await cli(['sends', 'resolve', id, verdict])).toMatchObject({ code: 1, stdout: line, stderr: '' })
  })

  it('is what `sends show` points to', async () => {
    const id = await sendIn('uncertain')
    const { stdout, stderr } = await cli(['sends', 'show', id])
    expect(stdout).toMatch(/^state +uncertain$/m)
    expect(stderr).toContain(`postrider sends resolve ${id} --sent`)
    expect((await cli(['sends', 'show', id, '--json'])).stderr).toBe('')
  })
})

it('a send that does not exist cannot be retried or resolved', async () => {
  const commands = [unknown, 'nope'].flatMap((id) => [
    ['sends', 'retry', id],
    ['sends', 'resolve', id, '--sent'],
    ['sends', 'resolve', id, '--resend'],
  ])
  for (const args of commands) {
    expect(await cli(args)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `error: There is no send with the id ${args[2]}.\n`,
    })
  }
})

it('sends show tells what became of the copy in the Sent folder', async () => {
  const id = await sendIn('sent')
  expect((await cli(['sends', 'show', id])).stdout).not.toContain('sent copy')
  const texts = {
    pending: 'to be filed in the Sent folder',
    filed: 'filed in the Sent folder',
    skipped: 'not filed by Postrider',
    failed: 'could not be filed',
  }
  for (const [sentCopy, text] of Object.entries(texts)) {
    await rows(database.url, `UPDATE postrider.sends SET sent_copy = '${sentCopy}' WHERE id = '${id}'`)
    expect((await cli(['sends', 'show', id])).stdout).toMatch(new RegExp(`^sent copy +${text}`, 'm'))
  }
  expect((await cli(['sends', 'show', id, '--json'])).rows[0]).toMatchObject({ sentCopy: 'failed' })
})
