// What the numbers and the libraries' codes say when no words do: the enhanced status codes of RFC 3463, RFC 5248 and the
// IANA registry, the response codes of RFC 5530, the error codes of Node and OpenSSL.
import { describe, expect, it } from 'vitest'
import { classifyEvidence, type FailureCode, type Stage } from '../../../src/failures/index.ts'
import { networkCode } from '../../../src/failures/rules/network-codes.ts'

const now = new Date('2025-03-04T10:00:00Z')
const smtp = (text: string, stage: Stage) => classifyEvidence({ protocol: 'smtp', stage, text }, now)

// [detail, permanent, transient, stage]; `null`: the code says too little, so the basic code decides
const registry: [string, FailureCode | null, FailureCode | null, Stage?][] = [
  ['0.0', null, null],
  ['1.0', 'mailbox-not-found', 'temporary-failure'],
  ['1.1', 'mailbox-not-found', 'mailbox-not-found'],
  ['1.2', 'recipient-domain-not-found', 'recipient-domain-not-found'],
  ['1.3', 'invalid-address', 'invalid-address'],
  ['1.4', 'invalid-address', 'temporary-failure'],
  ['1.5', 'mailbox-not-found', 'temporary-failure'],
  ['1.6', 'mailbox-not-found', 'mailbox-not-found'],
  ['1.7', 'sender-refused', 'temporary-failure', 'sender'],
  ['1.8', 'sender-refused', 'temporary-failure', 'sender'],
  ['1.9', 'mailbox-not-found', 'temporary-failure'],
  ['1.10', 'recipient-domain-not-found', 'recipient-domain-not-found'],
  ['2.0', null, null],
  ['2.1', 'mailbox-disabled', 'temporary-failure'],
  ['2.2', 'mailbox-full', 'mailbox-full'],
  ['2.3', 'message-too-large', 'message-too-large', 'message'],
  ['2.4', 'recipient-rejected', 'temporary-failure'],
  ['3.0', 'server-error', 'server-error', 'message'],
  ['3.1', 'server-error', 'server-error', 'message'],
  ['3.2', 'temporary-failure', 'temporary-failure', 'message'],
  ['3.3', 'message-rejected', 'server-error', 'message'],
  ['3.4', 'message-too-large', 'message-too-large', 'message'],
  ['3.5', 'server-error', 'server-error', 'message'],
  ['3.6', 'message-rejected', 'server-error', 'message'],
  ['4.0', 'recipient-unreachable', 'temporary-failure', 'message'],
  ['4.1', 'recipient-unreachable', 'recipient-unreachable', 'message'],
  ['4.2', 'connection-lost', 'connection-lost', 'message'],
  ['4.3', 'server-error', 'server-error', 'message'],
  ['4.4', 'recipient-domain-not-found', 'recipient-unreachable', 'message'],
  ['4.5', 'sending-limit', 'temporary-failure', 'message'],
  ['4.6', 'recipient-unreachable', 'recipient-unreachable', 'message'],
  ['4.7', 'recipient-unreachable', 'recipient-unreachable', 'message'],
  ['4.316', 'recipient-unreachable', 'recipient-unreachable', 'message'],
  ['5.0', null, null, 'message'],
  ['5.1', 'protocol-error', 'protocol-error', 'message'],
  ['5.2', 'protocol-error', 'protocol-error', 'message'],
  ['5.3', 'too-many-recipients', 'too-many-recipients'],
  ['5.4', 'protocol-error', 'protocol-error', 'message'],
  ['5.5', 'protocol-error', 'protocol-error', 'message'],
  ['5.6', 'auth-mechanism-unsupported', 'auth-mechanism-unsupported', 'login'],
  ['6.0', 'message-rejected', 'temporary-failure', 'message'],
  ['6.1', 'message-rejected', 'temporary-failure', 'message'],
  ['6.2', 'message-rejected', 'temporary-failure', 'message'],
  ['6.3', 'message-rejected', 'temporary-failure', 'message'],
  ['6.4', 'message-rejected', 'temporary-failure', 'message'],
  ['6.5', 'message-rejected', 'temporary-failure', 'message'],
  ['6.6', 'message-rejected', 'temporary-failure', 'message'],
  ['6.7', 'smtputf8-unsupported', 'smtputf8-unsupported'],
  ['6.8', 'smtputf8-unsupported', 'smtputf8-unsupported'],
  ['6.9', 'smtputf8-unsupported', 'smtputf8-unsupported'],
  ['6.10', 'smtputf8-unsupported', 'smtputf8-unsupported'],
  ['7.0', null, null, 'message'],
  ['7.1', null, null, 'message'],
  ['7.2', 'recipient-rejected', 'recipient-rejected'],
  ['7.3', 'message-rejected', 'temporary-failure', 'message'],
  ['7.4', 'auth-mechanism-unsupported', 'auth-mechanism-unsupported', 'login'],
  ['7.5', 'message-rejected', 'temporary-failure', 'message'],
  ['7.6', 'message-rejected', 'temporary-failure', 'message'],
  ['7.7', 'message-rejected', 'temporary-failure', 'message'],
  ['7.8', 'bad-credentials', 'bad-credentials', 'login'],
  ['7.9', 'auth-mechanism-unsupported', 'auth-mechanism-unsupported', 'login'],
  ['7.10', 'encryption-required', 'encryption-required', 'login'],
  ['7.11', 'encryption-required', 'encryption-required', 'login'],
  ['7.12', 'password-expired', 'password-expired', 'login'],
  ['7.13', 'account-blocked', 'account-blocked', 'login'],
  ['7.14', 'web-login-required', 'web-login-required', 'login'],
  ['7.15', 'message-rejected', 'temporary-failure', 'message'],
  ['7.16', 'message-too-large', 'message-too-large', 'message'],
  ['7.17', 'mailbox-not-found', 'mailbox-not-found'],
  ['7.18', 'recipient-domain-not-found', 'recipient-domain-not-found'],
  ['7.19', 'message-rejected', 'message-rejected', 'message'],
  ['7.20', 'sender-unauthenticated', 'sender-unauthenticated', 'message'],
  ['7.21', 'sender-unauthenticated', 'sender-unauthenticated', 'message'],
  ['7.22', 'sender-unauthenticated', 'sender-unauthenticated', 'message'],
  ['7.23', 'sender-unauthenticated', 'sender-unauthenticated', 'message'],
  ['7.24', 'sender-unauthenticated', 'sender-unauthenticated', 'message'],
  ['7.25', 'ip-blocked', 'ip-blocked', 'message'],
  ['7.26', 'sender-unauthenticated', 'sender-unauthenticated', 'message'],
  ['7.27', 'sender-unauthenticated', 'sender-unauthenticated', 'message'],
  ['7.28', 'rate-limited', 'rate-limited', 'message'],
  ['7.29', 'sender-unauthenticated', 'sender-unauthenticated', 'message'],
  ['7.321', 'recipient-unreachable', 'recipient-unreachable', 'message'],
  // REQUIRETLS (RFC 8689); Gmail says it for DKIM and Microsoft for basic authentication, so alone it proves nothing
  ['7.30', null, null, 'message'],
]

