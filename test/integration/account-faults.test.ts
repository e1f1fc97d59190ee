// A fault of the sender never costs a contact: the account stops, its sends wait, and all of them go out in the end.
import { expect, it } from 'vitest'
import type { Enqueued } from '../../src/model/send.ts'
import { ann, type Engine, eventually, onBothBackends, rows, startEngine } from '../helpers/engine.ts'
import type { Refusal } from '../helpers/mail-host.ts'

async function enqueue(engine: Engine, accountId: string, count: number): Promise<Enqueued[]> {
  const inputs = Array.from({ length: count }, (_, index) => ({
    accountId,
    to: `contact${index}@example.org`,
    subject: 'Hi',
    text: 'x',
  }))
  return (await engine.client.sends.enqueueMany(inputs)) as Enqueued[]
}

async function states(engine: Engine): Promise<Record<string, number>> {
  const found = await rows<{ state: string; count: number }>(
    engine.databaseUrl,
    'SELECT state, count(*)::int AS count FROM postrider.sends GROUP BY state',
  )
  return Object.fromEntries(found.map(({ state, count }) => [state, count]))
}

async function blamed(engine: Engine): Promise<number> {
  const found = await rows(engine.databaseUrl, "SELECT 1 FROM postrider.recipients WHERE state = 'refused'")
  return found.length
}

onBothBackends('a password that stops working in the middle', (backend) => {
  it('costs one login, a second an hour later, and no contact; everything goes out afterwards, once', async () => {
    let isBroken = false
    let refusedLogins = 0
    const engine = await startEngine({
      backend,
      host: {
        reply: (stage): Refusal | undefined => {
          if (!isBroken) return undefined
          if (stage === 'mail') return { code: 421, text: '4.7.0 Closing' }
          if (stage !== 'auth') return undefined
          refusedLogins += 1
          return { code: 535, text: '5.7.8 Authentication credentials invalid' }
        },
      },
    })
    const { id: accountId } = await engine.client.accounts.add(engine.accountInput())
    await enqueue(engine, accountId, 500)
    await eventually(() => engine.host.accepted.length > 20)
    isBroken = true
    await eventually(async () => (await engine.client.accounts.get(accountId)).state === 'unreachable')
    await eventually(async () => {
      const { held = 0, sent = 0 } = await states(engine)
      return held + sent === 500
    })
    expect(refusedLogins).toBe(1)
    const { failure, until } = await engine.client.accounts.get(accountId)
    expect(failure).toMatchObject({ code: 'bad-credentials', field: 'password' })
    expect(failure?.remedy).toContain('Too many logins in a short time')
    expect(failure?.remedy).toContain('tried once more')
    expect(Date.parse(until ?? '') - Date.now()).toBeGreaterThan(3_600_000)

    await rows(engine.databaseUrl, "UPDATE postrider.accounts SET health_until = now() - interval '1 second'")
    await engine.maintain('sweep')
    await eventually(async () => (await engine.client.accounts.get(accountId)).state === 'needs-attention')
    await eventually(async () => (await states(engine)).sending === undefined)
    expect(refusedLogins).toBe(2)
    expect(await blamed(engine)).toBe(0)

    isBroken = false
    await engine.client.accounts.resume(accountId)
    await eventually(async () => (await states(engine)).sent === 500)
    const ids = engine.host.accepted.map(({ messageId }) => messageId)
    expect(new Set(ids).size).toBe(500)
    expect(ids).toHaveLength(500)
    await engine.close()
  })
})

it.each<[string, Refusal, 'auth' | 'mail' | 'rcpt' | 'message', string]>([
  [
    'a daily limit at the recipient',
    { code: 550, text: '5.4.5 Daily user sending limit exceeded' },
    'rcpt',
    'limited',
  ],
  [
    'an hourly limit after the dot',
    { code: 451, text: '4.7.1 Hourly external limit reached' },
    'message',
    'limited',
  ],
  [
    'a limit at login',
    { code: 454, text: '4.7.0 Too many login attempts, please try again later' },
    'auth',
    'limited',
  ],
  [
    'a blocked sender',
    { code: 550, text: '5.4.6 Unusual sending activity detected' },
    'mail',
    'needs-attention',
  ],
])('%s parks the account and touches nobody', async (_name, refusal, at, state) => {
  const engine = await startEngine({ host: { reply: (stage) => (stage === at ? refusal : undefined) } })
  const { id: accountId } = await engine.client.accounts.add(engine.accountInput())
  await enqueue(engine, accountId, 5)
  await eventually(async () => (await states(engine)).held === 5)
  expect((await engine.client.accounts.get(accountId)).state).toBe(state)
  expect(await blamed(engine)).toBe(0)
  expect(engine.host.accepted).toEqual([])
  await engine.close()
})

