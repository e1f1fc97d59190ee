// The staged check behind the Test button, and what its result says of the account.
import { type AccountRow, findAccount } from '../../db/accounts.ts'
import {
  beginConnectionTest,
  findConnectionTest,
  finishConnectionTest,
  putStages,
} from '../../db/connection-tests.ts'
import type { Endpoint, Failure } from '../../src/failures/failure.ts'
import type { ConnectionTestResult, StageReport } from '../../src/model/connection-test.ts'
import type { TestPayload } from '../../src/queue/payloads.ts'
import { releaseAccount } from '../../src/replan.ts'
import type { WorkerContext } from '../context.ts'
import { openCredentials } from '../credentials.ts'
import { done, type Outcome } from '../outcome.ts'
import type { JobContext, Work } from '../run.ts'
import { nameBothCauses, writeHealth } from './health.ts'
import { runTest } from './run-test.ts'

export type TestDeps = Pick<
  WorkerContext,
  'db' | 'queue' | 'opener' | 'guard' | 'pool' | 'timeouts' | 'now' | 'random' | 'log'
>

export function makeConnectionTest(deps: TestDeps): Work<TestPayload> {
  return async ({ testId }, job) => {
    const test = await findConnectionTest(deps.db, testId)
    if (!test || test.state === 'finished') return done
    const account = await findAccount(deps.db, test.accountId)
    const isTooOld = deps.now().getTime() - test.createdAt.getTime() > longestLifeMs
    if (!account || isTooOld) {
      await finishConnectionTest(deps.db, testId, givenUp)
      return done
    }
    await beginConnectionTest(deps.db, testId)
    const result = nameBothCauses(await run(deps, account, testId, job), account, deps.now())
    // Broken off by the worker's end: the sweep has it run again, and nothing is said of the account.
    if (job.signal.aborted && !result.ok) return done
    return finish(deps, account, testId, result)
  }
}

/** A test whose worker dies again and again must not send a mail each time for ever. */
const longestLifeMs = 15 * 60_000
const givenUpFailure: Failure = { code: 'internal-error', stage: 'prepare', rule: 'connection-test/given-up' }
const givenUp: ConnectionTestResult = {
  ok: false,
  smtp: { ok: false, failure: givenUpFailure },
  imap: null,
  stages: [],
}

async function run(
  deps: TestDeps,
  account: AccountRow,
  testId: string,
  job: JobContext,
): Promise<ConnectionTestResult> {
  const stages: StageReport[] = []
  let written: Promise<void> = Promise.resolve()
  const report = (stage: StageReport) => {
    stages.push(stage)
    const soFar = [...stages]
    // In order and one at a time; a stage that could not be shown must not fail the test, which the end rewrites.
    written = written
      .then(async () => {
        await putStages(deps.db, testId, soFar)
        await job.progress(soFar)
      })
      .catch((error: unknown) => deps.log.warn({ err: error, testId }, 'test.progress-lost'))
  }
  const { guard, timeouts, now } = deps
  const open = (endpoint: Endpoint) => openCredentials(deps, account.id, endpoint)
  const runDeps = { guard, timeouts, now, openCredentials: open }
  const result = await runTest(runDeps, account, testId, report, job.signal)
  await written
  return result
}

/** Writes the result and what it says of the account; a passing test lets parked sends go. */
async function finish(
  deps: TestDeps,
  account: AccountRow,
  testId: string,
  result: ConnectionTestResult,
): Promise<Outcome> {
  await deps.db.transaction(async (tx) => {
    await finishConnectionTest(tx, testId, result)
    await writeHealth(tx, account, result, deps.now())
  })
  await releaseAccount(deps, account.id)
  return done
}
