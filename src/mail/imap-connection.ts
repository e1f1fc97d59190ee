// imapflow with two additions: credentials are opened when the session is secured and login is next, and each stage
// reports as it ends.
import { type ConnectionOptions, TLSSocket } from 'node:tls'
import { ImapFlow, type ImapFlowOptions, type MailboxObject } from 'imapflow'
import type { Credentials } from '../credentials/box.ts'
import type { Stage } from '../failures/failure.ts'
import { tlsFacts } from './tls-facts.ts'
import type { Speaker } from './transcript.ts'
import { type SocketWatch, watchSockets } from './watch-sockets.ts'

export type ConnectionHooks = {
  openCredentials(): Promise<Credentials>
  /** Why this socket must not be used although the handshake succeeded; null: it may. */
  refusalOf(socket: unknown): Error | null
  onSecured?(socket: TLSSocket): void
  /** A stage ended; `next` is under way. */
  onPassed(stage: Stage, next: Stage, detail: Record<string, unknown>): void
  onSaid?(from: Speaker, text: string): void
  /** The first thing that the server said is no greeting; imapflow would wait on for one. */
  onStranger(text: string): void
  /** An error of `openCredentials`, which imapflow would report as one of its own. */
  onCannotOpen(error: unknown): void
}

type Atom = { type: string; value: string }
type Untagged = { attributes: (Atom | Atom[] | undefined)[] }

/** How imapflow sends a command that it has no method for; its version is pinned, and a test against Dovecot uses it. */
type Executor = {
  exec(
    command: string,
    attributes: unknown[],
    options: { untagged: Record<string, (response: Untagged) => Promise<void>> },
  ): Promise<{ next(): void }>
}

const atom = (value: string): Atom => ({ type: 'ATOM', value })

/** What is read of imapflow's log. */
type Entry = {
  msg?: string
  src?: string
  comment?: string
  version?: string
  algo?: string
  address?: string
  port?: number
  err?: Error & { responseStatus?: string }
}

/** imapflow's log entries that mark the end of TCP, or TCP and TLS together. */
const established = /^Established (secure )?TCP connection$/

/** BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds (Office 365, imapsync issue 212) */
const throttled = /^\S+ (NO|BAD) (.*request is throttled.*backoff time.*)/i

/** RFC 9051 section 7.1.1 to 7.1.5. */
const greeting = /^\* (?:OK|PREAUTH|BYE)\b/i

export class ImapConnection extends ImapFlow {
  readonly #hooks: ConnectionHooks
  readonly #sockets: SocketWatch
  #refusesListStatus = false
  #refused: Error | null = null
  /** What was offered before the login; many servers no longer name it after. */
  offeredLogins: string[] = []

