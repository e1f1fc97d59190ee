// No account may fill a worker. A silent server holds its few places until its deadline, a long backlog is let in
// as fast as it is worked off, and everybody else's jobs pass. Those inside take turns: what one learns, such as a
// refused password, is written before the next one begins.

export type Gate = {
  /**
   * Enters an account's work. Returns when to come again, if its share is taken: one instant for each who asks,
   * spaced by how long its work takes, so that a backlog of thousands asks once and not all the time.
   */
  enter(accountId: string): { comeAgainAt: Date } | Entered
}

export type Entered = {
  /** Waits until fewer than `turns` of this account's jobs are at work. */
  turn(): Promise<void>
  /** Whether others of this account wait inside, or were sent away lately. */
  isCrowded(): boolean
  leave(): void
}

type Entry = {
  inside: number
  working: number
  waiting: (() => void)[]
  /** How long one message keeps the account busy, as measured. */
  workMs: number
  /** When the last turn began. */
  beganMs: number
  nextFreeMs: number
}

/** A first guess at how long one message takes, rather too short: who comes too early asks again, with a better one. */
const guessMs = 5
const longestWaitMs = 60_000

/**
 * @param share how many jobs of one account may be inside at once, in this process
 * @param turns how many of those work; the others wait for their turn
 */
export function makeGate({ share, turns, now }: { share: number; turns: number; now(): Date }): Gate {
  const accounts = new Map<string, Entry>()
  return {
    enter(accountId) {
      const entry = accounts.get(accountId) ?? makeEntry(now())
      if (entry.inside >= share) {
        const nowMs = now().getTime()
        // What is at work has taken so long already: a server that fell silent is asked about ever more rarely.
        const workMs = Math.max(entry.workMs, (nowMs - entry.beganMs) / turns)
        entry.nextFreeMs = Math.max(entry.nextFreeMs, nowMs + workMs * share) + workMs
        return { comeAgainAt: new Date(Math.min(entry.nextFreeMs, nowMs + longestWaitMs)) }
      }
      entry.inside += 1
      accounts.set(accountId, entry)
      let beganMs: number | null = null
      return {
        async turn() {
          while (entry.working >= turns) await new Promise<void>((resolve) => entry.waiting.push(resolve))
          entry.working += 1
          beganMs = now().getTime()
          entry.beganMs = beganMs
        },
        isCrowded: () => entry.waiting.length > 0 || entry.nextFreeMs > now().getTime(),
        leave() {
          entry.inside -= 1
          if (beganMs !== null) {
            entry.working -= 1
            entry.workMs = entry.workMs * 0.9 + ((now().getTime() - beganMs) / turns) * 0.1
          }
          entry.waiting.shift()?.()
          if (entry.inside === 0) accounts.delete(accountId)
        },
      }
    },
  }
}

function makeEntry(now: Date): Entry {
  return { inside: 0, working: 0, waiting: [], workMs: guessMs, beganMs: now.getTime(), nextFreeMs: 0 }
}
