/// <reference path="../hoodiecrow-imap.d.ts" />
import { createServer } from 'node:tls'
import hoodiecrow, { type ImapServer } from 'hoodiecrow-imap'
import type { Certificate } from '../certificates.ts'
import { type Listener, listen } from '../listen.ts'
import { mendIdle, mendPlainLogin } from './hoodiecrow-fixes.ts'

const plugins = [
  'ID',
  'IDLE',
  'UIDPLUS',
  'LITERALPLUS',
  'SPECIAL-USE',
  'UNSELECT',
  'STARTTLS',
  'LOGINDISABLED',
  'AUTH-PLAIN',
]

/** The inside of one mailbox. Folders are `INBOX`, `Sent` and `Junk`. */
export type Mailbox = {
  /** The messages of a folder (default INBOX) as they are stored, oldest first. */
  messages(folder?: string): string[]
  /** The flags of each message of a folder (default INBOX), in the same order. */
  flags(folder?: string): string[][]
  /** Puts a message into a folder (default INBOX) under the next UID. */
  deliver(raw: string, folder?: string): void
  /** Takes the newest message out of a folder (default INBOX), as a filter does. */
  remove(folder?: string): void
  /** Gives a folder (default INBOX) a new UIDVALIDITY and its messages new UIDs. */
  renumber(folder?: string): void
}

export type MailboxServer = {
  mailbox: Mailbox
  /** Ports of implicit TLS and of STARTTLS. */
  sslPort: number
  tlsPort: number
  close(): Promise<void>
}

/**
 * An IMAP server for one mailbox, because hoodiecrow's store is shared by all users of an instance.
 * `onLogin` is called at every login that succeeds.
 */
export async function startMailbox(options: {
  user: { address: string; password: string }
  certificate: Certificate
  onLogin: () => void
}): Promise<MailboxServer> {
  const imap = hoodiecrow({
    users: { [options.user.address]: { password: options.user.password } },
    credentials: { ...options.certificate },
    plugins: [...plugins, mendPlainLogin, mendIdle],
    storage: {
      INBOX: {},
      '': { folders: { Sent: { 'special-use': '\\Sent' }, Junk: { 'special-use': '\\Junk' } } },
    },
  })
  imap.outputHandlers.push((_connection, _response, description) => {
    if (description === 'LOGIN SUCCESS' || description === 'AUTHENTICATE PLAIN SUCCESS') options.onLogin()
  })
  const listeners = await listenBoth(imap, options.certificate)
  return { mailbox: makeMailbox(imap), ...listeners }
}

/** One instance has one port; the implicit TLS port hands its decrypted connections to the plain one. */
async function listenBoth(imap: ImapServer, certificate: Certificate) {
  const secure = new WeakSet<object>()
  imap.connectionHandlers.push((connection) => {
    if (connection.socket && secure.has(connection.socket)) connection.secureConnection = true
  })
  const implicit = createServer(certificate, (socket) => {
    secure.add(socket)
    imap.createClient(socket)
  })
  const plain = await listen(imap.server)
  let ssl: Listener
  try {
    ssl = await listen(implicit)
  } catch (error) {
    await plain.close()
    throw error
  }
  const close = async () => {
    await Promise.all([plain.close(), ssl.close()])
  }
  return { sslPort: ssl.port, tlsPort: plain.port, close }
}

function makeMailbox(imap: ImapServer): Mailbox {
  const open = (path: string) => {
    const folder = imap.getMailbox(path)
    if (!folder) throw new Error(`no folder ${path}: the test mailbox has INBOX, Sent and Junk`)
    return folder
  }
  return {
    messages: (path = 'INBOX') => open(path).messages.map((message) => fromBinary(message.raw)),
    flags: (path = 'INBOX') => open(path).messages.map((message) => [...message.flags]),
    deliver: (raw, path = 'INBOX') => {
      open(path)
      imap.appendMessage(path, [], undefined, toBinary(raw.replace(/\r?\n/g, '\r\n')))
    },
    remove: (path = 'INBOX') => void open(path).messages.pop(),
    renumber: (path = 'INBOX') => {
      const folder = open(path)
      folder.uidvalidity += 1
      for (const [index, message] of folder.messages.entries()) message.uid = index + 1
      folder.uidnext = folder.messages.length + 1
    },
  }
}

function toBinary(text: string): string {
  return Buffer.from(text).toString('latin1')
}

function fromBinary(binary: string): string {
  return Buffer.from(binary, 'latin1').toString()
}
