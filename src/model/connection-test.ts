import type { Explanation } from '../failures/explain.ts'
import type { Endpoint, Failure } from '../failures/failure.ts'
import type { Encryption, Server } from '../providers/types.ts'

/** One step of a connection test. With STARTTLS the greeting comes before TLS; otherwise in the order in which they happen. */
export const stageNames = [
  'smtp.resolve',
  'smtp.connect',
  'smtp.tls',
  'smtp.greeting',
  'smtp.capabilities',
  'smtp.login',
  'smtp.sender',
  'smtp.recipient',
  'smtp.message',
  'imap.resolve',
  'imap.connect',
  'imap.tls',
  'imap.greeting',
  'imap.login',
  'imap.folders',
  'imap.round-trip',
] as const

export type StageName = (typeof stageNames)[number]

/** `skipped`: an earlier stage failed, so this one was not reached and nothing is known of it. */
export type StageVerdict = 'ok' | 'failed' | 'skipped'

/**
 * `ok` is true for the verdict `ok` only. `ms` is the time that this step took. `detail` is free of secrets: facts such
 * as addresses, the certificate or login methods; the code of a failure; for a stage that was skipped, `after` which.
 */
export type StageReport = {
  name: StageName
  ok: boolean
  verdict: StageVerdict
  ms: number
  detail: Record<string, unknown>
}

/** What was the matter with the settings that were asked for. */
export const suggestionCauses = [
  'closed',
  'unreachable',
  'silent',
  'tls-first',
  'text-first',
  'no-starttls',
  'tls-fault',
  'other-service',
  'hung-up',
  'unknown-host',
] as const
export type SuggestionCause = (typeof suggestionCauses)[number]

/**
 * Settings that were tried without credentials and answer as they should: a greeting, and TLS with a certificate that is
 * valid for the host. For the person to accept; nothing is changed by itself.
 */
export type Suggestion = {
  endpoint: Endpoint
  /** What the account had. */
  asked: Server
  /** The whole place to set; `host` only if it is another one. */
  changes: { host?: string; port: number; encryption: Encryption }
  cause: SuggestionCause
  verified: true
}

/** What a test does not prove, or proves only in part. */
export const caveatCodes = [
  'delivery-to-others',
  'provider-passes-own-mail',
  'limit-stays',
  'found-in-junk',
  'mail-not-looked-for',
  'imap-not-configured',
  'smtp-works-without-imap',
] as const
export type CaveatCode = (typeof caveatCodes)[number]

/** A line of what client and server said, without credentials. `ms` since the test began. */
export type TranscriptLine = {
  ms: number
  endpoint: Endpoint
  from: 'client' | 'server' | 'note'
  text: string
}

type Side<Fault> = { ok: boolean; failure?: Fault }

/** As stored: failures are data, explained in the reader's language. Results of older versions lack what is optional. */
export type ConnectionTestResult = {
  ok: boolean
  smtp: Side<Failure>
  /** Null when the account has no IMAP endpoint. */
  imap: Side<Failure> | null
  stages: StageReport[]
  /** At most one for each endpoint that failed. */
  suggestions?: Suggestion[]
  caveats?: CaveatCode[]
  transcript?: TranscriptLine[]
}

/** A suggestion with its reason in the reader's language. */
export type ExplainedSuggestion = Suggestion & { why: string }

/** As callers see it. */
export type ConnectionTestReport = {
  ok: boolean
  smtp: Side<Explanation>
  imap: Side<Explanation> | null
  stages: StageReport[]
  /** The first of `suggestions`. */
  suggestion?: ExplainedSuggestion
  suggestions: ExplainedSuggestion[]
  caveats: { code: CaveatCode; text: string }[]
  transcript: TranscriptLine[]
}
