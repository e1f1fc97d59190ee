// Which function does which job.

import { renewPolls } from '../db/polls.ts'
import type { Egress } from '../src/config.ts'
import type { Processor, WorkerSettings } from '../src/queue/backend.ts'
import { accountPayload, maintenancePayload, pollPayload, testPayload } from '../src/queue/payloads.ts'
import { makeConnectionTest } from './connection-test/connection-test.ts'
import type { WorkerContext } from './context.ts'
import { makeClaims } from './imap-poll/claims.ts'
import { makeKeeper } from './imap-poll/keeper.ts'
import { makePoll } from './imap-poll/poll.ts'
import { makeVisit } from './imap-poll/visit.ts'
import { leaseMs, makeLeases } from './leases.ts'
import { makeMaintenance } from './maintenance/maintenance.ts'
import { done } from './outcome.ts'
import { byName, makeProcessor } from './run.ts'
import { limiterOf } from './send/egress-tokens.ts'
import { makeTurns } from './send/turn.ts'
import { makeFiler } from './sent-copy/file.ts'
import { makeResolver } from './uncertain/resolve.ts'

export type Consumed = { processor: Processor; settings: WorkerSettings }

/** Accounts at work per queue and process; they mostly wait for their servers. */
const sendConcurrency = 200

export type Processors = {
  maintenance(): Consumed
  connectionTest(): Consumed
  send(provider: string, egress: Egress): Consumed
  /** Polls, and the other looks into mailboxes, which share the provider's patience for logins. */
  imap(provider: string): Consumed
  /** Ends what goes on beside jobs. */
  close(): Promise<void>
}

export function makeProcessors(context: WorkerContext, signal: AbortSignal): Processors {
  const deps = { log: context.log, signal }
  const resolve = makeResolver(context)
  const file = makeFiler(context)
  const turns = makeTurns(context)
  const leases = makeLeases(context, (tokens) => renewPolls(context.db, tokens, leaseMs))
  const claim = makeClaims(context)
  const keeper = makeKeeper(context, { claim, leases, most: context.keptMailboxes })
  const visit = makeVisit(context, keeper)
  keeper.start(visit, signal)
  const poll = makePoll(context, { claim, keeper, leases, visit })
  return {
    maintenance: () => ({
      processor: makeProcessor(maintenancePayload, makeMaintenance(context), deps),
      settings: { concurrency: 2 },
    }),
    connectionTest: () => ({
      processor: makeProcessor(testPayload, makeConnectionTest(context), deps),
      settings: { concurrency: 20 },
    }),
    send: (provider, egress) => ({
      processor: makeProcessor(accountPayload, turns(provider, egress), deps),
      settings: { concurrency: sendConcurrency, ...limiterOf(provider) },
    }),
    imap: () => ({
      processor: byName({
        'imap-poll': makeProcessor(pollPayload, poll, deps),
        resolve: makeProcessor(
          accountPayload,
          async ({ accountId }, job) => {
            await resolve(accountId, job.signal)
            return done
          },
          deps,
        ),
        'sent-copy': makeProcessor(
          accountPayload,
          async ({ accountId }, job) => {
            await file(accountId, job.signal)
            return done
          },
          deps,
        ),
      }),
      settings: { concurrency: 20 },
    }),
    close: keeper.close,
  }
}
