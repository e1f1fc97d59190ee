import type { Failure } from '../src/failures/failure.ts'

/**
 * What became of a job. Throwing is for bugs and for broken dependencies of ours; what a mail server does is one
 * of these.
 */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'failed'; failure: Failure }
  /** Comes again at that instant; costs no attempt. */
  | { kind: 'deferred'; until: Date }

export const done: Outcome = { kind: 'done' }
export const failed = (failure: Failure): Outcome => ({ kind: 'failed', failure })
export const deferred = (until: Date): Outcome => ({ kind: 'deferred', until })
