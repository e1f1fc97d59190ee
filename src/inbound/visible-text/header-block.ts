// The header lines that Outlook and its like write above a quoted message, in any language.

import { fieldOfLabel, type QuotedField } from './header-labels.ts'

const maxLines = 14
/** `From: Ann`, `*Von:* Ann`, `De : Ann`, `发件人：Ann`. */
const labelled =
  /^[\s*_|]{0,6}([^\s:：*<>@_|][^:：*<>@]{0,23}?)\s?[*_]{0,2}\s?[:：][*_]{0,2}(?!\/\/)\s?(.{0,500})/

/** Index of the last line of the header block at `lines[first]`, or null. A rule above it is evidence too. */
export function findHeaderBlock(lines: readonly string[], first: number, isBelowRule = false): number | null {
  const opening = readField(lines[first] ?? '')
  if (!opening?.field || opening.field === 'other') return null
  const seen = new Map<QuotedField, string>()
  let last = first
  for (let index = first, misses = 0; index < Math.min(first + maxLines, lines.length); index++) {
    const line = lines[index] ?? ''
    // Some programs leave an empty line between fields, a long list of addresses takes several.
    if (line.trim() === '') {
      if (++misses > 1) break
      continue
    }
    const read = readField(line)
    if (read?.field) {
      if (seen.has(read.field) && read.field !== 'other') break
      seen.set(read.field, read.value)
      last = index
      misses = 0
    } else if (++misses > 2) break
  }
  return isHistory(seen, isBelowRule) ? last : null
}

/** A train runs from, to and on a date as well: only mail has an address or a subject there, or a rule above it. */
function isHistory(seen: ReadonlyMap<QuotedField, string>, isBelowRule: boolean): boolean {
  const known = [...seen.keys()].filter((field) => field !== 'other').length
  const hasAddress = [...seen.values()].some((value) => value.includes('@'))
  const hasInstant = /\d{1,2}\s?[:.h]\s?\d{2}|(?:19|20)\d\d/.test(seen.get('date') ?? '')
  const hasOrigin = seen.has('from') || seen.has('date')
  if (known >= 3 && hasOrigin && (hasAddress || seen.has('subject') || isBelowRule)) return true
  if (known === 2 && hasInstant && (seen.get('from') ?? seen.get('to') ?? '').includes('@')) return true
  return isBelowRule && (seen.get('from') ?? '').includes('@')
}

/**
 * The same below a separator, in a language that the table does not know: at least three labelled lines, one with an
 * address and one with a time.
 */
export function findUnknownHeaderBlock(lines: readonly string[], first: number): number | null {
  const found: string[] = []
  let last = first
  for (let index = first; index < Math.min(first + 8, lines.length); index++) {
    const line = lines[index] ?? ''
    if (line.trim() === '') continue
    const value = labelled.exec(line.slice(0, 600))?.[2]
    if (value === undefined) break
    found.push(value)
    last = index
  }
  const hasInstant = found.some((value) => /\d{1,2}[:.]\d{2}/.test(value))
  return found.length >= 3 && hasInstant && found.some((value) => value.includes('@')) ? last : null
}

function readField(line: string): { field: QuotedField | undefined; value: string } | null {
  const match = labelled.exec(line.slice(0, 600))
  if (!match) return null
  const label = (match[1] ?? '').toLowerCase().replace(/\s+/g, ' ').trim()
  return { field: fieldOfLabel.get(label), value: match[2] ?? '' }
}
