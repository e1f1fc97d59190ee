// Where results go: stdout or a file, as CSV or NDJSON, each as its row ends.
import { open, realpath } from 'node:fs/promises'
import type { Output } from '../output.ts'
import { UsageError } from '../usage.ts'
import { csvHeader, type Result, toCsv } from './result.ts'

export type Format = 'csv' | 'ndjson'

export type Sink = { write(result: Result): Promise<void>; close(): Promise<void> }

export async function openSink(
  out: Output,
  { source, output, format }: { source: string; output?: string; format: Format },
): Promise<Sink> {
  const textOf = format === 'csv' ? toCsv : (result: Result) => JSON.stringify(result)
  if (output !== undefined) return openFileSink(source, output, format, textOf)
  // In JSON nothing but results is printed.
  if (format === 'csv') await out.print(null, () => csvHeader)
  return { write: (result) => out.print(result, () => textOf(result)), close: async () => {} }
}

async function openFileSink(
  source: string,
  output: string,
  format: Format,
  textOf: (result: Result) => string,
): Promise<Sink> {
  await refuseSameFile(source, output)
  const file = await open(output, 'w').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--output ${output}: it cannot be written (${error.code}).`)
  })
  // One after the other, whoever else is waiting: lines must not end up inside each other.
  let written: Promise<unknown> = Promise.resolve()
  const write = async (text: string) => {
    written = written.then(() => file.appendFile(`${text}\n`))
    await written
  }
  if (format === 'csv') await write(csvHeader)
  return { write: (result) => write(textOf(result)), close: () => file.close() }
}

/** Opening it for writing would empty it. */
async function refuseSameFile(source: string, output: string): Promise<void> {
  if (source === '-') return
  const [from, to] = await Promise.all([realpath(source), realpath(output).catch(() => null)])
  if (from === to) throw new UsageError('--output names the file that is imported.')
}
