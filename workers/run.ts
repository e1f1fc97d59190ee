// The only place that speaks BullMQ's language: a job in, an outcome turned into its words.
import { DelayedError, type Processor, UnrecoverableError } from 'bullmq'
import type { z } from 'zod'
import type { Log } from '../src/log.ts'
import type { Outcome } from './outcome.ts'

export type JobContext = {
  id: string
  /** Aborted when the worker must end now. */
  signal: AbortSignal
  /** Publishes plain data for whoever follows the job. */
  progress(data: object): Promise<void>
}

export type Work<Payload> = (payload: Payload, job: JobContext) => Promise<Outcome>

/** A processor that parses the payload, runs the work and reports the outcome. */
export function makeProcessor<Payload>(
  schema: z.ZodType<Payload>,
  work: Work<Payload>,
  deps: { log: Log; signal: AbortSignal },
): Processor {
  return async (job, token) => {
    const log = deps.log.child({ job: job.name, jobId: job.id })
    const payload = schema.safeParse(job.data)
    if (!payload.success)
      throw new UnrecoverableError('The payload is not of this version; the sweep adds a new job.')
    const startedAt = performance.now()
    const outcome = await work(payload.data, {
      id: job.id ?? '',
      signal: deps.signal,
      progress: (data) => job.updateProgress(data),
    }).catch((error: unknown) => {
      log.error({ err: error, ms: elapsed(startedAt) }, 'job.crashed')
      // What is thrown here is kept with the job, in clear text: the name of the fault, not its contents.
      throw new Error(error instanceof Error ? error.name : 'unknown error')
    })
    log.info({ ...summary(outcome), ms: elapsed(startedAt) }, 'job.ended')
    switch (outcome.kind) {
      case 'done':
        return
      case 'deferred':
        await job.moveToDelayed(outcome.until.getTime(), token)
        throw new DelayedError()
      case 'failed':
        throw new UnrecoverableError(outcome.failure.code)
      default:
        return outcome satisfies never
    }
  }
}

/** One queue with several kinds of job. */
export function byName(processors: Record<string, Processor>): Processor {
  return async (job, token, signal) => {
    const processor = processors[job.name]
    if (!processor) throw new UnrecoverableError(`No job is called ${job.name} in this version.`)
    return processor(job, token, signal)
  }
}

function summary(outcome: Outcome): object {
  switch (outcome.kind) {
    case 'done':
      return { outcome: 'done' }
    case 'deferred':
      return { outcome: 'deferred', until: outcome.until.toISOString() }
    case 'failed':
      return { outcome: 'failed', code: outcome.failure.code, rule: outcome.failure.rule }
  }
}

function elapsed(startedAt: number): number {
  return Math.round(performance.now() - startedAt)
}
