import type { Part } from './arguments.ts'
import { medianOf, type Sample } from './sample.ts'
import type { Backend } from './stage.ts'

/** One line of the table: the same measurement, once per round. */
export type Series = {
  part: Part
  name: string
  backend: Backend | null
  /** Other sends that wait in the same tables and queue. */
  waiting: number
  count: number
  rounds: Sample[]
  median: Sample
}

export type SeriesKey = Pick<Series, 'part' | 'name' | 'backend' | 'waiting' | 'count'>

/** Collects samples into series, in the order in which they first came. */
export function makeCollector(onSample: (key: SeriesKey, sample: Sample) => void) {
  const all = new Map<string, Series>()
  return {
    add(key: SeriesKey, sample: Sample): void {
      const id = [key.part, key.name, key.backend, key.waiting].join('|')
      const found = all.get(id) ?? { ...key, rounds: [], median: sample }
      found.rounds.push(sample)
      found.median = medianOf(found.rounds)
      all.set(id, found)
      onSample(key, sample)
    },
    series: () => [...all.values()],
  }
}

export type Collector = ReturnType<typeof makeCollector>
