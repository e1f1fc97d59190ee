import type { CaveatCode, SuggestionCause } from '../model/connection-test.ts'

/**
 * What a connection test says beyond its failures, in one language; a missing key does not compile. Filled as the
 * failures' catalogues are: `{host}`, `{port}`, `{encryption}`, `{provider}`, `{side}`, `{place}`.
 */
export type Words = {
  /** What was the matter with the settings that were asked for. Parameters {host} and {port}. */
  causes: Record<SuggestionCause, string>
  /** What answers instead. Parameters {host}, {port} and {encryption}. */
  answers: Record<'same-port' | 'other-port' | 'other-host', string>
  /** What is not proven. Parameter {provider}. */
  caveats: Record<CaveatCode, string>
  /** In place of {provider} when its name is not known. */
  yourProvider: string
  screen: {
    /** Parameter {side}: SMTP or IMAP. */
    works: string
    fails: string
    noImap: string
    /** Beside a stage. */
    notReached: string
    /** Parameters {side} and {place}. */
    suggestion: string
    /** Before the command. */
    howToApply: string
    applied: string
    nothingToApply: string
    caveats: string
    transcript: string
  }
}
