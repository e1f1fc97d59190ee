import { type Failure, MailError } from '../failures/failure.ts'
import { classifyNetwork } from '../failures/network.ts'
import { DeclinedError } from './attempts.ts'
import { isTimeout } from './limit.ts'

export type Ask = <T>(name: string, question: () => Promise<T>) => Promise<T>

/** Thrown where a name or a record does not exist; `isUnknown` when nothing exists under the name (RFC 8020). */
export class NoRecordError extends DeclinedError {
  readonly isUnknown: boolean
  constructor(isUnknown: boolean) {
    super('nothing', isUnknown ? 'the name does not exist' : 'there is no such record')
    this.isUnknown = isUnknown
  }
}

/** Makes of DNS errors what they mean here; `failures` gets those that are no answer. */
export function makeAsk(now: () => Date, failures: Failure[]): Ask {
  return async (host, question) => {
    try {
      return await question()
    } catch (error) {
      const code = isTimeout(error) ? 'ETIMEOUT' : codeOf(error)
      if (code === 'ENOTFOUND' || code === 'ENODATA') throw new NoRecordError(code === 'ENOTFOUND')
      if (typeof code !== 'string') throw error
      const failure = classifyNetwork({ code }, { stage: 'resolve', endpoint: 'smtp', host, now: now() })
      failures.push(failure)
      throw new MailError(failure)
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
