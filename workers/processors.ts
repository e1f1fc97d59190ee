// Which function does which job.

import type { Egress } from '../src/config.ts'
import { presetOf } from '../src/providers/lookup.ts'
import type { Processor, WorkerSettings } from '../src/queue/backend.ts'
import {
  accountPayload,
  maintenancePayload,
  pollPayload,
  sendPayload,
  testPayload,
} from '../src/queue/payloads.ts'
import { makeConnectionTest } from './connection-test/connection-test.ts'
import type { WorkerContext } from './context.ts'
import { makePoll } from './imap-poll/poll.ts'
import { makeMaintenance } from './maintenance/maintenance.ts'
import { done } from './outcome.ts'
import { byName, makeProcessor } from './run.ts'
import { makeSend } from './send/send.ts'
import { makeFiler } from './sent-copy/file.ts'
import { makeResolver } from './uncertain/resolve.ts'

export type Consumed = { processor: Processor; settings: WorkerSettings }

/** Jobs under way per queue and process; they mostly wait for servers. One account has at most a twenty-fifth. */
const sendConcurrency = 200

export type Processors = {
  maintenance(): Consumed
  connectionTest(): Consumed
  send(provider: string, egress: Egress): Consumed
  /** Polls, and the other looks into mailboxes, which share the provider's patience for logins. */
  imap(provider: string): Consumed
}

export function makeProcessors(context: WorkerContext, signal: AbortSignal): Processors {
  const deps = { log: context.log, signal }
  const resolve = makeResolver(context)
  const file = makeFiler(context)
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
      processor: makeProcessor(sendPayload, makeSend(context, provider, egress), deps),
      settings: { concurrency: sendConcurrency, ...egressLimit(provider) },
    }),
    imap: () => ({
      processor: byName({
        'imap-poll': makeProcessor(pollPayload, makePoll(context), deps),
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
  }
}

/** A cap per egress IP becomes a steady trickle: one at a time, never a burst at the window's start. */
function egressLimit(provider: string): WorkerSettings {
  const { perEgressIpPerHour } = presetOf({ provider }).limits
  return perEgressIpPerHour
    ? { limiter: { max: 1, duration: Math.ceil(3_600_000 / perEgressIpPerHour) } }
    : {}
}
