import { columnsOf, cut, padEnd, padStart, plain } from './text.ts'

export type Column<Row> = {
  title: string
  value: (row: Row) => string
  /** Gives way when the terminal is narrow; at most one column. */
  isFlexible?: boolean
  /** Stands to the right. */
  isNumber?: boolean
  /** Colours the cell, after it was measured. */
  paint?: (row: Row) => (text: string) => string
}

/** Aligned columns under their titles, two spaces apart. */
export function table<Row>(columns: Column<Row>[], rows: Row[], width: number): string {
  const cells = rows.map((row) => columns.map(({ value }) => plain(value(row)) || '-'))
  const sizes = columns.map(({ title }, index) =>
    Math.max(columnsOf(title), ...cells.map((line) => columnsOf(line[index] ?? ''))),
  )
  const total = sizes.reduce((sum, size) => sum + size + 2, -2)
  const flexible = columns.findIndex(({ isFlexible }) => isFlexible)
  const size = sizes[flexible]
  if (size !== undefined && total > width) sizes[flexible] = Math.max(12, size - (total - width))
  const toLine = (line: string[], row?: Row) =>
    line
      .map((cell, index) => {
        const size = sizes[index] ?? 0
        const column = columns[index]
        const text = (column?.isNumber ? padStart : padEnd)(cut(cell, size), size)
        return row !== undefined && column?.paint ? column.paint(row)(text) : text
      })
      .join('  ')
      .trimEnd()
  const head = toLine(columns.map(({ title }) => title.toUpperCase()))
  return [head, ...cells.map((line, index) => toLine(line, rows[index]))].join('\n')
}

/** Names and values under each other; an absent value leaves its line out. */
export function fields(entries: [name: string, value: string | null | undefined][]): string {
  const shown = entries.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  const size = Math.max(0, ...shown.map(([name]) => columnsOf(name)))
  return shown.map(([name, value]) => `${padEnd(name, size)}  ${value}`).join('\n')
}
