import { type ConnectionTestReport, type StageReport, stageNames } from '../../model/connection-test.ts'
import type { Command } from '../io.ts'
import type { Output } from '../output.ts'
import { withClient } from '../session.ts'
import { reportText, stageText } from '../show/connection-test.ts'

/** Each stage as it ends, then the result. */
export const testAccount: Command<{ id: string; timeoutMs: number }> = (context, { id, timeoutMs }) =>
  withClient(context, async (client, { closeLater }) => {
    const { out } = context
    const test = await client.accounts.test(id)
    const abort = new AbortController()
    const stages = showStages(test.stages, abort.signal, out)
    closeLater(async () => {
      abort.abort()
      await stages.catch(() => {})
    })
    const finished = test.finished({ timeoutMs })
    const report = await Promise.race([finished, stages.then(() => finished)])
    await stages
    await out.print(resultOf(report), () => reportText(report, context))
    return report.ok ? 0 : 1
  })

type Stages = (options: { signal: AbortSignal }) => AsyncIterable<StageReport>

async function showStages(follow: Stages, signal: AbortSignal, out: Output): Promise<void> {
  out.status('  ... waiting for a worker')
  for await (const stage of follow({ signal })) {
    await out.print({ stage: stageOf(stage) }, () => stageText(stage, out))
    const next = nextName(stage)
    if (next) out.status(`  ... ${next}`)
  }
}

function nextName({ name, ok }: StageReport): string | undefined {
  return ok ? stageNames[stageNames.indexOf(name) + 1] : undefined
}

function resultOf({ ok, smtp, imap, stages, suggestion }: ConnectionTestReport): ConnectionTestReport {
  return { ok, smtp, imap, stages: stages.map(stageOf), suggestion }
}

/** Fields in the documented order; jsonb keeps none. */
function stageOf({ name, ok, ms, detail }: StageReport): StageReport {
  return { name, ok, ms, detail }
}
