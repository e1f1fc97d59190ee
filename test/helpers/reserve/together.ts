// Everybody enqueues at once; what is reserved in the end.
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import { type Client, createClient, type SendInput } from '../../../src/index.ts'
import type { Limits, RampUp, Slot } from '../../../src/pacing/index.ts'
import { custom } from '../../../src/providers/presets/custom.ts'
import { rows } from '../engine.ts'
import { type Enqueuer, startEnqueuer } from './enqueuer.ts'
import type { GivenAccount, Message, World } from './world.ts'

export type Send = Slot & { key: string; state: string; createdAt: Date; sendAfter: Date | null }

/** The rules in force in the end, and what is reserved under them, in the order of ids. */
export type Account = Omit<GivenAccount, 'rampUp'> & { limits: Limits; rampUp?: RampUp; sends: Send[] }

type Job = { enqueuer: Enqueuer; calls: SendInput[][] }

/** A process for each part of the work, all connected before the first begins. One is killed, limits are lowered. */
export async function enqueueTogether(databaseUrl: string, world: World): Promise<Account[]> {
  const { publicKey } = await generateKeyPair()
  const client = createClient({ databaseUrl, publicKey })
  const started: Enqueuer[] = []
  const start = async () => {
    const enqueuer = await startEnqueuer(databaseUrl)
    started.push(enqueuer)
    return enqueuer
  }
  try {
    const ids: string[] = []
    for (const account of world.accounts) ids.push(await addAccount(client, account))
    const spare = await start()
    const [first, ...others] = await Promise.all(
      world.work.map(async (calls) => ({ enqueuer: await start(), calls: toInputs(calls, ids) })),
    )
    await Promise.all([
      workUntilKilled(first!, spare),
      ...others.map(work),
      halfDone(others[0]!).then(() => lowerLimits(client, world, ids)),
    ])
    return await readAccounts(client, databaseUrl, world, ids)
  } finally {
    await Promise.all(started.map((enqueuer) => enqueuer.kill()))
    await client.close()
  }
}

async function addAccount(client: Client, given: GivenAccount): Promise<string> {
  const smtp = { host: 'smtp.example', port: 587, encryption: 'tls' as const, username: 'x', password: 'x' }
  return (await client.accounts.add({ ...given, provider: 'custom', smtp })).id
}

function toInputs(calls: Message[][], ids: string[]): SendInput[][] {
  return calls.map((call) =>
    call.map(({ key, account, recipients, sendAfter }) => ({
      accountId: ids[account]!,
      to: Array.from({ length: recipients }, (_, index) => `contact-${index}@example.org`),
      subject: 'Hi',
      text: 'x',
      sendAfter: sendAfter?.toISOString(),
      idempotencyKey: key,
    })),
  )
}

async function work({ enqueuer, calls }: Job): Promise<void> {
  enqueuer.begin(calls)
  await enqueuer.reaches(calls.length)
  await enqueuer.end()
}

/** Killed in the middle of a call. The spare one begins with the last call that was answered, which changes nothing. */
async function workUntilKilled({ enqueuer, calls }: Job, spare: Enqueuer): Promise<void> {
  enqueuer.begin(calls)
  await enqueuer.reaches(Math.floor(calls.length / 3))
  await enqueuer.kill()
  await work({ enqueuer: spare, calls: calls.slice(enqueuer.answered() - 1) })
}

async function halfDone({ enqueuer, calls }: Job): Promise<void> {
  await enqueuer.reaches(Math.floor(calls.length / 2))
}

async function lowerLimits(client: Client, { change }: World, ids: string[]): Promise<void> {
  await client.accounts.update(ids[change.account]!, { limits: change.limits })
}

type Row = {
  account_id: string
  idempotency_key: string
  state: string
  slot_at: string
  recipient_count: number
  created_at: string
  send_after: string | null
}

async function readAccounts(
  client: Client,
  databaseUrl: string,
  { accounts, change }: World,
  ids: string[],
): Promise<Account[]> {
  const found = await rows<Row>(databaseUrl, 'SELECT * FROM postrider.sends ORDER BY id')
  const read = ids.map(async (id, index): Promise<Account> => {
    const given = accounts[index]!
    const { rampUp } = await client.accounts.plan(id)
    return {
      ...given,
      limits: { ...custom.limits, ...(index === change.account ? change.limits : given.limits) },
      rampUp: rampUp ? { ...rampUp, since: new Date(rampUp.since) } : undefined,
      sends: found.filter((row) => row.account_id === id).map(toSend),
    }
  })
  return Promise.all(read)
}

function toSend(row: Row): Send {
  return {
    key: row.idempotency_key,
    state: row.state,
    at: new Date(row.slot_at),
    recipients: row.recipient_count,
    createdAt: new Date(row.created_at),
    sendAfter: row.send_after === null ? null : new Date(row.send_after),
  }
}
