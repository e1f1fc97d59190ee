// The same figures on top of sends that wait for a later day: what is slow with many rows shows here.
import type { Options } from '../arguments.ts'
import type { Collector } from '../series.ts'
import type { Backend, Stage } from '../stage.ts'
import { type Engine, openEngine } from './engine.ts'
import { enqueueKinds, makeLater, measureEnqueue } from './enqueue.ts'

export async function measureBacklog(
  stage: Stage,
  options: Options,
  collector: Collector,
  backend: Backend,
): Promise<void> {
  const engine = await openEngine(stage, backend)
  const later = makeLater()
  let waiting = 0
  for (const level of options.backlogs) {
    waiting = await fill(engine, { ...options, level, waiting, later, backend, collector })
    for (let round = 0; round < options.rounds; round += 1) {
      const { sends } = options
      const result = await engine.run({ sends, isEnqueueIncluded: false, waiting })
      collector.add({ part: 'backlog', name: 'Postrider', backend, waiting: level, count: sends }, result)
      await engine.retireSent()
    }
  }
  await engine.close()
}

/** Fills up to the level; the last of it is what enqueueing is measured by. Returns how many wait now. */
async function fill(
  engine: Engine,
  to: Options & {
    level: number
    waiting: number
    later: () => string
    backend: Backend
    collector: Collector
  },
): Promise<number> {
  const { level, rounds, later, backend, collector } = to
  // As many at every level, for a call of a thousand is faster than ten of a hundred.
  const sends = Math.floor(Math.min(...to.backlogs) / (1.2 * rounds))
  const measured = Math.ceil(rounds * sends * 1.2)
  const plain = Math.max(0, level - to.waiting - measured)
  await engine.enqueue(plain, later)
  await engine.analyze()
  let waiting = to.waiting + plain
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of enqueueKinds) {
      const result = await measureEnqueue(engine, kind, { sends, later })
      waiting += result.count
      const key = { part: 'backlog', name: `enqueue ${kind}`, backend, waiting: level } as const
      collector.add({ ...key, count: result.count }, result)
    }
  }
  return waiting
}
