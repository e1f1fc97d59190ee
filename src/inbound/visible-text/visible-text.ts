// What a person wrote in an answer, without the history below it: to be shown, and to be judged by.

import { markedTextFromHtml, textFromHtml } from '../html-text.ts'
import { withoutMarks } from './marks.ts'
import { findOwnText } from './own-text.ts'

const maxTextIn = 64 * 1024
const maxBytesOut = 16 * 1024
const maxJudged = 4000

/**
 * The writer's own words: no quotation, no signature behind its delimiter, no line of a phone; answers between and
 * below quoted lines are kept. HTML is read first, for it says where a quotation begins and has whole paragraphs.
 * When all would be cut, the uncut text: an answer too much is read over, one too little is lost. Null when there are
 * no words. At most 16 KB of UTF-8. Never throws.
 */
export function findVisibleText(body: { plain: string | null; html: string | null }): string | null {
  const plain = body.plain === null ? '' : clean(body.plain.slice(0, maxTextIn))
  const html = body.html ?? ''
  const found =
    (html === '' ? '' : findOwnText(markedTextFromHtml(html))) ||
    findOwnText(plain) ||
    plain.trim() ||
    textFromHtml(html)
  return found === '' ? null : bound(found)
}

/**
 * The same of a text alone, to say what a message is: of its first 4,000 characters, and the empty string where all of it
 * is quoted or added by a program.
 */
export function ownWords(text: string): string {
  return findOwnText(clean(text.slice(0, maxJudged))).trim()
}

/** Line ends, no-break spaces and zero-width characters as the rules expect them; `-- ` keeps its space. */
function clean(text: string): string {
  return withoutMarks(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u3000]/g, ' ')
    .replace(/[\u200b\ufeff\u2060]/g, '')
}

function bound(text: string): string {
  const tidy = text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
  if (tidy.length * 3 <= maxBytesOut) return tidy
  const { read } = new TextEncoder().encodeInto(tidy, new Uint8Array(maxBytesOut))
  return tidy.slice(0, read)
}
