// One row of a CSV file (RFC 4180) as its cells. An error never repeats what was read: a row holds a password.
import { CsvError, parse } from 'csv-parse/sync'

export const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]

/** `open`: a quoted cell goes on in the next line. `broken`: something follows a closing quotation mark. */
export type Cells = string[] | 'open' | 'broken'

/** Cells exactly as written, spaces too. A quotation mark inside a cell that is not quoted is itself, as in a spreadsheet. */
export function parseRecord(text: string, separator: Separator): Cells {
  const strict = parseWith(text, separator, false)
  // The one fault that a spreadsheet does not mind, and that a password like pa"ss makes.
  return strict === 'mark-inside' ? settled(parseWith(text, separator, true)) : strict
}

function settled(cells: Cells | 'mark-inside'): Cells {
  return cells === 'mark-inside' ? 'broken' : cells
}

function parseWith(text: string, delimiter: Separator, relaxQuotes: boolean): Cells | 'mark-inside' {
  try {
    const records: string[][] = parse(text, {
      delimiter,
      relax_quotes: relaxQuotes,
      relax_column_count: true,
    })
    const [cells = []] = records
    return records.length <= 1 ? cells : 'broken'
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const code: string = error.code
    if (code === 'CSV_QUOTE_NOT_CLOSED') return 'open'
    return code.endsWith('INVALID_OPENING_QUOTE') ? 'mark-inside' : 'broken'
  }
}
