// (d) No queue and no database.
import { type Sample, sample } from '../sample.ts'
import type { Stage } from '../stage.ts'
import { addressOf } from '../work.ts'

const warmUpSends = 500

export async function measureBarePool(stage: Stage, sends: number): Promise<Sample> {
  const { server, password } = stage
  const worker = await stage.startWorker({ kind: 'bare-pool', server, email: addressOf(0), password })
  await worker.ask('finished', warmUpSends)
  await worker.ask('consume')
  const result = await sample(worker, sends, () => worker.ask('finished', sends))
  await worker.stop()
  return result
}
