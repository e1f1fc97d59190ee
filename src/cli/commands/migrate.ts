import { readConfig } from '../../config.ts'
import { allQueues } from '../../queue/names.ts'
import { toDatabaseError } from '../../runtime/database-error.ts'
import { openDatabaseServer } from '../../runtime/runtime.ts'
import type { Command } from '../io.ts'

type Args = { grantBackend?: string; grantWorker?: string }

/** Needs no key, and no table yet. */
export const migrateDatabase: Command<Args> = async ({ io, out }, { grantBackend, grantWorker }) => {
  const config = readConfig(io.env)
  // Ways out that workers will name must be known here, since their queues need rights too.
  const queues = allQueues(config.egress.map(({ name }) => name))
  const server = await openDatabaseServer(config)
  try {
    const { migrate } = await import('../../../db/migrate.ts')
    const grants = await import('../../../db/grants.ts')
    const applied = await migrate(server.databaseUrl)
    if (grantBackend !== undefined) await grants.grantBackend(server.databaseUrl, grantBackend, queues)
    if (grantWorker !== undefined) await grants.grantWorker(server.databaseUrl, grantWorker, queues)
    const granted = { backend: grantBackend ?? null, worker: grantWorker ?? null }
    await out.print({ applied, granted }, () =>
      [
        applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database was up to date.',
        ...(grantBackend === undefined ? [] : [`The role "${grantBackend}" may work as a backend.`]),
        ...(grantWorker === undefined ? [] : [`The role "${grantWorker}" may work as a worker.`]),
      ].join('\n'),
    )
    return 0
  } catch (error) {
    throw toDatabaseError(error, server.databaseUrl)
  } finally {
    await server.close()
  }
}
