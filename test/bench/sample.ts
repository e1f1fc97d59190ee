// One measurement: the clock, the worker's own CPU and memory, and what the whole machine was busy with.
import { cpus } from 'node:os'
import type { Child } from './processes/parent.ts'
import type { WorkerVerbs } from './processes/worker.ts'

export type Sample = {
  perSecond: number
  /** Of the worker process, with the drain. */
  cpuSecondsPer1000?: number
  /** Of everything on the machine: stores, sink, this process, and whoever else runs; without the drain. */
  machineCpuSecondsPer1000?: number
  peakRssMb?: number
  /** From the last message until the queue held no job of it; 10 means that it still did. */
  drainSeconds?: number
}

/** Runs `work`, which does `count` things in `worker`. `drain` is no part of the rate, but of what it cost. */
export async function sample(
  worker: Child<WorkerVerbs>,
  count: number,
  work: () => Promise<void>,
  drain?: () => Promise<void>,
): Promise<Sample> {
  const before = await worker.ask('usage')
  const busyBefore = busySeconds()
  const startedAt = performance.now()
  await work()
  const seconds = (performance.now() - startedAt) / 1000
  const machineSeconds = busySeconds() - busyBefore
  await drain?.()
  const drainSeconds = drain && (performance.now() - startedAt) / 1000 - seconds
  const after = await worker.ask('usage')
  return {
    perSecond: count / seconds,
    cpuSecondsPer1000: ((after.cpuSeconds - before.cpuSeconds) * 1000) / count,
    machineCpuSecondsPer1000: (machineSeconds * 1000) / count,
    peakRssMb: after.peakRssMb,
    drainSeconds,
  }
}

/** Things per second, where nothing but the rate is of interest. */
export async function rate(count: number, work: () => Promise<unknown>): Promise<Sample> {
  const startedAt = performance.now()
  await work()
  return { perSecond: (count * 1000) / (performance.now() - startedAt) }
}

/** Field by field; one that no sample has is absent. */
export function medianOf<Sampled extends { [Field in keyof Sampled]?: number | undefined }>(
  samples: Sampled[],
): Sampled {
  const result: { [Field in keyof Sampled]?: number } = {}
  for (const field of new Set(samples.flatMap((one) => Object.keys(one) as (keyof Sampled)[]))) {
    const values = samples.flatMap((one) => (one[field] as number | undefined) ?? []).sort((a, b) => a - b)
    const [low, high] = [values[(values.length - 1) >> 1], values[values.length >> 1]]
    if (low !== undefined && high !== undefined) result[field] = (low + high) / 2
  }
  return result as Sampled
}

/** Processor seconds of the whole machine. */
export function busySeconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000
}
