// Reads a server's certificate where it can still be read: Node destroys the socket of a certificate that it refuses
// before anybody hears of it, and its error names a certificate only if the name is wrong.
import { type DetailedPeerCertificate, TLSSocket } from 'node:tls'

export type SocketWatch = {
  /** The socket that is in use, a TLS socket after the upgrade. */
  current(): unknown
  /** The same error with the certificate of the last handshake as `cert`, as Node does for a wrong name. */
  withCertificate(error: unknown): unknown
}

/** Watches the sockets that a mail library keeps in this property of its connection, also those to come. */
export function watchSockets(connection: object, property: 'socket' | '_socket'): SocketWatch {
  const note = makeCertificateNote()
  let current: unknown = Reflect.get(connection, property)
  note.watch(current)
  Object.defineProperty(connection, property, {
    get: () => current,
    set(socket: unknown) {
      current = socket
      note.watch(socket)
    },
    configurable: true,
    enumerable: true,
  })
  return { current: () => current, withCertificate: note.addTo }
}

export function makeCertificateNote() {
  let certificate: DetailedPeerCertificate | undefined
  return {
    watch(socket: unknown): void {
      if (!(socket instanceof TLSSocket)) return
      // Before Node's own listener for the end of the handshake, which is the one that verifies.
      socket.prependOnceListener('secure', () => {
        certificate = socket.getPeerCertificate(true)
      })
    },
    addTo(error: unknown): unknown {
      if (certificate && error instanceof Error && !('cert' in error))
        return Object.assign(error, { cert: certificate })
      return error
    },
  }
}