describe('enhanced status codes without words', () => {
  it.each(registry)('X.%s', (detail, permanent, transient, stage = 'recipient') => {
    const whenUnknown = stage === 'recipient' ? 'recipient-rejected' : 'message-rejected'
    expect(smtp(`550 5.${detail} Bad luck`, stage).code).toBe(permanent ?? whenUnknown)
    expect(smtp(`450 4.${detail} Bad luck`, stage).code).toBe(transient ?? 'temporary-failure')
  })

  it.each([
    ['550 5.1.1 Bad luck', 'recipient', 'smtp/fallback:5.1.1'],
    ['550 5.1.99 Bad luck', 'recipient', 'smtp/fallback:5.1.x'],
    ['550 5.9.9 Bad luck', 'recipient', 'smtp/fallback:550'],
    ['550 Bad luck', 'message', 'smtp/fallback:550'],
    ['Bad luck', 'message', 'smtp/fallback:none'],
  ] as const)('%s says that it is a guess: %s %s', (text, stage, rule) =>
    expect(smtp(text, stage).rule).toBe(rule),
  )
})

describe('basic codes without words', () => {
  it.each([
    ['421', 'greeting', 'service-unavailable'],
    ['421', 'recipient', 'temporary-failure'],
    ['431', 'message', 'server-error'],
    ['432', 'login', 'password-expired'],
    ['441', 'message', 'recipient-unreachable'],
    ['442', 'message', 'connection-lost'],
    ['450', 'recipient', 'temporary-failure'],
    ['451', 'message', 'temporary-failure'],
    ['452', 'recipient', 'temporary-failure'],
    ['454', 'login', 'temporary-failure'],
    ['455', 'sender', 'temporary-failure'],
    ['500', 'sender', 'protocol-error'],
    ['500', 'message', 'message-rejected'],
    ['501', 'capabilities', 'ehlo-refused'],
    ['510', 'recipient', 'mailbox-not-found'],
    ['512', 'recipient', 'recipient-domain-not-found'],
    ['555', 'sender', 'protocol-error'],
    ['501', 'recipient', 'invalid-address'],
    ['503', 'data', 'protocol-error'],
    ['521', 'recipient', 'recipient-rejected'],
    ['523', 'login', 'encryption-required'],
    ['525', 'login', 'account-blocked'],
    ['530', 'sender', 'auth-required'],
    ['534', 'login', 'bad-credentials'],
    ['535', 'login', 'bad-credentials'],
    ['538', 'login', 'encryption-required'],
    ['550', 'sender', 'sender-refused'],
    ['550', 'recipient', 'recipient-rejected'],
    ['551', 'recipient', 'mailbox-not-found'],
    ['554', 'greeting', 'service-unavailable'],
    ['554', 'message', 'message-rejected'],
    ['556', 'recipient', 'recipient-domain-not-found'],
  ] as const)('%s at %s: %s', (code, stage, expected) =>
    expect(smtp(`${code} Bad luck`, stage).code).toBe(expected),
  )
})

