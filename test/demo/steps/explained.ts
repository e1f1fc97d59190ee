// What every broken account must show: group, code, form field and remedy, in the reader's language.
import type { FailureCode, FailureField, FailureGroup } from '../../../src/failures/codes.ts'
import { type Explanation, fieldLabel, type Lang } from '../../../src/failures/explain.ts'
import type { Line } from '../display/display.ts'
import type { Step } from '../runner.ts'
import type { Engine } from './start.ts'

export type Expected = { group: FailureGroup; code: FailureCode; field: FailureField }

/** Records the failure, and whether it is the one expected and fit to be read. */
export function judge(step: Step, lang: Lang, failure: Explanation | null, expected: Expected): void {
  step.record({ failure: failure && { ...failure, fieldLabel: labelOf(failure, lang) } })
  const found = failure && { group: failure.group, code: failure.code, field: failure.field }
  step.expect('failure', found, expected)
  const said = `${failure?.groupTitle} ${failure?.title} ${failure?.remedy}`
  step.expect('placeholders left', said.match(/[{}[\]]|undefined/g) ?? [], [])
}

export function linesOf({ lang, words: { labels } }: Engine, failure: Explanation | null): Line[] {
  if (!failure) return []
  const { group, groupTitle, code, title, field, remedy, reply } = failure
  return [
    { label: labels.group, text: `${groupTitle} (${group})` },
    { label: labels.code, text: `${code}: ${title}` },
    { label: labels.field, text: `${labelOf(failure, lang)} (${field})` },
    { label: labels.remedy, text: remedy },
    ...(reply
      ? [{ label: labels.evidence, text: [reply.code, reply.enhanced, reply.text].join(' ').trim() }]
      : []),
  ]
}

function labelOf({ field, endpoint }: Explanation, lang: Lang): string {
  return field ? fieldLabel(field, lang, endpoint) : ''
}
