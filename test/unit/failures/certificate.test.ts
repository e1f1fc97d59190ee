import { describe, expect, it } from 'vitest'
import { certificateParams } from '../../../src/failures/certificate.ts'
import { classifyNetwork } from '../../../src/failures/network.ts'

const now = new Date('2025-03-04T10:00:00Z')
const root = { valid_from: 'Jan  1 00:00:00 2020 GMT', valid_to: 'Jan  1 00:00:00 2040 GMT' }
const intermediate = {
  valid_from: 'Feb  1 00:00:00 2024 GMT',
  valid_to: 'Feb  1 00:00:00 2025 GMT',
  issuerCertificate: root,
}
const leaf = {
  valid_from: 'Jan  1 00:00:00 2025 GMT',
  valid_to: 'Jan  1 00:00:00 2026 GMT',
  issuerCertificate: intermediate,
}

describe('the date of a certificate', () => {
  it('is of the one in the chain that ended first, or begins last', () => {
    expect(certificateParams(leaf, 'certificate-expired').date).toBe('2025-02-01T00:00:00.000Z')
    expect(certificateParams(leaf, 'certificate-not-yet-valid').date).toBe('2025-01-01T00:00:00.000Z')
  })

  it('is found where a root names itself as issuer, and absent where there is none', () => {
    const own: Record<string, unknown> = { ...root }
    own.issuerCertificate = own
    expect(certificateParams(own, 'certificate-expired').date).toBe('2040-01-01T00:00:00.000Z')
    expect(certificateParams({ valid_to: 'soon' }, 'certificate-expired')).toEqual({})
  })
})

it.each([
  'EE certificate key too weak',
  'CA certificate key too weak',
  'CA signature digest algorithm too weak',
])('%s is encryption that is too old', (message) => {
  const error = Object.assign(new Error(message), { code: 'UNSPECIFIED' })
  expect(classifyNetwork(error, { stage: 'tls', endpoint: 'smtp', now }).code).toBe('tls-too-old')
})
