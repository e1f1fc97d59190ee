import type { Credentials } from '../credentials/box.ts'
import type { Failure } from '../failures/failure.ts'
import { MailError, type Stage } from '../failures/failure.ts'
import { classifyError } from '../failures/network.ts'
import type { Encryption } from '../providers/types.ts'
import type { Guard } from './guard.ts'
import type { Said } from './transcript.ts'

/** One server of an account, and what is needed to log in there. */
export type EndpointTarget = {
  host: string
  port: number
  encryption: Encryption
  provider: string
  /** SHA-256 fingerprint of the one certificate to accept, instead of verifying it. */
  pin?: string | null
  /** Opens the credentials. Called once, right before login, and only if there is one. */
  openCredentials(): Promise<Credentials>
}

/** Time budgets in milliseconds; each covers its phase whole, however slowly a server trickles. */
export type Timeouts = {
  resolveMs: number
  connectMs: number
  tlsMs: number
  greetingMs: number
  /** One command and its answer. */
  commandMs: number
  /** The message itself, to the answer after the final dot (RFC 5321 section 4.5.3.2.6 asks for ten minutes). */
  messageMs: number
}

export const defaultTimeouts: Timeouts = {
  resolveMs: 10_000,
  connectMs: 15_000,
  tlsMs: 15_000,
  greetingMs: 20_000,
  commandMs: 60_000,
  messageMs: 600_000,
}

/** A stage that was passed, with what was learnt there. Nothing in it is secret. */
export type PassedStage = { stage: Stage; ms: number; detail: Record<string, unknown> }

export type SessionDeps = {
  guard: Guard
  timeouts: Timeouts
  now(): Date
  onStage?(passed: PassedStage): void
  /** What client and server say, without credentials. */
  onSaid?: Said
  /** The address to connect from; absent: the system's choice. */
  localAddress?: string
  signal?: AbortSignal
}

/** Measures stages one after the other and reports each as it ends. */
export function makeStageClock(onStage: SessionDeps['onStage']) {
  let startedAt = performance.now()
  return {
    pass(stage: Stage, detail: Record<string, unknown> = {}) {
      const now = performance.now()
      onStage?.({ stage, ms: Math.round(now - startedAt), detail })
      startedAt = now
    },
    /** Time in the stage that is under way. */
    elapsedMs: () => Math.round(performance.now() - startedAt),
  }
}

/** Any error of a mail library as the failure that it means. */
export function failureOf(
  error: unknown,
  endpoint: 'smtp' | 'imap',
  stage: Stage,
  target: Pick<EndpointTarget, 'host' | 'port' | 'encryption' | 'provider'>,
  now: Date,
  clean?: (text: string) => string,
): Failure {
  if (error instanceof MailError) return { ...error.failure, endpoint }
  const { host, port, encryption, provider } = target
  return classifyError(error, { stage, endpoint, host, port, encryption, provider, now, clean })
}
