// An account's turns: what missed its slot, what is tried again, what another process is at work for, and what a turn
// that sends nothing costs.
import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { renewLeases } from '../../db/claims.ts'
import type { QueueBackend } from '../../src/queue/backend.ts'
import { makeLeases } from '../../workers/leases.ts'
import { makeTurns } from '../../workers/send/turn.ts'
import { until } from '../helpers/chaos.ts'
import {
  type Engine,
  type EngineOptions,
  eventually,
  onBothBackends,
  rows,
  startEngine,
} from '../helpers/engine.ts'
import { smtp } from '../helpers/scripted-server/smtp.ts'
import { startScripted } from '../helpers/scripted-server.ts'

const engines: Engine[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close()
})

async function setup(options: EngineOptions = {}) {
  const engine = await startEngine({ jobs: ['send'], ...options })
  engines.push(engine)
  const add = async (over: Partial<Parameters<Engine['client']['accounts']['add']>[0]> = {}) =>
    (await engine.client.accounts.add({ ...engine.accountInput(), imap: null, ...over })).id
  const enqueue = async (accountId: string, to: string) =>
    (await engine.client.sends.enqueue({ accountId, to, subject: 'Hi', text: 'x' })).id
  const query = <T extends Record<string, unknown>>(text: string) => rows<T>(engine.databaseUrl, text)
  return { engine, add, enqueue, query }
}

async function enqueueTogether(engine: Engine, accountId: string, recipients: string[]): Promise<string[]> {
  const inputs = recipients.map((to) => ({ accountId, to, subject: 'Hi', text: 'x' }))
  const results = await engine.client.sends.enqueueMany(inputs)
  return results.flatMap((result) => ('id' in result ? [result.id] : []))
}

const slow = { perHour: 1_000, perDay: 10_000, minGapSeconds: 600 }

onBothBackends('what missed its slot', (backend) => {
  it('is planned again instead of leaving in a burst, in its order', async () => {
    const { engine, add, enqueue, query } = await setup({ backend })
    const accountId = await add({ limits: slow })
    await engine.stopWorkers()
    const ids: string[] = []
    for (const to of ['a', 'b', 'c', 'd']) ids.push(await enqueue(accountId, `${to}@example.org`))
    // A night later.
    await query(`UPDATE postrider.sends SET slot_at = slot_at - interval '9 hours',
                 next_attempt_at = next_attempt_at - interval '9 hours'`)
    await engine.restartWorkers()
    await engine.maintain('sweep')
    await eventually(async () => (await engine.client.sends.get(ids[0] ?? '')).state === 'sent')
    const left = await query<{ id: string; next_attempt_at: string }>(
      "SELECT id, next_attempt_at FROM postrider.sends WHERE state = 'scheduled' ORDER BY next_attempt_at",
    )
    expect(left.map(({ id }) => id)).toEqual(ids.slice(1))
    const instants = [Date.now() - 30_000, ...left.map((row) => Date.parse(row.next_attempt_at))]
    for (const [index, at] of instants.slice(1).entries()) {
      expect(at - (instants[index] ?? 0)).toBeGreaterThanOrEqual(600_000 - 30_000)
    }
    const sent = await query("SELECT 1 FROM postrider.sends WHERE state = 'sent'")
    expect(sent).toHaveLength(1)
  })
})

/** A server that greylists the first recipient of all. */
async function startGreylisting(engine: Engine) {
  let isFirst = true
  return startScripted({
    tls: 'implicit',
    certificate: await engine.authority.issue({ names: ['localhost'] }),
    script: smtp({
      RCPT: async (connection) => {
        await connection.send(
          isFirst ? '450 4.2.0 Greylisted, please try again in 900 seconds' : '250 2.1.5 Ok',
        )
        isFirst = false
      },
    }),
  })
}

it('gives a retry a slot as soon as it may come, for which a full line makes room', async () => {
  const { engine, add, query } = await setup()
  const server = await startGreylisting(engine)
  const { smtp: given } = engine.accountInput()
  const accountId = await add({
    smtp: { ...given, host: server.host, port: server.port, encryption: 'ssl' },
    limits: { perHour: 6, minGapSeconds: 300 },
  })
  const recipients = Array.from({ length: 40 }, (_, n) => `a${n}@example.org`)
  const ids = await enqueueTogether(engine, accountId, recipients)
  const [id = '', ...others] = ids
  const retried = await eventually(async () => {
    const send = await engine.client.sends.get(id)
    return send.state === 'retrying' && send
  })
  const inMinutes = (Date.parse(retried.nextAttemptAt ?? '') - Date.now()) / 60_000
  expect(inMinutes).toBeGreaterThan(13)
  expect(inMinutes).toBeLessThan(40)

  const waiting = await query<{ id: string; at: string; slot: string }>(
    `SELECT id, next_attempt_at AS at, slot_at AS slot FROM postrider.sends
     WHERE state IN ('scheduled', 'retrying') ORDER BY next_attempt_at`,
  )
  expect(waiting.map(({ at }) => at)).toEqual(waiting.map(({ slot }) => slot))
  expect(waiting.flatMap((row) => (row.id === id ? [] : [row.id]))).toEqual(others)
  const instants = waiting.map(({ at }) => Date.parse(at))
  for (const [index, at] of instants.entries()) {
    expect(at - (instants[index - 1] ?? 0)).toBeGreaterThanOrEqual(300_000)
    expect(instants.filter((other) => other <= at && other > at - 3_600_000).length).toBeLessThanOrEqual(6)
  }
  await server.close()
})

