// Every failure the engine can name, and what follows from it. Names are stored in rows and sent over APIs:
// add codes freely, never rename one. docs/failures.md is this table with its English remedies; a test holds them equal.

/** The documents' four troubleshooting entries, and the four kinds of fault that they do not cover. */
export type FailureGroup =
  | 'connection-refused'
  | 'authentication-failed'
  | 'invalid-certificate'
  | 'sending-limit-reached'
  | 'recipient'
  | 'message'
  | 'temporary'
  | 'internal'

/**
 * Whose fault it is, so what has to stop: `account` parks the account's sends and leaves contacts untouched,
 * `provider` concerns every account on the same host (for `custom` accounts: the same host name),
 * `recipient` ends or delays one contact, `message` one send.
 */
export type FailureScope = 'account' | 'provider' | 'recipient' | 'message'

/** The form field to look at. For IMAP failures the IMAP field of that name. */
export type FailureField =
  | 'host'
  | 'port'
  | 'encryption'
  | 'username'
  | 'password'
  | 'email'
  | 'limits'
  | 'to'
  | 'content'

/** What follows from a code. `retryable`: another attempt is worth it without a person acting. */
export type Policy = {
  group: FailureGroup
  scope: FailureScope
  retryable: boolean
  field: FailureField | null
}

/** The policy table; its keys are the failure codes. */
export const policy = {
  'dns-not-found': row('connection-refused', 'account', false, 'host'),
  'dns-failed': row('connection-refused', 'account', true, 'host'),
  'host-not-allowed': row('connection-refused', 'account', false, 'host'),
  'connection-refused': row('connection-refused', 'account', true, 'port'),
  'connection-timeout': row('connection-refused', 'account', true, 'port'),
  'host-unreachable': row('connection-refused', 'account', true, 'host'),
  'greeting-timeout': row('connection-refused', 'account', true, 'encryption'),
  'tls-mode-mismatch': row('connection-refused', 'account', false, 'encryption'),
  'encryption-required': row('connection-refused', 'account', false, 'encryption'),
  'starttls-unsupported': row('connection-refused', 'account', false, 'encryption'),
  'not-a-mail-server': row('connection-refused', 'account', false, 'port'),
  'service-unavailable': row('connection-refused', 'provider', true, null),
  'ip-blocked': row('connection-refused', 'provider', false, null),

  'bad-credentials': row('authentication-failed', 'account', false, 'password'),
  'app-password-required': row('authentication-failed', 'account', false, 'password'),
  'password-expired': row('authentication-failed', 'account', false, 'password'),
  'oauth-required': row('authentication-failed', 'account', false, 'password'),
  'smtp-auth-disabled': row('authentication-failed', 'account', false, null),
  'imap-disabled': row('authentication-failed', 'account', false, null),
  'web-login-required': row('authentication-failed', 'account', false, null),
  'account-blocked': row('authentication-failed', 'account', false, null),
  'auth-mechanism-unsupported': row('authentication-failed', 'account', false, 'encryption'),
  'auth-required': row('authentication-failed', 'account', false, 'username'),

  'certificate-expired': row('invalid-certificate', 'account', false, 'host'),
  'certificate-not-yet-valid': row('invalid-certificate', 'account', false, 'host'),
  'certificate-self-signed': row('invalid-certificate', 'account', false, 'host'),
  'certificate-unknown-issuer': row('invalid-certificate', 'account', false, 'host'),
  'certificate-name-mismatch': row('invalid-certificate', 'account', false, 'host'),
  'certificate-changed': row('invalid-certificate', 'account', false, 'host'),
  'certificate-revoked': row('invalid-certificate', 'account', false, 'host'),
  'tls-too-old': row('invalid-certificate', 'account', false, 'encryption'),
  'tls-failed': row('invalid-certificate', 'account', false, 'encryption'),

  'hourly-limit': row('sending-limit-reached', 'account', true, 'limits'),
  'daily-limit': row('sending-limit-reached', 'account', true, 'limits'),
  'sending-limit': row('sending-limit-reached', 'account', true, 'limits'),
  'domain-limit': row('sending-limit-reached', 'account', true, 'limits'),
  'rate-limited': row('sending-limit-reached', 'account', true, 'limits'),
  'too-many-connections': row('sending-limit-reached', 'account', true, null),
  'too-many-logins': row('sending-limit-reached', 'account', true, null),
  'sender-blocked': row('sending-limit-reached', 'account', false, null),
  // Our own brake, not a server's: who goes on like this is blocked by its provider.
  'bounce-rate': row('sending-limit-reached', 'account', false, null),

  'mailbox-not-found': row('recipient', 'recipient', false, 'to'),
  'recipient-domain-not-found': row('recipient', 'recipient', false, 'to'),
  'mailbox-full': row('recipient', 'recipient', true, 'to'),
  'mailbox-disabled': row('recipient', 'recipient', false, 'to'),
  'recipient-rejected': row('recipient', 'recipient', false, 'to'),
  'recipient-rate-limited': row('recipient', 'recipient', true, 'to'),
  'recipient-unreachable': row('recipient', 'recipient', true, 'to'),
  'invalid-address': row('recipient', 'recipient', false, 'to'),
  // The account's fault although the reply comes at RCPT TO: a server that relays for nobody would cost every contact.
  'relay-denied': row('recipient', 'account', false, 'username'),
  'smtputf8-unsupported': row('recipient', 'recipient', false, 'to'),

  'message-too-large': row('message', 'message', false, 'content'),
  'content-rejected': row('message', 'message', false, 'content'),
  'message-rejected': row('message', 'message', false, 'content'),
  'too-many-recipients': row('message', 'message', false, 'to'),
  'sender-refused': row('message', 'account', false, 'email'),
  'sender-unauthenticated': row('message', 'message', false, 'email'),

  'temporary-failure': row('temporary', 'message', true, null),
  greylisted: row('temporary', 'recipient', true, null),
  'connection-lost': row('temporary', 'account', true, null),
  timeout: row('temporary', 'account', true, null),
  'session-limit': row('temporary', 'account', true, null),
  'server-error': row('temporary', 'provider', true, null),
  'test-mail-not-found': row('temporary', 'account', true, null),
  'login-pause': row('temporary', 'account', true, null),
  'storage-full': row('temporary', 'account', false, null),

  'ehlo-refused': row('internal', 'provider', false, null),
  'protocol-error': row('internal', 'provider', true, null),
  'folder-not-found': row('internal', 'account', false, null),
  'credentials-unreadable': row('internal', 'account', false, null),
  // Tried again: a fault of ours must not cost a contact.
  'internal-error': row('internal', 'message', true, null),
} satisfies Record<string, Policy>

/** A stable name for why something failed. */
export type FailureCode = keyof typeof policy

/** Every code, in the order of the table. */
export const failureCodes = Object.keys(policy) as FailureCode[]

/** The eight groups, the documents' four first. */
export const failureGroups = [
  'connection-refused',
  'authentication-failed',
  'invalid-certificate',
  'sending-limit-reached',
  'recipient',
  'message',
  'temporary',
  'internal',
] as const satisfies readonly FailureGroup[]

/** What follows from a code. */
export function policyOf(code: FailureCode): Policy {
  return policy[code]
}

/** True for a name that the table knows; rows written by a newer version may hold others. */
export function isFailureCode(value: unknown): value is FailureCode {
  return typeof value === 'string' && Object.hasOwn(policy, value)
}

function row(
  group: FailureGroup,
  scope: FailureScope,
  retryable: boolean,
  field: FailureField | null,
): Policy {
  return { group, scope, retryable, field }
}
