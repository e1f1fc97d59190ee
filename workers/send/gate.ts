// Who is at work for an account in this process. Turns that come meanwhile leave at once and are remembered: whoever is
// at work looks again before leaving. So an account takes as many places of a worker as it has connections, however
// large its backlog and however silent its server.

export type Gate = {
  /** Null when as many as may be are at work. */
  enter(accountId: string): Place | null
}

export type Place = {
  /** Whether somebody came since this was asked last. Ask before leaving, with nothing awaited between. */
  wasAsked(): boolean
  leave(): void
}

type Entry = { working: number; asked: boolean }

/** @param places how many may be at work for one account */
export function makeGate(places: number): Gate {
  const accounts = new Map<string, Entry>()
  return {
    enter(accountId) {
      const entry = accounts.get(accountId) ?? { working: 0, asked: false }
      if (entry.working >= places) {
        entry.asked = true
        return null
      }
      entry.working += 1
      accounts.set(accountId, entry)
      return {
        wasAsked() {
          const { asked } = entry
          entry.asked = false
          return asked
        },
        leave() {
          entry.working -= 1
          if (entry.working === 0) accounts.delete(accountId)
        },
      }
    },
  }
}
