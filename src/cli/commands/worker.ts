import { readConfig } from '../../config.ts'
import type { JobKind } from '../../queue/names.ts'
import type { Command } from '../io.ts'

/** Production migrates as a step of its own (`postrider migrate`), by a role that may. */
export const runWorker: Command<{ jobs: JobKind[] }> = async ({ io }, { jobs }) => {
  const config = readConfig(io.env)
  const { serve } = await import('../../../workers/serve.ts')
  await serve(config, { jobs, migrate: false })
  return 0
}
