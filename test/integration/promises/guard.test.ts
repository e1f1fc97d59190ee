// Promise 7, through the engine: hosts that users type reach nothing inside, the checked address is the one connected
// to, and TLS verifies the name that was typed.
import { createServer } from 'node:net'
import { expect, inject, it, onTestFinished } from 'vitest'
import type { Failure } from '../../../src/failures/failure.ts'
import { makeGuard } from '../../../src/mail/guard.ts'
import type { Resolver } from '../../../src/mail/hosts.ts'
import { loadAuthority } from '../../helpers/certificates.ts'
import { ann, type Engine, type EngineOptions, eventually, rows, startEngine } from '../../helpers/engine.ts'
import { listen } from '../../helpers/listen.ts'
import { startWorkers } from './workers.ts'

const name = 'mail.inside.example'

/** Answers of the resolver for names; anything else is unknown. */
const zone: Record<string, { ipv4?: string[]; ipv6?: string[]; hostsFile?: string[] }> = {
  'loopback.example': { ipv4: ['127.0.0.1'] },
  'loopback6.example': { ipv6: ['::1'] },
  'mapped.example': { ipv6: ['::ffff:127.0.0.1'] },
  'private.example': { ipv4: ['10.0.0.1', '192.168.1.1', '172.16.0.1'] },
  'metadata.example': { ipv4: ['169.254.169.254'] },
  'both.example': { ipv4: ['127.0.0.1'], ipv6: ['::1'] },
  'hosts.example': { hostsFile: ['127.0.0.1'] },
}

const refusedHosts = [
  '127.0.0.1',
  'localhost',
  'LOCALHOST.',
  '10.0.0.1',
  '169.254.169.254',
  '[::1]',
  '::ffff:127.0.0.1',
  '0.0.0.0',
  '::',
  '127.1',
  '2130706433',
  '0x7f000001',
  '100.64.0.1',
  'fd00::1',
  ...Object.keys(zone),
]

it('every host inside gets the same answer, and nothing is connected to', async () => {
  const { engine, connections, port } = await setup()
  const check = async (host: string) => {
    const { id } = await engine.client.accounts.add(accountAt(engine, host, port))
    const send = await engine.client.sends.enqueue(makeSend(id))
    const report = await (await engine.client.accounts.test(id)).finished()
    expect(report).toMatchObject({
      smtp: { failure: { group: 'connection-refused', code: 'host-not-allowed', field: 'host' } },
      imap: { failure: { group: 'connection-refused', code: 'host-not-allowed', field: 'host' } },
    })
    expect(report.suggestion).toBeUndefined()
    expect(await (await engine.client.accounts.poll(id)).finished()).toMatchObject({
      failure: { code: 'host-not-allowed' },
    })
    await eventually(async () => (await engine.client.sends.get(send.id)).state === 'held')
    expect(await engine.client.accounts.get(id)).toMatchObject({ state: 'needs-attention' })
    return storedFailures(engine, id)
  }
  const failures = await Promise.all(refusedHosts.map(check))
  // Apart from the host that was typed, no byte tells what it would have reached.
  const expected = { code: 'host-not-allowed', stage: 'resolve', rule: 'guard/refused' }
  for (const { smtp, imap } of failures) {
    expect(withoutHost(smtp)).toEqual({ ...expected, endpoint: 'smtp', params: {} })
    expect(withoutHost(imap)).toEqual({ ...expected, endpoint: 'imap', params: {} })
  }
  expect(connections()).toBe(0)
})

it.each([
  ['a network', ['127.0.0.0/8', '::1/128']],
  ['addresses', ['127.0.0.1', '::1']],
  ['a host name', ['localhost']],
])('what the allow list names as %s is connected to', async (_what, allowHosts) => {
  const engine = await startStopped()
  const workers = await startWorkers(engine, { allowHosts })
  onTestFinished(() => workers.close())
  const { id } = await engine.client.accounts.add(engine.accountInput())
  expect(await (await engine.client.accounts.test(id)).finished()).toMatchObject({ ok: true })
})

