// The server's files: made once by initdb, with a password that lies beside them.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { ignoreMissing } from './files.ts'
import type { Place } from './place.ts'

/** initdb works in a directory of its own, so that a half-made cluster is never taken for a whole one. */
export async function initialise(place: Place, password: string): Promise<void> {
  if (await readFile(join(place.data, 'PG_VERSION')).catch(ignoreMissing)) return
  const binaries = await findBinaries(place)
  const fresh = `${place.data}.${process.pid}-${randomBytes(4).toString('hex')}`
  const passwordFile = `${fresh}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  await mkdir(fresh, { mode: 0o700 })
  if (place.runAs) {
    await chown(passwordFile, place.runAs.uid, place.runAs.gid)
    await chown(fresh, place.runAs.uid, place.runAs.gid)
  }
  try {
    const args = [
      '--username=postrider',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ]
    await run(binaries.initdb, [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, ...args], place)
    await rename(fresh, place.data).catch((error: NodeJS.ErrnoException) => {
      // Another process was first; its cluster has the same password.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(passwordFile, { force: true })
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Written whole under another name and then linked, so that no process ever reads half a password. */
export async function readPassword(place: Place): Promise<string> {
  const file = join(place.dataDir, 'postgres-password')
  const fresh = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  await writeFile(fresh, randomBytes(24).toString('hex'), { mode: 0o600 })
  await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(fresh)
  return await readFile(file, 'utf8')
}

async function run(command: string, args: string[], place: Place): Promise<void> {
  const child = spawn(command, args, {
    ...place.runAs,
    cwd: place.root,
    env: { ...process.env, LC_ALL: 'C' },
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  await spawned(child, command)
  const code = await new Promise<number | null>((done) => child.once('close', done))
  if (code !== 0) throw new Error(`${command} ended with code ${code}:\n${output.trim()}`)
}

/** Waits until the program runs, or says why it does not. */
export function spawned(child: ChildProcess, command: string): Promise<void> {
  return new Promise((done, fail) => {
    child.once('spawn', () => done())
    child.once('error', (error) => fail(new Error(`${command} could not be run: ${error.message}`)))
  })
}
