// format=flowed (RFC 3676). postal-mime joins such text too, but joins an answer to the `> ` above it when that line ends
// in its space, which many programs write; so it is told that the text is fixed, and this joins.

import { rewriteContentTypes } from './content-types.ts'

export type Flow = { isFlowed: boolean; delSp: boolean }

const flowedParameter = /(\bformat\s{0,5}=\s{0,5}"?)flowed/i

/** The message with its text declared fixed, and what it was. */
export function takeFlow(raw: Uint8Array): { raw: Uint8Array; flow: Flow } {
  const flow = { isFlowed: false, delSp: false }
  const fixed = rewriteContentTypes(raw, (field) => {
    if (!flowedParameter.test(field)) return field
    flow.isFlowed = true
    flow.delSp ||= /\bdelsp\s{0,5}=\s{0,5}"?yes/i.test(field)
    return field.replace(flowedParameter, '$1fixed')
  })
  return flow.isFlowed ? { raw: fixed, flow } : { raw, flow }
}

/** Paragraphs joined where a line ends in a space, among lines of one quoting depth (RFC 3676 section 4.1 to 4.5). */
export function joinFlowed(text: string, flow: Flow): string {
  if (!flow.isFlowed) return text
  const joined: { depth: number; pieces: string[]; isOpen: boolean }[] = []
  for (const line of text.split(/\r?\n/)) {
    const depth = depthOf(line)
    const content = line.slice(depth).replace(/^ /, '')
    // The signature's separator ends in a space and is a line of its own (section 4.3).
    const isOpen = content.endsWith(' ') && content !== '-- '
    const words = isOpen && flow.delSp ? content.slice(0, -1) : content
    const last = joined.at(-1)
    if (last?.isOpen && last.depth === depth && content !== '-- ') {
      last.pieces.push(words)
      last.isOpen = isOpen
    } else joined.push({ depth, pieces: [words], isOpen })
  }
  return joined
    .map(({ depth, pieces }) => (depth > 0 ? `${'>'.repeat(depth)} ` : '') + pieces.join(''))
    .join('\n')
}

function depthOf(line: string): number {
  let depth = 0
  while (line[depth] === '>') depth++
  return depth
}
