// What an import says of a row beyond the failures of its test, in the languages of the failures.
import { fieldLabel, type Lang } from '../../failures/explain.ts'
import { fill } from '../../failures/fill.ts'
import type { ColumnName } from './column-names.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { hi } from './words/hi.ts'
import { pt } from './words/pt.ts'

/** What a column holds, whichever server it is of. */
export type Kind =
  | 'email'
  | 'displayName'
  | 'provider'
  | 'host'
  | 'port'
  | 'encryption'
  | 'username'
  | 'password'
  | 'perHour'
  | 'perDay'
  | 'minGapSeconds'

/** One language; a missing key does not compile. */
export type Words = {
  /** Heading of rows that could not be tested because of what stands in them. */
  inputGroup: string
  /** Labels that the form's other fields have in the failures' catalogues. */
  labels: Record<'displayName' | 'provider' | 'perHour' | 'perDay' | 'minGapSeconds', string>
  /** Parameter {field}. */
  missing: string
  noServer: string
  /** Parameter {field}, for each kind what is expected. */
  wrong: Record<Kind, string>
  /** Parameters {cells} and {columns}. */
  cells: string
  quotes: string
  /** Parameter {kilobytes}. */
  tooLong: string
  /** Parameter {line}. */
  duplicate: string
  /** Parameter {id}. */
  connected: string
  notTested: string
}

const words: Record<Lang, Words> = { en, fr, es, pt, hi }

type Line = Exclude<keyof Words, 'labels' | 'wrong'>

export function sayLine(line: Line, lang: Lang, params: Record<string, string | number> = {}): string {
  return fill(words[lang][line], params, lang)
}

/** What is expected of a field, beginning with its label in the form. The value is not repeated. */
export function sayProblem(
  { field, isMissing }: { field: ColumnName; isMissing: boolean },
  lang: Lang,
): string {
  if (isMissing && field === 'smtp.host') return sayLine('noServer', lang)
  const params = { field: labelOf(field, lang) }
  const kind = kindOf(field)
  return fill(isMissing ? words[lang].missing : words[lang].wrong[kind], params, lang)
}

function kindOf(field: ColumnName): Kind {
  return (field.split('.')[1] ?? field) as Kind
}

function labelOf(field: ColumnName, lang: Lang): string {
  const kind = kindOf(field)
  const side = field.startsWith('imap.') ? 'imap' : 'smtp'
  switch (kind) {
    case 'displayName':
    case 'provider':
    case 'perHour':
    case 'perDay':
    case 'minGapSeconds':
      return words[lang].labels[kind]
    case 'host':
    case 'port':
      return fieldLabel(kind, lang, side)
    default:
      // The form asks for these once, so its labels do not tell the servers apart.
      return side === 'imap' ? `${fieldLabel(kind, lang)} (IMAP)` : fieldLabel(kind, lang)
  }
}
