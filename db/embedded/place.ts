// Where the embedded server may live. PostgreSQL refuses to run as root, so for root an unprivileged user runs
// it, and that user must be able to enter every directory above its data.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chown, mkdir, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type Place = {
  dataDir: string
  /** Holds `data`, `log` and, where the package's own are out of reach, the binaries. */
  root: string
  data: string
  log: string
  runAs?: RunAs
}

export type RunAs = { uid: number; gid: number }

/** Used when root's checkout or data directory is closed to others, as `/root` is. */
const systemDir = '/var/lib/postrider'

export async function choosePlace(dataDir: string): Promise<Place> {
  const runAs = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  // Keys and password in it have modes of their own; the server's user only passes through.
  await mkdir(dataDir, { recursive: true, mode: runAs ? 0o711 : 0o700 })
  const root = await chooseRoot(await realpath(dataDir), runAs)
  await mkdir(root, { recursive: true, mode: 0o711 })
  if (runAs) await chown(root, runAs.uid, runAs.gid)
  if (dirname(root) === systemDir) await writeFile(join(dataDir, 'postgres-is-in'), `${root}\n`)
  return { dataDir, root, data: join(root, 'data'), log: join(root, 'postgres.log'), runAs }
}

async function chooseRoot(dataDir: string, runAs: RunAs | undefined): Promise<string> {
  if (!runAs || (await canEnter(dataDir, runAs))) return join(dataDir, 'postgres')
  const id = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  await mkdir(systemDir, { recursive: true, mode: 0o711 })
  return join(systemDir, id)
}

/** Whether the user may pass through `path` and every directory above it. */
export async function canEnter(path: string, user: RunAs): Promise<boolean> {
  for (let dir = path; ; dir = dirname(dir)) {
    const { mode, uid, gid } = await stat(dir)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (dir === dirname(dir)) return true
  }
}

/** `postgres` where a package made it, else `nobody`, which every system has; nothing is created. */
function unprivilegedUser(): RunAs {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':')
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])]
    // macOS writes nobody as -2, which setuid takes as its unsigned form.
    if (fields) return { uid: uid >>> 0, gid: gid >>> 0 }
  }
  throw new Error(
    'Root cannot run PostgreSQL, and /etc/passwd has neither "postgres" nor "nobody" to run it.',
  )
}
