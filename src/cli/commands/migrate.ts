import { readConfig } from '../../config.ts'
import { allQueues } from '../../queue/names.ts'
import { toDatabaseError } from '../../runtime/database-error.ts'
import { openDatabaseServer } from '../../runtime/runtime.ts'
import type { Command } from '../io.ts'

type Args = { grantBackend?: string; grantWorker?: string }

/** Needs no key, and no table yet. */
export const migrateDatabase: Command<Args> = async ({ io, out }, { grantBackend, grantWorker }) => {
  const server = await openDatabaseServer(readConfig(io.env))
  try {
    const { migrate } = await import('../../../db/migrate.ts')
    const grants = await import('../../../db/grants.ts')
    const applied = await migrate(server.databaseUrl)
    if (grantBackend !== undefined) await grants.grantBackend(server.databaseUrl, grantBackend, allQueues())
    if (grantWorker !== undefined) await grants.grantWorker(server.databaseUrl, grantWorker, allQueues())
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
