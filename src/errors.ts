// What callers of the public API can get wrong or run into. Everything else that is thrown is a bug.
import type { z } from 'zod'
import type { Enqueued } from './model/send.ts'

export type InputProblem = {
  /** The field, such as `smtp.port` or `to`. */
  field: string
  problem: string
}

/** Input that was refused, every problem of it at once. */
export class InputError extends Error {
  readonly problems: InputProblem[]
  constructor(problems: InputProblem[]) {
    super(problems.map(({ field, problem }) => (field ? `${field} ${problem}` : problem)).join('; '))
    this.name = 'InputError'
    this.problems = problems
  }
}

/** An id that names nothing, or something that was removed. */
export class NotFoundError extends Error {
  constructor(what: string, id: string) {
    super(`There is no ${what} with the id ${id}.`)
    this.name = 'NotFoundError'
  }
}

/**
 * The queue did not answer. What was to be enqueued is in Postgres and will be sent when the queue is back: do not
 * enqueue it again.
 */
export class QueueDownError extends Error {
  readonly reason: string
  readonly saved: Enqueued[]
  /** Of `enqueueMany`: one result per message, as it would have returned. */
  readonly results: (Enqueued | { error: string })[]
  constructor(reason: string, results: (Enqueued | { error: string })[] = []) {
    const saved = results.filter((result): result is Enqueued => 'id' in result)
    const stored =
      saved.length > 0 ? ` ${saved.length} saved; a worker picks them up when the queue is back.` : ''
    super(`The queue is down (${reason}).${stored}`)
    this.name = 'QueueDownError'
    this.reason = reason
    this.saved = saved
    this.results = results
  }
}

/** `enqueueMany` lost the database half way: some messages are saved and will be sent, of others nobody knows. */
export class PartlyEnqueuedError extends Error {
  readonly saved: Enqueued[]
  /** One result per message, as it would have returned. */
  readonly results: (Enqueued | { error: string })[]
  constructor(cause: unknown, results: (Enqueued | { error: string })[]) {
    const saved = results.filter((result): result is Enqueued => 'id' in result)
    super(`The database failed after ${saved.length} of ${results.length} messages were saved.`, { cause })
    this.name = 'PartlyEnqueuedError'
    this.saved = saved
    this.results = results
  }
}

/** @throws InputError with the path and message of every issue */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new InputError(parsed.error.issues.flatMap(toProblems))
}

type Issue = z.core.$ZodIssue

function toProblems(issue: Issue): InputProblem[] {
  return resolveUnions(issue, []).flatMap(({ path, leaf }) => sayProblem(path, leaf))
}

/** Of a union's branches the one that got furthest into the input is the form that was meant. */
function resolveUnions(issue: Issue, above: PropertyKey[]): { path: PropertyKey[]; leaf: Issue }[] {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return [{ path, leaf: issue }]
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => resolveUnions(inner, path)))
  const depth = (branch: { path: PropertyKey[] }[]) => Math.max(...branch.map((found) => found.path.length))
  return branches.reduce((best, branch) => (depth(branch) >= depth(best) ? branch : best), branches[0] ?? [])
}

function sayProblem(path: PropertyKey[], issue: Issue): InputProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), problem: 'is not a known field' }))
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  return [{ field: path.join('.'), problem: isMissing ? 'is missing' : lowerFirst(issue.message) }]
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
