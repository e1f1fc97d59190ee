import type { Goal } from '../../report/goal.ts'
import { type Column, decimal, goalLines, gridOf, headline, spread, whole } from '../../report/grid.ts'
import type { Machine } from '../../report/machine.ts'
import type { Side } from '../arguments.ts'
import type { PollSeries, TickSeries } from '../figures.ts'
import type { MemoryStep } from '../measures/memory.ts'
import type { Found } from './goals.ts'

const names: Record<Side, string> = {
  new: 'Postrider, a login each',
  kept: 'Postrider, kept connections',
  a: 'imapflow: new UIDs',
  b: 'imapflow: UNSEEN, in full',
}

const pollColumns: Column<PollSeries>[] = [
  { title: 'part', cell: ({ side }) => side, isText: true },
  { title: 'what', cell: ({ side }) => names[side], isText: true },
  { title: 'mailboxes', cell: ({ mail }) => mail, isText: true },
  { title: 'polls/s', cell: ({ median }) => decimal(median.perSecond, 1) },
  { title: 'lowest-highest', cell: ({ rounds }) => spread(rounds.map(({ perSecond }) => perSecond)) },
  { title: 'bytes', cell: ({ median }) => whole(median.bytes) },
  { title: 'CPU ms', cell: ({ median }) => decimal(median.cpuMs) },
  { title: 'Dovecot', cell: ({ median }) => decimal(median.dovecotCpuMs) },
  { title: 'Postgres', cell: ({ median }) => decimal(median.postgresCpuMs) },
  { title: 'machine', cell: ({ median }) => decimal(median.machineCpuMs) },
]

const memoryColumns: Column<MemoryStep>[] = [
  { title: 'accounts', cell: ({ accounts }) => whole(accounts) },
  { title: 'polls', cell: ({ polls }) => whole(polls) },
  { title: 'after s', cell: ({ seconds }) => whole(seconds) },
  { title: 'RSS MB', cell: ({ rssMb }) => whole(rssMb) },
]

const tickColumns: Column<TickSeries>[] = [
  { title: 'tick', cell: ({ name }) => name, isText: true },
  { title: 'accounts', cell: ({ median }) => whole(median.count) },
  { title: 'ms', cell: ({ median }) => decimal(median.ms, 1) },
  { title: 'lowest-highest', cell: ({ rounds }) => spread(rounds.map(({ ms }) => ms)) },
  { title: 'pages', cell: ({ median }) => whole(median.pages) },
  { title: 'WAL KB', cell: ({ median }) => whole(median.walKb) },
]

/** One table for each kind of figure that there is. */
export function pollTablesOf({ polls, memory, ticks }: Found, goals: Goal[], machine: Machine): string {
  return [
    headline(machine),
    '',
    ...tableOf(pollColumns, polls),
    ...tableOf(memoryColumns, memory),
    ...tableOf(tickColumns, ticks),
    ...goalLines(goals),
    '',
  ].join('\n')
}

function tableOf<Row>(columns: Column<Row>[], rows: Row[]): string[] {
  return rows.length > 0 ? [...gridOf(columns, rows), ''] : []
}
