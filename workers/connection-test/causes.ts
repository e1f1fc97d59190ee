// Failures that other settings may mend, and what they say of those that were asked for.
import type { FailureCode } from '../../src/failures/codes.ts'
import type { Failure, Stage } from '../../src/failures/failure.ts'
import type { SuggestionCause } from '../../src/model/connection-test.ts'
import type { Encryption } from '../../src/providers/types.ts'

/** Null for what no other port or host mends, such as a wrong password or a host that must not be reached. */
export function causeOf({ code, stage }: Failure, asked: Encryption): SuggestionCause | null {
  if (!beforeLogin.includes(stage)) return null
  if (code === 'tls-mode-mismatch') return asked === 'tls' ? 'tls-first' : 'text-first'
  if (code === 'connection-timeout' && stage === 'tls') return 'silent'
  if (code.startsWith('certificate-')) return 'tls-fault'
  return causes[code] ?? null
}

const beforeLogin: Stage[] = ['resolve', 'connect', 'tls', 'greeting', 'capabilities']

const causes: Partial<Record<FailureCode, SuggestionCause>> = {
  'dns-not-found': 'unknown-host',
  'dns-failed': 'unknown-host',
  'connection-refused': 'closed',
  'connection-timeout': 'unreachable',
  'host-unreachable': 'unreachable',
  'greeting-timeout': 'silent',
  timeout: 'silent',
  'starttls-unsupported': 'no-starttls',
  'encryption-required': 'no-starttls',
  'tls-too-old': 'tls-fault',
  'tls-failed': 'tls-fault',
  'not-a-mail-server': 'other-service',
  'service-unavailable': 'other-service',
  'protocol-error': 'other-service',
  'connection-lost': 'hung-up',
}
