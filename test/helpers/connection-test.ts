// A connection test against servers of a script, without queue or database.
import { createServer } from 'node:net'
import type { Credentials } from '../../src/credentials/box.ts'
import { policyOf } from '../../src/failures/codes.ts'
import type { Endpoint } from '../../src/failures/failure.ts'
import type { Timeouts } from '../../src/mail/endpoint.ts'
import { makeGuard } from '../../src/mail/guard.ts'
import type { ConnectionTestResult, StageReport } from '../../src/model/connection-test.ts'
import type { Ports } from '../../src/providers/standard-ports.ts'
import type { Encryption } from '../../src/providers/types.ts'
import { type RunDeps, runTest, type Settings } from '../../workers/connection-test/run-test.ts'
import { type Certificate, makeAuthority, makeSelfSigned } from './certificates.ts'
import { listen } from './listen.ts'
import { imap } from './scripted-server/imap.ts'
import { smtp } from './scripted-server/smtp.ts'
import { type Script, type ScriptedServer, startScripted } from './scripted-server.ts'
import { testAuthority } from './sessions.ts'

export const credentials: Credentials = { username: 'ann@example.com', password: 'p$ä ss"wörd' }
const email = credentials.username

/** Short, and longer than the silence after which others are asked. */
export const patient: Timeouts = {
  resolveMs: 2_000,
  connectMs: 2_000,
  tlsMs: 2_000,
  greetingMs: 2_500,
  commandMs: 1_500,
  messageMs: 4_000,
}

export type Place = { host: string; port: number; encryption: Encryption }

export type TestOptions = {
  smtp: Place
  imap?: Place
  account?: Partial<Settings>
  deps?: Partial<RunDeps>
  ports?: Partial<Ports>
  signal?: AbortSignal
  onStage?(stage: StageReport): void
}

export async function testAt(options: TestOptions): Promise<ConnectionTestResult> {
  const account: Settings = {
    email,
    displayName: 'Ann',
    provider: 'custom',
    healthFailure: null,
    smtpHost: options.smtp.host,
    smtpPort: options.smtp.port,
    smtpEncryption: options.smtp.encryption,
    imapHost: options.imap?.host ?? null,
    imapPort: options.imap?.port ?? null,
    imapEncryption: options.imap?.encryption ?? null,
    smtpPin: null,
    imapPin: null,
    ...options.account,
  }
  const deps: RunDeps = {
    guard: makeGuard({ allow: ['127.0.0.0/8', '::1'] }),
    timeouts: patient,
    now: () => new Date(),
    openCredentials: async () => credentials,
    budgets: { openMs: 6_000, messageMs: 2_500, mailboxMs: 4_000, roundTripMs: 1_200 },
    ports: { smtp: [], imap: [], ...options.ports },
    ...options.deps,
  }
  const signal = options.signal ?? new AbortController().signal
  return runTest(deps, account, '0199a1c2', options.onStage ?? (() => {}), signal)
}

export type Kind = 'valid' | 'expired' | 'not-yet-valid' | 'other-name' | 'self-signed' | 'unknown-issuer'
export type Server = { tls?: 'implicit' | 'starttls'; script: Script; certificate?: Kind; port?: number }

const dayMs = 24 * 3600 * 1000

export async function makeCertificate(kind: Kind): Promise<Certificate> {
  const names = ['localhost', '127.0.0.1']
  if (kind === 'self-signed') return makeSelfSigned({ names })
  const authority = kind === 'unknown-issuer' ? await makeAuthority() : await testAuthority()
  return authority.issue({
    names: kind === 'other-name' ? ['mail.example.net'] : names,
    ...(kind === 'expired' ? { notAfter: new Date(Date.now() - dayMs / 2) } : {}),
    ...(kind === 'not-yet-valid' ? { notBefore: new Date(Date.now() + dayMs) } : {}),
  })
}

export async function start({ certificate = 'valid', ...server }: Server): Promise<ScriptedServer> {
  return startScripted({ ...server, certificate: await makeCertificate(certificate) })
}

/** Servers that do as they should, to stand beside a broken one. */
export const goodSmtp = (): Promise<ScriptedServer> => start({ tls: 'implicit', script: smtp() })
export const goodImap = (script: Script = imap()): Promise<ScriptedServer> =>
  start({ tls: 'implicit', script })

export async function closedPort(): Promise<number> {
  const { port, close } = await listen(createServer())
  await close()
  return port
}

/** What a test of a broken host must say, whichever it is. */
export type Expected = {
  stage: string
  code: string
  field?: string | null
  /** What is suggested, and because of what; null: nothing. */
  suggestion?: { cause: string; changes: object } | null
}

export function summary(result: ConnectionTestResult, endpoint: Endpoint): Required<Expected> {
  const failure = result[endpoint]?.failure
  if (!failure) throw new Error(`${endpoint} did not fail`)
  const stage = result.stages.find(({ name, verdict }) => name.startsWith(endpoint) && verdict === 'failed')
  const suggestion = (result.suggestions ?? []).find((found) => found.endpoint === endpoint)
  return {
    stage: stage?.name ?? 'none',
    code: failure.code,
    field: policyOf(failure.code).field,
    suggestion: suggestion ? { cause: suggestion.cause, changes: suggestion.changes } : null,
  }
}
