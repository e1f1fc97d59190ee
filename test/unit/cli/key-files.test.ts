import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../../src/config.ts'
import { generateKeyPair, keyIdOf, publicKeyOf } from '../../../src/credentials/keys.ts'
import { makeSealer } from '../../../src/credentials/seal.ts'
import { addKeyPair, readKeyFiles } from '../../../src/runtime/key-files.ts'
import { findKeys } from '../../../src/runtime/keys.ts'
import { makeReloadingOpener } from '../../../src/runtime/reloading-opener.ts'

const directories: string[] = []
function makeDataDir(): string {
  const directory = mkdtempSync(join(tmpdir(), 'postrider-keys-'))
  directories.push(directory)
  return directory
}
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true })
})

describe('keys of the embedded default', () => {
  it('are made once, for their owner alone', async () => {
    const dataDir = makeDataDir()
    const pair = await readKeyFiles(dataDir)
    expect(await readKeyFiles(dataDir)).toEqual(pair)
    expect(pair.privateKeys.map(publicKeyOf)).toEqual([pair.publicKey])
    const modes = ['keys', 'keys/private.keys', 'keys/public.key'].map(
      (path) => statSync(join(dataDir, path)).mode & 0o777,
    )
    expect(modes).toEqual([0o700, 0o600, 0o600])
  })

  it('are the same for two first processes', async () => {
    const dataDir = makeDataDir()
    const pairs = await Promise.all(Array.from({ length: 8 }, () => readKeyFiles(dataDir)))
    expect(new Set(pairs.map((pair) => JSON.stringify(pair))).size).toBe(1)
  })

  it('get a new one in front, and the public half follows', async () => {
    const dataDir = makeDataDir()
    const before = await readKeyFiles(dataDir)
    const after = await addKeyPair(dataDir)
    expect(after.privateKeys).toEqual([expect.any(String), ...before.privateKeys])
    expect(after.publicKey).not.toBe(before.publicKey)
    expect(readFileSync(join(dataDir, 'keys/public.key'), 'utf8').trim()).toBe(after.publicKey)
  })

  it('lose none to two rotations at once', async () => {
    const dataDir = makeDataDir()
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => addKeyPair(dataDir)))
    const added = results.filter(({ status }) => status === 'fulfilled').length
    expect(added).toBeGreaterThan(0)
    expect((await readKeyFiles(dataDir)).privateKeys).toHaveLength(1 + added)
  })

  it('are not blocked by a rotation that died', async () => {
    const dataDir = makeDataDir()
    await readKeyFiles(dataDir)
    const abandoned = join(dataDir, 'keys/private.keys.new')
    writeFileSync(abandoned, '')
    await expect(addKeyPair(dataDir)).rejects.toThrow('Another rotation')
    utimesSync(abandoned, new Date(0), new Date(0))
    expect((await addKeyPair(dataDir)).privateKeys).toHaveLength(2)
  })
})

describe('keys of the environment', () => {
  it('come before those of the data directory', async () => {
    const { publicKey, privateKey } = await generateKeyPair()
    const config = readConfig({ POSTRIDER_PRIVATE_KEYS: privateKey, POSTRIDER_DATA_DIR: makeDataDir() })
    expect(await findKeys(config)).toMatchObject({ publicKey, privateKeys: [privateKey] })
  })

  it('are refused without repeating them', async () => {
    const { privateKey } = await generateKeyPair()
    const config = readConfig({ POSTRIDER_PUBLIC_KEY: privateKey, POSTRIDER_PRIVATE_KEYS: 'x,y' })
    const error: unknown = await findKeys(config).catch((reason) => reason)
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).problems).toHaveLength(3)
    expect((error as ConfigError).message).not.toContain(privateKey.slice(-20))
  })

  it('must belong together', async () => {
    const [one, other] = [await generateKeyPair(), await generateKeyPair()]
    const config = readConfig({
      POSTRIDER_PUBLIC_KEY: one.publicKey,
      POSTRIDER_PRIVATE_KEYS: other.privateKey,
    })
    await expect(findKeys(config)).rejects.toThrow(keyIdOf(one.publicKey))
  })
})

describe('an opener that outlives a rotation', () => {
  it('finds the new key, and still refuses a key that nobody holds', async () => {
    const dataDir = makeDataDir()
    const opener = await makeReloadingOpener(async () => (await readKeyFiles(dataDir)).privateKeys)
    const { publicKey } = await addKeyPair(dataDir)
    const binding = { accountId: 'a', endpoint: 'smtp' } as const
    const credentials = { username: 'ann', password: 'p' }
    const sealed = await (await makeSealer(publicKey)).seal(credentials, binding)
    expect(await opener.open(sealed, binding)).toEqual(credentials)
    const stranger = await makeSealer((await generateKeyPair()).publicKey)
    await expect(opener.open(await stranger.seal(credentials, binding), binding)).rejects.toThrow(
      'does not hold',
    )
  })
})
