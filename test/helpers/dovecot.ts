import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Certificate } from './certificates.ts'
import { type DovecotHabits, dovecotConfig } from './dovecot/config.ts'
import { type Maildir, openMaildir } from './dovecot/maildir.ts'
import type { MailEndpoint } from './mail-host.ts'
import { programOf } from './requires.ts'
import { ask, findPort, makeDirectory, startProcess } from './server-process.ts'

/** A running Dovecot. */
export type Dovecot = {
  imap: MailEndpoint
  pid: number
  /** A user's Maildir. Throws for an address that is not one of the users. */
  mailbox(address: string): Maildir
  /** For Postfix: the socket of its SASL server, and the directory with a Maildir per address. */
  authSocket: string
  mailDirectory: string
  log(): string
  close(): Promise<void>
}

/** A real Dovecot 2.3 on loopback: STARTTLS and implicit TLS, a Maildir per user, folders INBOX, Sent and Junk. */
export async function startDovecot(
  options: { users: { address: string; password: string }[]; certificate: Certificate } & DovecotHabits,
): Promise<Dovecot> {
  const directory = await makeDirectory('dovecot')
  try {
    return await start(directory, options)
  } catch (error) {
    await directory.remove()
    throw error
  }
}

async function start(
  directory: Awaited<ReturnType<typeof makeDirectory>>,
  { users, certificate, ...habits }: Parameters<typeof startDovecot>[0],
): Promise<Dovecot> {
  const { path } = directory
  const [tlsPort, sslPort] = [await findPort(), await findPort()]
  // Base64, because a colon would end the field.
  const passwd = users.map(({ address, password }) => {
    return `${address.toLowerCase()}:{PLAIN.b64}${Buffer.from(password).toString('base64')}\n`
  })
  const mailDirectory = join(path, 'mail')
  await mkdir(mailDirectory)
  await writeFile(join(path, 'users'), passwd.join(''), { mode: 0o600 })
  await writeFile(join(path, 'cert.pem'), certificate.cert)
  await writeFile(join(path, 'key.pem'), certificate.key, { mode: 0o600 })
  await writeFile(join(path, 'dovecot.conf'), dovecotConfig({ path, tlsPort, sslPort, ...habits }))
  // Dovecot makes every login name lower case.
  const mailboxes = new Map(
    users
      .map(({ address }) => address.toLowerCase())
      .map((name) => [name, openMaildir(join(mailDirectory, name))]),
  )
  const server = await startProcess({
    command: programOf('dovecot'),
    args: ['-F', '-c', join(path, 'dovecot.conf')],
    isReady: async () => (await ask(tlsPort))?.startsWith('* OK') ?? false,
  })
  return {
    imap: { host: 'localhost', tlsPort, sslPort },
    pid: server.pid,
    mailbox: (address) => {
      const mailbox = mailboxes.get(address.toLowerCase())
      if (!mailbox) throw new Error(`no mailbox ${address}: Dovecot has ${[...mailboxes.keys()].join(', ')}`)
      return mailbox
    },
    authSocket: join(path, 'run', 'sasl'),
    mailDirectory,
    log: server.output,
    close: async () => {
      await server.stop()
      await directory.remove()
    },
  }
}
