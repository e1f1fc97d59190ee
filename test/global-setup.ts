// Once for all integration tests: a PostgreSQL with a migrated template, a Redis where there is one, and an authority
// that every test process trusts the way production trusts a private one, by NODE_EXTRA_CA_CERTS.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../db/embedded/server.ts'
import { migrate } from '../db/migrate.ts'
import { type AuthorityKeys, makeAuthority, writeAuthority } from './helpers/certificates.ts'
import { startRedis } from './helpers/redis.ts'
import { requireServer } from './helpers/requires.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string
    redisUrl: string | null
    authority: AuthorityKeys
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'postrider-test-'))
  // As root the server runs as another user, who must be able to pass through.
  await chmod(directory, 0o711)
  const embedded = await openEmbedded({ dataDir: directory, durable: false })
  await makeTemplate(embedded.url)
  const redis = requireServer('redis-server') ? await startRedis() : null
  const authority = await makeAuthority()
  const authorityFile = join(directory, 'authority.pem')
  await writeAuthority(authority, authorityFile)
  process.env.NODE_EXTRA_CA_CERTS = authorityFile

  project.provide('databaseUrl', embedded.url)
  project.provide('redisUrl', redis?.url ?? null)
  project.provide('authority', authority.export())
  return async () => {
    await redis?.close()
    await embedded.release()
    await rm(directory, { recursive: true, force: true })
  }
}

/** Databases of tests are copies of this one, which takes a fraction of what migrating takes. */
async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE DATABASE template_migrated')
  await client.end()
  await migrate(url.replace(/\/postrider$/, '/template_migrated'))
}
