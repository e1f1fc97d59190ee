// One real Dovecot with many mailboxes, as a host runs it for many connections.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Certificate } from '../../helpers/certificates.ts'
import { dovecotConfig } from '../../helpers/dovecot/config.ts'
import { programOf } from '../../helpers/requires.ts'
import { ask, findPort, startProcess } from '../../helpers/server-process.ts'
import type { Closers } from '../closers.ts'
import { addressOf } from './mail.ts'
import { fillMaildirs, type Maildirs } from './maildir.ts'

export type BenchDovecot = Maildirs & { host: string; port: number; pid: number }

const host = '127.0.0.1'

/**
 * Login processes that serve many connections, which is Dovecot's own advice for busy hosts
 * (doc.dovecot.org/2.3/admin_manual/login_processes/). The default is a process for each, and ends at 100 connections.
 */
const forMany = `
listen = ${host}
mail_max_userip_connections = 0
default_client_limit = 20000
default_process_limit = 10000
service imap-login {
  service_count = 0
  process_min_avail = 2
}
`

export async function startBenchDovecot(
  directory: string,
  options: { mailboxes: number; password: string; certificate: Certificate },
  closers: Closers,
): Promise<BenchDovecot> {
  const path = join(directory, 'dovecot')
  const mail = join(path, 'mail')
  await mkdir(mail, { recursive: true })
  const { mailboxes, password, certificate } = options
  const users = Array.from(
    { length: mailboxes },
    (_, mailbox) => `${addressOf(mailbox)}:{PLAIN}${password}\n`,
  )
  const [tlsPort, sslPort] = [await findPort(), await findPort()]
  await writeFile(join(path, 'users'), users.join(''), { mode: 0o600 })
  await writeFile(join(path, 'cert.pem'), certificate.cert)
  await writeFile(join(path, 'key.pem'), certificate.key, { mode: 0o600 })
  await writeFile(join(path, 'dovecot.conf'), dovecotConfig({ path, tlsPort, sslPort }) + forMany)
  const maildirs = await fillMaildirs(mailboxes, (mailbox) => join(mail, addressOf(mailbox)))
  const server = await startProcess({
    command: programOf('dovecot'),
    args: ['-F', '-c', join(path, 'dovecot.conf')],
    isReady: async () => (await ask(tlsPort))?.startsWith('* OK') ?? false,
  })
  closers.push(server.stop)
  return { ...maildirs, host, port: sslPort, pid: server.pid }
}
