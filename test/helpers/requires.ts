import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The servers that some tests need and that npm cannot install. */
export type ServerName = 'redis-server' | 'dovecot' | 'postfix'

const packages = {
  'redis-server': 'redis-server',
  dovecot: 'dovecot-imapd',
  postfix: 'postfix',
} satisfies Record<ServerName, string>

/**
 * Whether tests that need this server can run here: `describe.skipIf(!requireServer('dovecot'))`. When they
 * cannot it says why in one line, or throws when `REQUIRE_SERVERS=1`.
 */
export function requireServer(name: ServerName): boolean {
  const obstacle = findObstacle(name)
  if (!obstacle) return true
  if (process.env.REQUIRE_SERVERS === '1') throw new Error(`${obstacle} (REQUIRE_SERVERS=1)`)
  process.stderr.write(`skipped: ${obstacle}\n`)
  return false
}

/** The path of a program. Debian's normal users do not have the sbin directories in their PATH. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin']
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

/** The path of a server that `requireServer` said is here. */
export function programOf(name: ServerName): string {
  const program = findProgram(name)
  if (!program) throw new Error(`${name} is not installed: apt-get install ${packages[name]}`)
  return program
}

function findObstacle(name: ServerName): string | undefined {
  const program = findProgram(name)
  if (!program) return `${name} is not installed: apt-get install ${packages[name]}`
  if (name === 'postfix' && process.getuid?.() !== 0) return 'postfix can only be started by root'
  if (name === 'dovecot') {
    const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()
    if (!version.startsWith('2.3.')) return `dovecot is ${version}; the tests configure 2.3`
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
