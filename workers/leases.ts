// Leases of what this process does, renewed for as long as it lives. So a claim whose worker died ends soon, and one
// whose server is slow does not.
import type { WorkerContext } from './context.ts'

/** A worker that says nothing for so long is taken for dead; should it live, what it brings still counts. */
export const leaseMs = 45_000
const renewMs = 10_000

export type Leases = {
  /** Renews the claim until the returned function is called. */
  hold(token: string): () => void
}

/** `renew` writes all claims of one kind together. */
export function makeLeases(
  { log }: Pick<WorkerContext, 'log'>,
  renew: (tokens: string[]) => Promise<void>,
  everyMs = renewMs,
): Leases {
  const held = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const renewAll = () => {
    if (held.size === 0) {
      clearInterval(timer)
      timer = undefined
      return
    }
    renew([...held]).catch((error: unknown) =>
      log.warn({ err: error, claims: held.size }, 'leases.not-renewed'),
    )
  }
  return {
    hold(token) {
      held.add(token)
      timer ??= setInterval(renewAll, everyMs).unref()
      return () => held.delete(token)
    },
  }
}
