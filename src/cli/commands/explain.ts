import { classifyEvidence, type EvidenceInput, guessProtocol } from '../../failures/evidence.ts'
import { type Explanation, explain } from '../../failures/explain.ts'
import { presetById } from '../../providers/lookup.ts'
import { presets } from '../../providers/presets.ts'
import { readDocuments } from '../input/documents.ts'
import type { Evidence } from '../input/evidence.ts'
import type { Command, CommandContext } from '../io.ts'
import { explanationText } from '../show/explanation.ts'
import { UsageError } from '../usage.ts'

type Args = { words: string[]; provider?: string }

/** One error from the arguments, or many from stdin, in order. */
export const explainText: Command<Args> = async (context, { words, provider }) => {
  requireProvider(provider)
  if (words.length === 1 && words[0] === '-') return explainStream(context, provider)
  const text = words.join(' ')
  if (text.trim() === '') throw new UsageError('The text is empty; give what the mail server said.')
  await printOne(context, null, explainOne(context, { protocol: guessProtocol(text), text, provider }))
  return 0
}

async function explainStream(context: CommandContext, provider: string | undefined) {
  const { parseEvidence } = await import('../input/evidence.ts')
  let isAllGood = true
  for await (const document of readDocuments(context.io.stdin)) {
    const { line } = document
    const evidence: Evidence = 'error' in document ? document : parseEvidence(document.value)
    if ('error' in evidence) {
      const { error } = evidence
      isAllGood = false
      await context.out.print({ line, error }, () => context.out.style.red(`Line ${line}: ${error}`))
    } else {
      const { id, input } = evidence
      await printOne(context, id, explainOne(context, { ...input, provider: input.provider ?? provider }))
    }
  }
  return isAllGood ? 0 : 1
}

function explainOne({ lang }: CommandContext, input: EvidenceInput): Explanation {
  const preset = input.provider === undefined ? null : presetById(input.provider)
  return explain(classifyEvidence(input, new Date()), {
    lang,
    // "Other host" is no name to put into a sentence.
    providerName: preset === null || preset.id === 'custom' ? undefined : preset.name,
    appPassword: preset?.appPassword
      ? { steps: preset.appPassword.steps, url: preset.appPassword.url }
      : undefined,
  })
}

function printOne(context: CommandContext, id: unknown, explanation: Explanation): Promise<void> {
  const { group, code, scope, retryable, field, title, remedy, rule } = explanation
  return context.out.print({ id, group, code, scope, retryable, field, title, remedy, rule }, () => {
    const text = explanationText({ ...explanation, reply: undefined }, context)
    return id === null ? text : `${context.out.style.bold(String(id))}\n${text}\n`
  })
}

function requireProvider(provider: string | undefined): void {
  if (provider === undefined || presetById(provider) !== null) return
  const known = presets.map(({ id }) => id).join(', ')
  throw new UsageError(`There is no provider ${JSON.stringify(provider)}. Known are ${known}.`)
}
