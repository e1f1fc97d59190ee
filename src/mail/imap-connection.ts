// imapflow with two additions: credentials are opened when the session is secured and login is next, and each stage
// reports as it ends.
import { type ConnectionOptions, TLSSocket } from 'node:tls'
import { ImapFlow, type ImapFlowOptions } from 'imapflow'
import type { Credentials } from '../credentials/box.ts'
import type { Stage } from '../failures/failure.ts'
import { tlsFacts } from './tls-facts.ts'
import type { Speaker } from './transcript.ts'
import { type SocketWatch, watchSockets } from './watch-sockets.ts'

export type ConnectionHooks = {
  openCredentials(): Promise<Credentials>
  /** Why this socket must not be used although the handshake succeeded; null: it may. */
  refusalOf(socket: unknown): Error | null
  /** A stage ended; `next` is under way. */
  onPassed(stage: Stage, next: Stage, detail: Record<string, unknown>): void
  onSaid?(from: Speaker, text: string): void
  /** The first thing that the server said is no greeting; imapflow would wait on for one. */
  onStranger(text: string): void
  /** An error of `openCredentials`, which imapflow would report as one of its own. */
  onCannotOpen(error: unknown): void
}

/** What is read of imapflow's log. */
type Entry = {
  msg?: string
  src?: string
  comment?: string
  version?: string
  algo?: string
  address?: string
  port?: number
}

/** imapflow's log entries that mark the end of TCP, or TCP and TLS together. */
const established = /^Established (secure )?TCP connection$/

/** RFC 9051 section 7.1.1 to 7.1.5. */
const greeting = /^\* (?:OK|PREAUTH|BYE)\b/i

export class ImapConnection extends ImapFlow {
  readonly #hooks: ConnectionHooks
  readonly #sockets: SocketWatch
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
    }
    const ignore = () => {}
    super({
      ...options,
      logger: { debug: onSaid, info: onInfo, warn: ignore, error: onSaid },
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
    return socket instanceof TLSSocket ? tlsFacts(socket) : {}
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
