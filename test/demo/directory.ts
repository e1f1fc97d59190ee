// The demo's directory: made and removed by the outer process, used by the inner one.
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../db/embedded/server.ts'
import { type Authority, loadAuthority, makeAuthority, writeAuthority } from '../helpers/certificates.ts'

/** Names the directory to the inner process. */
export const directoryVariable = 'POSTRIDER_DEMO_DIRECTORY'

export function dataDirIn(directory: string): string {
  return join(directory, 'data')
}

/** A new directory with an authority in it; `certificate` is for NODE_EXTRA_CA_CERTS. */
export async function makeDirectory(): Promise<{ path: string; certificate: string }> {
  const path = await mkdtemp(join(tmpdir(), 'postrider-demo-'))
  // For root, PostgreSQL is run by another user, who has to pass through here.
  await chmod(path, 0o711)
  const authority = await makeAuthority()
  const certificate = join(path, 'authority.pem')
  await writeAuthority(authority, certificate)
  await writeFile(keysIn(path), JSON.stringify(authority.export()), { mode: 0o600 })
  return { path, certificate }
}

export async function readAuthority(directory: string): Promise<Authority> {
  return loadAuthority(JSON.parse(await readFile(keysIn(directory), 'utf8')))
}

/** Removes it, and stops the PostgreSQL that an inner process left running in it when it was killed. */
export async function removeDirectory(directory: string): Promise<void> {
  const dataDir = dataDirIn(directory)
  const elsewhere = await readFile(join(dataDir, 'postgres-is-in'), 'utf8').catch(() => '')
  const root = elsewhere.trim() || join(dataDir, 'postgres')
  if (existsSync(join(root, 'data', 'postmaster.pid'))) {
    // Its last user stops it.
    const embedded = await openEmbedded({ dataDir, durable: false })
    await embedded.release()
  }
  for (const path of [root, directory]) await rm(path, { recursive: true, force: true, maxRetries: 5 })
}

function keysIn(directory: string): string {
  return join(directory, 'authority.json')
}
