// A certificate that a person pinned for an endpoint is accepted there whatever its issuer, names and dates, and no
// other in its place. Node verifies nothing then; whoever opens a session asks `pinRefusal` as soon as the handshake is
// over, and once more right before credentials are opened, so that no way past the first answer leads to a login.
import { TLSSocket } from 'node:tls'
import { certificateParams } from '../failures/certificate.ts'
import { type Endpoint, MailError } from '../failures/failure.ts'
import type { EndpointTarget } from './endpoint.ts'

type Pinned = Pick<EndpointTarget, 'host' | 'port' | 'provider' | 'pin'>

/** Options for the handshake. Without a pin Node verifies in full, whatever the environment says. */
export function verification({ pin }: Pick<Pinned, 'pin'>): { rejectUnauthorized: boolean } {
  return { rejectUnauthorized: typeof pin !== 'string' }
}

/** Why this socket must not be used: the endpoint has a pin and the server showed another certificate, or none. */
export function pinRefusal(socket: unknown, target: Pinned, endpoint: Endpoint): MailError | null {
  const { host, port, provider, pin } = target
  if (typeof pin !== 'string') return null
  // No session is ever offered for resumption. One that was resumed nevertheless has shown no certificate.
  const isFresh = socket instanceof TLSSocket && !socket.isSessionReused()
  const certificate = isFresh ? socket.getPeerCertificate() : null
  if (certificate?.fingerprint256 === pin) return null
  const facts = certificateParams(certificate, 'certificate-changed')
  return new MailError({
    code: 'certificate-changed',
    stage: 'tls',
    endpoint,
    rule: 'tls/pin',
    params: { host, port, provider, ...facts, pinned: pin },
  })
}
