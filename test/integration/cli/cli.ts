// The command line as people run it: the built program, in a process of its own.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = new URL('../../../dist/src/cli/main.js', import.meta.url).pathname

export type Outcome = { code: number | null; stdout: string; stderr: string; rows: Record<string, unknown>[] }
export type Cli = (args: string[], stdin?: string) => Promise<Outcome>

/** Commands with this environment and no other. `rows` are the lines of `--json`. */
export function makeCli(env: Record<string, string>): Cli {
  if (!existsSync(program)) throw new Error('dist is missing: run "npm run build" first, as "npm test" does')
  return (args, stdin = '') =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [program, ...args], {
        env: { PATH: process.env.PATH, ...env },
        // A command that hangs fails its test and is not left behind.
        timeout: 50_000,
        killSignal: 'SIGKILL',
      })
      const outcome: Outcome = { code: null, stdout: '', stderr: '', rows: [] }
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        outcome.stdout += text
      })
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        outcome.stderr += text
      })
      // A command that refuses at once does not read.
      child.stdin.on('error', () => {})
      child.stdin.end(stdin)
      child.once('error', reject)
      child.once('close', (code) => {
        const lines = args.includes('--json') ? outcome.stdout.split('\n').filter(Boolean) : []
        resolve({ ...outcome, code, rows: lines.map((line) => JSON.parse(line)) })
      })
    })
}

/** A directory that the embedded server's user can reach, also for root. */
export async function makeDirectory(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'postrider-cli-'))
  await chmod(path, 0o711)
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

export function accountJson(email: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const smtp = {
    host: 'smtp.example.com',
    port: 587,
    encryption: 'tls',
    username: email,
    password: 'Canary-77',
  }
  return { email, displayName: 'Ann Lee', smtp, ...changes }
}

export function ndjson(...values: unknown[]): string {
  return values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('')
}
