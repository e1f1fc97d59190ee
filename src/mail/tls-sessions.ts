// TLS sessions that servers offered for resumption (RFC 8446 section 2.2), which saves a poll most of its handshake.
import type { TLSSocket } from 'node:tls'

export type TlsSessions = {
  /** A session for this key, to be given to the handshake. */
  find(key: string): Buffer | undefined
  /** Notes the sessions that the server of this connection offers. */
  watch(key: string, socket: TLSSocket): void
}

/**
 * `maxAgeMs` is counted from the full handshake: a resumed one checks neither dates nor names again, and a session must
 * not outlive by far a certificate that was withdrawn.
 */
export function makeTlsSessions(options: { most: number; maxAgeMs: number; now(): Date }): TlsSessions {
  const sessions = new Map<string, { session: Buffer; verifiedAt: number }>()
  return {
    find(key) {
      const found = sessions.get(key)
      if (!found || options.now().getTime() - found.verifiedAt > options.maxAgeMs) return undefined
      return found.session
    },
    watch(key, socket) {
      const verifiedAt = socket.isSessionReused()
        ? (sessions.get(key)?.verifiedAt ?? 0)
        : options.now().getTime()
      socket.on('session', (session: Buffer) => {
        // The newest last: a ticket is best used once, and the oldest is the first to be forgotten.
        sessions.delete(key)
        sessions.set(key, { session, verifiedAt })
        const [oldest] = sessions.keys()
        if (sessions.size > options.most && oldest !== undefined) sessions.delete(oldest)
      })
    },
  }
}
