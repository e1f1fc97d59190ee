// The copy in the Sent folder: once, whatever happens in between, and never at the send's expense.
import { afterEach, describe, expect, it } from 'vitest'
import { findPendingCopies } from '../../db/sent-copies.ts'
import { findFolder } from '../../src/mail/folders.ts'
import { openImap } from '../../src/mail/imap.ts'
import { makeFiler } from '../../workers/sent-copy/file.ts'
import { makeResolver } from '../../workers/uncertain/resolve.ts'
import { startDovecot } from '../helpers/dovecot.ts'
import { ann, type Engine, eventually, rows, startEngine } from '../helpers/engine.ts'
import { requireServer } from '../helpers/requires.ts'
import { imap as scriptedImap } from '../helpers/scripted-server/imap.ts'
import { startScripted } from '../helpers/scripted-server.ts'
import { sessionDeps, target } from '../helpers/sessions.ts'

const minuteMs = 60_000
const nothing = { filed: 0, skipped: 0, failed: 0, postponed: 0 }
const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const closer of closers.splice(0).reverse()) await closer()
})

type Input = ReturnType<Engine['accountInput']>

/** An engine whose clock can be moved, and an account with sent messages; the workers have stopped. */
async function setup(change: (input: Input, engine: Engine) => object = (input) => input, count = 1) {
  const clock = { aheadMs: 0 }
  const engine = await startEngine({ now: () => new Date(Date.now() + clock.aheadMs) })
  closers.push(() => engine.close())
  const { id: accountId } = await engine.client.accounts.add(
    change(engine.accountInput(), engine) as unknown as Input,
  )
  const message = {
    accountId,
    to: 'bob@example.org',
    subject: 'Grüße 🎉',
    text: 'Hällo',
    html: '<p>Hällo</p>',
  }
  const inputs = Array.from({ length: count }, () => ({ ...message, bcc: ['dee@example.org'] }))
  const enqueued = await engine.client.sends.enqueueMany(inputs)
  const sends = enqueued.flatMap((one) => ('id' in one ? [one] : []))
  await eventually(
    async () => (await engine.client.sends.list({ accountId, state: 'sent' })).length === count,
  )
  await engine.stopWorkers()
  clock.aheadMs = 11 * minuteMs
  const file = () => makeFiler(engine.context)(accountId, new AbortController().signal)
  return { engine, accountId, sends, file, clock, mailbox: engine.host.mailbox(ann.address) }
}

async function copies(engine: Engine) {
  const found = await rows<{ state: string; copy: string | null; code: string | null }>(
    engine.databaseUrl,
    `SELECT state, sent_copy AS copy, sent_copy_failure ->> 'code' AS code FROM postrider.sends ORDER BY id`,
  )
  return found.map(({ state, copy, code }) => [state, copy, code])
}

/** Whom the clock would call now. */
const due = async (engine: Engine) =>
  (await findPendingCopies(engine.context.db, engine.context.now(), 10)).map(({ id }) => id)

it('files all copies of an account with one login, as they were sent, and seen', async () => {
  const { engine, accountId, sends, file, mailbox } = await setup(undefined, 3)
  const before = engine.host.logins.imap
  expect(await due(engine)).toEqual([accountId])
  expect(await file()).toEqual({ ...nothing, filed: 3 })
  expect(engine.host.logins.imap - before).toBe(1)
  expect(mailbox.flags('Sent')).toEqual([['\\Seen'], ['\\Seen'], ['\\Seen']])
  const header = (raw: string, name: string) => new RegExp(`^${name}: (.*)\r$`, 'm').exec(raw)?.[1]
  for (const { messageId } of sends) {
    const copy = mailbox.messages('Sent').find((raw) => raw.includes(messageId)) ?? ''
    const sent = engine.host.accepted.find((mail) => mail.messageId === messageId)?.raw ?? ''
    for (const name of ['Message-ID', 'Date', 'From', 'To', 'Subject'])
      expect(header(copy, name)).toBe(header(sent, name))
    expect(copy).toContain('<p>H=C3=A4llo</p>')
    expect(copy).not.toContain('dee@example.org')
  }
  expect(await copies(engine)).toEqual(sends.map(() => ['sent', 'filed', null]))
  expect(await due(engine)).toEqual([])
  expect(await file()).toEqual(nothing)
})

it('leaves the last minute to servers that file by themselves, and gathers for ten', async () => {
  const { engine, accountId, file, clock } = await setup()
  clock.aheadMs = 0
  expect(await due(engine)).toEqual([])
  expect(await file()).toEqual(nothing)
  clock.aheadMs = 2 * minuteMs
  expect(await due(engine)).toEqual([])
  clock.aheadMs = 11 * minuteMs
  expect(await due(engine)).toEqual([accountId])
  clock.aheadMs = 8 * 24 * 60 * minuteMs
  expect(await due(engine)).toEqual([])
})

