// A pinned certificate on all four ways in: exactly it is accepted, and every other is refused before credentials.
import { once } from 'node:events'
import { connect, createServer, type TLSSocket } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { pinRefusal } from '../../../src/mail/pin.ts'
import { type Certificate, fingerprintOf, makeAuthority, makeSelfSigned } from '../../helpers/certificates.ts'
import { fourWays, visit } from '../../helpers/four-ways.ts'
import { listen } from '../../helpers/listen.ts'
import { target, testAuthority } from '../../helpers/sessions.ts'

const dayMs = 24 * 3600 * 1000
const names = ['localhost']
const yesterday = new Date(Date.now() - dayMs)

const unverifiable: Record<string, () => Promise<Certificate>> = {
  'self-signed': () => makeSelfSigned({ names }),
  'of an unknown issuer': async () => (await makeAuthority()).issue({ names }),
  expired: async () =>
    (await testAuthority()).issue({
      names,
      notBefore: new Date(Date.now() - 9 * dayMs),
      notAfter: yesterday,
    }),
  'not valid yet': async () =>
    (await testAuthority()).issue({ names, notBefore: new Date(Date.now() + dayMs) }),
  'of another name': () => makeSelfSigned({ names: ['bridge.invalid'] }),
}

describe.each(fourWays)('$way', (way) => {
  it.each(Object.entries(unverifiable))('accepts its certificate, which is %s', async (_name, make) => {
    const certificate = await make()
    const pin = fingerprintOf(certificate)
    const { failure, opened, stages } = await visit(way, certificate, { pin })
    expect({ failure, opened }).toEqual({ failure: null, opened: 1 })
    expect(stages.find(({ stage }) => stage === 'tls')?.detail).toMatchObject({ fingerprint256: pin })
  })

  it('refuses another one, also one that can be verified, and says nothing more', async () => {
    const pin = fingerprintOf(await makeSelfSigned({ names }))
    for (const certificate of [
      await makeSelfSigned({ names }),
      await (await testAuthority()).issue({ names }),
    ]) {
      const { failure, opened, stages, said } = await visit(way, certificate, { pin })
      const fingerprint = fingerprintOf(certificate)
      expect(failure).toMatchObject({ code: 'certificate-changed', stage: 'tls', endpoint: way.endpoint })
      expect(failure?.params).toMatchObject({
        host: 'localhost',
        fingerprint,
        pinned: pin,
        names: 'localhost',
      })
      expect(opened).toBe(0)
      expect(stages.map(({ stage }) => stage)).not.toContain('tls')
      // Nothing was said over the session that the impostor holds the keys of.
      const last = way.tls === 'implicit' ? '' : (said.split('\n').at(-1) ?? '')
      expect(last).toMatch(/^$|STARTTLS$/)
    }
  })

  it('accepts no issuer in place of its certificate', async () => {
    const authority = await makeAuthority()
    const { cert, key } = await authority.issue({ names })
    const chain = { cert: `${cert}\n${authority.certificate}`, key }
    const refused = await visit(way, chain, { pin: fingerprintOf({ cert: authority.certificate }) })
    expect(refused).toMatchObject({ failure: { code: 'certificate-changed' }, opened: 0 })
    expect(await visit(way, chain, { pin: fingerprintOf(chain) })).toMatchObject({ failure: null, opened: 1 })
  })

  it('takes a pin that is no fingerprint for one that nothing fits', async () => {
    const certificate = await (await testAuthority()).issue({ names })
    const refused = { failure: { code: 'certificate-changed' }, opened: 0 }
    expect(await visit(way, certificate, { pin: '' })).toMatchObject(refused)
    expect(await visit(way, certificate, { pin: null })).toMatchObject({ failure: null, opened: 1 })
  })
})

it('trusts no session that was resumed, and offers none', async () => {
  const certificate = await makeSelfSigned({ names })
  const pin = fingerprintOf(certificate)
  const resumed: boolean[] = []
  const server = createServer(certificate, (socket) => {
    resumed.push(socket.isSessionReused())
    socket.on('error', () => {})
    socket.write('220 resuming.example ESMTP\r\n')
  })
  const { port, close } = await listen(server)
  const where = target({ host: 'localhost', port }, 'ssl', { pin })
  const hello = async (session?: Buffer): Promise<{ socket: TLSSocket; ticket: Buffer }> => {
    const socket = connect({
      host: '127.0.0.1',
      port,
      rejectUnauthorized: false,
      session,
      maxVersion: 'TLSv1.2',
    })
    const [ticket] = await Promise.all([once(socket, 'session').catch(() => []), once(socket, 'data')])
    return { socket, ticket: ticket[0] }
  }
  const first = await hello()
  expect(pinRefusal(first.socket, where, 'smtp')).toBeNull()
  const second = connect({
    host: '127.0.0.1',
    port,
    rejectUnauthorized: false,
    session: first.ticket,
    maxVersion: 'TLSv1.2',
  })
  await once(second, 'data')
  expect(second.isSessionReused()).toBe(true)
  expect(pinRefusal(second, where, 'smtp')?.failure).toMatchObject({ code: 'certificate-changed' })
  first.socket.destroy()
  second.destroy()
  await close()
  expect(resumed).toEqual([false, true])
})