onBothBackends('a gap', (backend) => {
  it('is kept between turns, also by what is a little late', async () => {
    const { engine, add, query } = await setup({ backend })
    const accountId = await add({ limits: { perHour: 1_000, perDay: 10_000, minGapSeconds: 5 } })
    await engine.stopWorkers()
    for (const name of ['a', 'b', 'c']) {
      const message = { accountId, subject: 'Hi', text: 'x', to: `${name}@example.org` }
      await engine.client.sends.enqueue(message)
    }
    // Half a minute without workers: each has a job of its own by then, and all of them are due.
    await query(`UPDATE postrider.sends SET slot_at = slot_at - interval '30 seconds',
                 next_attempt_at = next_attempt_at - interval '30 seconds'`)
    await engine.restartWorkers()
    await eventually(async () => (await engine.client.sends.list({ state: 'sent' })).length === 3)
    const began = await query<{ at: string }>(
      'SELECT started_at AS at FROM postrider.attempts ORDER BY started_at',
    )
    const [first = 0, second = 0, third = 0] = began.map(({ at }) => Date.parse(at))
    expect(second - first).toBeGreaterThanOrEqual(5_000)
    expect(third - second).toBeGreaterThanOrEqual(5_000)
  })
})

it('leaves an account alone that another process has as many connections to as it may', async () => {
  const { engine, add, enqueue, query } = await setup()
  const accountId = await add()
  await engine.stopWorkers()
  const elsewhere = await enqueue(accountId, 'a@example.org')
  await query(`UPDATE postrider.sends SET state = 'sending', claim_token = '${randomUUID()}',
               lease_until = now() + interval '1 hour' WHERE id = '${elsewhere}'`)
  const id = await enqueue(accountId, 'b@example.org')
  await engine.restartWorkers()
  const other = await enqueue(await add({ email: 'ann@example.com' }), 'c@example.org')
  await eventually(async () => (await engine.client.sends.get(other)).state === 'sent')
  expect((await engine.client.sends.get(id)).state).toBe('scheduled')
  // That process died, and its lease is over.
  await query("UPDATE postrider.sends SET lease_until = now() - interval '1 second' WHERE state = 'sending'")
  await eventually(async () => (await engine.client.sends.get(id)).state === 'sent')
})

it('renews the leases of living workers', async () => {
  const { engine, add, enqueue, query } = await setup({ jobs: [] })
  const id = await enqueue(await add(), 'a@example.org')
  const token = randomUUID()
  await query(`UPDATE postrider.sends SET state = 'sending', claim_token = '${token}',
               lease_until = now() + interval '10 seconds' WHERE id = '${id}'`)
  const release = makeLeases(
    engine.context,
    (tokens) => renewLeases(engine.context.db, tokens, 45_000),
    50,
  ).hold(token)
  await eventually(async () => {
    const [row] = await query<{ renewed: boolean }>(
      "SELECT lease_until > now() + interval '30 seconds' AS renewed FROM postrider.sends",
    )
    return row?.renewed
  })
  release()
})

it('goes on when the next turn is taken the moment it is added', async () => {
  const { engine, add } = await setup({ jobs: [] })
  const accountId = await add({ provider: 'ovh', limits: { perHour: 100, minGapSeconds: 0 } })
  await enqueueTogether(engine, accountId, [
    'a@example.org',
    'b@example.org',
    'c@example.org',
    'd@example.org',
  ])
  const turn = (id: string) =>
    work({ accountId }, { id, signal: new AbortController().signal, progress: async () => {} })
  // Behind a cap each message has a turn of its own. This queue runs a job before it has said that it has it.
  const queue: QueueBackend = {
    ...engine.context.queue,
    queue: (name) => ({
      ...engine.context.queue.queue(name),
      removeRateLimitKey: async () => {},
      addBulk: async (jobs) => {
        for (const { opts } of jobs) await turn(opts?.jobId ?? '')
      },
    }),
  }
  const work = makeTurns({ ...engine.context, queue })('ovh', { name: 'default' })
  await turn('first')
  expect(await engine.client.sends.list({ state: 'sent' })).toHaveLength(4)
})

onBothBackends('a cap per egress address', (backend) => {
  it('costs turns that send nothing no token', async () => {
    const { engine, add, enqueue } = await setup({ backend })
    const ovh = { provider: 'ovh', limits: { perHour: 100, minGapSeconds: 0 } }
    const accounts = await Promise.all(['a', 'b', 'c', 'd'].map(() => add(ovh)))
    const [last = '', ...others] = accounts
    await engine.stopWorkers()
    for (const accountId of others) {
      await engine.client.sends.cancel(await enqueue(accountId, 'a@example.org'))
    }
    const id = await enqueue(last, 'b@example.org')
    await engine.restartWorkers()
    // Three tokens of 24 s each would be longer than anybody waits here.
    await eventually(async () => (await engine.client.sends.get(id)).state === 'sent')
  })

  it('is shared account by account, whatever one of them has waiting', async () => {
    const { engine, add, query } = await setup({ backend })
    const ovh = { provider: 'ovh', limits: { perHour: 100, minGapSeconds: 0 } }
    const [large, small] = [await add(ovh), await add(ovh)]
    await engine.stopWorkers()
    const message = { subject: 'Hi', text: 'x' }
    await engine.client.sends.enqueueMany(
      Array.from({ length: 90 }, (_, n) => ({ ...message, accountId: large, to: `a${n}@example.org` })),
    )
    await engine.client.sends.enqueue({ ...message, accountId: small, to: 'b@example.org' })
    await engine.restartWorkers()
    const sent = "SELECT account_id FROM postrider.sends WHERE state = 'sent'"
    await until('two are sent', async () => (await query(sent)).length === 2, 60_000)
    expect(new Set((await query<{ account_id: string }>(sent)).map((row) => row.account_id)).size).toBe(2)
  }, 90_000)
})
