// Open SMTP sessions, reused across the jobs of one account in this process. A session that is logged in needs no
// password, so reuse and "credentials are opened only at execution" agree.
import type { SmtpSession } from './smtp.ts'

export type PoolKey = {
  accountId: string
  /** Of credentials and endpoint: a session of an older one is not used again. */
  version: string
}

export type PoolLimits = {
  /** Sessions of one account at once. */
  perAccount: number
  /** After this many a session is closed; absent: no limit. */
  messagesPerSession?: number
}

export type SmtpPool = {
  /** A session for one message; waits while the account has as many as it may. */
  acquire(key: PoolKey, limits: PoolLimits, open: () => Promise<SmtpSession>): Promise<SmtpSession>
  release(key: PoolKey, session: SmtpSession): void
  /** Forgets an account's sessions: its settings or state changed. */
  drop(accountId: string): void
  close(): void
}

type Entry = {
  idle: { session: SmtpSession; version: string; timer: NodeJS.Timeout }[]
  busy: number
  waiting: (() => void)[]
}

/** `idleMs`: how long an unused session is kept; most servers end theirs after one to five minutes. */
export function makeSmtpPool({ idleMs }: { idleMs: number }): SmtpPool {
  const accounts = new Map<string, Entry>()
  const limitsOf = new WeakMap<SmtpSession, PoolLimits>()

  function entryOf(accountId: string): Entry {
    const entry = accounts.get(accountId) ?? { idle: [], busy: 0, waiting: [] }
    accounts.set(accountId, entry)
    return entry
  }

  function leave(accountId: string, entry: Entry): void {
    entry.busy -= 1
    entry.waiting.shift()?.()
    if (entry.busy === 0 && entry.idle.length === 0 && entry.waiting.length === 0) accounts.delete(accountId)
  }

  function takeIdle(entry: Entry, version: string): SmtpSession | null {
    for (let found = entry.idle.pop(); found; found = entry.idle.pop()) {
      clearTimeout(found.timer)
      if (found.version === version && found.session.isOpen()) return found.session
      found.session.close()
    }
    return null
  }

  return {
    async acquire({ accountId, version }, limits, open) {
      const entry = entryOf(accountId)
      while (entry.busy >= limits.perAccount)
        await new Promise<void>((resolve) => entry.waiting.push(resolve))
      // Counted before anything is awaited, so that two jobs never open one session too many.
      entry.busy += 1
      try {
        const session = takeIdle(entry, version) ?? (await open())
        limitsOf.set(session, limits)
        return session
      } catch (error) {
        leave(accountId, entry)
        throw error
      }
    },

    release({ accountId, version }, session) {
      const entry = entryOf(accountId)
      const limit = limitsOf.get(session)?.messagesPerSession ?? Number.POSITIVE_INFINITY
      if (!session.isOpen() || session.transactions() >= limit) {
        session.close()
      } else {
        const kept = { session, version, timer: setTimeout(() => expire(), idleMs) }
        kept.timer.unref()
        const expire = () => {
          entry.idle = entry.idle.filter((other) => other !== kept)
          session.close()
        }
        entry.idle.push(kept)
      }
      leave(accountId, entry)
    },

    drop,

    close() {
      for (const accountId of accounts.keys()) drop(accountId)
    },
  }

  function drop(accountId: string): void {
    for (const { session, timer } of accounts.get(accountId)?.idle.splice(0) ?? []) {
      clearTimeout(timer)
      session.close()
    }
  }
}
