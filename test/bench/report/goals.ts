// What the figures are held against. A ratio within one run says more than a rate, which is the machine's.
import type { Part } from '../arguments.ts'
import type { Series } from '../series.ts'
import type { Backend } from '../stage.ts'
import { atLeast, type Goal, ratio } from './goal.ts'

export function goalsOf(series: Series[]): Goal[] {
  const rate = (part: Part, name: string, backend: Backend, waiting = 0) =>
    series.find(
      (one) =>
        one.part === part && one.name.startsWith(name) && one.backend === backend && one.waiting === waiting,
    )?.median.perSecond
  const postrider = (backend: Backend) => rate('a', 'Postrider', backend)
  const noop = rate('noop', '', 'postgres')
  return [
    atLeast('on Redis (a) is at least (b)', 1, ratio(postrider('redis'), rate('b', '', 'redis'))),
    atLeast('on Redis (a) is at least 5 times (c)', 5, ratio(postrider('redis'), rate('c', '', 'redis'))),
    atLeast("on Postgres (a) is at least 0.8 of BullMQ's no-ops", 0.8, ratio(postrider('postgres'), noop)),
    ...(['postgres', 'redis'] as const).flatMap((backend) => [
      atLeast(
        `bulk enqueue on ${backend}, of 5,000 per second`,
        1,
        ratio(rate('enqueue', 'enqueue in bulk', backend), 5_000),
      ),
      ...backlogGoals(series, backend),
    ]),
  ].flat()
}

/** Each figure at the largest backlog against the same at the smallest; a tenth may be noise. */
function backlogGoals(series: Series[], backend: Backend): Goal[] {
  const own = series.filter((one) => one.part === 'backlog' && one.backend === backend)
  return [...new Set(own.map(({ name }) => name))].flatMap((name) => {
    const levels = own.filter((one) => one.name === name).sort((a, b) => a.waiting - b.waiting)
    const [smallest, largest] = [levels[0], levels.at(-1)]
    if (smallest === undefined || largest === undefined || smallest === largest) return []
    const text = `${name} on ${backend}, at ${largest.waiting} waiting against ${smallest.waiting}`
    return atLeast(text, 0.9, ratio(largest.median.perSecond, smallest.median.perSecond))
  })
}
