// What a backend sees of replies, and what a person says of them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DatabaseHandle, openDatabase } from '../../db/client.ts'
import { grantBackend } from '../../db/grants.ts'
import { type Client, createClient } from '../../src/client.ts'
import { generateKeyPair } from '../../src/credentials/keys.ts'
import { allQueues } from '../../src/queue/names.ts'
import { makeDatabase, type TestDatabase } from '../helpers/database.ts'
import { bounceOf, readEvents, storeReply, storeSends } from '../helpers/history.ts'
import { makeRole, type Role } from '../helpers/roles.ts'

let database: TestDatabase
let owner: DatabaseHandle
let role: Role
let client: Client
let accountId: string

/** As a backend with the rights of its role, which is less than the owner's. */
beforeAll(async () => {
  database = await makeDatabase()
  owner = openDatabase(database.url)
  role = await makeRole(database.url, 'backend')
  await grantBackend(database.url, role.name, allQueues([]))
  const { publicKey } = await generateKeyPair()
  client = createClient({ databaseUrl: role.url, publicKey })
})
afterAll(async () => {
  await client.close()
  await role.drop()
  await owner.close()
  await database.close()
})
beforeEach(async () => {
  accountId = await addAccount()
})

const server = { host: 'smtp.example.com', port: 587, encryption: 'tls' as const }

async function addAccount(): Promise<string> {
  const smtp = { ...server, username: 'ann@example.com', password: 'x' }
  const limits = { perHour: 1_000, minGapSeconds: 0 }
  return (await client.accounts.add({ email: 'ann@example.com', smtp, limits })).id
}

const store = (changes: Parameters<typeof storeReply>[2] = {}) => storeReply(owner.db, accountId, changes)

async function sentOne(): Promise<string> {
  const [id = ''] = await storeSends(owner.db, accountId, 1)
  return id
}

async function followUp(inReplyTo: string): Promise<string> {
  const sendAfter = '2099-01-01T00:00:00Z'
  const message = { accountId, to: 'bob@example.org', subject: 'Re: Hello', text: 'Still there?' }
  return (await client.sends.enqueue({ ...message, inReplyTo, sendAfter })).id
}

const stateOf = async (id: string) => (await client.sends.get(id)).state

describe('a reply', () => {
  it('has what the person wrote, all of it, where it was found and how sure its send is', async () => {
    const sendId = await sentOne()
    const found = { visibleText: 'Yes.', inJunk: true, folder: 'Spam', matchedBy: 'address' }
    const id = await store({ sendId, ...found, confidence: 'medium' })
    expect(await client.replies.list({ accountId })).toEqual([
      {
        id,
        cursor: expect.any(Number),
        accountId,
        sendId,
        kind: 'reply',
        rule: 'test',
        from: { address: 'bob@example.org', name: 'Bob' },
        subject: 'Re: Hello',
        receivedAt: expect.any(String),
        text: 'Yes.',
        fullText: 'Yes.\n\n> Hello',
        folder: 'Spam',
        inJunk: true,
        match: { by: 'address', confidence: 'medium' },
      },
    ])
  })

  it('has all of its text where nobody knows what is quoted, and no match without a send', async () => {
    await store()
    const [reply] = await client.replies.list({ accountId })
    expect(reply).toMatchObject({ text: 'Yes.\n\n> Hello', match: null, inJunk: false })
  })

  it('says what an automatic answer is, and whether a bounce is final', async () => {
    const autoReply = { type: 'out-of-office' as const, returnsOn: '2026-08-24' }
    await store({ kind: 'auto-reply', autoReply })
    await store(bounceOf('soft'))
    const [away, bounce] = await client.replies.list({ accountId })
    expect(away).toMatchObject({ autoReply })
    expect(bounce?.bounce).toMatchObject({ type: 'soft', failure: { code: 'mailbox-not-found' } })
  })

  it('is listed with its send', async () => {
    const sendId = await sentOne()
    const ids = [await store({ sendId, kind: 'auto-reply' }), await store({ sendId })]
    await store({ sendId: await sentOne() })
    const { replies } = await client.sends.get(sendId)
    expect(replies.map(({ id, kind }) => [id, kind])).toEqual([
      [ids[0], 'auto-reply'],
      [ids[1], 'reply'],
    ])
  })
})

describe('replies.list', () => {
  it('narrows down by send, kind, folder and cursor, and shows every kind otherwise', async () => {
    const sendId = await sentOne()
    const kinds = ['reply', 'delay', 'unsubscribe', 'other'] as const
    for (const kind of kinds) await store({ kind, sendId: kind === 'delay' ? sendId : null })
    await store({ kind: 'reply', inJunk: true })
    const list = async (filter: object) =>
      (await client.replies.list({ accountId, ...filter })).map(({ kind }) => kind)
    expect(await list({})).toEqual([...kinds, 'reply'])
    expect(await list({ sendId })).toEqual(['delay'])
    expect(await list({ kind: 'unsubscribe' })).toEqual(['unsubscribe'])
    expect(await list({ inJunk: true })).toEqual(['reply'])
    expect(await list({ inJunk: false })).toEqual([...kinds])
    expect(await list({ limit: 2 })).toEqual(['reply', 'delay'])
    const [first] = await client.replies.list({ accountId })
    expect(await list({ after: first?.cursor, kind: 'reply' })).toEqual(['reply'])
  })

  it.each([
    [{ accountId: 'nope' }, 'accountId is not an account id'],
    [{ sendId: 'nope' }, 'sendId is not the id of a send'],
    [{ kind: 'spam' }, 'kind'],
    [{ oops: 1 }, 'oops is not a known field'],
  ])('refuses %j', async (filter, problem) => {
    await expect(client.replies.list(filter as object)).rejects.toThrow(problem)
  })
})

