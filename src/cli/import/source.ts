// The file: its header, and its rows as they are read.
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { UsageError } from '../usage.ts'
import { readBytes } from './charset.ts'
import { type Columns, countKnown, readColumns } from './columns.ts'
import { type Line, readLines } from './lines.ts'
import { parseRecord, separators } from './record.ts'
import { type BrokenRow, type Row, readRows } from './rows.ts'

export type Source = {
  columns: Columns
  rows: AsyncGenerator<Row | BrokenRow>
  close(): Promise<void>
}

/** No row of a form is longer; a file that is no text at all has lines of megabytes. */
export const maxLineKilobytes = 64

/**
 * @param onOtherCharset told once, of the first line that is not UTF-8
 * @throws UsageError when there is no such file, or its first line is no header
 */
export async function openSource(
  path: string,
  stdin: Readable,
  onOtherCharset: (line: number) => void,
): Promise<Source> {
  const file = path === '-' ? null : await openFile(path)
  try {
    const input = file ? file.createReadStream({ autoClose: false }) : stdin
    const lines = noteCharset(readLines(readBytes(input), maxLineKilobytes * 1024), onOtherCharset)
    const { columns, separator } = await readHeader(lines)
    const shape = { separator, columns: columns.fields.length, maxLength: maxLineKilobytes * 1024 }
    return {
      columns,
      rows: readRows(lines, shape),
      async close() {
        input.destroy()
        await file?.close()
      },
    }
  } catch (error) {
    await file?.close()
    throw error
  }
}

async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${error.code})`
    throw new UsageError(`${path}: ${why}.`)
  })
  if (!(await file.stat()).isDirectory()) return file
  await file.close()
  throw new UsageError(`${path}: it is a directory.`)
}

async function readHeader(lines: AsyncGenerator<Line>) {
  const line = await firstLine(lines)
  if (line?.text.startsWith('PK\u0003\u0004'))
    throw new UsageError('This is a spreadsheet (.xlsx, .ods), not a CSV file. Save it as "CSV UTF-8" first.')
  if (line?.isTooLong)
    throw new UsageError(
      `The first line is longer than ${maxLineKilobytes} KB, so this is not a CSV file with a header.`,
    )
  if (!line) throw new UsageError('The file is empty. It needs a first line that names the columns.')
  const readings = separators.map((separator) => {
    const cells = parseRecord(line.text, separator)
    return { separator, cells: typeof cells === 'string' ? [] : cells }
  })
  const known = ({ cells }: { cells: string[] }) => countKnown(cells)
  const best = readings.reduce((first, second) => (known(second) > known(first) ? second : first))
  return { separator: best.separator, columns: readColumns(best.cells) }
}

async function firstLine(lines: AsyncGenerator<Line>): Promise<Line | null> {
  for (;;) {
    const { value, done } = await lines.next()
    if (done) return null
    if (value.isTooLong || value.text.trim() !== '') return value
  }
}

async function* noteCharset(lines: AsyncIterable<Line>, note: (line: number) => void): AsyncGenerator<Line> {
  let isNoted = false
  for await (const line of lines) {
    if (!line.isUtf8 && !isNoted) note(line.number)
    isNoted ||= !line.isUtf8
    yield line
  }
}
