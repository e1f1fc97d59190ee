// Promise 1, through the engine: a box opens only where it belongs and with a key that the worker holds, and when it
// does not, nothing is ever tried as a password.
import { expect, it, onTestFinished } from 'vitest'
import { findSealedOtherwise, putCredentials, replaceBox } from '../../../db/credentials.ts'
import { type Client, createClient } from '../../../src/client.ts'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import { makeOpener } from '../../../src/credentials/open.ts'
import { makeSealer } from '../../../src/credentials/seal.ts'
import type { WorkerContext } from '../../../workers/context.ts'
import { ann, type Engine, eventually, rows, startEngine } from '../../helpers/engine.ts'
import { imap } from '../../helpers/scripted-server/imap.ts'
import { smtp } from '../../helpers/scripted-server/smtp.ts'
import { type ScriptedServer, startScripted } from '../../helpers/scripted-server.ts'
import { startWorkers } from './workers.ts'

const ben = { address: 'ben@example.com', password: 'of ben' }
const cid = { address: 'cid@example.com', password: 'of cid' }

/** The tail of an UPDATE of `postrider.credentials AS mine`, for the accounts of Ann and Ben. */
type Damage = (ann: string, ben: string) => string

const flip = (byte: string): Damage => {
  const bit = `(${byte}) * 8 + 3`
  return (id) =>
    `SET box = set_bit(box, ${bit}, 1 - get_bit(box, ${bit})) WHERE account_id = '${id}' AND length(box) > 100`
}

const damages: [name: string, damage: Damage][] = [
  [
    'swapped between two accounts',
    (a, b) => `SET box = other.box, key_id = other.key_id FROM postrider.credentials AS other
      WHERE mine.endpoint = other.endpoint AND (mine.account_id, other.account_id) IN (('${a}', '${b}'), ('${b}', '${a}'))`,
  ],
  [
    'swapped between the endpoints of one account',
    (a) => `SET box = other.box, key_id = other.key_id FROM postrider.credentials AS other
      WHERE mine.account_id = '${a}' AND other.account_id = '${a}' AND mine.endpoint <> other.endpoint`,
  ],
  ['altered by one bit of the version', flip('0')],
  ['altered by one bit of the encapsulated key', flip('30')],
  ['altered by one bit of the ciphertext', flip('90')],
  ['altered by one bit of the last byte', flip('length(box) - 1')],
  ['cut', (a) => `SET box = substring(box FROM 1 FOR 60) WHERE account_id = '${a}'`],
  ['empty', (a) => `SET box = '' WHERE account_id = '${a}'`],
  ['labelled with another key', (a) => `SET key_id = '0123456789abcdef' WHERE account_id = '${a}'`],
]

it.each(damages)('credentials that are %s stop the account and reach no server', async (_name, damage) => {
  const { engine, authAttempts, imapServer, add } = await setup()
  await engine.stopWorkers()
  const [annId, benId, cidId] = [
    await add(ann.address, imapServer),
    await add(ben.address),
    await add(cid.address),
  ]
  const before = await boxes(engine)
  await rows(engine.databaseUrl, `UPDATE postrider.credentials AS mine ${damage(annId, benId)}`)
  expect(await boxes(engine)).not.toEqual(before)
  const send = await engine.client.sends.enqueue(makeSend(annId))
  const other = await engine.client.sends.enqueue(makeSend(cidId))
  await engine.restartWorkers()

  await expectUnreadable(engine.client, annId, send.id)
  await eventually(async () => (await engine.client.sends.get(other.id)).state === 'sent')
  expect(await engine.client.accounts.get(cidId)).toMatchObject({ state: 'active', failure: null })
  expect(authAttempts).not.toContain(ann.address)
  expect(authAttempts).toContain(cid.address)
  expect(logins(imapServer)).toEqual([])
  // Connected and secured: it was the login that did not take place, not the way there.
  expect(imapServer.connections).toBeGreaterThan(0)
})

it('a worker without the key stops the account and reaches no server', async () => {
  const { engine, authAttempts, imapServer, add } = await setup()
  await engine.stopWorkers()
  const id = await add(ann.address, imapServer)
  const send = await engine.client.sends.enqueue(makeSend(id))
  const workers = await startWorkers(engine, { privateKeys: [(await generateKeyPair()).privateKey] })
  onTestFinished(() => workers.close())

  await expectUnreadable(engine.client, id, send.id)
  expect(authAttempts).toEqual([])
  expect(logins(imapServer)).toEqual([])
})

