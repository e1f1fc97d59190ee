// What everybody polls, and the database of who needs one.
import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { generateKeyPair, type KeyPair } from '../../../src/credentials/keys.ts'
import { readAuthority } from '../../demo/directory.ts'
import { requireServer } from '../../helpers/requires.ts'
import type { Closers } from '../closers.ts'
import type { Stores } from '../contenders/contender.ts'
import { type Databases, openDatabases } from '../databases.ts'
import { openLog } from '../log.ts'
import { type Child, startChild } from '../processes/parent.ts'
import type { PollerVerbs } from '../processes/poller.ts'
import type { PollSetup } from './contenders/contender.ts'
import { type BenchDovecot, startBenchDovecot } from './dovecot.ts'
import { parentOf } from './process-tree.ts'

export type PollStage = {
  databases: Databases
  /** Null where it is not installed, or nothing needs it. */
  dovecot: BenchDovecot | null
  /** Of every mailbox. */
  password: string
  keys: KeyPair
  /** The process of PostgreSQL that all others of it come from. */
  postgresPid: number
  startPoller(dovecot: BenchDovecot, contender: PollSetup): Promise<Child<PollerVerbs>>
}

export async function openPollStage(
  directory: string,
  options: { mailboxes: number; needsDovecot: boolean; profile?: string },
  closers: Closers,
): Promise<PollStage> {
  const { mailboxes, needsDovecot, profile } = options
  const log = openLog(directory, closers)
  const databases = await openDatabases(directory, closers)
  const authority = await readAuthority(directory)
  const password = randomBytes(12).toString('base64url')
  const start = async () => {
    const certificate = await authority.issue({ names: ['127.0.0.1'] })
    return startBenchDovecot(directory, { mailboxes, password, certificate }, closers)
  }
  return {
    databases,
    dovecot: needsDovecot && requireServer('dovecot') ? await start() : null,
    password,
    keys: await generateKeyPair(),
    postgresPid: await findPostgres(databases),
    async startPoller({ host, port }, contender) {
      const isProfiled = profile !== undefined && contender.kind === 'postrider'
      const execArgv = isProfiled ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
      const poller = startChild<PollerVerbs>('poller', { log, execArgv })
      closers.push(poller.stop)
      await poller.ask('open', { server: { host, port }, contender })
      return poller
    },
  }
}

async function findPostgres({ makeStores, dropStores }: Databases): Promise<number> {
  const stores: Stores = await makeStores('postgres')
  const db = postgres(stores.databaseUrl, { max: 1 })
  const [row] = await db<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
  // While the connection lives: its process ends with it.
  const pid = parentOf(row?.pid ?? 0)
  await db.end()
  await dropStores(stores)
  return pid
}
