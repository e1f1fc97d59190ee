// Pins from the form to the wire: the test shows the fingerprint, the account is released, a changed certificate fails
// again, and no session outlives the pin that it was opened with.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '../../src/failures/failure.ts'
import type { AccountInput } from '../../src/model/account.ts'
import { type Certificate, fingerprintOf, makeSelfSigned } from '../helpers/certificates.ts'
import { type Engine, eventually, rows, startEngine } from '../helpers/engine.ts'
import { smtp } from '../helpers/scripted-server/smtp.ts'
import { type ScriptedServer, startScripted } from '../helpers/scripted-server.ts'

const names = ['localhost', '127.0.0.1']
let engine: Engine
let bridge: Certificate
beforeAll(async () => {
  bridge = await makeSelfSigned({ names })
  engine = await startEngine({ host: { certificate: bridge } })
})
afterAll(() => engine.close())

const servers: ScriptedServer[] = []
afterAll(async () => {
  for (const server of servers) await server.close()
})

/** An SMTP server whose certificate can be exchanged, and an account there. */
async function setup(certificate: Certificate, imap: AccountInput['imap'] = null) {
  const options = { tls: 'implicit' as const, certificate, script: smtp() }
  const server = await startScripted(options)
  servers.push(server)
  const input = engine.accountInput()
  const at = { host: 'localhost', port: server.port, encryption: 'ssl' as const }
  const { id } = await engine.client.accounts.add({ ...input, smtp: { ...input.smtp, ...at }, imap })
  const send = async () => {
    const message = { accountId: id, to: 'bob@example.org', subject: 's', text: 't' }
    return (await engine.client.sends.enqueue(message)).id
  }
  const account = () => engine.client.accounts.get(id)
  const pin = (fingerprint: string | null, endpoint: Endpoint = 'smtp') =>
    engine.client.accounts.pin(id, endpoint, fingerprint)
  return {
    id,
    server,
    send,
    account,
    pin,
    exchange: (other: Certificate) => Object.assign(options, { certificate: other }),
  }
}

const stateOf = (id: string, state: string) =>
  eventually(async () => (await engine.client.sends.get(id)).state === state)
/** From the table: the list ends at the oldest transaction of the server, which may be another test's. */
const events = (accountId: string) =>
  rows<{ type: string; data: Record<string, unknown> }>(
    engine.databaseUrl,
    `SELECT type, data FROM postrider.events WHERE account_id = '${accountId}' ORDER BY cursor`,
  )

describe('a server of one’s own', () => {
  it('works, both sides, once what the test shows is pinned', async () => {
    const { id } = await engine.client.accounts.add(engine.accountInput())
    const test = async () => (await engine.client.accounts.test(id)).finished()
    const fingerprint = fingerprintOf(bridge)
    const failed = await test()
    for (const side of [failed.smtp, failed.imap]) {
      expect(side?.failure).toMatchObject({ code: 'certificate-self-signed', group: 'invalid-certificate' })
      expect(side?.failure?.remedy).toContain(fingerprint)
    }
    expect(engine.host.logins).toEqual({ smtp: 0, imap: 0 })
    await engine.client.accounts.pin(id, 'smtp', fingerprint)
    expect(await test()).toMatchObject({ smtp: { ok: true }, imap: { ok: false } })
    await engine.client.accounts.pin(id, 'imap', fingerprint.replaceAll(':', '').toLowerCase())
    expect(await test()).toMatchObject({ ok: true })
    expect(await (await engine.client.accounts.poll(id)).finished()).toMatchObject({ ok: true })
    expect(await engine.client.accounts.get(id)).toMatchObject({
      state: 'active',
      smtp: { pin: fingerprint },
      imap: { pin: fingerprint, state: 'active' },
    })
  })

  it('gets what was held when it is pinned, and nothing any more when its certificate changes', async () => {
    const [first, second] = [await makeSelfSigned({ names }), await makeSelfSigned({ names })]
    const { id, server, send, account, pin, exchange } = await setup(first)
    const held = await send()
    await stateOf(held, 'held')
    expect(await account()).toMatchObject({
      state: 'needs-attention',
      failure: { code: 'certificate-self-signed' },
    })
    expect(await pin(fingerprintOf(first))).toMatchObject({ state: 'untested', failure: null })
    await stateOf(held, 'sent')
    expect(await events(id)).toContainEqual({
      type: 'account.pinned',
      data: { endpoint: 'smtp', fingerprint: fingerprintOf(first) },
    })

    exchange(second)
    engine.context.pool.drop(id)
    const said = server.received.length
    const later = await send()
    await stateOf(later, 'held')
    const { state, failure } = await account()
    expect({ state, failure }).toMatchObject({
      state: 'needs-attention',
      failure: { code: 'certificate-changed' },
    })
    expect(failure?.remedy).toContain(fingerprintOf(second))
    expect(server.received.slice(said).join()).not.toContain('AUTH')
    await pin(fingerprintOf(second))
    await stateOf(later, 'sent')
  })
})

