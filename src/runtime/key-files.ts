// The key pair that the embedded default makes for itself: `keys/private.keys` (newest first, one per line) is
// the truth, `keys/public.key` is the newest one's public half, there to be copied to backends.
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateKeyPair, publicKeyOf } from '../credentials/keys.ts'

export type KeyFiles = { publicKey: string; privateKeys: string[] }

/** After this a half-made key file is of a process that died: writing one takes milliseconds. */
const abandonedMs = 10_000

/** Reads the pair of this data directory, which must exist, and makes it first if there is none. */
export async function readKeyFiles(dataDir: string): Promise<KeyFiles> {
  const files = pathsIn(dataDir)
  const existing = await readFile(files.private, 'utf8').catch(ignoreMissing)
  if (existing === null) await createPrivate(files)
  const privateKeys = splitLines(existing ?? (await readFile(files.private, 'utf8')))
  const newest = privateKeys[0]
  if (newest === undefined) throw new Error(`${files.private} holds no key. Restore it from a backup.`)
  const publicKey = publicKeyOf(newest)
  const published = await readFile(files.public, 'utf8').catch(ignoreMissing)
  if (published?.trim() !== publicKey) await replace(files.public, `${publicKey}\n`)
  return { publicKey, privateKeys }
}

/**
 * Puts a fresh private key before the others, which stay: a backup of the database still needs them.
 *
 * @throws Error when another process does the same at this moment
 */
export async function addKeyPair(dataDir: string): Promise<KeyFiles> {
  const files = pathsIn(dataDir)
  await readKeyFiles(dataDir)
  const { privateKey } = await generateKeyPair()
  // The new file is the lock too: of two rotations that each wrote what they read, one key would be lost.
  const next = `${files.private}.new`
  await removeAbandoned(next)
  const handle = await open(next, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw new Error('Another rotation is adding a key at this moment. Try again in a few seconds.')
  })
  try {
    await handle.writeFile(`${privateKey}\n${await readFile(files.private, 'utf8')}`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(next, files.private)
  return readKeyFiles(dataDir)
}

type Paths = { private: string; public: string }

function pathsIn(dataDir: string): Paths {
  const directory = join(dataDir, 'keys')
  return { private: join(directory, 'private.keys'), public: join(directory, 'public.key') }
}

/** Written whole under another name and then linked: of two first processes, both read the key of the first. */
async function createPrivate(files: Paths): Promise<void> {
  await mkdir(join(files.private, '..'), { recursive: true, mode: 0o700 })
  const { privateKey } = await generateKeyPair()
  const fresh = temporary(files.private)
  await writeFile(fresh, `${privateKey}\n`, { mode: 0o600, flush: true })
  await link(fresh, files.private).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(fresh)
}

async function replace(file: string, text: string): Promise<void> {
  const fresh = temporary(file)
  await writeFile(fresh, text, { mode: 0o600 })
  await rename(fresh, file)
}

async function removeAbandoned(file: string): Promise<void> {
  const found = await stat(file).catch(ignoreMissing)
  if (found && Date.now() - found.mtimeMs > abandonedMs) await rm(file, { force: true })
}

function temporary(file: string): string {
  return `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
}

function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