describe('response codes of RFC 5530 without words', () => {
  it.each([
    ['UNAVAILABLE', 'server-error'],
    ['AUTHENTICATIONFAILED', 'bad-credentials'],
    ['AUTHORIZATIONFAILED', 'bad-credentials'],
    ['EXPIRED', 'password-expired'],
    ['PRIVACYREQUIRED', 'encryption-required'],
    ['CONTACTADMIN', 'account-blocked'],
    ['NOPERM', 'folder-not-found'],
    ['INUSE', 'temporary-failure'],
    ['EXPUNGEISSUED', 'temporary-failure'],
    ['CORRUPTION', 'server-error'],
    ['SERVERBUG', 'server-error'],
    ['CLIENTBUG', 'protocol-error'],
    ['CANNOT', 'protocol-error'],
    ['LIMIT', 'rate-limited'],
    ['OVERQUOTA', 'storage-full'],
    ['ALREADYEXISTS', 'protocol-error'],
    ['NONEXISTENT', 'folder-not-found'],
  ] as const)('NO [%s]: %s', (name, code) => {
    const failure = classifyEvidence({ protocol: 'imap', stage: 'fetch', text: `NO [${name}] Bad luck` }, now)
    expect(failure).toMatchObject({ code, rule: `imap/${name}` })
  })
})

