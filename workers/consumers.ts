// One BullMQ worker per queue that may hold jobs: the fixed ones, and a send and a poll queue for each provider
// that has accounts. New providers are noticed as they come.
import { setMaxListeners } from 'node:events'
import { listProvidersInUse } from '../db/accounts.ts'
import { noteEgresses } from '../db/egresses.ts'
import type { JobWorker } from '../src/queue/backend.ts'
import {
  connectionTestQueue,
  type JobKind,
  maintenanceQueue,
  pollQueue,
  sendQueue,
} from '../src/queue/names.ts'
import type { WorkerContext } from './context.ts'
import { type Consumed, makeProcessors } from './processors.ts'

export type Consumers = {
  /** Takes no more jobs and waits for those under way. */
  close(): Promise<void>
}

const lookForProvidersMs = 1_000
const tickMs = 15_000

/** Starts consuming. `signal` is handed to every job; its abort ends what is under way. */
export async function startConsumers(
  context: WorkerContext,
  kinds: JobKind[],
  signal: AbortSignal,
): Promise<Consumers> {
  const { db, queue, log } = context
  // Every job under way listens to it.
  setMaxListeners(0, signal)
  const processors = makeProcessors(context, signal)
  const workers = new Map<string, JobWorker>()
  const consume = (name: string, make: () => Consumed) => {
    if (workers.has(name)) return
    const { processor, settings } = make()
    workers.set(name, queue.worker(name, processor, settings))
    log.info({ queue: name }, 'queue.consumed')
  }

  async function consumeProviders(): Promise<void> {
    for (const provider of await listProvidersInUse(db)) {
      for (const egress of kinds.includes('send') ? context.egress : []) {
        consume(sendQueue(provider, egress.name), () => processors.send(provider, egress))
      }
      if (kinds.includes('imap-poll')) consume(pollQueue(provider), () => processors.imap(provider))
    }
  }

  const names = context.egress.map(({ name }) => name)
  const noteEgress = async () => (kinds.includes('send') ? noteEgresses(db, names) : undefined)

  consume(maintenanceQueue, processors.maintenance)
  if (kinds.includes('connection-test')) consume(connectionTestQueue, processors.connectionTest)
  const onError = (event: string) => (error: unknown) => log.warn({ err: error }, event)
  const loops = [
    await repeat(consumeProviders, lookForProvidersMs, onError('providers.not-listed')),
    await repeat(() => schedule(context), tickMs, onError('clock.not-checked')),
    await repeat(noteEgress, tickMs, onError('egress.not-noted')),
  ]

  return {
    async close() {
      await Promise.all(loops.map((stop) => stop()))
      await Promise.all([...workers.values()].map((worker) => worker.close()))
      await processors.close()
    },
  }
}

/** Does the work now and then every `intervalMs`, one at a time. The first failure is the caller's. */
async function repeat(work: () => Promise<void>, intervalMs: number, onError: (error: unknown) => void) {
  await work()
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= work()
      .catch(onError)
      .finally(() => {
        running = null
      })
  }, intervalMs)
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** The clock is in the queue, so that any number of worker processes tick once. A queue that was emptied gets it anew. */
async function schedule({ queue }: WorkerContext): Promise<void> {
  const maintenance = queue.queue(maintenanceQueue)
  for (const task of ['due-polls', 'sweep'] as const) {
    if (await maintenance.getJobScheduler(task)) continue
    await maintenance.upsertJobScheduler(task, { every: tickMs }, { name: task, data: { task } })
  }
}
