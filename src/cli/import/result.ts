// What an import says of a row: the same keys in CSV and NDJSON. A password is in none of them.
import { stringify } from 'csv-stringify/sync'
import { sayWhy } from '../../connection-test/say.ts'
import { explained } from '../../explained.ts'
import type { FailureGroup } from '../../failures/codes.ts'
import type { Explanation, Lang } from '../../failures/explain.ts'
import type { ConnectionTestResult } from '../../model/connection-test.ts'
import type { Problem } from './check.ts'
import type { BrokenRow } from './rows.ts'
import { sayLine, sayProblem } from './words.ts'

/** `stage` is a stage of the connection test, or `input` for what stands in the file. */
export type Result = {
  line: number
  email: string | null
  ok: boolean
  /** The account that was saved, or was there already. */
  accountId: string | null
  stage: string | null
  code: string | null
  /** As the column is called in JSON, such as `smtp.password`; several with a comma between them. */
  field: string | null
  remedy: string | null
}

export const resultNames = [
  'line',
  'email',
  'ok',
  'accountId',
  'stage',
  'code',
  'field',
  'remedy',
] as const satisfies (keyof Result)[]

/** How a row counts in the summary. */
export type Verdict = 'passed' | 'connected' | 'not-tested' | 'input' | FailureGroup

export type Settled = { result: Result; verdict: Verdict }

type Of = { line: number; email: string | null; lang: Lang }

export function passed(of: Of, accountId: string | null): Settled {
  return { result: resultOf(of, { ok: true, accountId }), verdict: 'passed' }
}

/** SMTP's failure where both sides have one. */
export function failed(
  of: Of,
  test: ConnectionTestResult,
  provider: string,
  accountId: string | null,
): Settled {
  const failure = test.smtp.failure ?? test.imap?.failure ?? null
  const explanation = explained(failure, { provider, lang: of.lang })
  if (!explanation) throw new Error('a connection test that fails has a failure')
  const side = test.smtp.failure ? 'smtp' : 'imap'
  const stage = test.stages.find(({ name, verdict }) => verdict === 'failed' && name.startsWith(side))
  const suggestion = test.suggestions?.find(({ endpoint }) => endpoint === side)
  const said = {
    accountId,
    stage: stage?.name ?? `${side}.${explanation.stage}`,
    code: explanation.code,
    field: fieldOf(explanation, side),
    remedy: [explanation.remedy, ...(suggestion ? [sayWhy(suggestion, of.lang)] : [])].join(' '),
  }
  return { result: resultOf(of, said), verdict: explanation.group }
}

export function wrongFields(of: Of, problems: Problem[]): Settled {
  const field = problems.map((problem) => problem.field).join(', ')
  const remedy = problems.map((problem) => sayProblem(problem, of.lang)).join(' ')
  return inInput(of, { code: 'invalid-input', field, remedy })
}

export function brokenRow({ line, fault }: BrokenRow, lang: Lang, maxKilobytes: number): Settled {
  const { what, ...counts } = fault
  const say = { cells: 'cells', quotes: 'quotes', 'too-long': 'tooLong' } as const
  const remedy = sayLine(say[what], lang, { ...counts, kilobytes: maxKilobytes })
  // Cells may be in the wrong place, so that none is known to be the address.
  return inInput({ line, email: null, lang }, { code: 'invalid-input', remedy })
}

export function duplicate(of: Of, firstLine: number): Settled {
  const remedy = sayLine('duplicate', of.lang, { line: firstLine })
  return inInput(of, { code: 'duplicate-email', field: 'email', remedy })
}

/** Nothing is wrong with it: importing the same file again is harmless. */
export function connected(of: Of, accountId: string): Settled {
  const remedy = sayLine('connected', of.lang, { id: accountId })
  const said = { ok: true, accountId, stage: 'input', code: 'already-connected', remedy }
  return { result: resultOf(of, said), verdict: 'connected' }
}

export function notTested(of: Of): Settled {
  const said = { code: 'not-tested', remedy: sayLine('notTested', of.lang) }
  return { result: resultOf(of, said), verdict: 'not-tested' }
}

/** The header of a CSV file, without its end of line. */
export const csvHeader = resultNames.join(',')

/** A spreadsheet runs no cell of it: what looks like a formula gets an apostrophe in front. */
export function toCsv(result: Result): string {
  return stringify([resultNames.map((name) => result[name])], {
    escape_formulas: true,
    cast: { boolean: String },
  }).trimEnd()
}

function inInput(of: Of, said: Partial<Result>): Settled {
  return { result: resultOf(of, { stage: 'input', ...said }), verdict: 'input' }
}

/** Keys in the order in which they are written. */
function resultOf({ line, email }: Of, said: Partial<Result>): Result {
  const { ok = false, accountId = null, stage = null, code = null, field = null, remedy = null } = said
  return { line, email, ok, accountId, stage, code, field, remedy }
}

function fieldOf({ field }: Explanation, side: 'smtp' | 'imap'): string | null {
  const isOfServer = field !== null && ['host', 'port', 'encryption', 'username', 'password'].includes(field)
  return isOfServer ? `${side}.${field}` : field
}