describe('codes of Node and OpenSSL', () => {
  const table = {
    'dns-not-found': 'ENOTFOUND ENODATA ENONAME EBADNAME EAI_NONAME EAI_NODATA',
    'dns-failed':
      'EAI_AGAIN EAI_FAIL ESERVFAIL EREFUSED EFORMERR EBADRESP ETIMEOUT ENOTIMP EBADQUERY EBADFAMILY EBADSTR EOF ECANCELLED EDESTRUCTION ENOTINITIALIZED',
    'connection-refused': 'ECONNREFUSED',
    'connection-timeout': 'ETIMEDOUT ESOCKETTIMEDOUT ERR_SOCKET_CONNECTION_TIMEOUT',
    'host-unreachable': 'EHOSTUNREACH ENETUNREACH EHOSTDOWN ENETDOWN EACCES EPERM',
    'connection-lost':
      'ECONNRESET ECONNABORTED EPIPE ERR_STREAM_DESTROYED ERR_STREAM_WRITE_AFTER_END ERR_STREAM_PREMATURE_CLOSE',
    'internal-error': 'EMFILE ENFILE ENOBUFS ENOMEM EADDRINUSE EADDRNOTAVAIL ABORT_ERR OUT_OF_MEM',
    'certificate-expired': 'CERT_HAS_EXPIRED ERROR_IN_CERT_NOT_AFTER_FIELD',
    'certificate-not-yet-valid': 'CERT_NOT_YET_VALID ERROR_IN_CERT_NOT_BEFORE_FIELD',
    'certificate-self-signed': 'DEPTH_ZERO_SELF_SIGNED_CERT',
    'certificate-unknown-issuer':
      'SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE CERT_UNTRUSTED CERT_REJECTED CERT_CHAIN_TOO_LONG INVALID_CA PATH_LENGTH_EXCEEDED INVALID_PURPOSE CERT_SIGNATURE_FAILURE UNABLE_TO_GET_CRL UNABLE_TO_DECRYPT_CERT_SIGNATURE UNABLE_TO_DECRYPT_CRL_SIGNATURE UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY CRL_SIGNATURE_FAILURE CRL_NOT_YET_VALID CRL_HAS_EXPIRED ERROR_IN_CRL_LAST_UPDATE_FIELD ERROR_IN_CRL_NEXT_UPDATE_FIELD',
    'certificate-name-mismatch': 'ERR_TLS_CERT_ALTNAME_INVALID ERR_TLS_CERT_ALTNAME_FORMAT HOSTNAME_MISMATCH',
    'certificate-revoked': 'CERT_REVOKED',
    'tls-mode-mismatch':
      'ERR_SSL_WRONG_VERSION_NUMBER ERR_SSL_PACKET_LENGTH_TOO_LONG ERR_SSL_HTTP_REQUEST ERR_SSL_UNKNOWN_PROTOCOL',
    'tls-too-old':
      'ERR_SSL_UNSUPPORTED_PROTOCOL ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION ERR_SSL_VERSION_TOO_LOW ERR_SSL_NO_PROTOCOLS_AVAILABLE ERR_SSL_DH_KEY_TOO_SMALL ERR_SSL_EE_KEY_TOO_SMALL ERR_SSL_CA_MD_TOO_WEAK ERR_SSL_NO_SHARED_CIPHER ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED ERR_TLS_INVALID_PROTOCOL_VERSION',
    'tls-failed':
      'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE ERR_SSL_TLSV1_UNRECOGNIZED_NAME ERR_TLS_HANDSHAKE_TIMEOUT',
  } satisfies Partial<Record<FailureCode, string>>
  const rows = Object.entries(table).flatMap(([code, names]) => names.split(' ').map((name) => [name, code]))

  it.each(rows)('%s: %s', (name, code) => {
    expect(networkCode(name ?? '')).toBe(code)
  })

  it('calls a reason of OpenSSL that has no row a failed handshake', () =>
    expect(
      classifyEvidence({ protocol: 'tls', code: 'ERR_SSL_BAD_ECPOINT', text: 'bad ecpoint' }, now).code,
    ).toBe('tls-failed'))
})
