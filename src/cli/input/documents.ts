// JSON documents from a stream, one after the other: one per line (NDJSON), spread over several lines, or an array.
import type { Readable } from 'node:stream'
import { couldBecomeJson, parseJson } from './json.ts'
import { type Line, readLines } from './lines.ts'

/** `line` is where the document begins. An error never repeats what was read. */
export type Document = { line: number } & ({ value: unknown } | { error: string })

/**
 * A broken line gives one error and costs the lines around it nothing, also when its brackets stay open. Arrays are
 * taken apart. Empty lines are skipped.
 */
export async function* readDocuments(input: Readable): AsyncGenerator<Document> {
  const reader = makeReader()
  for await (const line of readLines(input)) yield* reader.take(line)
  yield* reader.end()
}

/** Lines of a document whose brackets are not all closed yet. */
type Open = { first: Line; lines: Line[]; depth: number }

function makeReader() {
  let open: Open | null = null
  // Between a broken document's first line and the next document: its other lines are no news.
  let isInsideBroken = false

  function* take(line: Line): Generator<Document> {
    const waiting = [line]
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const broken = open && findBreak(open, next)
      if (open && broken) waiting.unshift(...giveUp(open), next)
      if (broken) yield broken
      else yield* add(next)
    }
  }

  function* end(): Generator<Document> {
    while (open !== null) {
      yield { line: open.first.number, ...failure(open.lines) }
      const rest = giveUp(open)
      for (const line of rest) yield* take(line)
    }
  }

  /** Takes back all but the first line, which cannot be told apart from documents of their own. */
  function giveUp({ lines }: Open): Line[] {
    open = null
    isInsideBroken = true
    return lines.slice(1)
  }

  function* add(line: Line): Generator<Document> {
    if (open === null) {
      const isLeftover = isInsideBroken && /^[\s}\]]/.test(line.text)
      if (line.text.trim() === '' || isLeftover) return
      isInsideBroken = false
    }
    const document: Open = open ?? { first: line, lines: [], depth: 0 }
    document.lines.push(line)
    document.depth += depthAfter(line.text)
    const isOpen = document.depth > 0 && /^\s*[{[]/.test(document.first.text)
    open = isOpen ? document : null
    if (!isOpen) yield* documentsOf(document)
  }

  return { take, end }
}

/** Says how the open document ended if this line cannot belong to it. */
function findBreak({ first, lines }: Open, next: Line): Document | null {
  // Of two records that begin alike the first was cut off: a document over several lines is indented.
  const isRecord = ({ text }: Line) => /^\{\s*"/.test(text)
  if (isRecord(first) && isRecord(next)) return { line: first.number, ...failure(lines) }
  // Looking closely at the beginning only: a long document is not parsed again for each of its lines.
  const isHopeless =
    Number.isNaN(depthAfter(next.text)) || (lines.length <= 2 && !couldBecomeJson(joined([...lines, next])))
  if (!isHopeless) return null
  // A record on one line is at fault by itself, a longer document where the next line stands.
  const isOneLine = lines.length === 1 && isRecord(first)
  return { line: first.number, ...failure(isOneLine ? lines : [...lines, next]) }
}

/** How many brackets a line leaves open; NaN when it ends inside a string, where JSON allows no line to end. */
function depthAfter(text: string): number {
  let depth = 0
  let isString = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (isString) {
      if (character === '\\') index += 1
      else if (character === '"') isString = false
    } else if (character === '"') isString = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
  }
  return isString ? Number.NaN : depth
}

function* documentsOf({ first, lines }: Open): Generator<Document> {
  const line = first.number
  const parsed = parseJson(joined(lines), line)
  if ('error' in parsed) yield { line, error: parsed.error }
  else if (Array.isArray(parsed.value)) for (const value of parsed.value) yield { line, value }
  else yield { line, value: parsed.value }
}

function failure(lines: Line[]): { error: string } {
  const parsed = parseJson(joined(lines), lines[0]?.number)
  return { error: 'error' in parsed ? parsed.error : 'is not valid JSON' }
}

function joined(lines: Line[]): string {
  return lines.map(({ text }) => text).join('\n')
}
