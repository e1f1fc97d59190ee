import { describe, expect, it } from 'vitest'
import {
  generateKeyPair,
  KeyFormatError,
  keyIdOf,
  parsePrivateKey,
  parsePublicKey,
} from '../../../src/credentials/keys.ts'

// RFC 9180 appendix A.3.1 (base mode, DHKEM(P-256, HKDF-SHA256)): skRm and pkRm.
const rfcScalar = 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'
const rfcPoint =
  '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0'
const text = (kind: 'public' | 'private', hex: string) =>
  `postrider-${kind}-p256:${Buffer.from(hex, 'hex').toString('base64url')}`

describe('key texts', () => {
  it('derive the public half of the RFC 9180 test vector from its private half', () => {
    const { scalar, point, keyId } = parsePrivateKey(text('private', rfcScalar))
    expect(Buffer.from(scalar).toString('hex')).toBe(rfcScalar)
    expect(Buffer.from(point).toString('hex')).toBe(rfcPoint)
    expect(keyId).toBe(keyIdOf(text('public', rfcPoint)))
    expect(keyId).toMatch(/^[0-9a-f]{16}$/)
  })

  it('come in pairs that belong together and are new each time', async () => {
    const pairs = await Promise.all(Array.from({ length: 300 }, generateKeyPair))
    for (const { publicKey, privateKey, keyId } of pairs) {
      expect(publicKey).toMatch(/^postrider-public-p256:[A-Za-z0-9_-]{87}$/)
      // 300 keys meet a scalar with a leading zero byte more often than not.
      expect(privateKey).toMatch(/^postrider-private-p256:[A-Za-z0-9_-]{43}$/)
      expect(parsePrivateKey(privateKey).keyId).toBe(keyId)
    }
    expect(new Set(pairs.map(({ keyId }) => keyId)).size).toBe(300)
  })

  it('may have white space around them, as files do', async () => {
    const { publicKey, privateKey, keyId } = await generateKeyPair()
    expect(keyIdOf(`  ${publicKey}\n`)).toBe(keyId)
    expect(parsePrivateKey(`${privateKey}\n`).keyId).toBe(keyId)
  })

  const rfcPrivate = text('private', rfcScalar)
  const rfcPublic = text('public', rfcPoint)
  it.each([
    [
      'a private key as public',
      () => parsePublicKey(rfcPrivate, 'POSTRIDER_PUBLIC_KEY'),
      'holds a private key',
    ],
    [
      'a public key as private',
      () => parsePrivateKey(rfcPublic, 'POSTRIDER_PRIVATE_KEYS'),
      'holds a public key',
    ],
    [
      'nothing',
      () => parsePublicKey('', 'POSTRIDER_PUBLIC_KEY'),
      'does not start with postrider-public-p256:',
    ],
    ['a bare key', () => parsePrivateKey(rfcScalar), 'does not start with postrider-private-p256:'],
    ['a cut key', () => parsePrivateKey(rfcPrivate.slice(0, -2)), 'is damaged'],
    ['a key with a foreign character', () => parsePublicKey(`${rfcPublic.slice(0, -1)}*`), 'is damaged'],
    ['two keys in one', () => parsePrivateKey(`${rfcPrivate},${rfcPrivate}`), 'is damaged'],
    ['a point beside the curve', () => parsePublicKey(text('public', `04${'11'.repeat(64)}`)), 'not a point'],
    ['the scalar zero', () => parsePrivateKey(text('private', '00'.repeat(32))), 'not a P-256 private key'],
    [
      'a scalar beyond the order',
      () => parsePrivateKey(text('private', 'ff'.repeat(32))),
      'not a P-256 private key',
    ],
  ])('refuse %s without repeating it', (_name, parse, message) => {
    let error: unknown
    try {
      parse()
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(KeyFormatError)
    const said = JSON.stringify([error, (error as Error).message, (error as Error).stack])
    expect(said).toContain(message)
    expect((error as Error).cause).toBeUndefined()
    for (const secret of [rfcScalar, rfcPrivate.slice(-20), rfcPublic.slice(-20)])
      expect(said).not.toContain(secret)
  })
})
