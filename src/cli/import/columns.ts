// The header line: which column is which field of an account.
import { languages } from '../../failures/explain.ts'
import { plain } from '../show/text.ts'
import { UsageError } from '../usage.ts'
import { type ColumnName, columnNames, otherWords, serverWords } from './column-names.ts'

export type Columns = {
  /** The field of each column; null for one that is not known. */
  fields: (ColumnName | null)[]
  /** As they stand in the header. */
  unknown: string[]
}

/** Letters and digits in small, without accents: `Nom d'utilisateur`, `smtp_host`, `smtpHost`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** How many columns these cells name: tells which separator a file uses. */
export function countKnown(cells: string[]): number {
  return cells.filter((cell) => byName.has(fold(cell))).length
}

/**
 * Unknown columns are told only of a line that is surely a header: the first row of a file without one holds a password.
 *
 * @throws UsageError that names what is missing with its accepted names, or what is there twice
 */
export function readColumns(cells: string[]): Columns {
  const fields = cells.map((cell) => byName.get(fold(cell)) ?? null)
  const missing = needed.filter((name) => !fields.includes(name))
  if (missing.length > 0) throw new UsageError(sayMissing(missing))
  const twice = columnNames.filter((name) => fields.indexOf(name) !== fields.lastIndexOf(name))
  if (twice.length > 0) throw new UsageError(sayTwice(twice, cells, fields))
  const unknown = cells.filter((cell, index) => fields[index] === null && cell.trim() !== '')
  return { fields, unknown: unknown.map(plain) }
}

/** The server is not among them: it can come from the provider or the domain of the address. */
const needed: ColumnName[] = ['email', 'smtp.password']

const byName = new Map<string, ColumnName>(
  columnNames.flatMap((name) => acceptedNames(name).map((word) => [fold(word), name])),
)

/** Every name that a column can have, the form's labels first. */
export function acceptedNames(name: ColumnName): string[] {
  const [side = '', word] = name.split('.')
  if (side === 'limits' || word === undefined) return [...wordsOf(otherWords, name), name]
  const words = wordsOf(serverWords, word)
  const alone = word === 'host' ? [side] : []
  return [
    ...(side === 'smtp' ? words : []),
    ...words.flatMap((each) => [`${side} ${each}`, `${each} ${side}`]),
    ...alone,
    name,
  ]
}

function wordsOf(table: Record<string, Record<(typeof languages)[number], string[]>>, key: string): string[] {
  const words = table[key]
  return words ? languages.flatMap((lang) => words[lang]) : []
}

function sayMissing(missing: ColumnName[]): string {
  const lines = missing.map(
    (name) => `  ${name}: ${[...new Set(acceptedNames(name))].slice(0, 12).join(', ')}`,
  )
  return (
    `The first line must name the columns. It has none for\n${lines.join('\n')}\n` +
    'A header that works: Email,Display name,SMTP Server,Port,Encryption,Username,Password,IMAP Server,IMAP Port'
  )
}

function sayTwice(twice: ColumnName[], cells: string[], fields: Columns['fields']): string {
  const lines = twice.map((name) => {
    const columns = cells.flatMap((cell, index) =>
      fields[index] === name ? [`${index + 1} "${plain(cell)}"`] : [],
    )
    return `  ${name}: columns ${columns.join(' and ')}`
  })
  return `Columns with the same meaning; keep one of each:\n${lines.join('\n')}`
}
