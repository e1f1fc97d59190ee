import type { Sample } from '../sample.ts'
import type { Series, SeriesKey } from '../series.ts'
import type { Goal } from './goal.ts'
import { type Column, decimal, goalLines, gridOf, headline, spread, whole } from './grid.ts'
import type { Machine } from './machine.ts'

const columns: Column<Series>[] = [
  { title: 'part', cell: ({ part }) => part, isText: true },
  { title: 'what', cell: ({ name }) => name, isText: true },
  { title: 'queue in', cell: ({ backend }) => backend ?? '-', isText: true },
  { title: 'waiting', cell: ({ waiting }) => whole(waiting) },
  { title: 'per second', cell: ({ median }) => whole(median.perSecond) },
  { title: 'lowest-highest', cell: ({ rounds }) => spread(rounds.map(({ perSecond }) => perSecond)) },
  { title: 'CPU s/1000', cell: ({ median }) => decimal(median.cpuSecondsPer1000) },
  { title: 'machine', cell: ({ median }) => decimal(median.machineCpuSecondsPer1000) },
  { title: 'peak MB', cell: ({ median }) => whole(median.peakRssMb) },
  { title: 'drain s', cell: ({ median }) => decimal(median.drainSeconds, 1) },
]

export function tableOf(series: Series[], goals: Goal[], machine: Machine): string {
  return [headline(machine), '', ...gridOf(columns, series), '', ...goalLines(goals), ''].join('\n')
}

/** For whoever waits. */
export function progressLine({ name, backend, waiting }: SeriesKey, { perSecond }: Sample): string {
  const where = [backend, waiting > 0 && `${whole(waiting)} waiting`].filter(Boolean).join(', ')
  return `${name}${where ? ` (${where})` : ''}: ${whole(perSecond)} per second\n`
}
