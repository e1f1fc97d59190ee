// Tables for a terminal: columns that are as wide as their widest cell.
import type { Goal } from './goal.ts'
import type { Machine } from './machine.ts'

export type Column<Row> = { title: string; cell(row: Row): string; isText?: boolean }

export function gridOf<Row>(columns: Column<Row>[], list: Row[]): string[] {
  const rows = [columns.map(({ title }) => title), ...list.map((one) => columns.map(({ cell }) => cell(one)))]
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)))
  return rows.map((row) =>
    columns
      .map(({ isText }, index) => align(row[index] ?? '', widths[index] ?? 0, isText))
      .join('  ')
      .trimEnd(),
  )
}

export function headline({ cores, cpu, node, load }: Machine): string {
  return `${cores} cores of ${cpu}, Node ${node}, load before ${load.toFixed(1)}`
}

export function goalLines(goals: Goal[]): string[] {
  return goals.map(({ text, isMet, value }) => `${isMet ? '✓' : '✗'} ${text}: ${value.toFixed(2)}`)
}

/** The lowest and the highest of several rounds. */
export function spread(values: number[]): string {
  return values.length > 1 ? `${whole(Math.min(...values))}-${whole(Math.max(...values))}` : ''
}

export function whole(value: number | undefined): string {
  return value === undefined ? '' : Math.round(value).toLocaleString('en')
}

export function decimal(value: number | undefined, digits = 2): string {
  return value === undefined ? '' : value.toFixed(digits)
}

function align(text: string, width: number, isText = false): string {
  return isText ? text.padEnd(width) : text.padStart(width)
}
