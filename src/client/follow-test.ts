// Following a connection test: its row is the truth, job progress only says when to look again. So a lost event,
// a restarted queue or a test that ended before anyone looked costs at most a moment.
import { setTimeout as sleep } from 'node:timers/promises'
import { findConnectionTest } from '../../db/connection-tests.ts'
import type { ConnectionTestReport, StageReport } from '../model/connection-test.ts'
import { connectionTestView } from '../views.ts'
import type { ClientContext } from './context.ts'

const lookAgainMs = 500

export type FollowedTest = {
  id: string
  /** Each stage as it ends. Ends with the test, or when `signal` is aborted. */
  stages(options?: { signal?: AbortSignal }): AsyncIterable<StageReport>
  /**
   * The result, in the client's language.
   *
   * @throws TimeoutError when no worker finished it in time (default 180,000 ms); the test itself goes on
   */
  finished(options?: { timeoutMs?: number }): Promise<ConnectionTestReport>
}

export class TimeoutError extends Error {
  constructor(what: string, timeoutMs: number) {
    super(
      `${what} did not finish within ${Math.round(timeoutMs / 1000)} s. Is a worker running ("postrider worker")?`,
    )
    this.name = 'TimeoutError'
  }
}

/** Call before the job is added, so that no progress is missed. */
export async function followTest(
  context: ClientContext,
  id: string,
  provider: string,
): Promise<FollowedTest> {
  const { db, lang } = context
  return {
    id,
    async *stages({ signal } = {}) {
      let wake = () => {}
      const stop = context.testProgress.listen(id, () => wake())
      try {
        let seen = 0
        while (!signal?.aborted) {
          const row = await findConnectionTest(db, id)
          if (!row) return
          for (const stage of row.stages.slice(seen)) yield stage
          seen = Math.max(seen, row.stages.length)
          if (row.state === 'finished') return
          const woken = new Promise<void>((resolve) => {
            wake = resolve
          })
          await Promise.race([woken, sleep(lookAgainMs)])
        }
      } finally {
        stop()
      }
    },
    async finished({ timeoutMs = 180_000 } = {}) {
      const deadline = Date.now() + timeoutMs
      for (;;) {
        const row = await findConnectionTest(db, id)
        if (row?.result) return connectionTestView(row.result, { provider, lang })
        if (Date.now() >= deadline) throw new TimeoutError('The connection test', timeoutMs)
        await sleep(Math.min(lookAgainMs / 2, deadline - Date.now()))
      }
    },
  }
}