it('held sends go when a worker has the key again', async () => {
  const { engine, add } = await setup()
  await engine.stopWorkers()
  const id = await add(ann.address)
  const send = await engine.client.sends.enqueue(makeSend(id))
  const keyless = await startWorkers(engine, { privateKeys: [(await generateKeyPair()).privateKey] })
  try {
    await eventually(async () => (await engine.client.sends.get(send.id)).state === 'held')
  } finally {
    await keyless.close()
  }
  await engine.restartWorkers()
  expect((await engine.client.accounts.resume(id)).state).toBe('untested')
  await eventually(async () => (await engine.client.sends.get(send.id)).state === 'sent')
})

it('keys are rotated while workers run, without a login more', async () => {
  const { engine, add } = await setup()
  await engine.stopWorkers()
  const newer = await generateKeyPair()
  const client = createClient({
    databaseUrl: engine.databaseUrl,
    redisUrl: engine.redisUrl,
    publicKey: newer.publicKey,
  })
  onTestFinished(() => client.close())
  const sealedOld = await add(ann.address)
  const sealedNew = (await client.accounts.add(engine.accountInput(ben.address))).id

  const both = [newer.privateKey, engine.keys.privateKey]
  const during = await startWorkers(engine, { privateKeys: both })
  try {
    await expectSent(client, sealedOld)
    await expectSent(client, sealedNew)
    const loginsBefore = engine.host.logins.smtp
    expect(await reseal(during.context, newer.publicKey, both)).toBe(2)
    await expectSent(client, sealedOld)
    // The password is the same, so the open connection is still good.
    expect(engine.host.logins.smtp).toBe(loginsBefore)
  } finally {
    await during.close()
  }

  expect(await keyIds(engine)).toEqual([newer.keyId])
  const after = await startWorkers(engine, { privateKeys: [newer.privateKey] })
  onTestFinished(() => after.close())
  for (const id of [sealedOld, sealedNew]) {
    await expectSent(client, id)
    expect(await (await client.accounts.poll(id)).finished()).toMatchObject({ ok: true })
  }
})

it('a rotation never puts an old password over a new one', async () => {
  const { engine, add } = await setup()
  await engine.stopWorkers()
  const id = await add(ann.address)
  const { db } = engine.context
  const newer = await generateKeyPair()
  const [read] = await findSealedOtherwise(db, newer.keyId, null, 1)
  if (!read) throw new Error('nothing to re-seal')
  const { endpoint } = read
  const sealer = await makeSealer(engine.keys.publicKey)
  const changed = await sealer.seal({ username: 'u', password: 'changed' }, { accountId: id, endpoint })
  await putCredentials(db, id, [{ endpoint, ...changed }])

  const stale = await (await makeSealer(newer.publicKey)).seal(
    { username: 'u', password: 'old' },
    { accountId: id, endpoint },
  )
  expect(await replaceBox(db, read, stale)).toBe(false)
  const [row] = (await findSealedOtherwise(db, newer.keyId, null, 10)).filter(
    (one) => one.endpoint === endpoint,
  )
  if (!row) throw new Error('the row is gone')
  const opened = await (await makeOpener([engine.keys.privateKey])).open(row, { accountId: id, endpoint })
  expect(opened.password).toBe('changed')
})

it('new credentials end the open session: the next send logs in with them', async () => {
  const { engine } = await setup()
  const server = await startScripted({
    tls: 'starttls',
    certificate: await engine.authority.issue({ names: ['localhost'] }),
    script: smtp(),
  })
  onTestFinished(() => server.close())
  const input = engine.accountInput()
  const { id } = await engine.client.accounts.add({
    ...input,
    smtp: { ...input.smtp, port: server.port, password: 'first' },
    imap: undefined,
  })
  await expectSent(engine.client, id)
  await expectSent(engine.client, id)
  expect(passwords(server)).toEqual(['first'])

  const sealer = await makeSealer(engine.keys.publicKey)
  const sealed = await sealer.seal(
    { username: ann.address, password: 'second' },
    { accountId: id, endpoint: 'smtp' },
  )
  await putCredentials(engine.context.db, id, [{ endpoint: 'smtp', ...sealed }])
  await expectSent(engine.client, id)
  await expectSent(engine.client, id)
  expect(passwords(server)).toEqual(['first', 'second'])
})

