import type { Explanation } from '../failures/explain.ts'
import type { Failure } from '../failures/failure.ts'
import type { Encryption } from '../providers/types.ts'

/** One step of a connection test, in the order in which they happen. */
export const stageNames = [
  'smtp.resolve',
  'smtp.connect',
  'smtp.tls',
  'smtp.greeting',
  'smtp.login',
  'smtp.message',
  'imap.resolve',
  'imap.connect',
  'imap.tls',
  'imap.greeting',
  'imap.login',
  'imap.inbox',
  'imap.round-trip',
] as const

export type StageName = (typeof stageNames)[number]

/** `ms` is the time that this step took; `detail` is free of secrets. */
export type StageReport = { name: StageName; ok: boolean; ms: number; detail: Record<string, unknown> }

/** Settings that were tried and work, for the person to accept. */
export type Suggestion = {
  endpoint: 'smtp' | 'imap'
  changes: { host?: string; port: number; encryption: Encryption }
  verified: true
}

/** As stored: failures are data, explained in the reader's language. */
export type ConnectionTestResult = {
  ok: boolean
  smtp: { ok: boolean; failure?: Failure }
  /** Null when the account has no IMAP endpoint. */
  imap: { ok: boolean; failure?: Failure } | null
  stages: StageReport[]
  suggestion?: Suggestion
}

/** As callers see it. */
export type ConnectionTestReport = Omit<ConnectionTestResult, 'smtp' | 'imap'> & {
  smtp: { ok: boolean; failure?: Explanation }
  imap: { ok: boolean; failure?: Explanation } | null
}
