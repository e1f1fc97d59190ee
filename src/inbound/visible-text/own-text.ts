// What is new in a text: history, marked or not, and signatures are cut. Looks at each line a bounded number of times.

import { findAttribution } from './attribution.ts'
import { findDeskComment } from './desk-comment.ts'
import { dropFooters } from './footers.ts'
import { findHeaderBlock, findUnknownHeaderBlock } from './header-block.ts'
import { marks, withoutMarks } from './marks.ts'
import { dropPreface, isReplyLine } from './preface.ts'
import { isCopyAnnouncement, isRule, isTitledRule } from './separators.ts'

const maxLines = 4000

/**
 * The lines that the writer added, in order: above, between and below what is quoted. The empty string when all of
 * the text looks like history. `text` may hold `marks`.
 */
export function findOwnText(text: string): string {
  const all = text.split('\n', maxLines)
  const lines = findDeskComment(all)?.lines ?? all
  const stretches: string[][] = [[]]
  let index = 0
  while (index < lines.length) {
    const line = lines[index] ?? ''
    if (line === marks.history || (isReplyLine(line) && stretches.some(hasWords))) break
    const history = findHistory(lines, index)
    if (history === 'rest') break
    if (history !== null || isWrappedRest(lines, index) || (isQuoted(line) && !isComparison(lines, index))) {
      stretches.push([])
      index = history ?? index + 1
    } else {
      stretches.at(-1)?.push(line)
      index++
    }
  }
  return stretches
    .map((stretch, at) => (at === 0 ? dropPreface(stretch) : stretch))
    .map((stretch) => trimBlank(dropFooters(stretch).map(withoutMarks)).join('\n'))
    .filter((stretch) => stretch !== '')
    .join('\n\n')
}

/**
 * Where the history announced at `lines[first]` ends: the index of the marked quotation that follows, `rest` when
 * all that follows is history without marks, null when nothing is announced here.
 */
function findHistory(lines: readonly string[], first: number): number | 'rest' | null {
  const attribution = findAttribution(lines, first)
  if (attribution) {
    const below = nextFilled(lines, attribution.last + 1)
    if (isQuoted(lines[below] ?? '')) return below
    if (attribution.isCertain) return 'rest'
  }
  let next = first
  let isCertain = false
  for (let count = 0; count < 4; count++) {
    const head = findHead(lines, next)
    if (head === null) break
    isCertain ||= head.isCertain
    next = nextFilled(lines, head.last + 1)
  }
  if (next === first) return null
  if (isQuoted(lines[next] ?? '')) return next
  return isCertain ? 'rest' : null
}

function findHead(lines: readonly string[], index: number): { last: number; isCertain: boolean } | null {
  const line = lines[index]
  if (line === undefined || line === '') return null
  if (isCopyAnnouncement(line)) return { last: index, isCertain: true }
  if (line === marks.separator || isRule(line) || isTitledRule(line)) {
    const below = nextFilled(lines, index + 1)
    const last = findHeaderBlock(lines, below, true) ?? findUnknownHeaderBlock(lines, below)
    if (last !== null) return { last, isCertain: true }
    // Only a rule: history if an announcement follows it, else the writer's own.
    return { last: index, isCertain: false }
  }
  const last = findHeaderBlock(lines, index) ?? findCertainAttribution(lines, index)
  return last === null ? null : { last, isCertain: true }
}

function findCertainAttribution(lines: readonly string[], index: number): number | null {
  const attribution = findAttribution(lines, index)
  return attribution?.isCertain ? attribution.last : null
}

function isQuoted(line: string): boolean {
  return line === marks.quotation || /^\s{0,3}>/.test(line)
}

/** `> 20 %`, right below somebody's words: more than twenty per cent. */
function isComparison(lines: readonly string[], index: number): boolean {
  const above = lines[index - 1] ?? ''
  const isAlone = hasWords([above]) && !isQuoted(above) && !above.trimEnd().endsWith(':')
  return (
    isAlone &&
    !isQuoted(lines[index + 1] ?? '') &&
    /^>\s?\d[\d.,]{0,12}\s?(?:%|[€$£]|[a-z]{1,3})?$/i.test(lines[index] ?? '')
  )
}

function hasWords(lines: readonly string[]): boolean {
  return lines.some((line) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line))
}

/**
 * The last words of a long quoted line that some server wrapped: `>` above and below, in lower case, and either short or
 * begun by a word that had no room above.
 */
function isWrappedRest(lines: readonly string[], index: number): boolean {
  const above = lines[index - 1] ?? ''
  const line = lines[index] ?? ''
  const isMidSentence = !/[.?!:;…]\s*$/.test(above)
  const isBetween = isMidSentence && above.startsWith('>') && (lines[index + 1] ?? '').startsWith('>')
  if (!isBetween || above.length < 70 || !/^\p{Ll}/u.test(line)) return false
  const word = line.split(' ', 1)[0] ?? ''
  const hadNoRoom = above.length + 1 + word.length > 76
  return line.length <= 30 || (line.length <= 80 && hadNoRoom)
}

function nextFilled(lines: readonly string[], from: number): number {
  let index = from
  while (index < lines.length && index < from + 6 && (lines[index] ?? '').trim() === '') index++
  return index
}

function trimBlank(lines: readonly string[]): string[] {
  const isFilled = (line: string) => line.trim() !== ''
  const first = lines.findIndex(isFilled)
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isFilled) + 1)
}
