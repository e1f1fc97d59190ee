// Whatever a web server answers instead of a configuration file ends clearly, in time, and reaches nothing inside.
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeSelfSigned } from '../../helpers/certificates.ts'
import { imap } from '../../helpers/scripted-server/imap.ts'
import { smtp } from '../../helpers/scripted-server/smtp.ts'
import { testAuthority } from '../../helpers/sessions.ts'
import { attemptAt, configurationFile, type Handler, makeWorld, timed } from './world.ts'

const address = 'ann@example.com'
const place = 'autoconfig.example.com'
const dayMs = 24 * 3600 * 1000

describe('a web server that', () => {
  const redirectTo = (location: string): Handler => {
    return (_request, response) => void response.writeHead(302, { location }).end()
  }
  const file = configurationFile('example.com')
  it.each<[string, Handler, Record<string, unknown>]>([
    ['has no file', (_q, r) => void r.writeHead(404).end(), { outcome: 'nothing', detail: /answers 404/ }],
    ['is broken', (_q, r) => void r.writeHead(500).end(file), { outcome: 'nothing', detail: /answers 500/ }],
    [
      'sends a web page',
      (_q, r) => void r.end('<!DOCTYPE html><p>Hi'),
      { outcome: 'refused', detail: /no configur/ },
    ],
    [
      'sends garbage',
      (_q, r) => void r.end(Buffer.alloc(999, 200)),
      { outcome: 'refused', detail: /well-formed/ },
    ],
    ['sends nothing', (_q, r) => void r.end(), { outcome: 'refused', detail: /well-formed/ }],
    [
      'sends 10 MB',
      (_q, r) => void r.end(Buffer.alloc(10_000_000, '<a>')),
      { outcome: 'refused', detail: /64 KB/ },
    ],
    ['never ends', (_q, r) => void endless(r), { outcome: 'refused', detail: /64 KB/ }],
    [
      'sends what unpacks to much',
      (_q, r) =>
        void r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000))),
      { outcome: 'refused', detail: /compressed/ },
    ],
    [
      'is no web server',
      (q) => void q.socket.end('220 smtp\r\n'),
      { outcome: 'refused', detail: /not HTTP/ },
    ],
    [
      'has endless headers',
      (q) => void q.socket.write(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(100_000)}`),
      { outcome: 'refused', detail: /not HTTP/ },
    ],
    ['hangs up', (q) => void q.socket.destroy(), { outcome: 'failed', code: 'connection-lost' }],
    [
      'breaks off',
      (q, r) => {
        r.writeHead(200, { 'content-length': 1000 }).write('<clientConfig>')
        setTimeout(() => q.socket.destroy(), 20)
      },
      { outcome: 'failed', code: 'connection-lost' },
    ],
    [
      'redirects to http',
      redirectTo('http://autoconfig.example.com/'),
      { outcome: 'refused', detail: /not HTTPS/ },
    ],
    ['redirects to a file', redirectTo('file:///etc/passwd'), { outcome: 'refused', detail: /not HTTPS/ }],
    [
      'redirects to another port',
      redirectTo('https://example.com:22/'),
      { outcome: 'refused', detail: /port/ },
    ],
    ['redirects to no URL', redirectTo('https://['), { outcome: 'refused', detail: /no URL/ }],
    ['redirects to itself', redirectTo('/again'), { outcome: 'refused', detail: /more than 3 times/ }],
    ['redirects inside', redirectTo('https://127.0.0.1/'), { outcome: 'failed', code: 'host-not-allowed' }],
    [
      'redirects to metadata',
      redirectTo('https://169.254.169.254/'),
      { outcome: 'failed', code: 'host-not-allowed' },
    ],
    [
      'redirects to localhost',
      redirectTo('https://localhost/'),
      { outcome: 'failed', code: 'host-not-allowed' },
    ],
    ['redirects to ::1', redirectTo('https://[::1]/'), { outcome: 'failed', code: 'host-not-allowed' }],
    [
      'redirects to nowhere',
      redirectTo('https://gone.example/'),
      { outcome: 'nothing', code: 'dns-not-found' },
    ],
  ])('%s', async (_what, handler, { detail, ...expected }) => {
    const { discover, reached } = await makeWorld({ web: { [place]: handler }, allow: [place] })
    const { result, ms } = await timed(discover(address))
    expect(attemptAt(result, `https://${place}`)).toMatchObject(expected)
    if (detail) expect(attemptAt(result, `https://${place}`)?.detail).toMatch(detail as RegExp)
    expect(result).toMatchObject({ smtp: null, imap: null })
    expect(reached.filter((one) => one !== `${place}:443`)).toEqual([])
    expect(ms).toBeLessThan(9_900)
  })

  it('redirects to another host over HTTPS is followed, and that host proves its name', async () => {
    const web = {
      [place]: redirectTo('https://config.host.example/example.com.xml'),
      'config.host.example': ((_request, response) => void response.end(file)) satisfies Handler,
    }
    const good = await makeWorld({ web })
    expect(await good.discover(address)).toMatchObject({ smtp: { source: 'autoconfig' } })
    expect(good.requests.at(-1)).toBe('https://config.host.example/example.com.xml')
    const bad = await makeWorld({ web, certificateNames: { 'config.host.example': [place] } })
    const result = await bad.discover(address)
    expect(attemptAt(result, `https://${place}`)).toMatchObject({ code: 'certificate-name-mismatch' })
    expect(bad.requests).not.toContain('https://config.host.example/example.com.xml')
  })

  it('is silent costs its share of the time and hides nothing else', async () => {
    const { discover } = await makeWorld({
      web: { [place]: () => {} },
      mail: { 'smtp.example.com:465': smtp(), 'imap.example.com:993': imap() },
    })
    const { result, ms } = await timed(discover(address, { timeoutMs: 4_000 }))
    expect(result).toMatchObject({ smtp: { source: 'probe' }, imap: { source: 'probe' } })
    expect(attemptAt(result, `https://${place}`)).toMatchObject({ outcome: 'failed', code: 'timeout' })
    expect(ms).toBeLessThan(4_000)
  })

  it.each([
    [
      'of another name',
      async () => (await testAuthority()).issue({ names: ['other.example', '127.0.0.1'] }),
      'certificate-name-mismatch',
    ],
    [
      'that expired',
      async () =>
        (await testAuthority()).issue({ names: [place], notAfter: new Date(Date.now() - dayMs / 2) }),
      'certificate-expired',
    ],
    ['of nobody', () => makeSelfSigned({ names: [place] }), 'certificate-self-signed'],
  ])('has a certificate %s gets no request', async (_what, certify, code) => {
    const { discover, requests } = await makeWorld({
      web: { [place]: (_request, response) => void response.end(file) },
      certificates: { [place]: await certify() },
    })
    const result = await discover(address)
    expect(attemptAt(result, `https://${place}`)).toMatchObject({ outcome: 'failed', code })
    expect(requests).toEqual([])
  })
})

/** A body that goes on as long as somebody reads. */
function endless(response: Parameters<Handler>[1]): void {
  const more = () => {
    while (!response.destroyed && response.write('a'.repeat(10_000)));
  }
  response.on('drain', more).on('error', () => {})
  more()
}