it('an allowed name opens its addresses for nobody else', async () => {
  const { engine, connections, port } = await setup(['localhost'])
  for (const host of ['127.0.0.1', '::1', 'loopback.example']) {
    const { id } = await engine.client.accounts.add(accountAt(engine, host, port))
    const report = await (await engine.client.accounts.test(id)).finished()
    expect(report.smtp.failure?.code).toBe('host-not-allowed')
  }
  expect(connections()).toBe(0)
})

it.each(['tls', 'ssl'] as const)(
  'a name that answers otherwise the second time is asked once (%s)',
  async (encryption) => {
    const certificate = await (await loadAuthority(inject('authority'))).issue({ names: [name] })
    const engine = await startStopped({ host: { hostname: name, certificate } })
    const trap = await startTrap(engine.host.smtp[`${encryption}Port`])
    const rebinding = makeRebindingResolver()
    const workers = await startWorkers(engine, {
      overrides: { guard: makeGuard({ allow: ['127.0.0.1'], resolver: rebinding.resolver }) },
    })
    onTestFinished(() => workers.close())

    const input = engine.accountInput()
    const { id } = await engine.client.accounts.add({
      ...input,
      smtp: { ...input.smtp, encryption, port: engine.host.smtp[`${encryption}Port`] },
      imap: undefined,
    })
    const send = await engine.client.sends.enqueue(makeSend(id))
    await eventually(async () => (await engine.client.sends.get(send.id)).state === 'sent')
    expect(rebinding.asked).toEqual(['A', 'AAAA'])
    expect(trap.connections()).toBe(0)
  },
)

it.each(['tls', 'ssl'] as const)('so it is for IMAP (%s)', async (encryption) => {
  const certificate = await (await loadAuthority(inject('authority'))).issue({ names: [name] })
  const engine = await startStopped({ host: { hostname: name, certificate } })
  const port = engine.host.imap(ann.address)[`${encryption}Port`]
  const trap = await startTrap(port)
  const rebinding = makeRebindingResolver()
  const input = engine.accountInput()
  const { id } = await engine.client.accounts.add({ ...input, imap: { ...input.imap, encryption, port } })
  // The clock's own poll would ask too.
  await rows(engine.databaseUrl, "UPDATE postrider.accounts SET next_poll_at = now() + interval '1 day'")
  const workers = await startWorkers(engine, {
    overrides: { guard: makeGuard({ allow: ['127.0.0.1'], resolver: rebinding.resolver }) },
  })
  onTestFinished(() => workers.close())

  expect(await (await engine.client.accounts.poll(id)).finished()).toMatchObject({ ok: true })
  expect(rebinding.asked).toEqual(['A', 'AAAA'])
  expect(trap.connections()).toBe(0)
})

it.each(['tls', 'ssl'] as const)(
  'a certificate for another name is refused, also if it names the address (%s)',
  async (encryption) => {
    const authority = await loadAuthority(inject('authority'))
    const certificate = await authority.issue({ names: ['other.example', '127.0.0.1', '::1'] })
    const authAttempts: string[] = []
    const engine = await startStopped({
      host: {
        hostname: name,
        certificate,
        reply: (stage) => {
          if (stage === 'auth') authAttempts.push(stage)
          return undefined
        },
      },
    })
    const guard = makeGuard({ allow: [name], resolver: makeResolver({ [name]: { ipv4: ['127.0.0.1'] } }) })
    const workers = await startWorkers(engine, { overrides: { guard } })
    onTestFinished(() => workers.close())

    const input = engine.accountInput()
    const { id } = await engine.client.accounts.add({
      ...input,
      smtp: { ...input.smtp, encryption, port: engine.host.smtp[`${encryption}Port`] },
      imap: { ...input.imap, encryption, port: engine.host.imap(ann.address)[`${encryption}Port`] },
    })
    const mismatch = {
      ok: false,
      failure: { group: 'invalid-certificate', code: 'certificate-name-mismatch' },
    }
    expect(await (await engine.client.accounts.test(id)).finished()).toMatchObject({
      ok: false,
      smtp: mismatch,
      imap: mismatch,
    })
    expect(authAttempts).toEqual([])
    expect(engine.host.logins).toEqual({ smtp: 0, imap: 0 })
  },
)