it('appends once, also when the filer dies before it can write so', async () => {
  const { engine, accountId, file, clock, mailbox } = await setup()
  await rows(
    engine.databaseUrl,
    `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'killed'; END $$`,
  )
  await rows(
    engine.databaseUrl,
    `CREATE TRIGGER die BEFORE UPDATE ON postrider.sends FOR EACH ROW WHEN (NEW.sent_copy = 'filed') EXECUTE FUNCTION die()`,
  )
  await expect(file()).rejects.toThrow()
  await rows(engine.databaseUrl, 'DROP TRIGGER die ON postrider.sends')
  expect(mailbox.messages('Sent')).toHaveLength(1)
  expect(await copies(engine)).toEqual([['sent', 'pending', null]])
  // Until its lease ends nobody touches it.
  expect(await due(engine)).toEqual([])
  expect(await file()).toEqual(nothing)
  clock.aheadMs += 31 * minuteMs
  expect(await due(engine)).toEqual([accountId])
  expect(await file()).toEqual({ ...nothing, filed: 1 })
  expect(mailbox.messages('Sent')).toHaveLength(1)
  expect(await copies(engine)).toEqual([['sent', 'filed', null]])
})

it('two filers at once append once', async () => {
  const { file, mailbox } = await setup(undefined, 4)
  const both = await Promise.all([file(), file()])
  expect(both[0].filed + both[1].filed).toBe(4)
  expect(mailbox.messages('Sent')).toHaveLength(4)
})

it('adds nothing to what the server filed itself', async () => {
  const { engine, sends, file, mailbox } = await setup()
  mailbox.deliver(`From: ann@example.com\r\nMessage-ID: ${sends[0]?.messageId}\r\n\r\nx\r\n`, 'Sent')
  expect(await file()).toEqual({ ...nothing, skipped: 1 })
  expect(mailbox.messages('Sent')).toHaveLength(1)
  expect(await copies(engine)).toEqual([['sent', 'skipped', null]])
})

it.each([
  ['a provider that files sent mail itself', (input: Input) => ({ ...input, provider: 'fastmail' })],
  ['an account without IMAP', (input: Input) => ({ ...input, imap: undefined })],
])('skips %s without a login', async (_name, change) => {
  const { engine, accountId, file, mailbox } = await setup(change)
  const before = engine.host.logins.imap
  expect(await due(engine)).toEqual([accountId])
  expect(await file()).toEqual({ ...nothing, skipped: 1 })
  expect(await due(engine)).toEqual([])
  expect(engine.host.logins.imap).toBe(before)
  expect(mailbox.messages('Sent')).toEqual([])
  expect(await copies(engine)).toEqual([['sent', 'skipped', null]])
})

it('waits for an account whose IMAP needs attention, and files when it works again', async () => {
  const { engine, accountId, file, mailbox } = await setup()
  await rows(engine.databaseUrl, `UPDATE postrider.accounts SET imap_health = 'needs-attention'`)
  expect(await due(engine)).toEqual([])
  expect(await file()).toEqual(nothing)
  await rows(engine.databaseUrl, `UPDATE postrider.accounts SET imap_health = 'active'`)
  expect(await due(engine)).toEqual([accountId])
  expect(await file()).toEqual({ ...nothing, filed: 1 })
  expect(mailbox.messages('Sent')).toHaveLength(1)
})

it.each([
  ['no Sent folder', ['INBOX', 'Archive'], 'OK', ['sent', 'failed', 'folder-not-found'], { failed: 1 }],
  [
    'a mailbox that is full',
    ['INBOX', 'Sent'],
    'NO [OVERQUOTA] Quota exceeded (mailbox for user is full)',
    ['sent', 'failed', 'storage-full'],
    { failed: 1 },
  ],
  [
    'a server in trouble',
    ['INBOX', 'Sent'],
    'NO [SERVERBUG] Internal error occurred.',
    ['sent', 'pending', 'server-error'],
    { postponed: 1 },
  ],
])('%s harms nothing, and shows', async (_name, folders, answer, expected, result) => {
  const { engine, file, clock } = await setup()
  const certificate = await engine.authority.issue({ names: ['localhost'] })
  const server = await startScripted({
    tls: 'implicit',
    certificate,
    script: scriptedImap({
      LIST: async (connection, tag, line) => {
        const listed = line.endsWith('"*"') ? folders : []
        for (const path of listed) await connection.send(`* LIST () "/" "${path}"`)
        await connection.send(`${tag} OK done`)
      },
      APPEND: async (connection, tag, line) => {
        const [, size, start = ''] = /\{(\d+)\}(.*)$/.exec(line) ?? []
        let bytes = start.length + 2
        while (bytes < Number(size)) bytes += Buffer.byteLength(await connection.expect()) + 2
        await connection.expect()
        await connection.send(`${tag} ${answer}`)
      },
    }),
  })
  closers.push(() => server.close())
  await rows(engine.databaseUrl, `UPDATE postrider.accounts SET imap_port = ${server.port}`)
  expect(await file()).toEqual({ ...nothing, ...result })
  expect(await copies(engine)).toEqual([expected])
  expect(await due(engine)).toEqual([])
  clock.aheadMs += 16 * minuteMs
  expect(await due(engine)).toHaveLength('postponed' in result ? 1 : 0)
})

