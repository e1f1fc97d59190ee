// Which folders are read, on servers that say what they are for, that do not, and that can nothing but IMAP4rev1.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done } from '../../../workers/outcome.ts'
import type { Engine } from '../../helpers/engine.ts'
import { humanReply } from '../../helpers/messages.ts'
import {
  accountRow,
  makePoller,
  type PollWorld,
  pretendSent,
  startPollWorld,
  startQuietEngine,
  textsOf,
} from '../../helpers/polls.ts'
import { requireServer } from '../../helpers/requires.ts'

/** Names of Junk, and of Sent, which is never read. */
const languages = {
  en: ['Junk Email', 'Sent Items'],
  fr: ['Courrier indésirable', 'Éléments envoyés'],
  es: ['Correo no deseado', 'Elementos enviados'],
  pt: ['Lixo eletrônico', 'Itens enviados'],
  hi: ['स्पैम', 'भेजे गए'],
  zh: ['垃圾邮件', '已发送'],
} as const

const users = [...Object.keys(languages), 'named', 'gone'].map((name) => `${name}@local.example`)
const bare = { hasNoSpecialUse: true, capabilities: 'IMAP4rev1' }

async function begin(world: PollWorld, name: string, changes: Parameters<PollWorld['addAccount']>[1] = {}) {
  const address = `${name}@local.example`
  const accountId = await world.addAccount(address, changes)
  const { original } = await pretendSent(world.engine, accountId)
  const poller = makePoller(world.engine.context, { keptMailboxes: 0 })
  const poll = async () => expect(await poller.poll(accountId)).toEqual(done)
  const inbox = world.dovecot.mailbox(address)
  return { accountId, inbox, poll, reply: (text: string) => humanReply({ original, text }) }
}

