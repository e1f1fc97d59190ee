// The connection test of an account that is not stored: credentials come from its row.
import { runTest } from '../../../workers/connection-test/run-test.ts'
import type { Failure } from '../../failures/failure.ts'
import { defaultTimeouts } from '../../mail/endpoint.ts'
import type { Guard } from '../../mail/guard.ts'
import type { ConnectionTestResult } from '../../model/connection-test.ts'
import type { Candidate } from './check.ts'

/**
 * The same test as of a stored account, with a mail to itself. An unexpected error is the row's, so that it costs no other
 * one; `onBug` hears its name, and not its message, which may hold what the row held.
 */
export async function testRow(
  deps: { guard: Guard; now(): Date; onBug(name: string): void },
  { fields, provider }: Candidate,
  testId: string,
  signal: AbortSignal,
): Promise<ConnectionTestResult> {
  const { email, displayName, smtp, imap } = fields
  const settings = {
    email,
    displayName,
    provider,
    healthFailure: null,
    smtpHost: smtp.host,
    smtpPort: smtp.port,
    smtpEncryption: smtp.encryption,
    imapHost: imap?.host ?? null,
    imapPort: imap?.port ?? null,
    imapEncryption: imap?.encryption ?? null,
    smtpPin: null,
    imapPin: null,
  }
  const openCredentials = async (endpoint: 'smtp' | 'imap') => {
    const { username, password } = endpoint === 'smtp' ? smtp : { ...smtp, ...withoutGaps(imap) }
    return { username, password }
  }
  const { guard, now, onBug } = deps
  try {
    const runDeps = { guard, now, timeouts: defaultTimeouts, openCredentials }
    return await runTest(runDeps, settings, testId, () => {}, signal)
  } catch (error) {
    onBug(error instanceof Error ? error.name : typeof error)
    return { ok: false, smtp: { ok: false, failure: ours }, imap: null, stages: [] }
  }
}

const ours: Failure = {
  code: 'internal-error',
  stage: 'prepare',
  endpoint: 'smtp',
  rule: 'import/unexpected',
}

/** IMAP takes what SMTP has where it has none of its own. */
function withoutGaps(imap: Candidate['fields']['imap']): { username?: string; password?: string } {
  const { username, password } = imap ?? {}
  return { ...(username === undefined ? {} : { username }), ...(password === undefined ? {} : { password }) }
}