describe('replies.mark', () => {
  it('is kept, by a person, and told as an event, once', async () => {
    const sendId = await sentOne()
    const id = await store({ sendId })
    expect(await client.replies.mark(id, 'auto-reply')).toMatchObject({
      id,
      kind: 'auto-reply',
      rule: 'person',
    })
    await client.replies.mark(id, 'auto-reply')
    expect(await client.replies.list({ sendId })).toMatchObject([{ kind: 'auto-reply', rule: 'person' }])
    expect(await readEvents(owner.db, accountId, 'reply.marked')).toEqual([
      { sendId, data: { replyId: id, from: 'reply', to: 'auto-reply' } },
    ])
  })

  it('keeps the word of a person who agrees, too', async () => {
    const id = await store()
    expect(await client.replies.mark(id, 'reply')).toMatchObject({ kind: 'reply', rule: 'person' })
    expect(await readEvents(owner.db, accountId, 'reply.marked')).toHaveLength(1)
  })

  it.each(['reply', 'unsubscribe', 'complaint'] as const)('as %s cancels follow-ups', async (kind) => {
    const sendId = await sentOne()
    const waiting = await followUp(sendId)
    const id = await store({ sendId, kind: 'other' })
    await client.replies.mark(id, kind)
    expect(await stateOf(waiting)).toBe('cancelled')
  })

  it('as a reply says that somebody answered, so that polls look more often', async () => {
    const receivedAt = new Date('2026-01-31T09:00:00Z')
    const id = await store({ kind: 'other', receivedAt })
    const answeredAt = async () => {
      const [row] = await owner.db.execute<{ at: string | null }>(
        `SELECT answered_at AS at FROM postrider.accounts WHERE id = '${accountId}'`,
      )
      return row?.at ?? null
    }
    await client.replies.mark(id, 'auto-reply')
    expect(await answeredAt()).toBeNull()
    await client.replies.mark(id, 'reply')
    expect(new Date((await answeredAt()) ?? '')).toEqual(receivedAt)
  })

  it('as an automatic answer cancels none, nor does a reply where they are not guarded', async () => {
    const sendId = await sentOne()
    const waiting = await followUp(sendId)
    const id = await store({ sendId })
    await client.replies.mark(id, 'auto-reply')
    expect(await stateOf(waiting)).toBe('scheduled')
    await client.accounts.update(accountId, { guardFollowUps: false })
    await client.replies.mark(id, 'reply')
    expect(await stateOf(waiting)).toBe('scheduled')
  })

  it('refuses what is unknown', async () => {
    const id = await store()
    await expect(client.replies.mark(id, 'spam' as 'reply')).rejects.toThrow('kind')
    for (const unknown of ['nope', accountId])
      await expect(client.replies.mark(unknown, 'reply')).rejects.toThrow(
        `There is no reply with the id ${unknown}.`,
      )
  })
})

describe('an account', () => {
  it('has its folders, how far it looks back, and its guard; other folders are listed anew', async () => {
    const read = async () => {
      const { polling, guardFollowUps } = await client.accounts.get(accountId)
      return { polling, guardFollowUps }
    }
    expect(await read()).toEqual({ polling: { folders: [], lookBackDays: 0 }, guardFollowUps: true })
    const listed = async () => {
      const [row] = await owner.db.execute<{ at: string | null }>(
        `SELECT folders_listed_at AS at FROM postrider.accounts WHERE id = '${accountId}'`,
      )
      return row?.at !== null
    }
    await owner.db.execute('UPDATE postrider.accounts SET folders_listed_at = now()')
    await client.accounts.update(accountId, { polling: { lookBackDays: 30 }, guardFollowUps: false })
    expect(await listed()).toBe(true)
    await client.accounts.update(accountId, { polling: { folders: ['Sales', 'Été'] } })
    expect(await listed()).toBe(false)
    expect(await read()).toEqual({
      polling: { folders: ['Sales', 'Été'], lookBackDays: 30 },
      guardFollowUps: false,
    })
  })

  it.each([
    ['active', 'active', 'active'],
    ['active', 'unreachable', 'sending-only'],
    ['untested', 'needs-attention', 'sending-only'],
    ['limited', 'unreachable', 'limited'],
    ['needs-attention', 'needs-attention', 'needs-attention'],
  ])('whose SMTP is %s and whose IMAP is %s reads %s', async (health, imapHealth, state) => {
    await owner.db.execute(`
      UPDATE postrider.accounts SET health = '${health}', imap_health = '${imapHealth}',
        imap_host = 'imap.example.com', imap_port = 993, imap_encryption = 'ssl' WHERE id = '${accountId}'`)
    expect((await client.accounts.get(accountId)).state).toBe(state)
  })

  it('holds the follow-ups that wait when it is guarded while nobody sees answers', async () => {
    await client.accounts.update(accountId, { guardFollowUps: false })
    const waiting = await followUp(await sentOne())
    await owner.db.execute(`
      UPDATE postrider.accounts SET imap_health = 'unreachable', imap_host = 'imap.example.com', imap_port = 993,
        imap_encryption = 'ssl' WHERE id = '${accountId}'`)
    await client.accounts.update(accountId, { guardFollowUps: true })
    expect(await stateOf(waiting)).toBe('held')
  })
})
