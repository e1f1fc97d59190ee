import type { Client } from '../../client.ts'
import { sayOnScreen } from '../../connection-test/say.ts'
import {
  type ConnectionTestReport,
  type StageName,
  type StageReport,
  stageNames,
} from '../../model/connection-test.ts'
import type { Command, CommandContext } from '../io.ts'
import { withClient } from '../session.ts'
import { placeText, reportText, stageText, transcriptText } from '../show/connection-test.ts'

type Args = { id: string; timeoutMs: number; apply?: boolean; transcript?: boolean }
type CloseLater = (close: () => Promise<void>) => void

/** Each stage as it ends, then the result; with `apply` what was suggested is taken over, and tested again. */
export const testAccount: Command<Args> = (context, args) =>
  withClient(context, async (client, { closeLater }) => {
    const { out, lang } = context
    const first = await runOnce(client, closeLater, context, args)
    if (!args.apply || first.report.ok) return first.report.ok ? 0 : 1
    const { suggestions } = first.report
    if (suggestions.length === 0) {
      out.note(sayOnScreen('nothingToApply', lang))
      return 1
    }
    await client.accounts.applySuggestions(first.testId)
    const place = suggestions.map(placeText).join('; ')
    await out.print({ applied: suggestions.map(({ endpoint, changes }) => ({ endpoint, ...changes })) }, () =>
      out.style.yellow(`\n${sayOnScreen('applied', lang, { place })}\n`),
    )
    const { report } = await runOnce(client, closeLater, context, args)
    return report.ok ? 0 : 1
  })

async function runOnce(client: Client, closeLater: CloseLater, context: CommandContext, args: Args) {
  const { out } = context
  const test = await client.accounts.test(args.id)
  const abort = new AbortController()
  const stages = showStages(test.stages, abort.signal, context)
  closeLater(async () => {
    abort.abort()
    await stages.catch(() => {})
  })
  const finished = test.finished({ timeoutMs: args.timeoutMs })
  const report = await Promise.race([finished, stages.then(() => finished)])
  await stages
  await out.print(resultOf(report), () =>
    [
      reportText(report, { ...context, accountId: args.id }),
      ...(args.transcript ? [transcriptText(report.transcript, context)] : []),
    ].join('\n'),
  )
  return { testId: test.id, report }
}

type Stages = (options: { signal: AbortSignal }) => AsyncIterable<StageReport>

async function showStages(follow: Stages, signal: AbortSignal, context: CommandContext): Promise<void> {
  const { out } = context
  const seen = new Set<StageName>()
  out.status('  ... waiting for a worker')
  for await (const stage of follow({ signal })) {
    await out.print({ stage: stageOf(stage) }, () => stageText(stage, context))
    seen.add(stage.name)
    if (stage.ok) out.status(`  ... ${nextName(stage.name, seen) ?? ''}`)
  }
}

/** With STARTTLS the greeting comes before TLS. */
function nextName(name: StageName, seen: Set<StageName>): string | undefined {
  return name.endsWith('.connect')
    ? name.replace('connect', 'greeting')
    : stageNames.find((next) => !seen.has(next))
}

/** Fields in the documented order; jsonb keeps none. */
function resultOf(report: ConnectionTestReport): ConnectionTestReport {
  const { ok, smtp, imap, stages, suggestion, suggestions, caveats, transcript } = report
  return { ok, smtp, imap, stages: stages.map(stageOf), suggestion, suggestions, caveats, transcript }
}

function stageOf({ name, ok, verdict, ms, detail }: StageReport): StageReport {
  return { name, ok, verdict, ms, detail }
}
