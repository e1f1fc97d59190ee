// From input to rows, before any job exists: messages are read, sorted by account, and written chunk by chunk.
import { InputError, NotFoundError, PartlyEnqueuedError, parseInput } from '../errors.ts'
import { type Enqueued, type SendInput, sendInput } from '../model/send.ts'
import { SlotError } from '../pacing/slots.ts'
import type { Turn } from '../queue/jobs.ts'
import type { ClientContext } from './context.ts'
import { type Prepared, type Refuse, writeChunk } from './write-chunk.ts'

/** How many sends are written under one lock of their account. */
const chunkSize = 500
/** How many accounts' sends are written at the same time; each has a transaction of its own. */
const accountsAtOnce = 4

/** One message's outcome: its send, or why there is none. */
export type EnqueueResult = Enqueued | { error: string }

export type Written = {
  results: EnqueueResult[]
  /** Why a message was refused, by its index; its result has the words. */
  refusals: Map<number, Error>
  turns: Turn[]
  /** What to throw, once the turns of those that were written are added. */
  failure: unknown
}

/** Writes sends with their slots, and says which turns they need. A refused message costs the others nothing. */
export async function writeSends(context: ClientContext, inputs: SendInput[]): Promise<Written> {
  const written: Written = {
    results: new Array(inputs.length),
    refusals: new Map(),
    turns: [],
    failure: null,
  }
  const refuse: Refuse = (index, error) => {
    if (!isRefusal(error)) throw error
    written.refusals.set(index, error)
    written.results[index] = { error: error.message }
  }
  const groups = [...groupByAccount(inputs, refuse)]
  const write = async () => {
    for (let next = groups.shift(); next; next = groups.shift()) {
      const [accountId, group] = next
      // One after the other: an account's messages keep their order.
      for (const chunk of chunksOf(group)) {
        try {
          const { sends, turns } = await writeChunk(context, accountId, chunk, refuse)
          for (const { index, enqueued } of sends) written.results[index] = enqueued
          written.turns.push(...turns)
        } catch (error) {
          written.failure = error
          for (const { index } of chunk) written.results[index] = { error: notWritten }
        }
      }
    }
  }
  await Promise.all(Array.from({ length: accountsAtOnce }, write))
  const isPart = written.results.some((result) => 'id' in result)
  if (written.failure && isPart) written.failure = new PartlyEnqueuedError(written.failure, written.results)
  return written
}

const notWritten =
  'The database failed before it confirmed this message. With an idempotencyKey it can be enqueued again safely.'

function chunksOf(group: Prepared[]): Prepared[][] {
  const count = Math.ceil(group.length / chunkSize)
  return Array.from({ length: count }, (_, index) => group.slice(index * chunkSize, (index + 1) * chunkSize))
}

function groupByAccount(inputs: SendInput[], refuse: Refuse) {
  const groups = new Map<string, Prepared[]>()
  for (const [index, input] of inputs.entries()) {
    try {
      const fields = parseInput(sendInput, input)
      const group = groups.get(fields.accountId)
      if (group) group.push({ index, fields })
      else groups.set(fields.accountId, [{ index, fields }])
    } catch (error) {
      refuse(index, error)
    }
  }
  return groups
}

function isRefusal(error: unknown): error is Error {
  return error instanceof InputError || error instanceof NotFoundError || error instanceof SlotError
}
