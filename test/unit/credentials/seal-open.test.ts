import { describe, expect, it } from 'vitest'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import { CannotOpenError, makeOpener } from '../../../src/credentials/open.ts'
import { type Binding, MAX_FIELD_BYTES, makeSealer, type Sealed } from '../../../src/credentials/seal.ts'

const binding: Binding = { accountId: '0195-account-a', endpoint: 'smtp' }
const credentials = { username: 'ann@example.com', password: 'canary-Pässwörd-7$' }

async function setup() {
  const pair = await generateKeyPair()
  return { ...pair, sealer: await makeSealer(pair.publicKey), opener: await makeOpener([pair.privateKey]) }
}

async function refusal(promise: Promise<unknown>): Promise<CannotOpenError> {
  const error = await promise.then(
    () => new Error('it opened'),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(CannotOpenError)
  return error as CannotOpenError
}

describe('sealed credentials', () => {
  it.each([
    ['dollars, quotes, backslashes', '$2y$10$`"\\\'%00'],
    ['accents and emoji', 'é à ü ñ हिन्दी 🔑👩‍👩‍👧'],
    ['spaces around', '  two  spaces  '],
    ['nothing', ''],
    ['control characters', '\u0000\t\r\n\u2028'],
    ['half an emoji', '\ud83d'],
    ['1,000 characters', 'ü'.repeat(1000)],
    ['the longest', '🔑'.repeat(MAX_FIELD_BYTES / 4)],
  ])('open to exactly what was sealed: %s', async (_name, password) => {
    const { sealer, opener, keyId } = await setup()
    const sealed = await sealer.seal({ username: 'ann', password }, binding)
    expect(sealed.keyId).toBe(keyId)
    expect(await opener.open(sealed, binding)).toEqual({ username: 'ann', password })
  })

  it('refuse what is longer than any password, naming the field and not the value', async () => {
    const { sealer } = await setup()
    const tooLong = '🔑'.repeat(MAX_FIELD_BYTES / 4 + 1)
    const attempt = sealer.seal({ username: 'ann', password: tooLong }, binding)
    await expect(attempt).rejects.toMatchObject({ name: 'CredentialsTooLongError', field: 'password' })
    await expect(attempt).rejects.toThrow('longer than 4096 bytes')
    await expect(attempt).rejects.not.toThrow('🔑')
  })

  it('have one length for all ordinary passwords', async () => {
    const { sealer } = await setup()
    const lengths = await Promise.all(
      [0, 1, 8, 20, 64, 150].map(async (length) => {
        const { box } = await sealer.seal(
          { username: 'ann@example.com', password: 'x'.repeat(length) },
          binding,
        )
        return box.length
      }),
    )
    // version, encapsulated key, one block, GCM tag
    expect(lengths).toEqual(Array(6).fill(1 + 65 + 256 + 16))
    const longer = await sealer.seal({ username: 'ann@example.com', password: 'x'.repeat(300) }, binding)
    expect(longer.box.length).toBe(1 + 65 + 512 + 16)
  })

  it('differ each time, and show nothing of what is inside', async () => {
    const { sealer } = await setup()
    const first = await sealer.seal(credentials, binding)
    const second = await sealer.seal(credentials, binding)
    expect(first.box).not.toEqual(second.box)
    expect(Buffer.from(first.box).includes('canary')).toBe(false)
    expect(Buffer.from(first.box).includes('ann@example.com')).toBe(false)
  })

  it.each<[string, Binding]>([
    ['another account', { accountId: '0195-account-b', endpoint: 'smtp' }],
    ['another endpoint', { accountId: '0195-account-a', endpoint: 'imap' }],
    ['an account whose name imitates the binding', { accountId: '0195-account-a","smtp', endpoint: 'smtp' }],
  ])('do not open for %s', async (_name, moved) => {
    const { sealer, opener } = await setup()
    const error = await refusal(opener.open(await sealer.seal(credentials, binding), moved))
    expect(error.reason).toBe('altered')
  })

  it('do not open with one bit flipped, wherever it is', async () => {
    const { sealer, opener } = await setup()
    const sealed = await sealer.seal(credentials, binding)
    const header = Array.from({ length: 1 + 65 }, (_, byte) => byte)
    const body = Array.from({ length: sealed.box.length - 66 }, (_, byte) => 66 + byte)
    for (const byte of [...header, ...body]) {
      // Every bit of version and key, one bit of each further byte.
      for (const bit of byte < 66 ? [0, 1, 2, 3, 4, 5, 6, 7] : [byte % 8]) {
        const box = sealed.box.slice()
        box[byte]! ^= 1 << bit
        await refusal(opener.open({ ...sealed, box }, binding))
      }
    }
  })

  it.each([0, 1, 40, 66, 82, 200, 337])('do not open when cut to %i bytes', async (length) => {
    const { sealer, opener } = await setup()
    const sealed = await sealer.seal(credentials, binding)
    await refusal(opener.open({ ...sealed, box: sealed.box.slice(0, length) }, binding))
  })

  it('open from a Buffer that is a view into a larger one, as the database driver returns them', async () => {
    const { sealer, opener } = await setup()
    const { keyId, box } = await sealer.seal(credentials, binding)
    const view = Buffer.concat([Buffer.from('before'), box, Buffer.from('after')]).subarray(6, 6 + box.length)
    expect(await opener.open({ keyId, box: view }, binding)).toEqual(credentials)
  })
})

describe('keys', () => {
  it('that are not held are named, beside those that are', async () => {
    const { sealer, keyId } = await setup()
    const other = await setup()
    const error = await refusal(other.opener.open(await sealer.seal(credentials, binding), binding))
    expect(error.reason).toBe('unknown-key')
    expect(error.message).toContain(keyId)
    expect(error.message).toContain(other.keyId)
  })

  it('with the wrong id do not help', async () => {
    const { sealer } = await setup()
    const other = await setup()
    const { box } = await sealer.seal(credentials, binding)
    expect((await refusal(other.opener.open({ keyId: other.keyId, box }, binding))).reason).toBe('altered')
  })

  it('rotate: old boxes still open, new ones are sealed for the new key', async () => {
    const old = await setup()
    const next = await setup()
    const oldBox = await old.sealer.seal(credentials, binding)
    const opener = await makeOpener([next.privateKey, old.privateKey])
    expect(opener.keyIds).toEqual([next.keyId, old.keyId])
    expect(await opener.open(oldBox, binding)).toEqual(credentials)

    const resealed = await next.sealer.seal(await opener.open(oldBox, binding), binding)
    expect(resealed.keyId).toBe(next.keyId)
    const newOnly = await makeOpener([next.privateKey])
    expect(await newOnly.open(resealed, binding)).toEqual(credentials)
    await refusal(newOnly.open(oldBox, binding))
  })

  it('are needed', async () => {
    await expect(makeOpener([])).rejects.toThrow('No private key was given')
  })
})

describe('a refusal', () => {
  it('holds neither ciphertext nor plaintext nor cause', async () => {
    const { sealer, opener, privateKey } = await setup()
    const sealed: Sealed = await sealer.seal(credentials, binding)
    const error = await refusal(opener.open(sealed, { ...binding, accountId: 'other' }))
    expect(error.cause).toBeUndefined()
    const said = `${error.stack} ${JSON.stringify(error)} ${Object.values(error).join()}`
    for (const secret of [credentials.password, credentials.username, privateKey.slice(24)]) {
      expect(said).not.toContain(secret)
    }
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(said).not.toContain(Buffer.from(sealed.box).subarray(100, 130).toString(encoding).slice(0, 24))
    }
  })
})
