import { describe, expect, it } from 'vitest'
import { classifyError, classifyEvidence, classifyNetwork, MailError } from '../../../src/failures/index.ts'

const now = new Date('2025-03-04T10:00:00Z')
const at = (stage: Parameters<typeof classifyError>[1]['stage'], endpoint: 'smtp' | 'imap' = 'smtp') =>
  ({ stage, endpoint, host: 'smtp.example.com', port: 587, now }) as const

const error = (message: string, fields: object = {}) => Object.assign(new Error(message), fields)

describe('errors of nodemailer', () => {
  it.each([
    [
      'refused',
      error('connect ECONNREFUSED 192.0.2.1:587', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }),
      'connect',
      'connection-refused',
    ],
    [
      'dns',
      error('getaddrinfo ENOTFOUND smtp.exmaple.com', { code: 'EDNS', originalCode: 'ENOTFOUND' }),
      'resolve',
      'dns-not-found',
    ],
    [
      'dns timeout',
      error('queryA ETIMEOUT smtp.example.com', { code: 'EDNS', originalCode: 'ETIMEOUT' }),
      'resolve',
      'dns-failed',
    ],
    [
      'connect timeout',
      error('Connection timeout', { code: 'ETIMEDOUT', timeoutType: 'CONNECT_TIMEOUT' }),
      'connect',
      'connection-timeout',
    ],
    [
      'silent greeting',
      error('Greeting never received', { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }),
      'greeting',
      'greeting-timeout',
    ],
    [
      'silence later',
      error('Timeout', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }),
      'data',
      'timeout',
    ],
    [
      'expired certificate',
      error('certificate has expired', { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }),
      'tls',
      'certificate-expired',
    ],
    [
      'expired certificate after STARTTLS',
      error('Error initiating TLS - certificate has expired', { code: 'ETLS' }),
      'tls',
      'certificate-expired',
    ],
    [
      'wrong mode',
      error('140:error:0A00010B:SSL routines:ssl3_get_record:wrong version number', {
        code: 'ESOCKET',
        originalCode: 'ERR_SSL_WRONG_VERSION_NUMBER',
      }),
      'connect',
      'tls-mode-mismatch',
    ],
    [
      'no STARTTLS',
      error('Error upgrading connection with STARTTLS: 502 not implemented', { code: 'ETLS' }),
      'tls',
      'starttls-unsupported',
    ],
    [
      'web server',
      error('Invalid greeting. response=HTTP/1.1 400 Bad Request', {
        code: 'EPROTOCOL',
        response: 'HTTP/1.1 400 Bad Request',
      }),
      'greeting',
      'not-a-mail-server',
    ],
    [
      'lost at login',
      error('Connection closed unexpectedly', { code: 'ECONNECTION' }),
      'login',
      'connection-lost',
    ],
    [
      'reset in the handshake',
      error('Client network socket disconnected before secure TLS connection was established', {
        code: 'ESOCKET',
        originalCode: 'ECONNRESET',
      }),
      'tls',
      'connection-lost',
    ],
    [
      '421 as EENVELOPE',
      error('Data command failed: 421 4.3.0 Temporary System Problem', {
        code: 'EENVELOPE',
        response: '421 4.3.0 Temporary System Problem',
        responseCode: 421,
        command: 'DATA',
      }),
      'message',
      'server-error',
    ],
    [
      '454 as EAUTH',
      error('Invalid login', {
        code: 'EAUTH',
        response: '454 4.7.0 Too many login attempts',
        responseCode: 454,
        command: 'AUTH PLAIN',
      }),
      'login',
      'too-many-logins',
    ],
    [
      'limit at RCPT',
      error("Can't send mail - all recipients were rejected", {
        code: 'EENVELOPE',
        response: '450-Requested mail action not taken: mailbox unavailable\n450 Mail send limit exceeded.',
        responseCode: 450,
        command: 'RCPT TO',
      }),
      'message',
      'sending-limit',
    ],
  ] as const)('%s', (_name, thrown, stage, code) => expect(classifyError(thrown, at(stage)).code).toBe(code))
})

