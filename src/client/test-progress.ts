// One ear for the progress of all connection tests that this client follows: with the queue in Postgres each would take
// a connection for itself, and a page of tests all that there are.
import { setTimeout as sleep } from 'node:timers/promises'
import type { JobEvents, QueueBackend } from '../queue/backend.ts'
import { connectionTestQueue, testJobId } from '../queue/names.ts'

const patienceMs = 5_000

export type TestProgress = {
  /** Calls `wake` whenever the test has got on, until the returned function is called. */
  listen(testId: string, wake: () => void): () => void
  close(): Promise<void>
}

/** Nothing connects before somebody listens. */
export function makeTestProgress(queue: QueueBackend): TestProgress {
  let events: JobEvents | null = null
  const listeners = new Map<string, Set<() => void>>()
  const start = () => {
    const made = queue.events(connectionTestQueue)
    made.on('progress', ({ jobId }) => {
      for (const wake of listeners.get(jobId) ?? []) wake()
    })
    return made
  }
  return {
    listen(testId, wake) {
      events ??= start()
      const jobId = testJobId(testId)
      const wakes = listeners.get(jobId) ?? new Set()
      listeners.set(jobId, wakes.add(wake))
      return () => {
        wakes.delete(wake)
        if (wakes.size === 0) listeners.delete(jobId)
      }
    },
    async close() {
      if (events === null) return
      // A connection that is taken while it is being closed would never be given back. A queue that is away is not
      // waited for.
      const isReady = events.waitUntilReady().catch(() => 'there is nothing to close then')
      await Promise.race([isReady, sleep(patienceMs, undefined, { ref: false })])
      await events.close().catch(() => 'its connection was gone first')
    },
  }
}
