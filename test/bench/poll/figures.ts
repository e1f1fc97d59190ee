// All that a run of polling found, and what it says while it goes on.
import { medianOf } from '../sample.ts'
import { type CollectorOf, makeCollector, type SeriesOf } from '../series.ts'
import type { Side } from './arguments.ts'
import type { MemoryStep } from './measures/memory.ts'
import type { Mail } from './measures/side.ts'
import type { TickSample } from './measures/tick.ts'
import type { PollSample } from './sample.ts'

export type PollKey = { side: Side; mail: Mail }
export type PollSeries = SeriesOf<PollKey, PollSample>
export type TickSeries = SeriesOf<{ name: string }, TickSample>

export type Figures = {
  polls: CollectorOf<PollKey, PollSample>
  ticks: CollectorOf<{ name: string }, TickSample>
  memory: { add(step: MemoryStep): void; steps(): MemoryStep[] }
}

export function makeFigures(say: (line: string) => void): Figures {
  const steps: MemoryStep[] = []
  return {
    polls: makeCollector<PollKey, PollSample>({
      idOf: ({ side, mail }) => `${side}|${mail}`,
      medianOf,
      onSample: ({ side, mail }, { perSecond, bytes }) =>
        say(`(${side}) ${mail}: ${perSecond.toFixed(1)} polls per second, ${Math.round(bytes)} bytes each`),
    }),
    ticks: makeCollector<{ name: string }, TickSample>({
      idOf: ({ name }) => name,
      medianOf,
      onSample: ({ name }, { ms, count }) => say(`${name}: ${count} in ${ms.toFixed(1)} ms`),
    }),
    memory: {
      add(step) {
        steps.push(step)
        say(`memory: ${step.rssMb.toFixed(0)} MB after ${step.polls} polls (${step.seconds.toFixed(0)} s)`)
      },
      steps: () => steps,
    },
  }
}