describe('errors of imapflow', () => {
  it.each([
    [
      'bad password',
      error('Command failed', {
        authenticationFailed: true,
        responseStatus: 'NO',
        responseText: 'Authentication failed.',
        serverResponseCode: 'AUTHENTICATIONFAILED',
        response: 'A1 NO [AUTHENTICATIONFAILED] Authentication failed.',
      }),
      'login',
      'bad-credentials',
    ],
    [
      'connection cap',
      error('Command failed', {
        authenticationFailed: true,
        responseStatus: 'NO',
        responseText: 'Too many simultaneous connections. (Failure)',
        serverResponseCode: 'ALERT',
      }),
      'login',
      'too-many-connections',
    ],
    [
      'outage',
      error('Command failed', {
        authenticationFailed: true,
        responseStatus: 'NO',
        responseText: 'Authentication failed',
        serverResponseCode: 'UNAVAILABLE',
      }),
      'login',
      'server-error',
    ],
    [
      'lost at login',
      error('Unexpected close', { code: 'ClosedAfterConnectTLS', authenticationFailed: true }),
      'login',
      'connection-lost',
    ],
    [
      'no connection',
      error('Connection not available', { code: 'NoConnection' }),
      'fetch',
      'connection-lost',
    ],
    [
      'greeting',
      error('Failed to receive greeting from server in required time. Maybe should use TLS?', {
        code: 'GREETING_TIMEOUT',
      }),
      'greeting',
      'greeting-timeout',
    ],
    [
      'no STARTTLS',
      error('Server does not support STARTTLS', { code: 'MissingServerExtension' }),
      'tls',
      'starttls-unsupported',
    ],
    [
      'bad certificate in the upgrade',
      error('self-signed certificate', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT', tlsFailed: true }),
      'connect',
      'certificate-self-signed',
    ],
    [
      'inner error',
      error('Unexpected close', { _err: error('connect', { code: 'ECONNREFUSED' }) }),
      'connect',
      'connection-refused',
    ],
  ] as const)('%s', (_name, thrown, stage, code) =>
    expect(classifyError(thrown, at(stage, 'imap')).code).toBe(code),
  )

  it('takes the stated back-off of a throttle', () => {
    const thrown = error('Command failed', {
      code: 'ETHROTTLE',
      responseStatus: 'BAD',
      responseText: 'Request is throttled',
      throttleReset: 60_000,
    })
    expect(classifyError(thrown, at('fetch', 'imap'))).toMatchObject({
      code: 'rate-limited',
      retryAt: '2025-03-04T10:01:00.000Z',
    })
  })
})

describe('what else is thrown', () => {
  it('reads every address of an AggregateError', () => {
    const thrown = new AggregateError([
      error('connect ENETUNREACH ::1', { code: 'ENETUNREACH' }),
      error('connect ECONNREFUSED', { code: 'ECONNREFUSED' }),
    ])
    expect(classifyNetwork(thrown, at('connect')).code).toBe('connection-refused')
  })

  it("gives the certificate's facts to the remedy", () => {
    const cert = {
      valid_to: 'Mar  1 10:15:00 2025 GMT',
      subjectaltname: 'DNS:*.hoster.example, DNS:hoster.example',
      issuer: { CN: 'Test CA' },
    }
    const thrown = error('certificate has expired', { code: 'CERT_HAS_EXPIRED', cert })
    expect(classifyNetwork(thrown, at('tls')).params).toMatchObject({
      host: 'smtp.example.com',
      port: 587,
      date: '2025-03-01T10:15:00.000Z',
      names: '*.hoster.example, hoster.example',
      issuer: 'Test CA',
    })
  })

  it('hands back the failure of a MailError, which has no cause', () => {
    const failure = classifyNetwork(error('x', { code: 'ECONNREFUSED' }), at('connect'))
    const thrown = new MailError(failure)
    expect(classifyError(thrown, at('login'))).toBe(failure)
    expect(thrown.cause).toBeUndefined()
  })

  it.each([
    undefined,
    null,
    42,
    'connect ECONNREFUSED',
    {},
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('no')
        },
      },
    ),
  ])('survives %#', (thrown) => expect(classifyError(thrown, at('connect')).code).toBeTypeOf('string'))

  it.each([
    ['smtp', 'ECONNREFUSED', 'connect ECONNREFUSED 192.0.2.1:25', 'connection-refused'],
    ['imap', undefined, 'ECONNRESET', 'connection-lost'],
    ['net', undefined, 'getaddrinfo ENOTFOUND smtp.exmaple.com', 'dns-not-found'],
    ['tls', undefined, 'unsupported protocol', 'tls-too-old'],
  ] as const)('evidence %s %s %s', (protocol, code, text, expected) =>
    expect(classifyEvidence({ protocol, code, text }, now).code).toBe(expected),
  )
})

describe('a server of another protocol', () => {
  const said = (text: string, protocol: 'imap' | 'smtp') =>
    classifyEvidence({ protocol, stage: 'greeting', text }, now).code

  it.each([
    'Invalid greeting: HTTP/1.1 400 Bad Request The plain HTTP request was sent to HTTPS port',
    'Invalid greeting: 220 smtp.example.com ESMTP, certificate has expired',
  ])('is named by its greeting, whatever words stand in it: %s', (message) =>
    expect(classifyError(error(message), at('greeting', 'imap'))).toMatchObject({
      code: 'not-a-mail-server',
      rule: 'net/invalid-greeting',
    }),
  )

  it.each([
    ['imap', '220 smtp.example.com ESMTP Postfix'],
    ['imap', '+OK POP3 ready'],
    ['imap', 'SSH-2.0-OpenSSH_9.6'],
    ['smtp', '* OK [CAPABILITY IMAP4rev1] Dovecot ready.'],
    ['smtp', '<!DOCTYPE html>'],
  ] as const)('is known by its first words: %s, %s', (protocol, text) =>
    expect(said(text, protocol)).toBe('not-a-mail-server'),
  )

  it('is not a server that has no time', () => {
    expect(said('* BYE Server unavailable', 'imap')).toBe('service-unavailable')
    expect(said('421 Too busy', 'smtp')).toBe('service-unavailable')
  })
})
