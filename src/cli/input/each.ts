import { InputError, NotFoundError } from '../../errors.ts'
import { SlotError } from '../../pacing/slot.ts'
import type { CommandContext, ExitCode } from '../io.ts'
import { readDocuments } from './documents.ts'

export type EachDocument<Done> = {
  /** What to say when there was none. */
  nothing: string
  /** Throws InputError, NotFoundError or SlotError to refuse a document; anything else ends the command. */
  take(value: unknown, line: number): Promise<Done>
  print(done: Done): Promise<void>
}

/**
 * Takes the documents of stdin one after the other. One that is refused is reported as `{line, error}` and costs the
 * others nothing; it makes the exit code 1, as no document at all does.
 */
export async function eachDocument<Done>(
  { io, out }: CommandContext,
  { nothing, take, print }: EachDocument<Done>,
): Promise<ExitCode> {
  let count = 0
  let isAllGood = true
  for await (const document of readDocuments(io.stdin)) {
    count += 1
    const { line } = document
    const result = 'error' in document ? document : await settle(() => take(document.value, line))
    if ('done' in result) await print(result.done)
    else {
      isAllGood = false
      const { error } = result
      await out.print({ line, error }, () => out.style.red(`Line ${line}: ${error}`))
    }
  }
  if (count === 0) out.note(nothing)
  return isAllGood && count > 0 ? 0 : 1
}

async function settle<Done>(work: () => Promise<Done>): Promise<{ done: Done } | { error: string }> {
  try {
    return { done: await work() }
  } catch (error) {
    const isRefusal =
      error instanceof InputError || error instanceof NotFoundError || error instanceof SlotError
    if (isRefusal) return { error: error.message }
    throw error
  }
}
