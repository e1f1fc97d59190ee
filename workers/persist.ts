import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../src/log.ts'

/** A restart of PostgreSQL takes seconds; a minute in all, after which the lease and the sweep take over. */
const waitsMs = [100, 300, 1_000, 3_000, 10_000, 20_000, 30_000]

/**
 * Writes what happened, and tries again while the database is away: a message that was sent must not be forgotten
 * because PostgreSQL restarted at that moment. `write` must be safe to repeat.
 *
 * @throws the last error
 */
export async function persist<T>(log: Log, write: () => Promise<T>): Promise<T> {
  for (const waitMs of waitsMs) {
    try {
      return await write()
    } catch (error) {
      log.warn({ err: error, waitMs }, 'database.write-failed')
      await sleep(waitMs)
    }
  }
  return write()
}
