// The keys of this process: the environment's, else those in the data directory of the embedded default.
import { type Config, ConfigError } from '../config.ts'
import { KeyFormatError, keyIdOf, parsePrivateKey, parsePublicKey, publicKeyOf } from '../credentials/keys.ts'
import { readKeyFiles } from './key-files.ts'

export type Keys = {
  /** Undefined where the environment gives neither half; then credentials can be neither stored nor opened. */
  publicKey?: string
  /** Newest first. Empty for a backend. */
  privateKeys: string[]
  /** As they are now: a rotation of the embedded default adds one while workers run. */
  readPrivateKeys(): Promise<string[]>
}

/**
 * Keys of the environment override those of the data directory. A public key that is not set is the newest
 * private key's.
 *
 * @throws ConfigError naming every key that is none; the text of a key is never in it
 */
export async function findKeys(config: Config): Promise<Keys> {
  assertFormat(config)
  const { publicKey, privateKeys, databaseUrl, dataDir } = config
  if (privateKeys.length > 0 || databaseUrl !== undefined) {
    const newest = privateKeys[0]
    return {
      publicKey: publicKey ?? (newest === undefined ? undefined : publicKeyOf(newest)),
      privateKeys,
      readPrivateKeys: async () => privateKeys,
    }
  }
  const files = await readKeyFiles(dataDir)
  return {
    publicKey: publicKey ?? files.publicKey,
    privateKeys: files.privateKeys,
    readPrivateKeys: async () => (await readKeyFiles(dataDir)).privateKeys,
  }
}

function assertFormat({ publicKey, privateKeys }: Config): void {
  const problems: string[] = []
  const attempt = (parse: () => unknown) => {
    try {
      parse()
    } catch (error) {
      if (!(error instanceof KeyFormatError)) throw error
      problems.push(error.message)
    }
  }
  if (publicKey !== undefined) attempt(() => parsePublicKey(publicKey, 'POSTRIDER_PUBLIC_KEY'))
  for (const [index, text] of privateKeys.entries()) {
    attempt(() => parsePrivateKey(text, `Key ${index + 1} of POSTRIDER_PRIVATE_KEYS`))
  }
  if (problems.length > 0) throw new ConfigError(problems)
  assertPair(publicKey, privateKeys)
}

/** Sealing for a key that no worker holds would only show at the first login, as an account that cannot send. */
function assertPair(publicKey: string | undefined, privateKeys: string[]): void {
  if (publicKey === undefined || privateKeys.length === 0) return
  const keyId = keyIdOf(publicKey)
  const held = privateKeys.map((text) => parsePrivateKey(text).keyId)
  if (held.includes(keyId)) return
  throw new ConfigError([
    `POSTRIDER_PUBLIC_KEY is key ${keyId}, whose private half is not in POSTRIDER_PRIVATE_KEYS (${held.join(', ')})`,
  ])
}
