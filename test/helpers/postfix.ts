import { execFile } from 'node:child_process'
import { chown, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Certificate } from './certificates.ts'
import { mailOwner } from './dovecot/config.ts'
import type { Dovecot } from './dovecot.ts'
import type { MailEndpoint } from './mail-host.ts'
import { mainConfig, masterConfig } from './postfix/config.ts'
import { programOf } from './requires.ts'
import { ask, findPort, makeDirectory, startProcess } from './server-process.ts'

const run = promisify(execFile)

/** A running Postfix. */
export type Postfix = {
  /** `tlsPort` is submission (STARTTLS), `sslPort` submissions; both require a login. */
  smtp: MailEndpoint
  pid: number
  log(): Promise<string>
  close(): Promise<void>
}

/**
 * A real Postfix on loopback that takes mail from Dovecot's users and delivers into Dovecot's Maildirs. A
 * recipient in the users' domains who is not one of them gets 550 5.1.1; no mail leaves the machine. Needs root.
 */
export async function startPostfix(options: {
  dovecot: Dovecot
  users: { address: string }[]
  certificate: Certificate
  /** Addresses in the users' domains that are accepted at RCPT and bounce afterwards, with a report. */
  bouncing?: string[]
}): Promise<Postfix> {
  const directory = await makeDirectory('postfix')
  try {
    return await start(directory, options)
  } catch (error) {
    await directory.remove()
    throw error
  }
}

async function start(
  directory: Awaited<ReturnType<typeof makeDirectory>>,
  { dovecot, users, certificate, bouncing = [] }: Parameters<typeof startPostfix>[0],
): Promise<Postfix> {
  const { path } = directory
  const [tlsPort, sslPort] = [await findPort(), await findPort()]
  const addresses = users.map((user) => user.address.toLowerCase())
  const domains = [...new Set(addresses.map((address) => address.slice(address.lastIndexOf('@') + 1)))]
  const { authSocket, mailDirectory } = dovecot
  const main = mainConfig({ path, domains, authSocket, mailDirectory, owner: mailOwner() })
  const etc = join(path, 'etc')
  for (const part of ['etc', 'queue', 'data', 'log']) await mkdir(join(path, part))
  await chown(join(path, 'data'), Number((await run('id', ['-u', 'postfix'])).stdout), 0)
  await writeFile(join(etc, 'main.cf'), main)
  await writeFile(join(etc, 'master.cf'), masterConfig({ tlsPort, sslPort }))
  await writeFile(join(etc, 'mailboxes'), addresses.map((address) => `${address} ${address}/\n`).join(''))
  // Forwarded to a place that mail cannot reach: refused only after it was accepted.
  await writeFile(join(etc, 'forwards'), bouncing.map((address) => `${address} gone@invalid\n`).join(''))
  await writeFile(join(etc, 'cert.pem'), certificate.cert)
  await writeFile(join(etc, 'key.pem'), certificate.key, { mode: 0o600 })
  const log = () => readFile(join(path, 'log', 'mail.log'), 'utf8').catch(() => '')
  const postfix = programOf('postfix')
  // Makes the queue's folders. `start-fg` would too, but its shell does not pass on signals to the master.
  await run(postfix, ['-c', etc, 'check'])
  const { stdout } = await run(`${dirname(postfix)}/postconf`, ['-c', etc, '-h', 'daemon_directory'])
  const server = await startProcess({
    command: join(stdout.trim(), 'master'),
    args: ['-c', etc, '-s'],
    env: { MAIL_CONFIG: etc },
    isReady: async () => (await ask(tlsPort))?.startsWith('220') ?? false,
  }).catch(async (error) => {
    throw new Error(`${error instanceof Error ? error.message : error}\n${await log()}`)
  })
  return {
    smtp: { host: 'localhost', tlsPort, sslPort },
    pid: server.pid,
    log,
    close: async () => {
      await server.stop()
      await directory.remove()
    },
  }
}
