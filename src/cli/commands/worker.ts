import { readConfig } from '../../config.ts'
import type { JobKind } from '../../queue/names.ts'
import type { Command } from '../io.ts'

/** Production migrates as a step of its own (`postrider migrate`), by a role that may. */
export const runWorker: Command<{ jobs: JobKind[] }> = async ({ io }, { jobs }) => {
  const config = readConfig(io.env)
  const { runService } = await import('../../../workers/service.ts')
  await runService(config, { jobs, migrate: false })
  return 0
}
