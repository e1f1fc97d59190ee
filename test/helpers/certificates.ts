import 'reflect-metadata'
import { createPrivateKey, KeyObject, randomBytes, webcrypto, X509Certificate } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import * as x509 from '@peculiar/x509'

/** A certificate and its private key, both PEM: what `tls.createServer` takes. */
export type Certificate = { cert: string; key: string }

/** For whom and for how long; default: from yesterday, for a year. */
export type CertificateRequest = {
  /** DNS names and IP addresses; the first one is also the common name. */
  names: string[]
  notBefore?: Date
  notAfter?: Date
}

/** Signs server certificates that clients trust when they are given `certificate`. */
export type Authority = {
  /** PEM; pass it to clients as `tls: { ca }`. */
  certificate: string
  /** A server certificate signed by this authority; dates in the past make an expired one. */
  issue(request: CertificateRequest): Promise<Certificate>
  /** For another process of the same test run: `loadAuthority` makes it the same authority there. */
  export(): AuthorityKeys
}

/** PEM texts; the key never leaves the test run. */
export type AuthorityKeys = { certificate: string; key: string }

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const dayMs = 24 * 60 * 60 * 1000

/** A certificate authority that lives in memory only. Every call makes another one. */
export async function makeAuthority(): Promise<Authority> {
  const keys = await makeKeys()
  const name = `CN=Postrider test authority ${randomBytes(4).toString('hex')}`
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    name,
    keys,
    serialNumber: makeSerial(),
    notBefore: new Date(Date.now() - 3650 * dayMs),
    notAfter: new Date(Date.now() + 3650 * dayMs),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return makeIssuer(own, keys)
}

/** The authority that `export` came from. */
export async function loadAuthority({ certificate, key }: AuthorityKeys): Promise<Authority> {
  const own = new x509.X509Certificate(certificate)
  const pkcs8 = createPrivateKey(key).export({ type: 'pkcs8', format: 'der' })
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign'])
  return makeIssuer(own, { privateKey, publicKey: await own.publicKey.export() })
}

function makeIssuer(own: x509.X509Certificate, keys: webcrypto.CryptoKeyPair): Authority {
  return {
    certificate: own.toString('pem'),
    export: () => toKeys(own, keys),
    issue: async (request) => {
      const leafKeys = await makeKeys()
      const leaf = await x509.X509CertificateGenerator.create({
        ...describe(request),
        subject: commonName(request),
        issuer: own.subject,
        publicKey: leafKeys.publicKey,
        signingKey: keys.privateKey,
        extensions: [
          ...serverExtensions(request.names),
          await x509.AuthorityKeyIdentifierExtension.create(keys.publicKey),
        ],
      })
      return toPem(leaf, leafKeys)
    },
  }
}

/** A server certificate that nobody vouches for, as Proton Mail Bridge has. */
export async function makeSelfSigned(request: CertificateRequest): Promise<Certificate> {
  const keys = await makeKeys()
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    ...describe(request),
    name: commonName(request),
    keys,
    extensions: serverExtensions(request.names),
  })
  return toPem(own, keys)
}

/** What a person pins: SHA-256 of the first certificate, in capitals and with colons. */
export function fingerprintOf({ cert }: Pick<Certificate, 'cert'>): string {
  return new X509Certificate(cert).fingerprint256
}

/** Writes the authority's certificate to a file, for `NODE_EXTRA_CA_CERTS` of another process. */
export async function writeAuthority(authority: Authority, path: string): Promise<void> {
  await writeFile(path, authority.certificate)
}

function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

function makeSerial(): string {
  // RFC 5280 4.1.2.2: positive, so the first bit stays clear.
  return `01${randomBytes(15).toString('hex')}`
}

function describe(request: CertificateRequest) {
  return {
    serialNumber: makeSerial(),
    notBefore: request.notBefore ?? new Date(Date.now() - dayMs),
    notAfter: request.notAfter ?? new Date(Date.now() + 365 * dayMs),
  }
}

function commonName(request: CertificateRequest): string {
  return `CN=${request.names[0] ?? 'localhost'}`
}

function serverExtensions(names: string[]): x509.Extension[] {
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension(
      names.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value })),
    ),
  ]
}

function toPem(certificate: x509.X509Certificate, keys: webcrypto.CryptoKeyPair): Certificate {
  const { certificate: cert, key } = toKeys(certificate, keys)
  return { cert, key }
}

function toKeys(certificate: x509.X509Certificate, keys: webcrypto.CryptoKeyPair): AuthorityKeys {
  const key = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' })
  return { certificate: certificate.toString('pem'), key: key.toString() }
}
