// When port and encryption disagree or the port is closed, the standard siblings are tried, up to a verified TLS
// session and no further: no credential is opened for a host that was not asked for.
import type { AccountRow } from '../../db/accounts.ts'
import type { FailureCode } from '../../src/failures/codes.ts'
import type { Failure } from '../../src/failures/failure.ts'
import { openImap } from '../../src/mail/imap.ts'
import { openSmtp } from '../../src/mail/smtp.ts'
import type { Suggestion } from '../../src/model/connection-test.ts'
import type { Encryption } from '../../src/providers/types.ts'
import type { TestDeps } from './connection-test.ts'

type Sibling = { port: number; encryption: Encryption }

const siblings: Record<'smtp' | 'imap', Sibling[]> = {
  smtp: [
    { port: 587, encryption: 'tls' },
    { port: 465, encryption: 'ssl' },
  ],
  imap: [
    { port: 993, encryption: 'ssl' },
    { port: 143, encryption: 'tls' },
  ],
}

/** Failures that other settings may mend. */
const mendable = new Set<FailureCode>([
  'connection-refused',
  'connection-timeout',
  'greeting-timeout',
  'tls-mode-mismatch',
  'starttls-unsupported',
  'encryption-required',
  'not-a-mail-server',
])

export async function suggest(
  deps: TestDeps,
  account: AccountRow,
  failures: { smtp?: Failure; imap?: Failure },
  signal: AbortSignal,
): Promise<Suggestion | null> {
  const { smtpHost, smtpPort, imapHost, imapPort } = account
  if (failures.smtp && mendable.has(failures.smtp.code)) {
    return tryOthers(deps, 'smtp', { host: smtpHost, port: smtpPort, provider: account.provider }, signal)
  }
  if (failures.imap && mendable.has(failures.imap.code) && imapHost !== null && imapPort !== null) {
    return tryOthers(deps, 'imap', { host: imapHost, port: imapPort, provider: account.provider }, signal)
  }
  return null
}

async function tryOthers(
  deps: TestDeps,
  endpoint: 'smtp' | 'imap',
  asked: { host: string; port: number; provider: string },
  signal: AbortSignal,
): Promise<Suggestion | null> {
  // The asked port with the other encryption first: that is the commonest slip.
  const candidates = [
    ...(['tls', 'ssl'] as const).map((encryption) => ({ port: asked.port, encryption })),
    ...siblings[endpoint].filter(({ port }) => port !== asked.port),
  ]
  const answers = await Promise.all(
    candidates.map(async (candidate) => ({
      candidate,
      works: await isSecured(deps, endpoint, asked, candidate, signal),
    })),
  )
  const found = answers.find(({ works }) => works)
  return found ? { endpoint, changes: found.candidate, verified: true } : null
}

/** Thrown where credentials would be opened: the session is secured, which is all there is to know. */
class Secured extends Error {}

async function isSecured(
  deps: TestDeps,
  endpoint: 'smtp' | 'imap',
  asked: { host: string; provider: string },
  candidate: Sibling,
  signal: AbortSignal,
): Promise<boolean> {
  const open = endpoint === 'smtp' ? openSmtp : openImap
  const timeouts = { ...deps.timeouts, connectMs: 3_000, tlsMs: 3_000, greetingMs: 3_000 }
  const target = { ...asked, ...candidate, openCredentials: () => Promise.reject(new Secured()) }
  try {
    await open(target, { ...deps, timeouts, signal, onStage: undefined })
    return false
  } catch (error) {
    return error instanceof Secured
  }
}
