// No account may fill a worker. A silent server holds its few places until its deadline, a long backlog is let in
// as fast as it is worked off, and everybody else's jobs pass.

export type Gate = {
  /**
   * Enters an account's work. Returns when to come again, if its share is taken: one instant for each who asks,
   * spaced by how long its work takes, so that a backlog of thousands asks once and not all the time.
   */
  enter(accountId: string, now: Date): { comeAgainAt: Date } | { leave(now: Date): void }
}

type Entry = { inside: number; workMs: number; nextFreeMs: number }

/** A first guess at how long one message takes; measured from then on. */
const guessMs = 100
const longestWaitMs = 60_000

/** `share`: how many jobs of one account may be under way or waiting for its connection, in this process. */
export function makeGate({ share }: { share: number }): Gate {
  const accounts = new Map<string, Entry>()
  return {
    enter(accountId, now) {
      const entry = accounts.get(accountId) ?? { inside: 0, workMs: guessMs, nextFreeMs: 0 }
      if (entry.inside >= share) {
        const earliestMs = now.getTime() + entry.workMs * share
        entry.nextFreeMs = Math.max(entry.nextFreeMs, earliestMs) + entry.workMs
        return { comeAgainAt: new Date(Math.min(entry.nextFreeMs, now.getTime() + longestWaitMs)) }
      }
      entry.inside += 1
      accounts.set(accountId, entry)
      return {
        leave(left) {
          entry.inside -= 1
          const tookMs = Math.max(1, left.getTime() - now.getTime()) / share
          entry.workMs = entry.workMs * 0.8 + tookMs * 0.2
          if (entry.inside === 0) accounts.delete(accountId)
        },
      }
    },
  }
}