describe('a session that is open', () => {
  it('is not used again when its pin was taken back', async () => {
    const certificate = await makeSelfSigned({ names })
    const { server, send, account, pin } = await setup(certificate)
    await pin(fingerprintOf(certificate))
    await stateOf(await send(), 'sent')
    await stateOf(await send(), 'sent')
    expect(server.connections).toBe(1)
    await pin(null)
    await stateOf(await send(), 'held')
    expect(await account()).toMatchObject({
      smtp: { pin: null },
      failure: { code: 'certificate-self-signed' },
    })
    expect(server.connections).toBe(2)
  })

  it('is not used again when another certificate was pinned', async () => {
    const { send, account, pin } = await setup(await engine.authority.issue({ names }))
    await stateOf(await send(), 'sent')
    await pin(fingerprintOf(bridge))
    await stateOf(await send(), 'held')
    expect(await account()).toMatchObject({ failure: { code: 'certificate-changed' } })
  })
})

describe('a pin', () => {
  it('stays with another port, and goes with another host, each endpoint by itself', async () => {
    const imap = { host: 'localhost', port: 993, encryption: 'ssl' as const }
    const { id, account, pin } = await setup(bridge, imap)
    const fingerprint = fingerprintOf(bridge)
    const { update } = engine.client.accounts
    const login = { username: 'ann', password: 'x' }
    await pin(fingerprint)
    await pin(fingerprint, 'imap')
    await update(id, { smtp: { port: 2_525 }, imap: { port: 1_143 } })
    expect(await account()).toMatchObject({ smtp: { pin: fingerprint }, imap: { pin: fingerprint } })
    await update(id, { smtp: { host: 'LocalHost', ...login } })
    expect(await account()).toMatchObject({ smtp: { pin: fingerprint } })
    await update(id, { smtp: { host: '127.0.0.1', ...login } })
    expect(await account()).toMatchObject({ smtp: { pin: null }, imap: { pin: fingerprint } })
    await update(id, { imap: null })
    await update(id, { imap: { ...imap, ...login } })
    expect(await account()).toMatchObject({ imap: { pin: null } })
    expect((await events(id)).filter(({ type }) => type === 'account.unpinned')).toEqual([
      { type: 'account.unpinned', data: { endpoint: 'smtp' } },
      { type: 'account.unpinned', data: { endpoint: 'imap' } },
    ])
  })

  it('needs an endpoint, and a fingerprint that is one', async () => {
    const { id, account, pin } = await setup(bridge)
    await expect(pin(fingerprintOf(bridge), 'imap')).rejects.toThrow(
      'endpoint is imap, which is not configured for this account',
    )
    await expect(pin('AB:CD')).rejects.toThrow('fingerprint must be the SHA-256 fingerprint')
    await expect(pin(fingerprintOf(bridge), 'pop3' as Endpoint)).rejects.toThrow(
      'endpoint must be "smtp" or "imap"',
    )
    expect(await account()).toMatchObject({ smtp: { pin: null } })
    const unknown = '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1'
    await expect(engine.client.accounts.pin(unknown, 'smtp', null)).rejects.toThrow('There is no account')
    expect((await events(id)).map(({ type }) => type)).toEqual(['account.added'])
  })
})
