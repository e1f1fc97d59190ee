// BullMQ on either backend, with nothing of Postrider around it.
import { createPostgresBackend, type Job, Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import type { Stores } from './contenders/contender.ts'

export type BullWorker = Pick<Worker, 'close'> & { on(event: 'completed', listener: () => void): unknown }

export type BullQueue = Pick<Queue, 'addBulk' | 'getJobCounts' | 'close'>

export type Bull = {
  queue(name?: string, prefix?: string): BullQueue
  worker(processor: (job: Job) => Promise<void>, concurrency: number): BullWorker
  close(): Promise<void>
}

const name = 'outbox'

/** A lost connection rejects what was under way; without a listener it would end the process, too. */
const ignore = () => {}

export function openBull({ redisUrl, databaseUrl }: Stores): Bull {
  if (redisUrl !== undefined) {
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: null })
    connection.on('error', ignore)
    return {
      queue: (named = name, prefix) => new Queue(named, { connection, prefix }).on('error', ignore),
      worker: (processor, concurrency) =>
        new Worker(name, processor, { connection, concurrency }).on('error', ignore),
      close: async () => connection.disconnect(),
    }
  }
  const options = '-c search_path=bullmq'
  const connection = new pg.Pool({ connectionString: databaseUrl, max: 80, options })
  connection.on('error', ignore)
  return {
    queue: (named = name) => new Queue(named, { connection }, createPostgresBackend).on('error', ignore),
    worker: (processor, concurrency) =>
      new Worker(name, processor, { connection, concurrency }, createPostgresBackend).on('error', ignore),
    close: () => connection.end(),
  }
}
