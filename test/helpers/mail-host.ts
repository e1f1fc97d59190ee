import type { Authority, Certificate } from './certificates.ts'
import { type Mailbox, type MailboxServer, startMailbox } from './mail-host/mailbox.ts'
import { type AcceptedMail, type ReplyHook, startSmtp } from './mail-host/smtp.ts'

export type { Mailbox } from './mail-host/mailbox.ts'
export type { AcceptedMail, Refusal, ReplyHook, ReplyInfo, ReplyStage } from './mail-host/smtp.ts'

/** What to start, and how it behaves. */
export type MailHostOptions = {
  authority: Authority
  users: { address: string; password: string }[]
  /** What clients connect to and the certificate says; must mean loopback. Default `localhost`. */
  hostname?: string
  /** Instead of a valid one for `hostname` from the authority, for instance an expired one. */
  certificate?: Certificate
  /** The SIZE limit. Default 10 MiB. */
  maxMessageBytes?: number
  /**
   * Called for every message accepted, after it is in the mailboxes; the client's 250 waits for it. When it
   * throws, the client gets 451.
   */
  onMessage?(mail: AcceptedMail, host: MailHost): void | Promise<void>
  /** Refuses at any SMTP stage; `undefined` accepts. */
  reply?: ReplyHook
}

/** `tlsPort` speaks STARTTLS (required before a login), `sslPort` implicit TLS. */
export type MailEndpoint = { host: string; tlsPort: number; sslPort: number }

/** A running mail host, and a look inside it. */
export type MailHost = {
  smtp: MailEndpoint
  /** The IMAP server of one user. Throws for an address that is not one of the users. */
  imap(address: string): MailEndpoint
  mailbox(address: string): Mailbox
  /** Every message the SMTP side took, also to addresses that are not users. */
  accepted: AcceptedMail[]
  /** Logins that succeeded. */
  logins: { smtp: number; imap: number }
  close(): Promise<void>
}

/**
 * A mail host in this process, on loopback: SMTP with AUTH, and IMAP for each user. A message accepted for a
 * user's address is in that user's INBOX when the client gets its 250; any other recipient is accepted too.
 */
export async function startMailHost(options: MailHostOptions): Promise<MailHost> {
  const hostname = options.hostname ?? 'localhost'
  const certificate =
    options.certificate ??
    (await options.authority.issue({ names: [...new Set([hostname, '127.0.0.1', '::1'])] }))
  const passwords = new Map(options.users.map((user) => [user.address.toLowerCase(), user.password]))
  const mailboxes = new Map<string, MailboxServer>()
  const logins = { smtp: 0, imap: 0 }
  const count = (protocol: keyof typeof logins) => {
    logins[protocol] += 1
  }
  const accepted: AcceptedMail[] = []
  const releases: (() => Promise<void>)[] = []
  const close = async () => {
    for (const release of releases.splice(0).reverse()) await release()
  }

  try {
    for (const user of options.users) {
      const server = await startMailbox({ user, certificate, onLogin: () => count('imap') })
      releases.push(server.close)
      mailboxes.set(user.address.toLowerCase(), server)
    }
    const smtp = await startSmtp({
      name: hostname,
      certificate,
      maxMessageBytes: options.maxMessageBytes ?? 10 * 1024 * 1024,
      reply: options.reply,
      isValidLogin: (user, password) => passwords.get(user.toLowerCase()) === password,
      onLogin: () => count('smtp'),
      onMail: async (mail) => {
        accepted.push(mail)
        for (const address of mail.to) {
          mailboxes.get(address.toLowerCase())?.mailbox.deliver(withTrace(mail, address, hostname))
        }
        await options.onMessage?.(mail, host)
      },
    })
    releases.push(smtp.close)

    const find = (address: string) => {
      const server = mailboxes.get(address.toLowerCase())
      if (!server) throw new Error(`no mailbox ${address}: the host has ${[...mailboxes.keys()].join(', ')}`)
      return server
    }
    const host: MailHost = {
      smtp: { host: hostname, tlsPort: smtp.tlsPort, sslPort: smtp.sslPort },
      imap: (address) => {
        const { tlsPort, sslPort } = find(address)
        return { host: hostname, tlsPort, sslPort }
      },
      mailbox: (address) => find(address).mailbox,
      accepted,
      logins,
      close,
    }
    return host
  } catch (error) {
    await close()
    throw error
  }
}

/** The trace fields that final delivery adds (RFC 5321 4.4). */
function withTrace(mail: AcceptedMail, address: string, hostname: string): string {
  const date = new Date().toUTCString().replace('GMT', '+0000')
  const received = `Received: from client by ${hostname} with ESMTPSA\r\n\tfor <${address}>; ${date}`
  return `Return-Path: <${mail.from}>\r\nDelivered-To: ${address}\r\n${received}\r\n${mail.raw}`
}
