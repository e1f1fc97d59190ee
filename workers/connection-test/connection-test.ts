// The staged check behind the Test button: SMTP with a real mail to the account's own address, then IMAP and that
// mail found again. The two sides are judged apart; a failure of one never hides the other.
import { type AccountRow, findAccount, setHealth, setImapHealth } from '../../db/accounts.ts'
import {
  beginConnectionTest,
  findConnectionTest,
  finishConnectionTest,
  putStages,
} from '../../db/connection-tests.ts'
import { holdWaiting } from '../../db/waiting.ts'
import { policyOf } from '../../src/failures/codes.ts'
import type { Failure } from '../../src/failures/failure.ts'
import type { ConnectionTestResult, StageReport } from '../../src/model/connection-test.ts'
import { presetOf } from '../../src/providers/lookup.ts'
import type { TestPayload } from '../../src/queue/payloads.ts'
import { releaseAccount } from '../../src/replan.ts'
import type { WorkerContext } from '../context.ts'
import { accountVerdict, works } from '../health.ts'
import { done, type Outcome } from '../outcome.ts'
import type { JobContext, Work } from '../run.ts'
import { testImap } from './imap-side.ts'
import { suggest } from './siblings.ts'
import { testSmtp } from './smtp-side.ts'

export type TestDeps = Pick<
  WorkerContext,
  'db' | 'queue' | 'opener' | 'guard' | 'pool' | 'timeouts' | 'now' | 'random' | 'log'
>

/** Reports a stage as it ends. */
export type Report = (stage: StageReport) => void

export function makeConnectionTest(deps: TestDeps): Work<TestPayload> {
  return async ({ testId }, job) => {
    const test = await findConnectionTest(deps.db, testId)
    if (!test || test.state === 'finished') return done
    const account = await findAccount(deps.db, test.accountId)
    if (!account) return done
    await beginConnectionTest(deps.db, testId)
    const result = await run(deps, account, testId, job)
    return finish(deps, account, testId, result)
  }
}

async function run(
  deps: TestDeps,
  account: AccountRow,
  testId: string,
  job: JobContext,
): Promise<ConnectionTestResult> {
  const stages: StageReport[] = []
  let written: Promise<void> = Promise.resolve()
  const report: Report = (stage) => {
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

  const smtp = await testSmtp(deps, account, testId, report, job.signal)
  const imap = account.imapHost ? await testImap(deps, account, smtp.messageId, report, job.signal) : null
  const suggestion = await suggest(deps, account, { smtp: smtp.failure, imap: imap?.failure }, job.signal)
  await written
  return {
    ok: smtp.failure === undefined && imap?.failure === undefined,
    smtp: side(smtp.failure),
    imap: imap ? side(imap.failure) : null,
    stages,
    ...(suggestion ? { suggestion } : {}),
  }
}

function side(failure: Failure | undefined): { ok: boolean; failure?: Failure } {
  return failure ? { ok: false, failure } : { ok: true }
}

/** Writes the result and what it says of the account; a passing test lets parked sends go. */
async function finish(
  deps: TestDeps,
  account: AccountRow,
  testId: string,
  result: ConnectionTestResult,
): Promise<Outcome> {
  await releaseAccount(deps, account.id, async (tx) => {
    await finishConnectionTest(tx, testId, result)
    const { smtp, imap } = result
    const verdict = smtp.failure
      ? accountVerdict(smtp.failure, { now: deps.now(), quirks: presetOf(account).quirks, feedback: account })
      : works
    if (verdict) await setHealth(tx, account.id, verdict)
    if (verdict && verdict.health !== 'active') await holdWaiting(tx, account.id)
    if (imap) await setImapHealth(tx, account.id, imapHealth(imap.failure), imap.failure ?? null)
  })
  return done
}

function imapHealth(failure: Failure | undefined) {
  if (!failure) return 'active'
  return policyOf(failure.code).retryable ? 'unreachable' : 'needs-attention'
}
