// A row as an account, checked by what `account add` checks, or everything that is wrong with it.
import { InputError, parseInput } from '../../errors.ts'
import { type AccountFields, type AccountInput, accountInput } from '../../model/account.ts'
import { resolveProvider } from '../../providers/lookup.ts'
import { type ColumnName, columnNames } from './column-names.ts'
import type { Columns } from './columns.ts'
import { fill, type Given, type GivenServer, isProvider } from './fill.ts'

/** What is tested and, if it passes, saved. `input` and `fields` hold the password. */
export type Candidate = { line: number; input: AccountInput; fields: AccountFields; provider: string }

/** A field that is wrong; `isMissing` where it has no value at all. */
export type Problem = { field: ColumnName; isMissing: boolean }

export type Checked = { candidate: Candidate } | { email: string | null; problems: Problem[] }

/** `cells` are as many as there are columns. */
export function checkRow(line: number, cells: string[], { fields }: Columns): Checked {
  const given = new Map<ColumnName, string>()
  for (const [index, field] of fields.entries()) {
    const value = readCell(field, cells[index] ?? '')
    if (field !== null && value !== '') given.set(field, value)
  }
  const input = toInput(given)
  try {
    const parsed = parseInput(accountInput, input)
    const { email, smtp } = parsed
    const provider = providerOf(parsed.provider, email, smtp)
    if (provider === null) return { email, problems: [{ field: 'provider', isMissing: false }] }
    return { candidate: { line, input: input as AccountInput, fields: parsed, provider } }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    // Without a provider that is known there are no servers either.
    const named = given.get('provider')
    if (named !== undefined && !isProvider(named))
      return { email: given.get('email') ?? null, problems: [{ field: 'provider', isMissing: false }] }
    const wrong = new Set(error.problems.map(({ field }) => columnOf(field)))
    const problems = columnNames
      .filter((field) => wrong.has(field))
      .map((field) => ({ field, isMissing: isMissing(input, field) }))
      .filter((problem, _index, all) => !isImplied(problem, all))
    // An address that is none may be a password in the wrong column.
    return { email: wrong.has('email') ? null : (given.get('email') ?? null), problems }
  }
}

/** Without a server nobody asks for its port. */
function isImplied({ field, isMissing }: Problem, all: Problem[]): boolean {
  const isPlace = field === 'smtp.port' || field === 'smtp.encryption'
  return isPlace && isMissing && all.some((other) => other.field === 'smtp.host' && other.isMissing)
}

/** Passwords stay as they are: spaces can be part of them. */
function readCell(field: ColumnName | null, cell: string): string {
  return field?.endsWith('.password') ? cell : cell.trim()
}

function toInput(given: Map<ColumnName, string>): Record<string, unknown> {
  const text = (field: ColumnName) => given.get(field)
  const filled = fill({
    email: text('email'),
    provider: text('provider'),
    smtp: serverCells(given, 'smtp'),
    imap: serverCells(given, 'imap'),
  } satisfies Given)
  const limits = entriesUnder(given, 'limits').map(([name, value]) => [name, wholeNumber(value)])
  return {
    email: text('email'),
    ...(given.has('displayName') ? { displayName: text('displayName') } : {}),
    ...filled,
    ...(limits.length > 0 ? { limits: Object.fromEntries(limits) } : {}),
  }
}

function serverCells(given: Map<ColumnName, string>, side: 'smtp' | 'imap'): GivenServer {
  return Object.fromEntries(entriesUnder(given, side))
}

function entriesUnder(given: Map<ColumnName, string>, group: string): [string, string][] {
  return [...given].flatMap(([field, value]) => {
    const [first, name] = field.split('.')
    return first === group && name !== undefined ? [[name, value] as [string, string]] : []
  })
}

/** The schema takes numbers only; a text stays one and is refused there. */
function wholeNumber(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text
}

function providerOf(
  provider: string | undefined,
  email: string,
  smtp: { host: string; port: number },
): string | null {
  try {
    return resolveProvider({ provider, email, smtpHost: smtp.host, smtpPort: smtp.port }).id
  } catch {
    // The one thing that it throws for: an id that is none.
    return null
  }
}

/** `smtp` alone, or a part of a part, is told of at the nearest column. */
function columnOf(path: string): ColumnName {
  const [side] = path.split('.')
  return (
    columnNames.find((name) => name === path) ??
    columnNames.find((name) => name.startsWith(`${side}.`)) ??
    'email'
  )
}

function isMissing(input: Record<string, unknown>, field: ColumnName): boolean {
  const [group = '', name] = field.split('.')
  const outer: unknown = input[group]
  const value = name === undefined ? outer : outer && (outer as Record<string, unknown>)[name]
  return value === undefined
}
