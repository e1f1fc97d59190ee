// One contender in a process of its own, so that its CPU seconds and its memory are its own.
import { makeBarePool } from '../contenders/bare-pool.ts'
import { makeBullWorker } from '../contenders/bull.ts'
import type { Contender, Setup } from '../contenders/contender.ts'
import { makePostrider } from '../contenders/postrider.ts'
import { answerParent } from './child.ts'

export type Usage = { cpuSeconds: number; peakRssMb: number }

export type WorkerVerbs = {
  open(setup: Setup): Promise<void>
  /** Takes jobs from now on. */
  consume(): Promise<void>
  /** Ends those under way and takes no more; connections stay open. */
  pause(): Promise<void>
  /** Resolves when so many were done since `consume`. */
  finished(count: number): Promise<void>
  usage(): Promise<Usage>
}

let contender: Contender | null = null
const get = () => {
  if (contender === null) throw new Error('The worker is not open')
  return contender
}

const verbs: WorkerVerbs = {
  async open(setup) {
    contender = await make(setup)
  },
  consume: () => get().consume(),
  pause: () => get().pause(),
  finished: (count) => get().finished(count),
  async usage() {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakRssMb: maxRSS / 1024 }
  },
}
answerParent(verbs, async () => contender?.close())

function make(setup: Setup): Promise<Contender> {
  switch (setup.kind) {
    case 'postrider':
      return makePostrider(setup)
    case 'bare-pool':
      return makeBarePool(setup)
    default:
      return makeBullWorker(setup)
  }
}
