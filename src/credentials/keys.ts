// Key pairs as text. No error message here repeats any part of the text it was given: a private key pasted
// into the wrong variable must not end in a log.

import { createECDH, createHash, ECDH } from 'node:crypto'

/** A new pair. The public half goes to backends, the private half to workers only. */
export type KeyPair = { publicKey: string; privateKey: string; keyId: string }

/** A key text that cannot be used. The message names the setting and the fault, never the text. */
export class KeyFormatError extends Error {
  override name = 'KeyFormatError'
}

const PUBLIC_PREFIX = 'postrider-public-p256:'
const PRIVATE_PREFIX = 'postrider-private-p256:'
const CURVE = 'prime256v1'
const POINT_BYTES = 65
const SCALAR_BYTES = 32

/** A fresh P-256 key pair (RFC 9180 DHKEM(P-256, HKDF-SHA256)) in Postrider's text form. */
export async function generateKeyPair(): Promise<KeyPair> {
  const ecdh = createECDH(CURVE)
  ecdh.generateKeys()
  // OpenSSL drops leading zero bytes of the scalar; the text form is always 32 bytes.
  const scalar = Buffer.alloc(SCALAR_BYTES)
  const stripped = ecdh.getPrivateKey()
  stripped.copy(scalar, SCALAR_BYTES - stripped.length)
  const publicKey = formatPublicKey(ecdh.getPublicKey())
  return { publicKey, privateKey: PRIVATE_PREFIX + scalar.toString('base64url'), keyId: keyIdOf(publicKey) }
}

/** The id under which boxes are kept: the first 8 bytes of SHA-256 of the raw public point, in hex. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(parsePublicKey(publicKey)).digest('hex').slice(0, 16)
}

/**
 * The public half of a private key, in its text form.
 * @throws KeyFormatError
 */
export function publicKeyOf(privateKey: string): string {
  return PUBLIC_PREFIX + Buffer.from(parsePrivateKey(privateKey).point).toString('base64url')
}

/**
 * The 65-byte uncompressed point of a public key text. `setting` names the variable in error messages.
 * @throws KeyFormatError when the text is a private key, malformed, or not a point on P-256
 */
export function parsePublicKey(text: string, setting = 'The public key'): Uint8Array {
  const trimmed = text.trim()
  if (trimmed.startsWith(PRIVATE_PREFIX)) {
    throw new KeyFormatError(
      `${setting} holds a private key. Only workers may hold it; put the text that starts with ${PUBLIC_PREFIX} here.`,
    )
  }
  const point = decode(trimmed, { setting, prefix: PUBLIC_PREFIX, bytes: POINT_BYTES })
  try {
    ECDH.convertKey(point, CURVE)
  } catch {
    throw new KeyFormatError(`${setting} is not a point on the curve P-256. Copy the whole key again.`)
  }
  if (point[0] !== 4)
    throw new KeyFormatError(`${setting} is not an uncompressed point. Copy the whole key again.`)
  return point
}

/**
 * The 32-byte scalar of a private key text, with the public point and key id derived from it.
 * @throws KeyFormatError when the text is a public key, malformed, or no P-256 scalar
 */
export function parsePrivateKey(
  text: string,
  setting = 'The private key',
): { scalar: Uint8Array; point: Uint8Array; keyId: string } {
  const trimmed = text.trim()
  if (trimmed.startsWith(PUBLIC_PREFIX)) {
    throw new KeyFormatError(
      `${setting} holds a public key, which cannot open anything. Put the text that starts with ${PRIVATE_PREFIX} here.`,
    )
  }
  const scalar = decode(trimmed, { setting, prefix: PRIVATE_PREFIX, bytes: SCALAR_BYTES })
  const point = publicPointOf(scalar, setting)
  return { scalar, point, keyId: keyIdOf(formatPublicKey(point)) }
}

function publicPointOf(scalar: Uint8Array, setting: string): Uint8Array {
  const ecdh = createECDH(CURVE)
  try {
    ecdh.setPrivateKey(scalar)
    return ecdh.getPublicKey()
  } catch {
    throw new KeyFormatError(`${setting} is not a P-256 private key. Copy the whole key again.`)
  }
}

function formatPublicKey(point: Uint8Array): string {
  return PUBLIC_PREFIX + Buffer.from(point).toString('base64url')
}

function decode(text: string, expected: { setting: string; prefix: string; bytes: number }): Uint8Array {
  const { setting, prefix, bytes } = expected
  if (!text.startsWith(prefix)) {
    throw new KeyFormatError(
      `${setting} does not start with ${prefix}. \`postrider keys generate\` makes a pair.`,
    )
  }
  const encoded = text.slice(prefix.length)
  const decoded = Buffer.from(encoded, 'base64url')
  // Node skips characters that are no base64url; encoding back shows whether it did.
  if (decoded.toString('base64url') !== encoded || decoded.length !== bytes) {
    throw new KeyFormatError(
      `${setting} is damaged: expected ${bytes} bytes in base64url. Copy the whole key again.`,
    )
  }
  return new Uint8Array(decoded)
}
