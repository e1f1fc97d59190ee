// Stages of a mail session as stages of the test: what passed, what failed, and what was not reached because of it.
import type { Endpoint, Failure, Stage } from '../../src/failures/failure.ts'
import type { PassedStage } from '../../src/mail/endpoint.ts'
import { type StageName, type StageReport, stageNames } from '../../src/model/connection-test.ts'
import type { Report } from './run-test.ts'

export type StageLog = {
  onStage(passed: PassedStage): void
  /** A stage that ends now and began when the one before it ended. */
  pass(stage: Stage, detail: Record<string, unknown>): void
  fail(failure: Failure): void
  /** Whatever was not reached; `after` is the stage that is to blame. */
  skipRest(after: StageName | null): void
  /** The stage that failed. */
  failed(): StageName | null
}

export function makeStageLog(endpoint: Endpoint, report: Report): StageLog {
  const reached = new Set<StageName>()
  let lastAt = performance.now()
  let failed: StageName | null = null
  let addresses: unknown
  const tell = (stage: Stage, verdict: 'ok' | 'failed', ms: number, detail: Record<string, unknown>) => {
    const name = nameOf(endpoint, stage)
    if (verdict === 'failed') failed = name
    reached.add(name)
    lastAt = performance.now()
    report({ name, ok: verdict === 'ok', verdict, ms, detail })
  }
  const sinceLast = () => Math.round(performance.now() - lastAt)
  return {
    onStage({ stage, ms, detail }) {
      if (stage === 'resolve') addresses = detail.addresses
      tell(stage, 'ok', ms, detail)
    },
    pass: (stage, detail) => tell(stage, 'ok', sinceLast(), detail),
    fail(failure) {
      const tried = failure.stage === 'connect' ? { addresses } : {}
      tell(failure.stage, 'failed', sinceLast(), { ...factsOf(failure), ...tried })
    },
    skipRest(after) {
      for (const name of stageNames) {
        if (!name.startsWith(`${endpoint}.`) || reached.has(name)) continue
        report({ name, ok: false, verdict: 'skipped', ms: 0, detail: after ? { after } : {} })
      }
    },
    failed: () => failed,
  }
}

/** Where a session's finer stages are shown. */
const shownAs: Record<Endpoint, Partial<Record<Stage, string>>> = {
  smtp: { data: 'message', prepare: 'message' },
  imap: { capabilities: 'greeting', prepare: 'folders', inbox: 'folders', fetch: 'round-trip' },
}

function nameOf(endpoint: Endpoint, stage: Stage): StageName {
  const name = `${endpoint}.${shownAs[endpoint][stage] ?? stage}`
  return stageNames.find((known) => known === name) ?? `${endpoint}.login`
}

/** What a person needs to see of a failure beside its stage; a certificate's facts stand in its parameters. */
function factsOf({ code, rule, reply, params = {} }: Failure): StageReport['detail'] {
  const { names, issuer, date, fingerprint, seconds } = params
  return { code, rule, reply: reply?.text, names, issuer, date, fingerprint, seconds }
}
