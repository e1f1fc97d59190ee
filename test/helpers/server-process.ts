// Servers that are programs of their own: started in the foreground, stopped by pid, never left behind.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, connect as openTcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A program that is running. */
export type ServerProcess = {
  pid: number
  /** What it wrote to stdout and stderr. */
  output(): string
  /** SIGTERM, then SIGKILL; settles when it and the processes it started are gone. */
  stop(): Promise<void>
}

/** Starts a program and waits until `isReady`. Throws with its output when it ends before that, or after 15 s. */
export async function startProcess(options: {
  command: string
  args: string[]
  env?: Record<string, string>
  isReady(pid: number): Promise<boolean>
}): Promise<ServerProcess> {
  const { command, args, isReady } = options
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const killWithUs = () => void child.kill('SIGKILL')
  process.once('exit', killWithUs)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const ended = once(child, 'exit').finally(() => process.off('exit', killWithUs))

  const stop = async () => {
    const family = listDescendants(child.pid ?? 0)
    child.kill('SIGTERM')
    if (!(await waitUntil(hasEnded, 5000))) child.kill('SIGKILL')
    await ended
    // Dovecot's auth, log and stats processes outlive their master.
    await waitUntil(() => !family.some(isRunning), 500)
    for (const pid of family.filter(isRunning)) process.kill(pid, 'SIGKILL')
  }
  await Promise.race([once(child, 'spawn'), ended])
  const pid = child.pid ?? 0
  const deadline = Date.now() + 15_000
  while (!(await isReady(pid))) {
    if (hasEnded() || Date.now() > deadline) {
      const how = hasEnded() ? `ended (${child.exitCode ?? child.signalCode})` : 'was not ready after 15 s'
      await stop()
      throw new Error(`${command} ${args.join(' ')} ${how}:\n${output}`)
    }
    await sleep(20)
  }
  return { pid, output: () => output, stop }
}

async function waitUntil(isTrue: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (!isTrue() && Date.now() < deadline) await sleep(10)
  return isTrue()
}

/** From /proc: elsewhere none are found, and only servers without children run there. */
function listDescendants(pid: number): number[] {
  const parents = readProcesses()
  const found = [pid]
  for (const parent of found) {
    for (const one of parents) if (one.parent === parent) found.push(one.pid)
  }
  return found.slice(1)
}

function readProcesses(): { pid: number; parent: number }[] {
  if (!existsSync('/proc/self/stat')) return []
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger)
  return pids.flatMap((pid) => {
    const parent = Number(readStat(pid)?.[1])
    return parent ? [{ pid, parent }] : []
  })
}

/** A zombie is gone too: in some containers nothing collects them. */
function isRunning(pid: number): boolean {
  const state = readStat(pid)?.[0]
  return state !== undefined && state !== 'Z'
}

/** The fields of /proc/PID/stat after the name, which may contain anything: state, parent, ... */
function readStat(pid: number): string[] | undefined {
  try {
    return /^.*\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]?.split(' ')
  } catch {
    return undefined
  }
}

/** A directory that a server's unprivileged processes can enter. */
export async function makeDirectory(name: string): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), `postrider-${name}-`))
  await chmod(path, 0o755)
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/**
 * A port for a program that cannot listen on 0. Below the range of outgoing connections, which would take it
 * while the program starts or restarts.
 */
export async function findPort(): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 15_000)
    const probe = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (isFree) return port
  }
}

/** Sends a line (or nothing) to a port of 127.0.0.1; the first bytes that come back, or `undefined`. */
export function ask(port: number, line = ''): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = openTcp(port, '127.0.0.1')
    const finish = (answer: string | undefined) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(1000, () => finish(undefined))
    socket.once('connect', () => line && socket.write(`${line}\r\n`))
    socket.once('data', (chunk) => finish(chunk.toString()))
    socket.once('error', () => finish(undefined))
    socket.once('close', () => finish(undefined))
  })
}
