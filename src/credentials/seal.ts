// The writing half: what backends load. It holds no private key and must never import open.ts.

import {
  associatedData,
  type Binding,
  BOX_VERSION,
  type Credentials,
  ENCAPSULATED_BYTES,
  INFO,
  makeSuite,
  pad,
  type Sealed,
} from './box.ts'
import { keyIdOf, parsePublicKey } from './keys.ts'

export type { Binding, Credentials, Sealed } from './box.ts'

/** Seals credentials for the workers. Whoever holds only this can store a password and never read one. */
export type Sealer = {
  keyId: string
  seal(credentials: Credentials, binding: Binding): Promise<Sealed>
}

/** A username or password longer than any mail server takes. `field` is the form field. */
export class CredentialsTooLongError extends Error {
  override name = 'CredentialsTooLongError'
  readonly field: keyof Credentials

  constructor(field: keyof Credentials) {
    super(`The ${field} is longer than ${MAX_FIELD_BYTES} bytes in UTF-8, the longest that can be stored.`)
    this.field = field
  }
}

/** Longest username or password that can be sealed, in bytes of UTF-8. */
export const MAX_FIELD_BYTES = 4096

/**
 * A sealer for one public key (HPKE base mode, RFC 9180). Every box has its own ephemeral key: sealing the same
 * credentials twice gives different bytes of equal length.
 * @throws KeyFormatError when the text is not a public key
 */
export async function makeSealer(publicKey: string): Promise<Sealer> {
  const suite = makeSuite()
  const recipientPublicKey = await suite.kem.deserializePublicKey(parsePublicKey(publicKey))
  const keyId = keyIdOf(publicKey)

  return {
    keyId,
    /** @throws CredentialsTooLongError */
    async seal(credentials, binding) {
      assertLengths(credentials)
      const { enc, ct } = await suite.seal(
        { recipientPublicKey, info: INFO },
        pad(credentials),
        associatedData(BOX_VERSION, keyId, binding),
      )
      const box = new Uint8Array(1 + ENCAPSULATED_BYTES + ct.byteLength)
      box[0] = BOX_VERSION
      box.set(new Uint8Array(enc), 1)
      box.set(new Uint8Array(ct), 1 + ENCAPSULATED_BYTES)
      return { keyId, box }
    },
  }
}

function assertLengths(credentials: Credentials): void {
  for (const field of ['username', 'password'] as const) {
    if (Buffer.byteLength(credentials[field]) > MAX_FIELD_BYTES) throw new CredentialsTooLongError(field)
  }
}
