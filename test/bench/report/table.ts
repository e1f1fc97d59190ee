import type { Sample } from '../sample.ts'
import type { Series, SeriesKey } from '../series.ts'
import type { Goal } from './goals.ts'
import type { Machine } from './machine.ts'

type Column = { title: string; cell(series: Series): string; isText?: boolean }

const columns: Column[] = [
  { title: 'part', cell: ({ part }) => part, isText: true },
  { title: 'what', cell: ({ name }) => name, isText: true },
  { title: 'queue in', cell: ({ backend }) => backend ?? '-', isText: true },
  { title: 'waiting', cell: ({ waiting }) => whole(waiting) },
  { title: 'per second', cell: ({ median }) => whole(median.perSecond) },
  { title: 'lowest-highest', cell: ({ rounds }) => spread(rounds) },
  { title: 'CPU s/1000', cell: ({ median }) => decimal(median.cpuSecondsPer1000) },
  { title: 'machine', cell: ({ median }) => decimal(median.machineCpuSecondsPer1000) },
  { title: 'peak MB', cell: ({ median }) => whole(median.peakRssMb) },
  { title: 'drain s', cell: ({ median }) => decimal(median.drainSeconds, 1) },
]

export function tableOf(series: Series[], goals: Goal[], machine: Machine): string {
  const rows = [
    columns.map(({ title }) => title),
    ...series.map((one) => columns.map(({ cell }) => cell(one))),
  ]
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((text, index) => align(text, index, widths))
      .join('  ')
      .trimEnd(),
  )
  return [
    `${machine.cores} cores of ${machine.cpu}, Node ${machine.node}, load before ${machine.load.toFixed(1)}`,
    '',
    ...lines,
    '',
    ...goals.map(({ text, isMet, value }) => `${isMet ? '✓' : '✗'} ${text}: ${value.toFixed(2)}`),
    '',
  ].join('\n')
}

/** For whoever waits. */
export function progressLine({ name, backend, waiting }: SeriesKey, { perSecond }: Sample): string {
  const where = [backend, waiting > 0 && `${whole(waiting)} waiting`].filter(Boolean).join(', ')
  return `${name}${where ? ` (${where})` : ''}: ${whole(perSecond)} per second\n`
}

function align(text: string, index: number, widths: number[]): string {
  const width = widths[index] ?? 0
  return columns[index]?.isText ? text.padEnd(width) : text.padStart(width)
}

function spread(rounds: Sample[]): string {
  const rates = rounds.map(({ perSecond }) => perSecond)
  return rates.length > 1 ? `${whole(Math.min(...rates))}-${whole(Math.max(...rates))}` : ''
}

function whole(value: number | undefined): string {
  return value === undefined ? '' : Math.round(value).toLocaleString('en')
}

function decimal(value: number | undefined, digits = 2): string {
  return value === undefined ? '' : value.toFixed(digits)
}
