import type { PeerCertificate, TLSSocket } from 'node:tls'

/** What a person needs to know of a TLS session: version, cipher, and whose certificate it was. */
export function tlsFacts(socket: TLSSocket): Record<string, unknown> {
  const cipher = socket.getCipher()
  return {
    version: socket.getProtocol(),
    cipher: cipher?.standardName ?? cipher?.name,
    ...certificateFacts(socket.getPeerCertificate()),
  }
}

export function certificateFacts(certificate: PeerCertificate): Record<string, unknown> {
  return {
    subject: certificate.subject?.CN,
    names: certificate.subjectaltname,
    issuer: certificate.issuer?.O ?? certificate.issuer?.CN,
    validFrom: certificate.valid_from ? new Date(certificate.valid_from).toISOString() : undefined,
    validTo: certificate.valid_to ? new Date(certificate.valid_to).toISOString() : undefined,
    fingerprint256: certificate.fingerprint256,
  }
}
