import { columnsOf, cut, padEnd, padStart, plain } from './text.ts'

export type Column<Row> = {
  title: string
  value: (row: Row) => string
  /** Gives way when the terminal is narrow; at most one column. */
  isFlexible?: boolean
  /** Stands to the right. */
  isNumber?: boolean
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
  const lines = [columns.map(({ title }) => title.toUpperCase()), ...cells]
  return lines
    .map((line) =>
      line
        .map((cell, index) => {
          const size = sizes[index] ?? 0
          const pad = columns[index]?.isNumber ? padStart : padEnd
          return pad(cut(cell, size), size)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Names and values under each other; an absent value leaves its line out. */
export function fields(entries: [name: string, value: string | null | undefined][]): string {
  const shown = entries.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  const size = Math.max(0, ...shown.map(([name]) => columnsOf(name)))
  return shown.map(([name, value]) => `${padEnd(name, size)}  ${value}`).join('\n')
}