/** An engine with three mailboxes that notes every attempt to log in, and an IMAP server that notes every line. */
async function setup() {
  const authAttempts: string[] = []
  const engine = await startEngine({
    users: [ann, ben, cid],
    host: {
      reply: (stage, { user }) => {
        if (stage === 'auth') authAttempts.push(user ?? '')
        return undefined
      },
    },
  })
  onTestFinished(() => engine.close())
  const imapServer = await startScripted({
    tls: 'implicit',
    certificate: await engine.authority.issue({ names: ['localhost'] }),
    script: imap(),
  })
  onTestFinished(() => imapServer.close())
  const add = async (address: string, imapAt?: ScriptedServer) => {
    const input = engine.accountInput(address)
    // Another password than SMTP's, so that the two boxes differ in more than their binding.
    const own = imapAt && { ...input.imap, port: imapAt.port, password: 'for IMAP' }
    return (await engine.client.accounts.add({ ...input, imap: own ?? input.imap })).id
  }
  return { engine, authAttempts, imapServer, add }
}

/** The send is held, the account needs a person, and a test and a poll say the same. */
async function expectUnreadable(client: Client, accountId: string, sendId: string): Promise<void> {
  const failure = { code: 'credentials-unreadable', group: 'internal' }
  const held = await eventually(async () => {
    const send = await client.sends.get(sendId)
    return send.state === 'held' && send
  })
  expect(held).toMatchObject({ failure, recipients: [{ state: 'pending', failure: null }] })
  expect(await client.accounts.get(accountId)).toMatchObject({ state: 'needs-attention', failure })
  const report = await (await client.accounts.test(accountId)).finished()
  expect(report).toMatchObject({ ok: false, smtp: { ok: false, failure }, imap: { ok: false, failure } })
  expect(await (await client.accounts.poll(accountId)).finished()).toMatchObject({ ok: false, failure })
}

async function expectSent(client: Client, accountId: string): Promise<void> {
  const { id } = await client.sends.enqueue(makeSend(accountId))
  const ended = await eventually(async () => {
    const send = await client.sends.get(id)
    return ['sent', 'failed', 'held'].includes(send.state) && send
  })
  expect(ended).toMatchObject({ state: 'sent', failure: null })
}

/** What `keys rotate` does, row by row. */
async function reseal({ db }: WorkerContext, publicKey: string, privateKeys: string[]): Promise<number> {
  const [opener, sealer] = [await makeOpener(privateKeys), await makeSealer(publicKey)]
  let count = 0
  let last = null
  for (;;) {
    const [row] = await findSealedOtherwise(db, sealer.keyId, last, 1)
    if (!row) return count
    const credentials = await opener.open(row, row)
    if (await replaceBox(db, row, await sealer.seal(credentials, row))) count += 1
    last = row
  }
}

function makeSend(accountId: string) {
  return { accountId, to: 'zoe@example.org', subject: 'Hello', text: 'Hello Zoe' }
}

async function boxes(engine: Engine): Promise<unknown[]> {
  return rows(
    engine.databaseUrl,
    "SELECT account_id, endpoint, key_id, encode(box, 'hex') AS box FROM postrider.credentials ORDER BY 1, 2",
  )
}

async function keyIds(engine: Engine): Promise<string[]> {
  const found = await rows<{ key_id: string }>(
    engine.databaseUrl,
    'SELECT DISTINCT key_id FROM postrider.credentials',
  )
  return found.map(({ key_id }) => key_id)
}

function logins(server: ScriptedServer): string[] {
  return server.received.filter((line) => /\b(?:LOGIN|AUTHENTICATE)\b/i.test(line))
}

/** The passwords of all AUTH PLAIN commands (RFC 4616), in order. */
function passwords(server: ScriptedServer): string[] {
  return server.received
    .flatMap((line) => /^AUTH PLAIN (\S+)/i.exec(line)?.[1] ?? [])
    .map((text) => Buffer.from(text, 'base64').toString().split('\0')[2] ?? '')
}
