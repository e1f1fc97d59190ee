// The list of what was tried, written as it happens.
import { type Failure, MailError } from '../failures/failure.ts'
import { isTimeout, UnneededError } from './limit.ts'
import { type Attempt, type Outcome, type Source, sources } from './types.ts'

/** An answer that is there and is not taken, or that says that nothing is there. */
export class DeclinedError extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome, detail: string) {
    super(detail)
    this.outcome = outcome
  }
}

export type Attempts = {
  /** Notes what was learnt without asking anybody. */
  note(source: Source, what: string, outcome: Outcome, detail: string): void
  /**
   * Runs `look` and notes how it ended; without a detail a success is not noted. Null when it was in vain, also
   * because the caller gave up.
   *
   * @throws what is no answer of the world outside: a bug
   */
  attempt<T>(
    source: Source,
    what: string,
    look: () => Promise<{ value: T; detail?: string; outcome?: Outcome }>,
  ): Promise<T | null>
  /** By kind, then in the order in which they began. */
  list(): Attempt[]
}

/** `caller`: when it is aborted, whatever is thrown because of it is no bug. */
export function makeAttempts(now: () => Date, caller?: AbortSignal): Attempts {
  const attempts: Attempt[] = []

  return {
    note(source, what, outcome, detail) {
      attempts.push({ source, what, outcome, detail, ms: 0 })
    },
    async attempt(source, what, look) {
      const startedAt = now().getTime()
      const entry: Attempt = { source, what, ...unneeded, ms: 0 }
      attempts.push(entry)
      try {
        const { value, detail, outcome = 'found' } = await look()
        if (detail === undefined) attempts.splice(attempts.indexOf(entry), 1)
        else Object.assign(entry, { outcome, detail })
        return value
      } catch (error) {
        const isGivenUp = caller?.aborted && error === caller.reason
        Object.assign(entry, isGivenUp ? unneeded : describe(error))
        return null
      } finally {
        entry.ms = now().getTime() - startedAt
      }
    },
    list: () => attempts.toSorted((a, b) => sources.indexOf(a.source) - sources.indexOf(b.source)),
  }
}

type End = { outcome: Outcome; detail: string; failure?: Failure }

const unneeded: End = { outcome: 'unneeded', detail: 'another attempt answered' }

function describe(error: unknown): End {
  if (error instanceof UnneededError) return unneeded
  if (error instanceof DeclinedError) return { outcome: error.outcome, detail: error.message }
  if (error instanceof MailError) {
    const { failure } = error
    return { outcome: failure.code === 'dns-not-found' ? 'nothing' : 'failed', detail: '', failure }
  }
  if (isTimeout(error)) return { outcome: 'failed', detail: 'no answer in time' }
  throw error
}