/** An engine whose workers have only what `allow` lets through, and a server inside that must see nobody. */
async function setup(allow: string[] = []) {
  const engine = await startStopped()
  let count = 0
  const inside = await listen(
    createServer((socket) => {
      count += 1
      socket.destroy()
    }),
  )
  onTestFinished(() => inside.close())
  const workers = await startWorkers(engine, {
    overrides: { guard: makeGuard({ allow, resolver: makeResolver(zone) }) },
  })
  onTestFinished(() => workers.close())
  return { engine, port: inside.port, connections: () => count }
}

async function startStopped(options: EngineOptions = {}): Promise<Engine> {
  const engine = await startEngine(options)
  onTestFinished(() => engine.close())
  await engine.stopWorkers()
  return engine
}

/** A server at the second answer's address and the given port; absent where a machine has one loopback address only. */
async function startTrap(port: number): Promise<{ connections(): number }> {
  let count = 0
  const server = createServer((socket) => {
    count += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve())
    server.listen(port, '127.0.0.2', () => resolve())
  })
  onTestFinished(() => void server.close())
  return { connections: () => count }
}

/** Says 127.0.0.1 to the first question and 127.0.0.2 from then on. */
function makeRebindingResolver(): { resolver: Resolver; asked: string[] } {
  const asked: string[] = []
  const resolver: Resolver = {
    resolve4: async () => {
      asked.push('A')
      return [asked.filter((type) => type === 'A').length === 1 ? '127.0.0.1' : '127.0.0.2']
    },
    resolve6: async () => {
      asked.push('AAAA')
      throw unknownName()
    },
    lookup: async () => {
      asked.push('getaddrinfo')
      return ['127.0.0.2']
    },
  }
  return { resolver, asked }
}

function makeResolver(names: typeof zone): Resolver {
  const known = (addresses: string[] | undefined) => {
    if (!addresses) throw unknownName()
    return addresses
  }
  return {
    resolve4: async (host) => known(names[host]?.ipv4),
    resolve6: async (host) => known(names[host]?.ipv6),
    lookup: async (host) => known(host === 'localhost' ? ['127.0.0.1', '::1'] : names[host]?.hostsFile),
  }
}

function unknownName(): Error {
  return Object.assign(new Error('query ENOTFOUND'), { code: 'ENOTFOUND' })
}

function accountAt(engine: Engine, host: string, port: number) {
  const input = engine.accountInput()
  return { ...input, smtp: { ...input.smtp, host, port }, imap: { ...input.imap, host, port } }
}

/** As they are in the rows, before any words are put to them. */
async function storedFailures(engine: Engine, id: string): Promise<{ smtp: Failure; imap: Failure }> {
  const [row] = await rows<{ smtp: Failure; imap: Failure }>(
    engine.databaseUrl,
    `SELECT health_failure AS smtp, imap_failure AS imap FROM postrider.accounts WHERE id = '${id}'`,
  )
  if (!row) throw new Error('the account is gone')
  return row
}

function withoutHost({ params, ...failure }: Failure) {
  const { host, ...rest } = params ?? {}
  if (host === undefined) throw new Error('no host in the failure')
  return { ...failure, params: rest }
}

function makeSend(accountId: string) {
  return { accountId, to: 'bob@example.org', subject: 'Hello', text: 'Hello Bob' }
}
