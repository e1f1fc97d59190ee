// One BullMQ worker per queue that may hold jobs: the fixed ones, and a send and a poll queue for each provider
// that has accounts. New providers are noticed as they come.
import { setMaxListeners } from 'node:events'
import { listProvidersInUse } from '../db/accounts.ts'
import { presetOf } from '../src/plan.ts'
import type { JobWorker, Processor, WorkerSettings } from '../src/queue/backend.ts'
import {
  connectionTestQueue,
  type JobKind,
  maintenanceQueue,
  pollQueue,
  sendQueue,
} from '../src/queue/names.ts'
import { maintenancePayload, pollPayload, sendPayload, testPayload } from '../src/queue/payloads.ts'
import { makeConnectionTest } from './connection-test/connection-test.ts'
import type { WorkerContext } from './context.ts'
import { makePoll } from './imap-poll/poll.ts'
import { makeMaintenance } from './maintenance/maintenance.ts'
import { makeProcessor } from './run.ts'
import { makeSend } from './send/send.ts'

export type Consumers = {
  /** Takes no more jobs and waits for those under way. */
  close(): Promise<void>
}

/** Jobs under way per queue and process; they mostly wait for servers. One account has at most a twenty-fifth. */
const sendConcurrency = 200
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
  const workers = new Map<string, JobWorker>()
  const deps = { log, signal }
  const consume = (name: string, makeWork: () => Processor, settings: WorkerSettings) => {
    if (workers.has(name)) return
    workers.set(name, queue.worker(name, makeWork(), settings))
    log.info({ queue: name }, 'queue.consumed')
  }

  consume(maintenanceQueue, () => makeProcessor(maintenancePayload, makeMaintenance(context), deps), {
    concurrency: 2,
  })
  if (kinds.includes('connection-test')) {
    consume(connectionTestQueue, () => makeProcessor(testPayload, makeConnectionTest(context), deps), {
      concurrency: 20,
    })
  }

  async function consumeProviders(): Promise<void> {
    for (const provider of await listProvidersInUse(db)) {
      if (kinds.includes('send')) {
        const makeWork = () => makeProcessor(sendPayload, makeSend(context, provider), deps)
        consume(sendQueue(provider), makeWork, sendSettings(provider))
      }
      if (kinds.includes('imap-poll')) {
        consume(pollQueue(provider), () => makeProcessor(pollPayload, makePoll(context), deps), {
          concurrency: 20,
        })
      }
    }
  }
  const loops = [
    await repeat(consumeProviders, lookForProvidersMs, (error) =>
      log.warn({ err: error }, 'providers.not-listed'),
    ),
    await repeat(
      () => schedule(context),
      tickMs,
      (error) => log.warn({ err: error }, 'clock.not-checked'),
    ),
  ]

  return {
    async close() {
      await Promise.all(loops.map((stop) => stop()))
      await Promise.all([...workers.values()].map((worker) => worker.close()))
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

/** A cap per egress IP becomes a steady trickle: one at a time, never a burst at the window's start. */
function sendSettings(provider: string): WorkerSettings {
  const { perEgressIpPerHour } = presetOf({ provider }).limits
  if (!perEgressIpPerHour) return { concurrency: sendConcurrency }
  return {
    concurrency: sendConcurrency,
    limiter: { max: 1, duration: Math.ceil(3_600_000 / perEgressIpPerHour) },
  }
}
