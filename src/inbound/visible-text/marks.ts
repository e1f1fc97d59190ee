/**
 * What stands in a text for a part of its HTML, each on a line of its own. Noncharacters, which Unicode keeps free for
 * a program's own use and nobody can type: `quotation` is a marked quotation, after `history` nothing is new,
 * `separator` is a line across the page.
 */
export const marks = { quotation: '\ufdd0', history: '\ufdd1', separator: '\ufdd2' } as const

/** A text without marks, its own or smuggled ones. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0-\ufdd2]/g, '')
}
