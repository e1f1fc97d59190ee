// Promise 1: the backend's database role stores credentials and cannot read them; what it and the worker's role need
// to do their work, they may.
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../../db/client.ts'
import { putCredentials } from '../../../db/credentials.ts'
import { grantBackend, grantWorker } from '../../../db/grants.ts'
import { createClient } from '../../../src/client.ts'
import { allQueues } from '../../../src/queue/names.ts'
import { makeDatabase } from '../../helpers/database.ts'
import { ann, type Engine, eventually, rows, startEngine } from '../../helpers/engine.ts'
import { humanReply } from '../../helpers/messages.ts'
import { makeRole, type Role } from '../../helpers/roles.ts'
import { startWorkers } from './workers.ts'

const insufficientPrivilege = { code: '42501' }

it('a backend and a worker do all their work with the rights of their roles', async () => {
  const { engine, backend, worker } = await setup()
  const client = createClient({ databaseUrl: backend.url, publicKey: engine.keys.publicKey })
  onTestFinished(() => client.close())
  const workers = await startWorkers(engine, { databaseUrl: worker.url })
  onTestFinished(() => workers.close())

  const account = await client.accounts.add(engine.accountInput())
  const test = await client.accounts.test(account.id)
  const seen: string[] = []
  for await (const stage of test.stages()) seen.push(stage.name)
  expect(await test.finished()).toMatchObject({ ok: true })
  expect(seen).toContain('imap.round-trip')

  const { id } = await client.sends.enqueue(makeSend(account.id))
  await eventually(async () => (await client.sends.get(id)).state === 'sent')
  const original = engine.host.accepted.find((mail) => mail.to.includes('bob@example.org'))?.raw ?? ''
  engine.host.mailbox(ann.address).deliver(humanReply({ original }))
  expect(await (await client.accounts.poll(account.id)).finished()).toMatchObject({ ok: true })
  expect(await client.replies.list({ accountId: account.id })).toMatchObject([{ sendId: id, kind: 'reply' }])

  // Nobody else did it.
  const names = await rows<{ usename: string }>(
    engine.databaseUrl,
    `SELECT DISTINCT usename FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'postrider%' AND usename LIKE 'test %'`,
  )
  expect(names.map(({ usename }) => usename).sort()).toEqual([backend.name, worker.name].sort())
})

it('the role of the backend is enough for everything that a client offers', async () => {
  const { engine, backend } = await setup()
  const client = createClient({ databaseUrl: backend.url, publicKey: engine.keys.publicKey })
  onTestFinished(() => client.close())

  const account = await client.accounts.add(engine.accountInput())
  expect(await client.accounts.list()).toMatchObject([{ id: account.id }])
  const [first, second] = await client.sends.enqueueMany([
    makeSend(account.id),
    { ...makeSend(account.id), idempotencyKey: 'once' },
  ])
  if (!first || !('id' in first)) throw new Error('not enqueued')
  expect(second).toMatchObject({ state: 'scheduled' })
  expect(await client.sends.list({ accountId: account.id })).toHaveLength(2)
  expect(await client.sends.get(first.id)).toMatchObject({ state: 'scheduled', history: [] })
  expect((await client.accounts.pause(account.id)).state).toBe('paused')
  expect((await client.sends.get(first.id)).state).toBe('held')
  expect((await client.accounts.resume(account.id)).state).toBe('untested')
  expect((await client.sends.get(first.id)).state).toBe('scheduled')
  expect(await client.sends.cancel(first.id)).toBe(true)
  await client.accounts.test(account.id)
  await client.accounts.poll(account.id)
  await client.accounts.remove(account.id)
  expect(await client.accounts.list()).toEqual([])
  expect(await rows(engine.databaseUrl, 'SELECT 1 FROM postrider.credentials')).toEqual([])
})

it('the role of the backend replaces credentials without reading them', async () => {
  const { engine, backend } = await setup()
  const account = await engine.client.accounts.add(engine.accountInput())
  const { db, close } = openDatabase(backend.url, { maxConnections: 1 })
  onTestFinished(close)
  await putCredentials(db, account.id, [{ endpoint: 'smtp', keyId: 'other', box: Uint8Array.of(1, 2) }])
  const [row] = await rows(
    engine.databaseUrl,
    "SELECT version, key_id, encode(box, 'hex') AS box FROM postrider.credentials WHERE endpoint = 'smtp'",
  )
  expect(row).toEqual({ version: 2, key_id: 'other', box: '0102' })
})

