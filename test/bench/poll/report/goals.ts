import { atLeast, atMost, type Goal, ratio } from '../../report/goal.ts'
import type { Side } from '../arguments.ts'
import type { PollSeries, TickSeries } from '../figures.ts'
import type { MemoryStep } from '../measures/memory.ts'
import type { Mail } from '../measures/side.ts'

export type Found = { polls: PollSeries[]; memory: MemoryStep[]; ticks: TickSeries[] }

export function pollGoalsOf({ polls, memory, ticks }: Found): Goal[] {
  const rate = (side: Side, mail: Mail) =>
    polls.find((one) => one.side === side && one.mail === mail)?.median.perSecond
  const ofBare = (side: Side, mail: Mail) => ratio(rate(side, mail), rate('a', mail))
  const [first, last] = [memory[0], memory.at(-1)]
  const grown = first === last ? undefined : ratio(last?.rssMb, first?.rssMb)
  return [
    ...atLeast('a new login, changed mailboxes: at least 0.9 of (a)', 0.9, ofBare('new', 'changed')),
    ...atLeast('kept connections, unchanged: at least 20 times (a)', 20, ofBare('kept', 'unchanged')),
    ...atLeast('kept connections, changed: at least 20 times (a)', 20, ofBare('kept', 'changed')),
    ...atMost(`memory after ${last?.polls} polls against ${first?.polls}: at most 1.25 times`, 1.25, grown),
    ...pausedGoals(ticks),
  ]
}

/** By pages, which do not depend on who else is on the machine. With half as many rows more an index may be a level deeper. */
function pausedGoals(ticks: TickSeries[]): Goal[] {
  return ['nothing is due', 'its first 1,000'].flatMap((name) => {
    const alone = ticks.find((one) => one.name === name)
    const beside = ticks.find((one) => one.name.startsWith(`${name}, beside`))
    const pages = ratio(beside?.median.pages, alone?.median.pages)
    return atMost(`${beside?.name}: at most 1.25 times the pages`, 1.25, pages)
  })
}
