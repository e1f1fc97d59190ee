// Reads a box with nothing but RFC 9180 and node:crypto, so that the format is the standard's and not a library's.

import { createDecipheriv, createECDH, createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { generateKeyPair, parsePrivateKey } from '../../../src/credentials/keys.ts'
import { makeSealer } from '../../../src/credentials/seal.ts'

it('a box is version, enc and ciphertext of HPKE base mode as RFC 9180 defines it', async () => {
  const { publicKey, privateKey, keyId } = await generateKeyPair()
  const sealer = await makeSealer(publicKey)
  const credentials = { username: 'ann@example.com', password: 'pässword' }
  const { box } = await sealer.seal(credentials, { accountId: 'a1', endpoint: 'imap' })

  expect(box[0]).toBe(1)
  const plaintext = openBase({
    privateKey: Buffer.from(parsePrivateKey(privateKey).scalar),
    enc: Buffer.from(box.subarray(1, 66)),
    ciphertext: Buffer.from(box.subarray(66)),
    info: Buffer.from('postrider credentials v1'),
    aad: Buffer.from(JSON.stringify([1, keyId, 'a1', 'imap'])),
  })
  const length = plaintext.readUInt32BE(0)
  expect(JSON.parse(plaintext.subarray(4, 4 + length).toString())).toEqual(credentials)
  expect(plaintext.length).toBe(256)
  expect(plaintext.subarray(4 + length).every((byte) => byte === 0)).toBe(true)
})

type BaseInput = { privateKey: Buffer; enc: Buffer; ciphertext: Buffer; info: Buffer; aad: Buffer }

/** RFC 9180 sections 4.1 (Decap), 5.1 (KeySchedule, base mode) and 5.2 (Open, first message). */
function openBase({ privateKey, enc, ciphertext, info, aad }: BaseInput): Buffer {
  const kem = Buffer.concat([Buffer.from('KEM'), i2osp(0x0010)])
  const hpke = Buffer.concat([Buffer.from('HPKE'), i2osp(0x0010), i2osp(0x0001), i2osp(0x0002)])
  const none = Buffer.alloc(0)

  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(privateKey)
  const kemContext = Buffer.concat([enc, ecdh.getPublicKey()])
  const eaePrk = labeledExtract(kem, none, 'eae_prk', ecdh.computeSecret(enc))
  const sharedSecret = labeledExpand(kem, eaePrk, 'shared_secret', kemContext, 32)

  const pskIdHash = labeledExtract(hpke, none, 'psk_id_hash', none)
  const infoHash = labeledExtract(hpke, none, 'info_hash', info)
  const context = Buffer.concat([Buffer.from([0]), pskIdHash, infoHash])
  const secret = labeledExtract(hpke, sharedSecret, 'secret', none)
  const key = labeledExpand(hpke, secret, 'key', context, 32)
  const nonce = labeledExpand(hpke, secret, 'base_nonce', context, 12)

  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAAD(aad)
  decipher.setAuthTag(ciphertext.subarray(-16))
  return Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()])
}

function labeledExtract(suite: Buffer, salt: Buffer, label: string, ikm: Buffer): Buffer {
  return hmac(
    salt.length > 0 ? salt : Buffer.alloc(32),
    Buffer.from('HPKE-v1'),
    suite,
    Buffer.from(label),
    ikm,
  )
}

/** One block of HKDF-Expand is enough: nothing here is longer than a SHA-256 hash. */
function labeledExpand(suite: Buffer, prk: Buffer, label: string, info: Buffer, length: number): Buffer {
  const parts = [i2osp(length), Buffer.from('HPKE-v1'), suite, Buffer.from(label), info, Buffer.from([1])]
  return hmac(prk, ...parts).subarray(0, length)
}

function hmac(key: Buffer, ...parts: Buffer[]): Buffer {
  return createHmac('sha256', key).update(Buffer.concat(parts)).digest()
}

function i2osp(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
