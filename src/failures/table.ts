import { failureCodes, policyOf } from './codes.ts'
import { explain } from './explain.ts'
import { isRetryable } from './failure.ts'

/** The table of docs/failures.md, from the policy and the English catalogue; a test holds the page to it. */
export function failureTable(): string {
  const rows = failureCodes.map((code) => {
    const failure = { code, stage: 'connect', rule: 'docs' } as const
    const { group, scope, field } = policyOf(code)
    const { title, remedy } = explain(failure)
    return `| \`${code}\` | ${group} | ${scope} | ${field ?? '-'} | ${isRetryable(failure) ? 'yes' : 'no'} | **${title}.** ${remedy} |`
  })
  return [
    '| Code | Group | Scope | Field | Retryable | What the user reads |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}
