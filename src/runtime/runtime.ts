// Where a process finds its data, queue and keys: what the environment names, else the embedded default.
import type { Config } from '../config.ts'
import { toDatabaseError } from './database-error.ts'
import { findKeys, type Keys } from './keys.ts'

export type Runtime = Keys & {
  databaseUrl: string
  redisUrl?: string
  /** Leaves the embedded server, which stops with its last user. */
  close(): Promise<void>
}

/** A database to connect to; `close` leaves the embedded server. */
export type DatabaseServer = { databaseUrl: string; isEmbedded: boolean; close(): Promise<void> }

/**
 * Opens what a process works on. The embedded default is always brought up to date and makes its keys on first
 * use; a `DATABASE_URL` is migrated only if asked, since its role may not be allowed to.
 *
 * @throws ConfigError for keys that are none
 * @throws Error that says what to do when the database cannot be reached or is of an older version
 */
export async function openRuntime(config: Config, options: { migrate: boolean }): Promise<Runtime> {
  const server = await openDatabaseServer(config)
  try {
    const keys = await findKeys(config)
    await prepareTables(server, options.migrate)
    return {
      ...keys,
      databaseUrl: server.databaseUrl,
      redisUrl: config.redisUrl,
      close: server.close,
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

/** The database alone, as it is: for `migrate`, which needs no key. */
export async function openDatabaseServer(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
): Promise<DatabaseServer> {
  const { databaseUrl, dataDir } = config
  if (databaseUrl !== undefined) return { databaseUrl, isEmbedded: false, close: async () => {} }
  const { openEmbedded } = await import('../../db/embedded/server.ts')
  const { url, release } = await openEmbedded({ dataDir })
  return { databaseUrl: url, isEmbedded: true, close: release }
}

async function prepareTables({ databaseUrl, isEmbedded }: DatabaseServer, migrate: boolean): Promise<void> {
  const migrations = await import('../../db/migrate.ts')
  try {
    if (isEmbedded || migrate) await migrations.migrate(databaseUrl)
    else await migrations.assertMigrated(databaseUrl)
  } catch (error) {
    throw toDatabaseError(error, databaseUrl)
  }
}
