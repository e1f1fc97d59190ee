// A worker process from start to end.
import type { Config } from '../src/config.ts'
import { type Log, makeLog } from '../src/log.ts'
import type { JobKind } from '../src/queue/names.ts'
import { openRuntime } from '../src/runtime/runtime.ts'
import { startConsumers } from './consumers.ts'
import { openContext } from './context.ts'

/** How long jobs under way may take to end by themselves after a signal, before they are aborted. */
const drainMs = 20_000

/**
 * Runs workers until SIGTERM or SIGINT: takes no more jobs, lets those under way end or aborts them, releases
 * everything in reverse order and resolves. A second signal ends the process at once.
 */
export async function serve(config: Config, options: { jobs: JobKind[]; migrate: boolean }): Promise<void> {
  const log = makeLog(config.logLevel)
  const signalled = nextSignal()
  const runtime = await openRuntime(config, { migrate: options.migrate })
  try {
    if (runtime.privateKeys.length === 0)
      throw new Error(
        'A worker needs POSTRIDER_PRIVATE_KEYS to open credentials; see "postrider keys generate".',
      )
    const { context, close } = await openContext(config, runtime, { log })
    try {
      const abort = new AbortController()
      const starting = startConsumers(context, options.jobs, abort.signal)
      // A queue that does not answer at the start must not keep a signal from ending the process.
      await Promise.race([starting, signalled])
      log.info({ queue: context.queue.kind, jobs: options.jobs }, 'worker.started')
      log.info({ signal: await signalled }, 'worker.stopping')
      endLater(log)
      const timer = setTimeout(() => abort.abort(), drainMs)
      await (await starting).close()
      clearTimeout(timer)
    } finally {
      await close()
    }
  } finally {
    await runtime.close()
    log.info('worker.stopped')
  }
}

/** When a store does not let go: the rows are safe, and leases and the sweep take care of the rest. */
function endLater(log: Log): void {
  setTimeout(() => {
    log.error('worker.killed')
    process.exit(1)
  }, drainMs + 10_000).unref()
}

function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) {
      process.once(name, () => {
        resolve(name)
        for (const again of ['SIGTERM', 'SIGINT']) process.once(again, () => process.exit(130))
      })
    }
  })
}
