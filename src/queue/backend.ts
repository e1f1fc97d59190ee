// The two places a queue can live in, behind one face. The only file that knows which one it is.
import {
  type WorkerOptions as BullWorkerOptions,
  createPostgresBackend,
  type JobsOptions,
  type Processor,
  Queue,
  QueueEvents,
  Worker,
} from 'bullmq'
import { Cluster, Redis } from 'ioredis'
import pg from 'pg'
import { keyPrefix } from './names.ts'

export type { Processor } from 'bullmq'

export type WorkerSettings = Pick<BullWorkerOptions, 'concurrency' | 'limiter' | 'maximumRateLimitDelay'>

// What is used of BullMQ's classes, whose full types differ from backend to backend.
export type JobToAdd = { name: string; data: unknown; opts?: JobsOptions }
export type JobQueue = {
  addBulk(jobs: JobToAdd[]): Promise<unknown>
  upsertJobScheduler(
    id: string,
    repeat: { every: number },
    template: { name: string; data: unknown },
  ): Promise<unknown>
  /** Undefined if there is no such scheduler. */
  getJobScheduler(id: string): Promise<unknown>
  /** Lets nobody take a job for so long. */
  rateLimit(durationMs: number): Promise<void>
  /** Takes such a wait back. */
  removeRateLimitKey(): Promise<unknown>
  close(): Promise<void>
}
export type JobWorker = Pick<Worker, 'close'>
export type JobEvents = {
  on(event: 'progress', listener: (args: { jobId: string; data: unknown }) => void): unknown
  waitUntilReady(): Promise<unknown>
  close(): Promise<void>
}

export type QueueBackend = {
  kind: 'postgres' | 'redis'
  /** Producer of a queue; the same object for the same name. */
  queue(name: string): JobQueue
  worker(name: string, processor: Processor, settings: WorkerSettings): JobWorker
  events(name: string): JobEvents
  /** Closes producers and connections; workers and events are closed by who made them. */
  close(): Promise<void>
}

export type QueueBackendOptions = {
  /** Unset: the queue is in Postgres. Several, separated by commas, are nodes of a Redis Cluster. */
  redisUrl?: string
  databaseUrl: string
  /**
   * `producer` fails at once when the queue is down, since its caller waits; `worker` reconnects for as long as
   * it takes.
   */
  role: 'producer' | 'worker'
  onError(error: Error): void
}

export function openQueueBackend(options: QueueBackendOptions): QueueBackend {
  return options.redisUrl ? redisBackend(options.redisUrl, options) : postgresBackend(options)
}

function redisBackend(url: string, { role, onError }: QueueBackendOptions): QueueBackend {
  // A producer connects with its first job, as createClient promises.
  const connection = connectRedis(url, role, { lazyConnect: role === 'producer' })
  connection.on('error', onError)
  // Followers block, so BullMQ gives each a duplicate of this one, which itself never connects.
  const blocking = connectRedis(url, 'worker', { lazyConnect: true })
  const queues = new Map<string, JobQueue>()
  const shared = (name: string) => ({ connection, prefix: keyPrefix(name) })
  return {
    kind: 'redis',
    queue: (name) =>
      remember(queues, name, () =>
        listening(new Queue(name, { ...shared(name), skipWaitingForReady: role === 'producer' }), onError),
      ),
    worker: (name, processor, settings) =>
      listening(new Worker(name, processor, { ...shared(name), ...workerDefaults, ...settings }), onError),
    events: (name) => listening(new QueueEvents(name, { ...shared(name), connection: blocking }), onError),
    async close() {
      for (const queue of queues.values()) await queue.close()
      connection.disconnect()
    },
  }
}

function connectRedis(
  url: string,
  role: 'producer' | 'worker',
  extra: { lazyConnect?: boolean } = {},
): Redis | Cluster {
  // BullMQ's blocking connections need maxRetriesPerRequest null.
  const perRole =
    role === 'worker'
      ? { maxRetriesPerRequest: null }
      : { maxRetriesPerRequest: 1, enableOfflineQueue: true, commandTimeout: 5_000 }
  const options = { ...perRole, connectTimeout: 5_000, connectionName: `postrider-${role}`, ...extra }
  const nodes = url.split(',').map((node) => node.trim())
  return nodes.length > 1 ? new Cluster(nodes, { redisOptions: options, ...extra }) : new Redis(url, options)
}

function postgresBackend({ databaseUrl, role, onError }: QueueBackendOptions): QueueBackend {
  // Every worker and follower keeps one connection for LISTEN, so the pool must be larger than their number.
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: role === 'worker' ? 80 : 10,
    options: '-c search_path=bullmq',
    application_name: `postrider queue ${role}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  pool.on('error', onError)
  // BullMQ adds a listener for each queue and worker.
  pool.setMaxListeners(0)
  const queues = new Map<string, JobQueue>()
  return {
    kind: 'postgres',
    queue: (name) =>
      remember(queues, name, () =>
        listening(new Queue(name, { connection: pool }, createPostgresBackend), onError),
      ),
    worker: (name, processor, settings) =>
      listening(
        new Worker(
          name,
          processor,
          { connection: pool, ...workerDefaults, ...settings },
          createPostgresBackend,
        ),
        onError,
      ),
    events: (name) => listening(new QueueEvents(name, { connection: pool }, createPostgresBackend), onError),
    async close() {
      for (const queue of queues.values()) await queue.close()
      await pool.end()
    },
  }
}

const workerDefaults = {
  // A stalled job is one whose worker died; the claim in Postgres decides whether it may run again.
  lockDuration: 30_000,
  maxStalledCount: 5,
}

function remember<T>(known: Map<string, T>, name: string, make: () => T): T {
  const found = known.get(name) ?? make()
  known.set(name, found)
  return found
}

/** Without a listener, an `error` event ends the process. */
function listening<T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(
  source: T,
  onError: (error: Error) => void,
): T {
  source.on('error', onError)
  return source
}
