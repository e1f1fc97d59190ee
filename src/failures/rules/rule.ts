import type { FailureCode } from '../codes.ts'
import type { Stage } from '../failure.ts'

/** One row of a table: what a server says, and what it means. The first row that fits decides. */
export type Rule = {
  /** Kept with the failure as evidence; unique over all tables. */
  id: string
  /** Tested against the words of the reply in one line, addresses replaced by `<address>`. */
  pattern: RegExp
  code: FailureCode
  /** Only for accounts of this provider. */
  provider?: string
  /** Only at these stages. */
  stages?: readonly Stage[]
  /** Tested against `550 5.4.5` (SMTP; either part may be missing) or `NO LIMIT` (IMAP). */
  codes?: RegExp
  /** A second cause that gives the same answer; the remedy names both. */
  alsoPossible?: FailureCode
}

/** What a rule is held against. */
export type Evidence = { text: string; codes: string; stage: Stage; provider?: string }

/** The first rule that fits, or undefined. */
export function firstMatch(rules: readonly Rule[], evidence: Evidence): Rule | undefined {
  return rules.find(
    (rule) =>
      (rule.provider === undefined || rule.provider === evidence.provider) &&
      (rule.stages === undefined || rule.stages.includes(evidence.stage)) &&
      (rule.codes === undefined || rule.codes.test(evidence.codes)) &&
      rule.pattern.test(evidence.text),
  )
}

/** One pattern out of several wordings, case ignored; a table reads better with one wording per line. */
export function anyOf(...wordings: RegExp[]): RegExp {
  return new RegExp(wordings.map(({ source }) => source).join('|'), 'i')
}
