// What is measured, in which order. Contenders take turns within a round, so that a slow minute of the machine falls
// on all of them.
import type { Options, Part } from './arguments.ts'
import { measureBacklog } from './measures/backlog.ts'
import { measureBarePool } from './measures/bare-pool.ts'
import { type BullKind, measureBull } from './measures/bull.ts'
import { openEngine } from './measures/engine.ts'
import { enqueueKinds, makeLater, measureEnqueue } from './measures/enqueue.ts'
import type { Collector } from './series.ts'
import type { Backend, Stage } from './stage.ts'

export async function measureAll(stage: Stage, options: Options, collector: Collector): Promise<void> {
  const has = (part: Part) => options.only.includes(part)
  for (let round = 0; round < options.rounds; round += 1) {
    for (const backend of stage.backends) {
      if (has('noop')) await bull(stage, options, collector, { part: 'noop', backend })
      if (has('a')) await postrider(stage, options, collector, backend)
      if (has('b')) await bull(stage, options, collector, { part: 'b', backend })
      if (has('c')) await bull(stage, options, collector, { part: 'c', backend })
      if (has('enqueue')) await enqueue(stage, options, collector, backend)
    }
    if (has('d')) {
      const key = { part: 'd', name: 'nodemailer pool of 20, no queue', backend: null, waiting: 0 } as const
      collector.add({ ...key, count: options.sends }, await measureBarePool(stage, options.sends))
    }
  }
  if (has('backlog')) {
    for (const backend of stage.backends) await measureBacklog(stage, options, collector, backend)
  }
}

/** Each on a database of its own: sends of the last day are part of planning the next. */
async function postrider(stage: Stage, { sends }: Options, collector: Collector, backend: Backend) {
  for (const isEnqueueIncluded of [false, true]) {
    const engine = await openEngine(stage, backend)
    const name = isEnqueueIncluded ? 'Postrider, enqueueing included' : 'Postrider'
    const result = await engine.run({ sends, isEnqueueIncluded })
    collector.add({ part: 'a', name, backend, waiting: 0, count: sends }, result)
    await engine.close()
  }
}

const bulls = {
  noop: { kind: 'no-op', name: "BullMQ's no-op ceiling", share: 1 },
  b: { kind: 'pool-per-account', name: 'BullMQ + nodemailer pools, by hand', share: 1 },
  // Several times slower: a fifth is enough to be measured.
  c: { kind: 'transport-per-job', name: 'BullMQ + createTransport per job', share: 0.2 },
} satisfies Partial<Record<Part, { kind: BullKind; name: string; share: number }>>

async function bull(
  stage: Stage,
  { sends }: Options,
  collector: Collector,
  { part, backend }: { part: keyof typeof bulls; backend: Backend },
): Promise<void> {
  const { kind, name, share } = bulls[part]
  const jobs = Math.ceil(sends * share)
  const result = await measureBull(stage, { backend, kind, jobs })
  collector.add({ part, name, backend, waiting: 0, count: jobs }, result)
}

async function enqueue(stage: Stage, { sends }: Options, collector: Collector, backend: Backend) {
  const engine = await openEngine(stage, backend)
  const later = makeLater()
  for (const kind of enqueueKinds) {
    const result = await measureEnqueue(engine, kind, { sends, later })
    collector.add(
      { part: 'enqueue', name: `enqueue ${kind}`, backend, waiting: 0, count: result.count },
      result,
    )
  }
  await engine.close()
}