describe.skipIf(!requireServer('dovecot')).each([
  { server: 'with extensions, without SPECIAL-USE', habits: { hasNoSpecialUse: true } },
  { server: 'without any extension', habits: bare },
])('folders of a server $server', ({ habits }) => {
  let world: PollWorld
  beforeAll(async () => {
    world = await startPollWorld(users, habits)
  })
  afterAll(() => world?.close())

  it.each(Object.entries(languages))('finds Junk by its name: %s', async (language, [junk, sent]) => {
    const { accountId, inbox, poll, reply } = await begin(world, language)
    inbox.deliver(reply('in the inbox'))
    inbox.deliver(reply('in junk'), junk)
    inbox.deliver(reply('in sent'), sent)
    await poll()
    inbox.deliver(reply('in junk later'), junk)
    await poll()
    const found = await world.engine.client.replies.list({ accountId })
    expect(found.map(({ text, folder, inJunk }) => [text?.trim(), folder, inJunk])).toEqual([
      ['in the inbox', 'INBOX', false],
      ['in junk', junk, true],
      ['in junk later', junk, true],
    ])
  })

  it('asks for nothing that the server did not offer', async () => {
    const asked = world.proxy.lines.map((line) => line.split(' ').slice(0, 2).join(' '))
    if (habits !== bare) expect(world.proxy.lines.some((line) => /^LIST .*STATUS/.test(line))).toBe(true)
    else {
      expect(asked).toContain('STATUS INBOX')
      expect(world.proxy.lines.join('\n')).not.toMatch(
        /RETURN|CONDSTORE|IDLE|ENABLE|COMPRESS|NAMESPACE|UNSELECT/,
      )
    }
    expect(world.proxy.lines.join('\n')).not.toMatch(
      /^(?:SELECT|STORE|UID STORE|EXPUNGE|MOVE|UID MOVE|COPY)/m,
    )
    expect(world.proxy.lines.join('\n')).not.toMatch(/BODY\[/)
  })
})

describe.skipIf(!requireServer('dovecot'))('folders', () => {
  let world: PollWorld
  beforeAll(async () => {
    world = await startPollWorld(users, { hasAllMail: true })
  })
  afterAll(() => world?.close())

  it('reads All Mail instead of the inbox, and Junk, which is not in it', async () => {
    const { accountId, inbox, poll, reply } = await begin(world, 'en')
    await poll()
    const archived = reply('archived at once')
    const both = reply('in the inbox and in All Mail')
    inbox.deliver(archived, 'All Mail')
    inbox.deliver(both)
    inbox.deliver(both, 'All Mail')
    inbox.deliver(reply('spam'), 'Junk')
    await poll()
    expect(await textsOf(world.engine, accountId)).toEqual([
      'archived at once',
      'in the inbox and in All Mail',
      'spam',
    ])
    expect((await accountRow(world.engine, accountId)).polledFolders).toMatchObject([
      { path: 'All Mail', role: 'all' },
      { path: 'Junk', role: 'junk' },
    ])
    expect(world.proxy.lines).not.toContain('EXAMINE INBOX')
  })

  it('reads the folders that the owner names, as they would write them', async () => {
    world.dovecot.mailbox('named@local.example').deliver('From: x@example.net\r\n\r\nx\r\n', 'Kunden.Straße')
    const { accountId, inbox, poll, reply } = await begin(world, 'named', {
      polling: { folders: ['kunden/STRAßE', 'There is no such folder'] },
    })
    inbox.deliver(reply('sorted'), 'Kunden.Straße')
    await poll()
    const found = await world.engine.client.replies.list({ accountId })
    expect(found).toMatchObject([{ folder: 'Kunden/Straße', inJunk: false }])
  })

  it('asks for status folder by folder where a list with status is refused', async () => {
    const { accountId, inbox, poll, reply } = await begin(world, 'fr')
    inbox.deliver(reply('spam'), 'Junk')
    world.proxy.lines.length = 0
    world.proxy.fault = {
      onLine: (line) => (/^LIST .*STATUS/.test(line) ? 'BAD Error in IMAP command LIST' : undefined),
    }
    await poll()
    world.proxy.fault = null
    expect(await textsOf(world.engine, accountId)).toEqual(['spam'])
    const asked = world.proxy.lines
      .filter((line) => line.includes('UIDVALIDITY'))
      .map((line) => line.split(' ')[0])
    expect(asked).toEqual(['LIST', 'STATUS', 'STATUS'])
  })

  it('reads the others when a folder is gone, and finds it again when it is back', async () => {
    const { accountId, inbox, poll, reply } = await begin(world, 'gone', { polling: { folders: ['Sales'] } })
    inbox.deliver(reply('before'), 'Sales')
    await poll()
    inbox.removeFolder('Sales')
    inbox.deliver(reply('in junk meanwhile'), 'Junk')
    await poll()
    await poll()
    expect((await accountRow(world.engine, accountId)).polledFolders?.map(({ path }) => path)).not.toContain(
      'Sales',
    )
    inbox.deliver(reply('after'), 'Sales')
    // Folders are looked for once a day, and when the owner names them.
    await world.engine.client.accounts.update(accountId, { polling: { folders: ['Sales'] } })
    await poll()
    expect(await textsOf(world.engine, accountId)).toEqual(['before', 'in junk meanwhile', 'after'])
  })
})

describe('folders of the in-process server', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startQuietEngine()
  })
  afterAll(() => engine?.close())

  it('loses and doubles nothing when UIDVALIDITY changes under an open connection', async () => {
    const { id: accountId } = await engine.client.accounts.add(engine.accountInput())
    const { original } = await pretendSent(engine, accountId)
    const poller = makePoller(engine.context)
    const inbox = engine.host.mailbox('ann@example.com')
    const texts: string[] = []
    for (let round = 1; round <= 4; round += 1) {
      for (const folder of ['INBOX', 'Junk']) {
        texts.push(`${folder} ${round}`)
        inbox.deliver(humanReply({ original, text: `${folder} ${round}` }), folder)
        if (round === 3) inbox.renumber(folder)
      }
      expect(await poller.poll(accountId)).toEqual(done)
      if (round === 1) inbox.remove()
      if (round === 2) inbox.renumber()
    }
    expect(await textsOf(engine, accountId)).toEqual(texts)
    expect(engine.host.logins.imap).toBe(1)
    expect(inbox.flags().flat()).not.toContain('\\Seen')
  })
})
