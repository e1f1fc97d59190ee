import type { FollowedTest } from '../../client/follow-test.ts'
import { type ConnectionTestReport, type StageReport, stageNames } from '../../model/connection-test.ts'
import type { Command } from '../io.ts'
import type { Output } from '../output.ts'
import { withClient } from '../session.ts'
import { reportText, stageText } from '../show/connection-test.ts'

/** Each stage as it ends, then the result. */
export const testAccount: Command<{ id: string; timeoutMs: number }> = (context, { id, timeoutMs }) =>
  withClient(context, async (client) => {
    const { out } = context
    const test = await client.accounts.test(id)
    const stages = showStages(test, out)
    // When nobody finishes the test, only closing the client ends this; its error then is of no interest.
    stages.catch(() => {})
    const finished = test.finished({ timeoutMs })
    const report = await Promise.race([finished, stages.then(() => finished)])
    await stages
    await out.print(resultOf(report), () => reportText(report, context))
    return report.ok ? 0 : 1
  })

async function showStages(test: FollowedTest, out: Output): Promise<void> {
  out.status('  ... waiting for a worker')
  for await (const stage of test.stages()) {
    await out.print({ stage }, () => stageText(stage, out))
    const next = nextName(stage)
    if (next) out.status(`  ... ${next}`)
  }
}

function nextName({ name, ok }: StageReport): string | undefined {
  return ok ? stageNames[stageNames.indexOf(name) + 1] : undefined
}

function resultOf({ ok, smtp, imap, stages, suggestion }: ConnectionTestReport): ConnectionTestReport {
  return { ok, smtp, imap, stages, suggestion }
}
