// A failure in words, with what the account's provider adds to them.
import { type Explanation, explain, type Lang } from './failures/explain.ts'
import type { Failure } from './failures/failure.ts'
import { presetOf } from './providers/lookup.ts'

export type ExplainFor = { provider: string; lang: Lang }

/** A stored failure in words; null stays null. */
export function explained(failure: Failure | null, { provider, lang }: ExplainFor): Explanation | null {
  if (failure === null) return null
  const preset = presetOf({ provider })
  const { appPassword } = preset
  return explain(failure, {
    lang,
    // "Other host" is no name to put into a sentence.
    providerName: preset.id === 'custom' ? undefined : preset.name,
    appPassword: appPassword ? { steps: appPassword.steps, url: appPassword.url } : undefined,
  })
}
