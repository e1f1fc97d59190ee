// Jobs as they are added. Every id is fixed by what the job is about, so adding one twice is one job.
import type { JobsOptions } from 'bullmq'
import { QueueDownError } from '../errors.ts'
import type { JobToAdd, QueueBackend } from './backend.ts'
import { connectionTestQueue, pollJobId, pollQueue, sendQueue, testJobId, turnJobId } from './names.ts'
import type { AccountPayload, PollPayload, TestPayload } from './payloads.ts'

/** Attempts are for faults of ours, such as a lost database; what a mail server says is an outcome, not a fault. */
const options: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  // Nothing is kept: the rows say what happened, and a job that stayed would keep the sweep from adding it again.
  removeOnComplete: true,
  removeOnFail: true,
}

const mostAtOnce = 1_000

/** A turn of an account: at that instant something of it is due. */
export type Turn = { accountId: string; provider: string; egress: string; at: Date }

/** Adds turns, each delayed until its instant. A turn adds the next one itself, so one per account is enough. */
export async function addTurns(backend: QueueBackend, turns: Turn[], now: Date): Promise<void> {
  const byQueue = groupBy(turns, ({ provider, egress }) => sendQueue(provider, egress))
  for (const [queue, list] of byQueue) {
    for (let start = 0; start < list.length; start += mostAtOnce) {
      const jobs = list.slice(start, start + mostAtOnce).map((turn) => turnJob(turn, now))
      await reach(() => backend.queue(queue).addBulk(jobs))
    }
  }
}

export async function addPollJobs(
  backend: QueueBackend,
  accounts: { id: string; provider: string }[],
  isAsked = false,
): Promise<void> {
  const byProvider = groupBy(accounts, ({ provider }) => provider)
  for (const [provider, list] of byProvider) {
    await reach(() => backend.queue(pollQueue(provider)).addBulk(list.map(({ id }) => pollJob(id, isAsked))))
  }
}

/** Looks into mailboxes for something else than new mail; they share the provider's poll queue. */
export async function addMailboxJobs(
  backend: QueueBackend,
  name: 'resolve' | 'sent-copy',
  accounts: { id: string; provider: string }[],
): Promise<void> {
  for (const [provider, list] of groupBy(accounts, ({ provider }) => provider)) {
    const jobs = list.map(({ id }): JobToAdd => {
      const data: AccountPayload = { accountId: id }
      return { name, data, opts: { ...options, attempts: 2, jobId: `${name}-${id}` } }
    })
    await reach(() => backend.queue(pollQueue(provider)).addBulk(jobs))
  }
}

export async function addTestJob(backend: QueueBackend, testId: string): Promise<void> {
  const data: TestPayload = { testId }
  const opts = { ...options, attempts: 2, jobId: testJobId(testId) }
  await reach(() => backend.queue(connectionTestQueue).addBulk([{ name: 'connection-test', data, opts }]))
}

function turnJob({ accountId, at }: Turn, now: Date): JobToAdd {
  const data: AccountPayload = { accountId }
  const delay = Math.max(0, at.getTime() - now.getTime())
  return { name: 'turn', data, opts: { ...options, jobId: turnJobId(accountId, at), delay } }
}

function pollJob(id: string, isAsked: boolean): JobToAdd {
  const data: PollPayload = { accountId: id, isAsked }
  return {
    name: 'imap-poll',
    data,
    opts: { ...options, attempts: 2, jobId: pollJobId(id, isAsked) },
  }
}

function groupBy<T>(list: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** @throws QueueDownError: what was to be added is in Postgres, and the sweep adds it later */
async function reach(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw new QueueDownError(reasonOf(error))
  }
}

/** ioredis gives up with advice for programmers. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'MaxRetriesPerRequestError' ? 'Redis does not answer' : error.message
}
