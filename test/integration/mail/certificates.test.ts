// Every fault of a certificate against a real TLS server: its code, the facts, and no credentials opened.
import { describe, expect, it } from 'vitest'
import { policyOf } from '../../../src/failures/codes.ts'
import { explain } from '../../../src/failures/explain.ts'
import { type Certificate, fingerprintOf, makeAuthority, makeSelfSigned } from '../../helpers/certificates.ts'
import { fourWays, visit } from '../../helpers/four-ways.ts'
import { testAuthority } from '../../helpers/sessions.ts'

const dayMs = 24 * 3600 * 1000
/** Certificates have whole seconds. */
const fromNow = (days: number) => new Date(Math.floor((Date.now() + days * dayMs) / 1000) * 1000)
const names = ['localhost']
const past = fromNow(-3)
const future = fromNow(3)

type Case = {
  make(): Promise<Certificate>
  host?: string
  code: string
  params?: Record<string, unknown>
  says?: string
}

const cases: Record<string, Case> = {
  expired: {
    make: async () => (await testAuthority()).issue({ names, notBefore: fromNow(-9), notAfter: past }),
    code: 'certificate-expired',
    params: { date: past.toISOString() },
    says: 'expired on ',
  },
  'not valid yet': {
    make: async () => (await testAuthority()).issue({ names, notBefore: future }),
    code: 'certificate-not-yet-valid',
    params: { date: future.toISOString() },
    says: 'it will be on ',
  },
  'self-signed': {
    make: () => makeSelfSigned({ names }),
    code: 'certificate-self-signed',
    says: 'pin it for this account: ',
  },
  'of an issuer that is neither known nor sent': {
    make: async () => (await makeAuthority()).issue({ names }),
    code: 'certificate-unknown-issuer',
    params: { issuer: expect.stringContaining('Postrider test authority') },
    says: 'pin it for this account: ',
  },
  "of a company's own authority, which is sent": {
    make: async () => {
      const authority = await makeAuthority()
      const { cert, key } = await authority.issue({ names })
      return { cert: `${cert}\n${authority.certificate}`, key }
    },
    code: 'certificate-unknown-issuer',
  },
  'for other names': {
    make: async () =>
      (await testAuthority()).issue({ names: ['mail.example.net', '*.example.org', '192.0.2.1'] }),
    code: 'certificate-name-mismatch',
    params: { names: 'mail.example.net, *.example.org, 192.0.2.1' },
    says: 'It is valid for: mail.example.net',
  },
  'for a name, where an address was typed': {
    make: async () => (await testAuthority()).issue({ names }),
    host: '127.0.0.1',
    code: 'certificate-name-mismatch',
    params: { names: 'localhost', host: '127.0.0.1' },
  },
}

describe.each(fourWays)('$way', (way) => {
  it.each(Object.entries(cases))('a certificate %s', async (_name, { make, host, code, params, says }) => {
    const certificate = await make()
    const { failure, opened, said } = await visit(way, certificate, host ? { host } : {})
    if (!failure) throw new Error('it was accepted')
    const fingerprint = fingerprintOf(certificate)
    expect(failure).toMatchObject({
      code,
      stage: 'tls',
      endpoint: way.endpoint,
      params: { ...params, fingerprint },
    })
    expect(policyOf(failure.code)).toMatchObject({ group: 'invalid-certificate', field: 'host' })
    if (says) expect(explain(failure).remedy).toContain(says)
    expect(opened).toBe(0)
    expect(said).not.toMatch(/AUTH|LOGIN/)
  })

  it('an address that the certificate names is accepted', async () => {
    const certificate = await (await testAuthority()).issue({ names: ['127.0.0.1'] })
    expect(await visit(way, certificate, { host: '127.0.0.1' })).toMatchObject({ failure: null, opened: 1 })
  })

  it('verification cannot be switched off from outside', async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    try {
      const { failure } = await visit(way, await makeSelfSigned({ names }))
      expect(failure).toMatchObject({ code: 'certificate-self-signed' })
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
    }
  })

  it.each(['TLSv1', 'TLSv1.1'] as const)('%s alone is too old, pinned or not', async (version) => {
    const old = await makeOldServer(version)
    for (const pin of [null, fingerprintOf(old)]) {
      const { failure, opened } = await visit(way, old, { pin })
      expect(failure).toMatchObject({ code: 'tls-too-old', stage: 'tls', endpoint: way.endpoint })
      expect(opened).toBe(0)
    }
  })
})

async function makeOldServer(version: 'TLSv1' | 'TLSv1.1') {
  const certificate = await (await testAuthority()).issue({ names })
  return { ...certificate, minVersion: version, maxVersion: version, ciphers: 'DEFAULT:@SECLEVEL=0' }
}
