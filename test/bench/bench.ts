// Sending: what `npm run bench` measures when nothing else is asked for.
import type { Options } from './arguments.ts'
import { measureAll } from './plan.ts'
import { goalsOf } from './report/goals.ts'
import { progressLine, tableOf } from './report/table.ts'
import type { Bench } from './run.ts'
import { medianOf, type Sample } from './sample.ts'
import { makeCollector, type SeriesKey } from './series.ts'
import { openStage } from './stage.ts'

export function makeSendBench(directory: string, options: Options): Bench {
  const collector = makeCollector<SeriesKey, Sample>({
    idOf: ({ part, name, backend, waiting }) => [part, name, backend, waiting].join('|'),
    medianOf,
    onSample: (key, sample) => process.stderr.write(progressLine(key, sample)),
  })
  return {
    async measure(closers) {
      await measureAll(await openStage(directory, closers, options.profile), options, collector)
    },
    report(machine) {
      const series = collector.series()
      const goals = goalsOf(series)
      return { document: { machine, options, series, goals }, text: tableOf(series, goals, machine) }
    },
  }
}