const attempts: [name: string, statement: string][] = [
  ['the column', 'SELECT box FROM postrider.credentials'],
  ['the row', 'SELECT * FROM postrider.credentials'],
  ['the row as a value', 'SELECT credentials FROM postrider.credentials'],
  ['the row as JSON', 'SELECT to_jsonb(c) FROM postrider.credentials c'],
  ['TABLE', 'TABLE postrider.credentials'],
  ['COPY of the table', 'COPY postrider.credentials TO STDOUT'],
  ['COPY of the column', 'COPY postrider.credentials (box) TO STDOUT'],
  ['COPY of a query', 'COPY (SELECT box FROM postrider.credentials) TO STDOUT'],
  ['UPDATE RETURNING', 'UPDATE postrider.credentials SET version = version + 1 RETURNING box'],
  ['DELETE RETURNING', 'DELETE FROM postrider.credentials RETURNING *'],
  [
    'INSERT RETURNING',
    `INSERT INTO postrider.credentials (account_id, endpoint, key_id, box)
     SELECT account_id, 'smtp', 'x', '\\x00' FROM postrider.credentials LIMIT 1
     ON CONFLICT (account_id, endpoint) DO UPDATE SET version = 9 RETURNING box`,
  ],
  ['a copy into a readable column', "UPDATE postrider.credentials SET key_id = encode(box, 'hex')"],
  ['a comparison', "SELECT account_id FROM postrider.credentials WHERE box > '\\x00'"],
  ['an order', 'SELECT account_id FROM postrider.credentials ORDER BY box'],
  ['a count', 'SELECT count(DISTINCT box) FROM postrider.credentials'],
  ['FOR UPDATE', 'SELECT box FROM postrider.credentials FOR UPDATE'],
  // PostgreSQL answers such a GRANT with a warning only.
  [
    'a grant to everybody',
    'GRANT SELECT ON postrider.credentials TO PUBLIC; SELECT box FROM postrider.credentials',
  ],
  ['a table of its own', 'CREATE TABLE postrider.stolen AS SELECT box FROM postrider.credentials'],
  // The worker calls functions of this schema by name: one that fits better would run with its rights.
  [
    'a function that the worker would call',
    'CREATE FUNCTION bullmq.job_id_seq_name(p varchar) RETURNS text LANGUAGE sql RETURN NULL',
  ],
  [
    'a function among ours',
    'CREATE FUNCTION postrider.now() RETURNS timestamptz LANGUAGE sql RETURN NULL::timestamptz',
  ],
  ['a trigger', 'ALTER TABLE postrider.credentials DISABLE TRIGGER ALL'],
  ['the contents of messages', 'SELECT content FROM postrider.messages'],
  ['COPY of messages', 'COPY postrider.messages TO STDOUT'],
]

it.each(attempts)('the role of the backend cannot read a box by %s', async (_name, statement) => {
  const { engine, backend, worker } = await setup()
  const account = await engine.client.accounts.add(engine.accountInput())
  await engine.client.sends.enqueue(makeSend(account.id))
  // There is something to see, and the statement is refused for its right, not for its spelling.
  expect((await worker.query('SELECT box FROM postrider.credentials')).rowCount).toBe(2)
  await expect(backend.query(statement)).rejects.toMatchObject(insufficientPrivilege)
})

it('granting twice changes nothing, and takes the boxes away from a role that could read them', async () => {
  const { engine, backend, worker } = await setup()
  const rights = () =>
    rows(
      engine.databaseUrl,
      `SELECT grantee, table_schema, table_name, column_name, privilege_type
       FROM information_schema.column_privileges WHERE grantee LIKE 'test %' ORDER BY 1, 2, 3, 4, 5`,
    )
  const before = await rights()
  expect(before.length).toBeGreaterThan(50)
  await grantBackend(engine.databaseUrl, backend.name, allQueues())
  await grantWorker(engine.databaseUrl, worker.name, allQueues())
  expect(await rights()).toEqual(before)

  const role = await makeRole(engine.databaseUrl, 'former worker')
  onTestFinished(() => role.drop())
  await grantWorker(engine.databaseUrl, role.name, allQueues())
  await role.query('SELECT box FROM postrider.credentials')
  await role.query('SELECT content FROM postrider.messages')
  await grantBackend(engine.databaseUrl, role.name, allQueues())
  await expect(role.query('SELECT box FROM postrider.credentials')).rejects.toMatchObject(
    insufficientPrivilege,
  )
  await expect(role.query('SELECT content FROM postrider.messages')).rejects.toMatchObject(
    insufficientPrivilege,
  )
})

it('a role with no grant can do nothing', async () => {
  const { engine } = await setup()
  const role = await makeRole(engine.databaseUrl, 'stranger')
  onTestFinished(() => role.drop())
  for (const table of ['postrider.accounts', 'postrider.credentials', 'postrider.messages', 'bullmq.job']) {
    await expect(role.query(`SELECT * FROM ${table}`)).rejects.toMatchObject(insufficientPrivilege)
  }
})

it('an unknown role gives an error that names it', async () => {
  const database = await makeDatabase()
  onTestFinished(() => database.close())
  for (const grant of [grantBackend, grantWorker]) {
    await expect(grant(database.url, 'no "such" role', [])).rejects.toThrow(
      'The database has no role "no "such" role"; create it first (CREATE ROLE).',
    )
  }
})

/** An engine whose own workers are stopped, and the two roles of production. */
async function setup(): Promise<{ engine: Engine; backend: Role; worker: Role }> {
  const engine = await startEngine({ jobs: [] })
  onTestFinished(() => engine.close())
  await engine.stopWorkers()
  const backend = await makeRole(engine.databaseUrl, 'backend')
  onTestFinished(() => backend.drop())
  const worker = await makeRole(engine.databaseUrl, 'worker')
  onTestFinished(() => worker.drop())
  await grantBackend(engine.databaseUrl, backend.name, allQueues())
  await grantWorker(engine.databaseUrl, worker.name, allQueues())
  return { engine, backend, worker }
}

function makeSend(accountId: string) {
  return { accountId, to: 'bob@example.org', subject: 'Hello', text: 'Hello Bob' }
}
