// One measurement of polling: the clock, what it cost each of the processes, and what was on the wire.
import type { Child } from '../processes/parent.ts'
import type { PollerVerbs } from '../processes/poller.ts'
import { busySeconds } from '../sample.ts'
import { cpuSecondsOf } from './process-tree.ts'

export type PollSample = {
  perSecond: number
  /** Of the contender's process, for each poll. */
  cpuMs: number
  dovecotCpuMs: number
  postgresCpuMs: number
  /** Of everything on the machine, whoever else runs there too. */
  machineCpuMs: number
  /** In both directions, handshakes included. */
  bytes: number
}

export type Meter = {
  /** Runs something that is to be measured; may be called several times. */
  measure(polls: number, work: () => Promise<void>): Promise<void>
  /** All of it together. */
  sample(): PollSample
}

type Reading = Omit<PollSample, 'perSecond'> & { ms: number }

export function makeMeter(
  poller: Child<PollerVerbs>,
  { dovecotPid, postgresPid }: { dovecotPid: number; postgresPid: number },
): Meter {
  const read = async (): Promise<Reading> => {
    const { cpuSeconds, bytes } = await poller.ask('usage')
    return {
      ms: performance.now(),
      cpuMs: cpuSeconds * 1000,
      dovecotCpuMs: cpuSecondsOf(dovecotPid) * 1000,
      postgresCpuMs: cpuSecondsOf(postgresPid) * 1000,
      machineCpuMs: busySeconds() * 1000,
      bytes,
    }
  }
  const total: Reading = { ms: 0, cpuMs: 0, dovecotCpuMs: 0, postgresCpuMs: 0, machineCpuMs: 0, bytes: 0 }
  let count = 0
  return {
    async measure(polls, work) {
      const before = await read()
      const startedAt = performance.now()
      await work()
      const ms = performance.now() - startedAt
      const after = await read()
      for (const field of fields) total[field] += after[field] - before[field]
      total.ms += ms
      count += polls
    },
    sample() {
      const { ms, ...costs } = total
      const each = Object.fromEntries(fields.map((field) => [field, costs[field] / count]))
      return { perSecond: (count * 1000) / ms, ...(each as typeof costs) }
    },
  }
}

const fields = ['cpuMs', 'dovecotCpuMs', 'postgresCpuMs', 'machineCpuMs', 'bytes'] as const
