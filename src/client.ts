// What an app backend holds: it stores, enqueues and reads. It never connects to a mail server and cannot open
// credentials, since it has the public key alone.
import { openDatabase } from '../db/client.ts'
import { type Accounts, makeAccounts } from './client/accounts.ts'
import type { ClientContext } from './client/context.ts'
import { makeDiscover } from './client/discover.ts'
import { type Events, makeEvents } from './client/events.ts'
import { makeReplies, type Replies } from './client/replies.ts'
import { makeSends, type Sends } from './client/sends.ts'
import { makeTestProgress } from './client/test-progress.ts'
import { makeSealer, type Sealer } from './credentials/seal.ts'
import type { Lang } from './failures/explain.ts'
import { openQueueBackend } from './queue/backend.ts'

export type ClientOptions = {
  /** PostgreSQL with Postrider's tables (`postrider migrate`). */
  databaseUrl: string
  /** Where the queue is; without it the queue is in Postgres. The workers must have the same. */
  redisUrl?: string
  /** Seals credentials; needed by `accounts.add` only. */
  publicKey?: string
  /** Language of titles and remedies. Default `en`. */
  lang?: Lang
  /** Networks, addresses and host names inside that `accounts.discover` may connect to, as POSTRIDER_ALLOW_HOSTS. */
  allowHosts?: string[]
  /** DNS servers that `accounts.discover` asks, such as `192.0.2.53` or `127.0.0.1:5353`. Default: the system's. */
  dnsServers?: string[]
  /** Connections to Postgres, apart from the queue's. Default 10. */
  maxConnections?: number
}

export type Client = {
  accounts: Accounts
  sends: Sends
  replies: Replies
  events: Events
  /** Closes every connection. */
  close(): Promise<void>
}

/** Nothing connects until the first call. @throws Error for an `allowHosts` entry that is none */
export function createClient(options: ClientOptions): Client {
  const { databaseUrl, redisUrl, publicKey, lang = 'en', maxConnections, allowHosts, dnsServers } = options
  const now = () => new Date()
  const discover = makeDiscover({ allowHosts, dnsServers, lang, random: Math.random, now })
  const database = openDatabase(databaseUrl, { maxConnections, name: 'postrider client' })
  // Lost connections come back by themselves; a call that meets one is rejected, which is where it belongs.
  const queue = openQueueBackend({ databaseUrl, redisUrl, role: 'producer', onError: () => {} })
  const testProgress = makeTestProgress(queue)
  const context: ClientContext = {
    db: database.db,
    queue,
    testProgress,
    sealer: once(() => sealerOf(publicKey)),
    now,
    random: Math.random,
    lang,
  }
  return {
    accounts: makeAccounts(context, discover),
    sends: makeSends(context),
    replies: makeReplies(context),
    events: makeEvents(context),
    async close() {
      await testProgress.close()
      try {
        await queue.close()
      } finally {
        await database.close()
      }
    },
  }
}

async function sealerOf(publicKey: string | undefined): Promise<Sealer> {
  if (!publicKey)
    throw new Error(
      'There is no public key to seal credentials with: set POSTRIDER_PUBLIC_KEY, or createClient\'s publicKey. "postrider keys generate" makes a pair.',
    )
  return makeSealer(publicKey)
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
