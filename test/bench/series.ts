import type { Part } from './arguments.ts'
import type { Sample } from './sample.ts'
import type { Backend } from './stage.ts'

/** One line of a table: the same measurement, once per round. */
export type SeriesOf<Key, Sampled> = Key & { rounds: Sampled[]; median: Sampled }

export type SeriesKey = {
  part: Part
  name: string
  backend: Backend | null
  /** Other sends that wait in the same tables and queue. */
  waiting: number
  count: number
}

export type Series = SeriesOf<SeriesKey, Sample>

/** Collects samples into series, in the order in which they first came. */
export function makeCollector<Key, Sampled>(options: {
  idOf(key: Key): string
  medianOf(samples: Sampled[]): Sampled
  onSample(key: Key, sample: Sampled): void
}) {
  const all = new Map<string, SeriesOf<Key, Sampled>>()
  return {
    add(key: Key, sample: Sampled): void {
      const id = options.idOf(key)
      const found = all.get(id) ?? { ...key, rounds: [], median: sample }
      found.rounds.push(sample)
      found.median = options.medianOf(found.rounds)
      all.set(id, found)
      options.onSample(key, sample)
    },
    series: () => [...all.values()],
  }
}

export type CollectorOf<Key, Sampled> = ReturnType<typeof makeCollector<Key, Sampled>>
export type Collector = CollectorOf<SeriesKey, Sample>