describe.skipIf(!requireServer('dovecot'))('Dovecot', () => {
  async function setupDovecot() {
    let dovecot: Awaited<ReturnType<typeof startDovecot>> | undefined
    const clock = { aheadMs: 0 }
    const engine = await startEngine({ now: () => new Date(Date.now() + clock.aheadMs) })
    closers.push(() => engine.close())
    const certificate = await engine.authority.issue({ names: ['localhost', '127.0.0.1'] })
    dovecot = await startDovecot({ users: [ann], certificate })
    closers.push(async () => dovecot?.close())
    const { host, sslPort: port } = dovecot.imap
    const input = { ...engine.accountInput(), imap: { host, port, encryption: 'ssl' as const } }
    const session = () =>
      openImap(
        target({ host, port }, 'ssl', {
          openCredentials: async () => ({ username: ann.address, password: ann.password }),
        }),
        sessionDeps(),
      )
    return { engine, clock, dovecot, input, session }
  }

  it('files once in the folder that it calls \\Sent, and finds there what became uncertain', async () => {
    const { engine, clock, dovecot, input } = await setupDovecot()
    const { id: accountId } = await engine.client.accounts.add(input)
    const message = { accountId, to: 'bob@example.org', subject: 'Grüße', text: 'Hällo\n.\n..dots' }
    const { id } = await engine.client.sends.enqueue(message)
    await eventually(async () => (await engine.client.sends.get(id)).state === 'sent')
    await engine.stopWorkers()
    clock.aheadMs = 11 * minuteMs
    const signal = new AbortController().signal
    expect(await makeFiler(engine.context)(accountId, signal)).toEqual({ ...nothing, filed: 1 })
    const mailbox = dovecot.mailbox(ann.address)
    expect(mailbox.messages('Sent')).toHaveLength(1)
    expect(mailbox.flags('Sent')).toEqual([['\\Seen']])

    await rows(engine.databaseUrl, `UPDATE postrider.sends SET sent_copy = 'pending'`)
    expect(await makeFiler(engine.context)(accountId, signal)).toEqual({ ...nothing, filed: 1 })
    expect(mailbox.messages('Sent')).toHaveLength(1)

    await rows(engine.databaseUrl, `UPDATE postrider.sends SET state = 'uncertain', settled_at = NULL`)
    await rows(engine.databaseUrl, `UPDATE postrider.recipients SET state = 'pending'`)
    expect(await makeResolver(engine.context)(accountId, signal)).toEqual({ resolved: 1, left: 0 })
  })

  it.each([
    ['Éléments envoyés', '&AMk-l&AOk-ments envoy&AOk-s', 'sent'],
    ['Gesendete Elemente', 'Gesendete Elemente', 'sent'],
    ['Courrier indésirable', 'Courrier ind&AOk-sirable', 'junk'],
    ['Unerwünscht', 'Unerw&APw-nscht', 'junk'],
    ['भेजे गए', '&CS0JRwkcCUc- &CRcJDw-', 'sent'],
  ] as const)('knows %s by name, and stores and finds there', async (name, onDisk, use) => {
    const { dovecot, session } = await setupDovecot()
    const mailbox = dovecot.mailbox(ann.address)
    mailbox.deliver('Subject: makes the folder\r\n\r\nx\r\n', onDisk)
    const imap = await session()
    const listed = await imap.folders()
    expect(listed).toContainEqual(expect.objectContaining({ path: name, specialUse: null, delimiter: '/' }))
    expect(listed).toContainEqual(
      expect.objectContaining({ path: 'Sent', specialUse: '\\Sent', delimiter: '/' }),
    )
    const unmarked = listed.filter(({ specialUse }) => specialUse === null)
    expect(findFolder(unmarked, use)).toBe(name)

    const date = new Date('2026-03-04T05:06:07Z')
    await imap.examine(name)
    await imap.append(name, Buffer.from('Message-ID: <a@example.com>\r\n\r\nHällo\r\n'), ['\\Seen'], date)
    const { exists } = await imap.examine(name)
    expect(exists).toBe(2)
    const found = await imap.findByMessageId('<a@example.com>')
    expect(await imap.fetchHeaders(found)).toMatchObject([{ internalDate: date }])
    await imap.close()
    expect(mailbox.flags(onDisk).flat()).toContain('\\Seen')
  })
})