  constructor(options: ImapFlowOptions & { tls: ConnectionOptions }, hooks: ConnectionHooks) {
    let isFirst = true
    const onInfo = (entry: Entry) => {
      const isSecure = established.exec(entry.msg ?? '')?.[1] !== undefined
      if (isSecure) hooks.onPassed('tls', 'greeting', this.#secured())
      else if (established.test(entry.msg ?? ''))
        hooks.onPassed('connect', 'greeting', { address: entry.address, port: entry.port })
      else if (entry.msg === 'Established TLS session') hooks.onPassed('tls', 'login', this.#secured())
    }
    const onSaid = ({ src, msg, comment }: Entry) => {
      if (src !== 'c' && src !== 's') return
      // Answers to a challenge, which imapflow masks in its own way.
      const isAnswer = /^Encoded /.test(comment ?? '')
      if (src === 's' && isFirst) {
        isFirst = false
        if (!greeting.test(msg ?? '')) hooks.onStranger(msg ?? '')
      }
      hooks.onSaid?.(src === 'c' ? 'client' : 'server', isAnswer ? '[redacted]' : (msg ?? ''))
      const throttle = src === 's' ? throttled.exec(msg ?? '') : null
      if (throttle) this.#endThrottled(throttle[1] ?? '', throttle[2] ?? '')
    }
    const onWarning = ({ err }: Entry) => {
      if (err?.responseStatus) this.#refused = err
    }
    super({
      ...options,
      logger: { debug: onSaid, info: onInfo, warn: onWarning, error: onSaid },
    })
    this.#hooks = hooks
    this.#sockets = watchSockets(this, 'socket')
  }

  /** Called by imapflow after the greeting and right before login, with or without STARTTLS. */
  override async upgradeToSTARTTLS(): Promise<boolean> {
    const needsUpgrade = !this.secureConnection
    this.#hooks.onPassed('greeting', needsUpgrade ? 'tls' : 'login', { text: this.greeting })
    const upgraded = await super.upgradeToSTARTTLS()
    this.offeredLogins = [...this.capabilities.keys()].flatMap((name) => /^AUTH=(.+)$/i.exec(name)?.[1] ?? [])
    const refusal = this.#hooks.refusalOf(this.#sockets.current())
    if (refusal) throw refusal
    try {
      const { username, password } = await this.#hooks.openCredentials()
      this.options.auth = { user: username, pass: password }
    } catch (error) {
      this.#hooks.onCannotOpen(error)
      throw error
    }
    return upgraded
  }

  /** The facts of the TLS session. imapflow reports what is thrown here as the reason that it could not connect. */
  #secured(): Record<string, unknown> {
    const socket = this.#sockets.current()
    const refusal = this.#hooks.refusalOf(socket)
    if (refusal) throw refusal
    if (!(socket instanceof TLSSocket)) return {}
    // One that was pinned is verified by nobody; its session must not open the door to those that are not.
    if (socket.authorized) this.#hooks.onSecured?.(socket)
    return tlsFacts(socket)
  }

  /**
   * LIST with the status of these folders only, in one round trip (RFC 5258, RFC 5819); imapflow's own asks for the status
   * of every folder. Null where the server does not offer that, or refuses it.
   */
  async listStatus(names: string[]): Promise<Map<string, Map<string, string>> | null> {
    const offers = (name: string) => this.capabilities.has(name) || this.capabilities.has('IMAP4rev2')
    if (this.#refusesListStatus || !offers('LIST-EXTENDED') || !offers('LIST-STATUS')) return null
    const found = new Map<string, Map<string, string>>()
    const items = ['UIDVALIDITY', 'UIDNEXT', 'MESSAGES'].map(atom)
    const patterns = names.map((value) => ({ type: 'STRING', value }))
    const note = async ({ attributes: [name, values] }: Untagged) => {
      const list = Array.isArray(values) ? values.map(({ value }) => String(value)) : []
      const pairs = list.flatMap((value, index) =>
        index % 2 === 0 ? [[value.toUpperCase(), list[index + 1] ?? ''] as const] : [],
      )
      found.set(String(name && !Array.isArray(name) ? name.value : ''), new Map(pairs))
    }
    try {
      const response = await (this as unknown as Executor).exec(
        'LIST',
        [{ type: 'STRING', value: '' }, patterns, atom('RETURN'), [atom('STATUS'), items]],
        { untagged: { LIST: async () => {}, STATUS: note } },
      )
      response.next()
      return found
    } catch (error) {
      if (!this.usable) throw error
      this.#refusesListStatus = true
      return null
    }
  }

  /** imapflow would sit out the wait that is stated, or ask again; here whoever polls is told of it, and comes back then. */
  #endThrottled(responseStatus: string, responseText: string): void {
    this.emit('error', Object.assign(new Error('Command failed'), { responseStatus, responseText }))
    this.close()
  }

  /** Runs a command that imapflow answers with false when it was refused. @throws what the server said then */
  async insist<T>(command: () => Promise<T | false | undefined>): Promise<T> {
    this.#refused = null
    const answer = await command()
    if (answer !== false && answer !== undefined) return answer
    if (!this.usable) throw connectionGone()
    throw (
      this.#refused ?? Object.assign(new Error('Command failed'), { responseStatus: 'NO', responseText: '' })
    )
  }

  /** Opens a folder for reading. imapflow lists it first if it does not know it, which is two round trips for nothing. */
  async examine(path: string): Promise<MailboxObject> {
    const { folders } = this as unknown as { folders: Map<string, { path: string }> }
    if (!folders.has(path)) folders.set(path, { path })
    return this.mailboxOpen(path, { readOnly: true })
  }

  /** The error with the server's certificate, if there was one. */
  withCertificate(error: unknown): unknown {
    return this.#sockets.withCertificate(error)
  }

  /** The password is of no use after login. */
  forgetCredentials(): void {
    this.options.auth = undefined
  }
}

/** As imapflow says it. */
export function connectionGone(): Error {
  return Object.assign(new Error('Connection not available'), { code: 'NoConnection' })
}
