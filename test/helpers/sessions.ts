// SMTP and IMAP sessions against one server, without queue or database.
import { inject } from 'vitest'
import { type Failure, MailError } from '../../src/failures/failure.ts'
import type { EndpointTarget, SessionDeps, Timeouts } from '../../src/mail/endpoint.ts'
import { makeGuard } from '../../src/mail/guard.ts'
import type { Encryption } from '../../src/providers/types.ts'
import { type Authority, loadAuthority } from './certificates.ts'

export const testAuthority = (): Promise<Authority> => loadAuthority(inject('authority'))

/** Short, so that a silent host costs a test little. */
export const hasty: Timeouts = {
  resolveMs: 2_000,
  connectMs: 1_000,
  tlsMs: 1_000,
  greetingMs: 700,
  commandMs: 1_500,
  messageMs: 1_500,
}

export function sessionDeps(overrides: Partial<SessionDeps> = {}): SessionDeps {
  return {
    guard: makeGuard({ allow: ['127.0.0.0/8', '::1'] }),
    timeouts: hasty,
    now: () => new Date(),
    ...overrides,
  }
}

export function target(
  server: { host: string; port: number },
  encryption: Encryption,
  overrides: Partial<EndpointTarget> = {},
): EndpointTarget {
  const openCredentials = async () => ({ username: 'ann@example.com', password: 'a good password' })
  return {
    host: server.host,
    port: server.port,
    encryption,
    provider: 'custom',
    openCredentials,
    ...overrides,
  }
}

/** The failure of something that must fail. */
export async function failureFrom(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => new Error('it worked'),
    (reason: unknown) => reason,
  )
  if (error instanceof MailError) return error.failure
  throw error
}
