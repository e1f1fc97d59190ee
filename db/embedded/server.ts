// The PostgreSQL that needs no installation. Any number of processes share one server per data directory:
// the first starts it, the last to leave stops it, and a killed process leaves no trace but its lost lock.
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { initialise, readPassword, spawned } from './cluster.ts'
import { ignoreMissing } from './files.ts'
import { choosePlace, type Place } from './place.ts'

export type Embedded = {
  /** Connection string of the database `postrider` on this server. */
  url: string
  /** Leaves the server; stops it if nobody else uses it. */
  release(): Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  /** `false` trades safety after a power cut for speed; for tests and the demo only. */
  durable?: boolean
}

/** Shared by every process that uses the server, taken exclusively by the one that stops it. */
const inUseLock = 0x706f7374
const startTimeoutMs = 60_000

/**
 * Attaches to the embedded server of `dataDir`, and starts it first if it does not run.
 *
 * @throws Error with the end of the server's log when it does not start within a minute.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const place = await choosePlace(resolve(options.dataDir))
  const password = await readPassword(place)
  await initialise(place, password)
  const deadline = Date.now() + startTimeoutMs
  for (;;) {
    const running = await readPidFile(place)
    const holder = running === null ? null : await attach(running.port, password)
    if (running !== null && holder !== null) {
      await createDatabase(holder)
      const url = `postgres://postrider:${password}@127.0.0.1:${running.port}/postrider`
      return { url, release: () => release(holder, running) }
    }
    if (Date.now() > deadline) throw await startFailure(place)
    if (running === null || !isAlive(running.pid)) await start(place, options.durable ?? true)
    await sleep(50)
  }
}

type Running = { pid: number; port: number }
type Holder = pg.Client

/** Lines 1 and 4 of postmaster.pid are process id and port (PostgreSQL source, miscadmin.h). */
async function readPidFile(place: Place): Promise<Running | null> {
  const text = await readFile(join(place.data, 'postmaster.pid'), 'utf8').catch(ignoreMissing)
  const lines = text?.split('\n') ?? []
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return pid > 0 && port > 0 ? { pid, port } : null
}

/** A connection that holds the shared lock for as long as this process uses the server. */
async function attach(port: number, password: string): Promise<Holder | null> {
  const holder = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postrider',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
    application_name: 'postrider holder',
    keepAlive: true,
  })
  // A server that goes away takes the lock with it; whoever uses the database hears of it there.
  holder.on('error', () => {})
  try {
    await holder.connect()
    await holder.query('SELECT pg_advisory_lock_shared($1)', [inUseLock])
    return holder
  } catch {
    // Not up yet, or going down under another process's exclusive lock: the caller tries again until its
    // deadline, whose error shows the server's own log.
    await holder.end().catch(() => {})
    return null
  }
}

async function createDatabase(holder: Holder): Promise<void> {
  const found = await holder.query("SELECT 1 FROM pg_database WHERE datname = 'postrider'")
  if (found.rowCount) return
  await holder.query('CREATE DATABASE postrider').catch((error: { code?: string }) => {
    // Two processes may create it at once: duplicate_database, or the catalogue's unique index.
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}

async function release(holder: Holder, running: Running): Promise<void> {
  let isLast = false
  try {
    await holder.query('SELECT pg_advisory_unlock_shared($1)', [inUseLock])
    const { rows } = await holder.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      inUseLock,
    ])
    isLast = rows[0]?.taken === true
    if (isLast) process.kill(running.pid, 'SIGINT')
  } finally {
    await holder.end()
  }
  const deadline = Date.now() + 30_000
  while (isLast && isAlive(running.pid) && Date.now() < deadline) await sleep(20)
}

async function start(place: Place, durable: boolean): Promise<void> {
  const binaries = await findBinaries(place)
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(place.log, 'a', 0o600)
  try {
    // A process group of its own: Ctrl-C in the terminal must not stop the database before the workers.
    const child = spawn(binaries.postgres, ['-D', place.data, '-p', String(await freePort()), ...flags], {
      ...place.runAs,
      cwd: place.root,
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C' },
    })
    await spawned(child, binaries.postgres)
    child.unref()
    await becameReady(child, place)
  } finally {
    closeSync(log)
  }
}

/** Waits until the pid file is there or the process ended, which it does when another one was first. */
async function becameReady(child: ChildProcess, place: Place): Promise<void> {
  const deadline = Date.now() + startTimeoutMs
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const running = await readPidFile(place)
    if (running?.pid === child.pid) return
    await sleep(20)
  }
}

async function startFailure(place: Place): Promise<Error> {
  const log = (await readFile(place.log, 'utf8').catch(ignoreMissing)) ?? ''
  const tail = log.trimEnd().split('\n').slice(-8).join('\n')
  return new Error(`The embedded PostgreSQL in ${place.root} did not start. Its log ends with:\n${tail}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => done())
  })
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1')
  return address.port
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
