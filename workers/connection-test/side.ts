// What both sides of a test have in common: stages, a budget, a transcript, and a diagnosis when it fails.
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotOpenError } from '../../src/credentials/open.ts'
import { type Failure, MailError } from '../../src/failures/failure.ts'
import type { SessionDeps } from '../../src/mail/endpoint.ts'
import type { Suggestion } from '../../src/model/connection-test.ts'
import { unreadable } from '../credentials.ts'
import { type Budget, makeBudget } from './budget.ts'
import { type Asked, makeDiagnosis } from './diagnosis.ts'
import type { Run } from './run-test.ts'
import { watchSilence } from './silence.ts'
import { makeStageLog, type StageLog } from './stages.ts'

export type Side = { log: StageLog; budget: Budget; session: SessionDeps }

export type SideResult = { failure?: Failure; suggestion?: Suggestion; log: StageLog }

/** Runs one side to its end; a failure is returned or thrown as MailError, and told of here. */
export async function runSide(
  run: Run,
  asked: Asked,
  work: (side: Side) => Promise<Failure | null>,
): Promise<SideResult> {
  const { deps, report, transcript, signal } = run
  const { guard, timeouts, now } = deps
  const { endpoint } = asked
  const startedAt = performance.now()
  const log = makeStageLog(endpoint, report)
  const budget = makeBudget(run.budgets.openMs, signal)
  const diagnosis = makeDiagnosis(deps, asked, signal)
  const silence = watchSilence(asked, budget, diagnosis)
  const onStage: SessionDeps['onStage'] = (passed) => {
    silence.onStage(passed)
    log.onStage(passed)
  }
  const session = { guard, timeouts, now, onStage, onSaid: transcript.of(endpoint), signal: budget.signal }
  try {
    const found = await work({ log, budget, session }).catch((error: unknown) => asFailure(error, asked))
    silence.end()
    if (!found) return { log }
    const failure = budget.explain(found)
    if (failure.code === 'host-not-allowed') await untilFullSecond(startedAt, signal)
    log.fail(failure)
    log.skipRest(log.failed())
    const suggestion = await diagnosis.suggest(failure)
    return { log, failure, ...(suggestion ? { suggestion } : {}) }
  } finally {
    silence.end()
    diagnosis.end()
    budget.end()
  }
}

function asFailure(error: unknown, { endpoint }: Asked): Failure {
  if (error instanceof MailError) return error.failure
  if (error instanceof CannotOpenError) return unreadable(error, endpoint)
  throw error
}

/** How long a name took to be refused would tell who knows it: DNS here, the hosts file, nobody. */
async function untilFullSecond(startedAt: number, signal: AbortSignal): Promise<void> {
  const elapsedMs = performance.now() - startedAt
  const fullMs = Math.ceil(elapsedMs / 1000) * 1000
  await sleep(fullMs - elapsedMs, undefined, { signal }).catch(() => 'the worker ends')
}