it('lets sends go after the wait that the server stated, spread by the limits', async () => {
  const answers = [{ code: 550, text: 'Too many messages. Try again in 1 seconds.' }]
  const engine = await startEngine({
    host: { reply: (stage) => (stage === 'mail' ? answers.shift() : undefined) },
  })
  const input = engine.accountInput()
  const { id: accountId } = await engine.client.accounts.add({
    ...input,
    limits: { perHour: 1_000, minGapSeconds: 0 },
  })
  await enqueue(engine, accountId, 3)
  await eventually(async () => (await states(engine)).held === 3)
  await eventually(async () => {
    await engine.maintain('sweep')
    return (await states(engine)).sent === 3
  })
  expect((await engine.client.accounts.get(accountId)).state).toBe('active')
  await engine.close()
})

it('probes an unreachable server with one send, and lets the others follow', async () => {
  const engine = await startEngine()
  const input = engine.accountInput()
  const closed = { ...input.smtp, port: 1 }
  const { id: accountId } = await engine.client.accounts.add({ ...input, smtp: closed })
  await enqueue(engine, accountId, 5)
  await eventually(async () => (await states(engine)).held === 5)
  const { state, until } = await engine.client.accounts.get(accountId)
  expect(state).toBe('unreachable')
  expect(until).not.toBeNull()

  await rows(engine.databaseUrl, "UPDATE postrider.accounts SET health_until = now() - interval '1 second'")
  await engine.maintain('sweep')
  await eventually(async () => (await engine.client.accounts.get(accountId)).state === 'unreachable')
  const attempts = await rows(engine.databaseUrl, 'SELECT 1 FROM postrider.attempts')
  expect(attempts).toHaveLength(2)

  await engine.client.accounts.update(accountId, { smtp: { port: input.smtp.port } })
  await eventually(async () => (await states(engine)).sent === 5)
  await engine.close()
})

it('sends for a healthy account at once, beside twenty whose servers are silent', async () => {
  const { startScripted } = await import('../helpers/scripted-server.ts')
  const { silent } = await import('../helpers/scripted-server/scripts.ts')
  const server = await startScripted({ script: silent })
  const engine = await startEngine()
  const input = engine.accountInput()
  const dead = { ...input.smtp, host: server.host, port: server.port }
  for (let count = 0; count < 20; count += 1) {
    const { id } = await engine.client.accounts.add({ ...input, smtp: dead, imap: null })
    await enqueue(engine, id, 20)
  }
  await eventually(() => server.connections >= 20)
  const { id } = await engine.client.accounts.add(input)
  const startedAt = performance.now()
  const [send] = await enqueue(engine, id, 1)
  await eventually(() => engine.host.accepted.some(({ messageId }) => messageId === send?.messageId))
  // A second is the promise; a machine that runs two test files at once gets some more.
  expect(performance.now() - startedAt).toBeLessThan(4_000)
  await server.close()
  await engine.close()
})

it('takes a change of limits, hours and credentials', async () => {
  const engine = await startEngine({ jobs: [] })
  const input = engine.accountInput()
  const { id } = await engine.client.accounts.add({ ...input, limits: { perHour: 100, minGapSeconds: 600 } })
  const before = await enqueue(engine, id, 4)
  const slots = async () => {
    const sends = await engine.client.sends.list({ accountId: id })
    return sends.map(({ slotAt }) => Date.parse(slotAt)).sort((a, b) => a - b)
  }
  const spanMs = (list: number[]) => (list.at(-1) ?? 0) - (list[0] ?? 0)
  expect(spanMs(await slots())).toBeGreaterThanOrEqual(3 * 600_000)
  await engine.client.accounts.update(id, { limits: { minGapSeconds: 60 } })
  expect(spanMs(await slots())).toBeLessThan(4 * 75_000)
  expect((await engine.client.sends.list({ accountId: id })).map((send) => send.id).sort()).toEqual(
    before.map((send) => send.id).sort(),
  )
  await expect(engine.client.accounts.update(id, { smtp: { password: 'new' } })).rejects.toThrow('smtp')
  await expect(engine.client.accounts.update(id, { limits: { perHour: 0 } })).rejects.toThrow(
    'limits.perHour',
  )
  await engine.client.accounts.update(id, { smtp: { username: ann.address, password: 'new' } })
  const [row] = await rows<{ version: number }>(
    engine.databaseUrl,
    "SELECT version FROM postrider.credentials WHERE endpoint = 'smtp'",
  )
  expect(row?.version).toBe(2)
  await engine.close()
})
