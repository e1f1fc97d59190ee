import type { EnqueueResult } from '../../client/enqueue.ts'
import type { Client } from '../../client.ts'
import { PartlyEnqueuedError, QueueDownError } from '../../errors.ts'
import type { Enqueued, SendInput } from '../../model/send.ts'
import { inBatches } from '../input/batches.ts'
import { type Document, readDocuments } from '../input/documents.ts'
import type { Command } from '../io.ts'
import { type Output, OutputClosedError } from '../output.ts'
import { withClient } from '../session.ts'
import { localTime } from '../show/text.ts'
import { requireStdin } from '../usage.ts'

/** One lock of the account and one statement serve a whole batch; attachments cut it short. */
const limits = { size: 500, maxWeight: 16 * 1024 * 1024, weigh }

/** Messages from stdin, answered in their order. A bad line is reported and costs the others nothing. */
export const sendMessages: Command<{ source: string }> = (context, { source }) => {
  requireStdin(source, 'send', 'postrider send - < messages.ndjson')
  return withClient(context, async (client) => {
    const out = evenIfClosed(context.out)
    let count = 0
    let isAllGood = true
    for await (const batch of inBatches(readDocuments(context.io.stdin), limits)) {
      for (const [index, result] of (await enqueue(client, out, batch)).entries()) {
        const line = batch[index]?.line ?? 0
        if ('error' in result) isAllGood = false
        await printResult(out, line, result)
      }
      count += batch.length
    }
    if (count === 0) out.note('Nothing to send: standard input was empty.')
    return isAllGood && count > 0 ? 0 : 1
  })
}

async function enqueue(client: Client, out: Output, batch: Document[]): Promise<EnqueueResult[]> {
  // `enqueueMany` checks every field itself.
  const inputs = batch.flatMap((document) => ('value' in document ? [document.value as SendInput] : []))
  const results = await client.sends.enqueueMany(inputs).catch(async (error: unknown) => {
    if (error instanceof QueueDownError || error instanceof PartlyEnqueuedError)
      await reportSaved(out, error, batch)
    throw error
  })
  const inOrder = results.values()
  return batch.map((document) => {
    if ('error' in document) return { error: document.error }
    return inOrder.next().value ?? { error: 'was not answered' }
  })
}

/** What was saved must not be sent again by whoever reads only stdout. */
async function reportSaved(out: Output, { saved }: { saved: Enqueued[] }, batch: Document[]): Promise<void> {
  for (const enqueued of saved) await out.print(enqueued, () => sayEnqueued(enqueued))
  const last = batch.at(-1)?.line ?? 0
  out.note(`Stopped after line ${last}: messages after it were not read.`)
}

function printResult(out: Output, line: number, result: EnqueueResult): Promise<void> {
  if ('error' in result) {
    const { error } = result
    return out.print({ line, error }, () => out.style.red(`Line ${line}: ${error}`))
  }
  const { id, state, slotAt, messageId } = result
  return out.print({ id, state, slotAt, messageId }, () => sayEnqueued(result))
}

function sayEnqueued({ id, state, slotAt }: Enqueued): string {
  return `${id}  ${state.padEnd(9)}  ${localTime(slotAt)}`
}

/** Nobody reading the answers is no reason to leave messages behind. */
function evenIfClosed(out: Output): Output {
  return {
    ...out,
    print: (value, text) =>
      out.print(value, text).catch((error: unknown) => {
        if (!(error instanceof OutputClosedError)) throw error
      }),
  }
}

function weigh(document: Document): number {
  if ('error' in document || typeof document.value !== 'object' || document.value === null) return 0
  return Object.values(document.value).reduce((sum: number, field) => sum + lengthOf(field), 0)
}

function lengthOf(field: unknown): number {
  if (typeof field === 'string') return field.length
  if (!Array.isArray(field)) return 0
  return field.reduce(
    (sum: number, { content }) => sum + (typeof content === 'string' ? content.length : 0),
    0,
  )
}
