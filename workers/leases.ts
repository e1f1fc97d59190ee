// Leases of the claims that this process holds, renewed for as long as it lives. So a claim whose worker died ends
// soon, and one whose server is slow does not.
import { renewLeases } from '../../db/claims.ts'
import type { WorkerContext } from '../context.ts'

/** A worker that says nothing for so long is taken for dead; should it live, what it brings still counts. */
export const leaseMs = 45_000
const renewMs = 10_000

export type Leases = {
  /** Renews the claim until the returned function is called. */
  hold(token: string): () => void
}

export function makeLeases({ db, log }: Pick<WorkerContext, 'db' | 'log'>, everyMs = renewMs): Leases {
  const held = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const renew = () => {
    if (held.size === 0) {
      clearInterval(timer)
      timer = undefined
      return
    }
    renewLeases(db, [...held], leaseMs).catch((error: unknown) =>
      log.warn({ err: error, claims: held.size }, 'leases.not-renewed'),
    )
  }
  return {
    hold(token) {
      held.add(token)
      timer ??= setInterval(renew, everyMs).unref()
      return () => held.delete(token)
    },
  }
}
