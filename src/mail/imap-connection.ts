// imapflow with two additions: credentials are opened when the session is secured and login is next, and each stage
// reports as it ends.
import type { ConnectionOptions, PeerCertificate } from 'node:tls'
import { checkServerIdentity } from 'node:tls'
import { ImapFlow, type ImapFlowOptions } from 'imapflow'
import type { Credentials } from '../credentials/box.ts'
import type { Stage } from '../failures/failure.ts'
import { certificateFacts } from './tls-facts.ts'

export type ConnectionHooks = {
  openCredentials(): Promise<Credentials>
  /** A stage ended; `next` is under way. */
  onPassed(stage: Stage, next: Stage, detail: Record<string, unknown>): void
  /** An error of `openCredentials`, which imapflow would report as one of its own. */
  onCannotOpen(error: unknown): void
}

/** imapflow's log entries that mark the end of TCP, or TCP and TLS together. */
const established = /^Established (secure )?TCP connection$/

export class ImapConnection extends ImapFlow {
  readonly #hooks: ConnectionHooks

  constructor(options: ImapFlowOptions & { tls: ConnectionOptions }, hooks: ConnectionHooks) {
    let certificate: Record<string, unknown> = {}
    const onInfo = (entry: { msg?: string; version?: string; algo?: string }) => {
      const isSecure = established.exec(entry.msg ?? '')?.[1] !== undefined
      const session = { version: entry.version, cipher: entry.algo, ...certificate }
      if (isSecure) hooks.onPassed('tls', 'greeting', session)
      else if (established.test(entry.msg ?? '')) hooks.onPassed('connect', 'greeting', {})
      else if (entry.msg === 'Established TLS session') hooks.onPassed('tls', 'login', session)
    }
    const ignore = () => {}
    super({
      ...options,
      tls: {
        ...options.tls,
        checkServerIdentity(host: string, peer: PeerCertificate) {
          certificate = certificateFacts(peer)
          return checkServerIdentity(host, peer)
        },
      },
      logger: { debug: ignore, info: onInfo, warn: ignore, error: ignore },
    })
    this.#hooks = hooks
  }

  /** Called by imapflow after the greeting and right before login, with or without STARTTLS. */
  override async upgradeToSTARTTLS(): Promise<boolean> {
    const needsUpgrade = !this.secureConnection
    this.#hooks.onPassed('greeting', needsUpgrade ? 'tls' : 'login', { text: this.greeting })
    const upgraded = await super.upgradeToSTARTTLS()
    try {
      const { username, password } = await this.#hooks.openCredentials()
      this.options.auth = { user: username, pass: password }
    } catch (error) {
      this.#hooks.onCannotOpen(error)
      throw error
    }
    return upgraded
  }

  /** The password is of no use after login. */
  forgetCredentials(): void {
    this.options.auth = undefined
  }
}
