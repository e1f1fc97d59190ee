// Lines of a CSV file as rows. A broken row costs the rows around it nothing, also when its quotation marks stay open.
import type { Line } from './lines.ts'
import { parseRecord, type Separator } from './record.ts'

/** `line` is where the row begins. */
export type Row = { line: number; cells: string[] }
export type BrokenRow = {
  line: number
  fault: { what: 'cells'; cells: number; columns: number } | { what: 'quotes' } | { what: 'too-long' }
}

/** A cell with more line breaks than this is one whose quotation mark was forgotten. */
const maxLinesPerRow = 100

/**
 * Rows after the header. Rows without anything in them are skipped. Where a row over several lines does not end with as
 * many cells as there are columns, its first line is the broken one, and the others are read as rows of their own.
 */
export async function* readRows(
  lines: AsyncIterator<Line>,
  shape: { separator: Separator; columns: number; maxLength: number },
): AsyncGenerator<Row | BrokenRow> {
  const { separator, columns, maxLength } = shape
  const returned: Line[] = []
  const next = async () => returned.shift() ?? ((await lines.next()).value as Line | undefined)

  for (let first = await next(); first; first = await next()) {
    const { number: line } = first
    if (first.isTooLong) {
      yield { line, fault: { what: 'too-long' } }
      continue
    }
    const taken = [first]
    let text = first.text
    let cells = parseRecord(text, separator)
    while (cells === 'open' && taken.length < maxLinesPerRow && text.length <= maxLength) {
      const more = await next()
      if (!more) break
      taken.push(more)
      if (more.isTooLong) break
      text += `\n${more.text}`
      // Only another mark can close the cell.
      if (more.text.includes('"')) cells = parseRecord(text, separator)
    }
    if (typeof cells !== 'string' && cells.every((cell) => cell.trim() === '')) continue
    if (typeof cells !== 'string' && cells.length === columns) {
      yield { line, cells }
      continue
    }
    returned.unshift(...taken.slice(1))
    const isOpen = typeof cells === 'string' || taken.length > 1
    yield {
      line,
      fault: isOpen ? { what: 'quotes' } : { what: 'cells', cells: cells.length, columns },
    }
  }
}
