// What a sealed box looks like inside and what it is bound to. Shared by seal.ts and open.ts; holds no key.

import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'

/** A login as the user typed it. Exists in clear only between the form and `seal`, and between `open` and login. */
export type Credentials = { username: string; password: string }

/** What a box belongs to. A box copied to another account, or from SMTP to IMAP, does not open. */
export type Binding = { accountId: string; endpoint: 'smtp' | 'imap' }

/** Credentials at rest: the id of the key they were sealed for, and version byte + encapsulated key + ciphertext. */
export type Sealed = { keyId: string; box: Uint8Array }

/** First byte of every box. A new layout gets a new number, so that old boxes stay readable. */
export const BOX_VERSION = 1

/** RFC 9180 section 7.1: Nenc of DHKEM(P-256, HKDF-SHA256), one uncompressed point. */
export const ENCAPSULATED_BYTES = 65

/** RFC 9180 `info`: keeps a box of another purpose, sealed for the same key, from being taken for credentials. */
export const INFO = new TextEncoder().encode('postrider credentials v1')

const BLOCK_BYTES = 256
const LENGTH_PREFIX_BYTES = 4

/** The one HPKE suite in use: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM (RFC 9180). */
export function makeSuite(): CipherSuite {
  return new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
}

/** Associated data: a JSON array, because its quoting keeps `["a","bc"]` and `["ab","c"]` apart. */
export function associatedData(version: number, keyId: string, binding: Binding): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([version, keyId, binding.accountId, binding.endpoint]))
}

/**
 * Credentials as bytes: length prefix, JSON, zeros up to a multiple of 256. The ciphertext's length then says
 * almost nothing about the password's.
 */
export function pad(credentials: Credentials): Uint8Array {
  const { username, password } = credentials
  const json = new TextEncoder().encode(JSON.stringify({ username, password }))
  const blocks = Math.ceil((LENGTH_PREFIX_BYTES + json.length) / BLOCK_BYTES)
  const padded = new Uint8Array(blocks * BLOCK_BYTES)
  new DataView(padded.buffer).setUint32(0, json.length)
  padded.set(json, LENGTH_PREFIX_BYTES)
  return padded
}

/** The reverse of `pad`; null when the bytes are not credentials. Never throws: V8 quotes the text in JSON errors. */
export function unpad(padded: Uint8Array): Credentials | null {
  if (padded.length < LENGTH_PREFIX_BYTES) return null
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0)
  if (LENGTH_PREFIX_BYTES + length > padded.length) return null
  try {
    const json = padded.subarray(LENGTH_PREFIX_BYTES, LENGTH_PREFIX_BYTES + length)
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))
    return isCredentials(value) ? { username: value.username, password: value.password } : null
  } catch {
    return null
  }
}

function isCredentials(value: unknown): value is Credentials {
  if (typeof value !== 'object' || value === null) return false
  return (
    'username' in value &&
    typeof value.username === 'string' &&
    'password' in value &&
    typeof value.password === 'string'
  )
}
