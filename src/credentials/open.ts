// The reading half: loaded by workers only, used as the last step before login.

import type { webcrypto } from 'node:crypto'
import {
  associatedData,
  type Binding,
  BOX_VERSION,
  type Credentials,
  ENCAPSULATED_BYTES,
  INFO,
  makeSuite,
  type Sealed,
  unpad,
} from './box.ts'
import { KeyFormatError, parsePrivateKey } from './keys.ts'

/** Opens credentials with any of the keys it holds; `keyIds` are newest first, as given. */
export type Opener = {
  keyIds: string[]
  open(sealed: Sealed, binding: Binding): Promise<Credentials>
}

/**
 * Credentials that do not open: a fault of ours (a missing key, an altered or moved row), never the user's. The job
 * stops; nothing else may be tried as a password. Carries no `cause`, no ciphertext and no plaintext.
 */
export class CannotOpenError extends Error {
  override name = 'CannotOpenError'
  readonly reason: 'unknown-key' | 'altered'
  readonly keyId: string
  readonly heldKeyIds: string[]

  constructor(reason: 'unknown-key' | 'altered', keyId: string, heldKeyIds: string[]) {
    super(explain(reason, keyId, heldKeyIds))
    this.reason = reason
    this.keyId = keyId
    this.heldKeyIds = heldKeyIds
  }
}

/**
 * An opener for one or more private keys, newest first. Each key's public half and id are derived from its scalar,
 * so a wrong label cannot exist.
 * @throws KeyFormatError when a text is not a private key, or none is given
 */
export async function makeOpener(privateKeys: string[]): Promise<Opener> {
  if (privateKeys.length === 0) {
    throw new KeyFormatError('No private key was given. A worker needs at least one to open credentials.')
  }
  const suite = makeSuite()
  const keys = new Map<string, webcrypto.CryptoKeyPair>()
  for (const [index, text] of privateKeys.entries()) {
    const { scalar, point, keyId } = parsePrivateKey(text, `Private key ${index + 1}`)
    keys.set(keyId, {
      privateKey: await suite.kem.deserializePrivateKey(scalar),
      publicKey: await suite.kem.deserializePublicKey(point),
    })
  }
  const keyIds = [...keys.keys()]

  return {
    keyIds,
    /** @throws CannotOpenError */
    async open(sealed, binding) {
      const recipientKey = keys.get(sealed.keyId)
      if (recipientKey === undefined) throw new CannotOpenError('unknown-key', sealed.keyId, keyIds)
      const { box } = sealed
      if (box[0] !== BOX_VERSION) throw new CannotOpenError('altered', sealed.keyId, keyIds)
      const enc = box.slice(1, 1 + ENCAPSULATED_BYTES)
      const ciphertext = box.slice(1 + ENCAPSULATED_BYTES)
      const aad = associatedData(BOX_VERSION, sealed.keyId, binding)
      const credentials = await suite
        .open({ recipientKey, enc, info: INFO }, ciphertext, aad)
        .then((plaintext) => unpad(new Uint8Array(plaintext)))
        // HPKE's own errors are dropped on purpose: their cause may hold what was being opened.
        .catch(() => null)
      if (credentials === null) throw new CannotOpenError('altered', sealed.keyId, keyIds)
      return credentials
    },
  }
}

function explain(reason: CannotOpenError['reason'], keyId: string, heldKeyIds: string[]): string {
  const held = `held: ${heldKeyIds.join(', ')}`
  switch (reason) {
    case 'unknown-key':
      return `Credentials are sealed for key ${keyId}, which this worker does not hold (${held}). Add that private key.`
    case 'altered':
      return `Credentials sealed for key ${keyId} do not open (${held}): altered, or moved from another account or endpoint.`
    default:
      return reason satisfies never
  }
}
