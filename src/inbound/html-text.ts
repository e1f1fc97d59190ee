// The only importer of html-to-text. Markup is bounded in bytes and depth, so that the work is bounded too.

import { compile, type FormatCallback, type HtmlToTextOptions, type SelectorDefinition } from 'html-to-text'
import { findParts, type PartOfMail } from './visible-text/mail-markup.ts'
import { marks, withoutMarks } from './visible-text/marks.ts'

/** A long Outlook message has 40 KB of styles before its first word. */
const maxHtml = 128 * 1024
/** Of real mail, long threads nest deepest: some four elements for each answer. */
const maxDepth = 300

/** The text of an HTML body as a person sees it, quotations included: no markup, one empty line between paragraphs. */
export function textFromHtml(html: string): string {
  return withoutMarks(tidy(run(convertAll, html))).trim()
}

/** The same with `marks` in place of quotations, separators and signatures, each on a line of its own. */
export function markedTextFromHtml(html: string): string {
  return tidy(run(convertMarked, html))
}

const asBlock: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 })
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 1 })
}

/** Text of neighbouring cells must not run together. */
const asCell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder)
  builder.addInline(' ')
}

const asMark =
  (mark: string): FormatCallback =>
  (_element, _walk, builder) => {
    builder.openBlock({ leadingLineBreaks: 1 })
    builder.addInline(mark)
    builder.closeBlock({ trailingLineBreaks: 1 })
  }

/** Outlook draws its separator as the upper border of the block that holds the header lines. */
const asMarkedBlock: FormatCallback = (element, walk, builder, options) => {
  asMark(marks.separator)(element, walk, builder, options)
  asBlock(element, walk, builder, options)
}

/** Gmail uses one class for the line above a quotation and for the header lines of a forward, which are several. */
const asAttribution: FormatCallback = (element, walk, builder, options) => {
  const breaks = element.children.filter((child) => child.name === 'br').length
  const format = breaks > 1 ? asBlock : asMark(marks.quotation)
  format(element, walk, builder, options)
}

const formatOf: Record<PartOfMail, string> = {
  quotation: 'quotation',
  attribution: 'attribution',
  history: 'history',
  separator: 'separator',
  'separated-block': 'separatedBlock',
  signature: 'skip',
  own: 'ownBlock',
}

const withoutMargin = ['margin:0', 'margin: 0', 'margin-top:0', 'margin-top: 0'].map(
  (style) => `[style*="${style}"]`,
)

const plainSelectors: SelectorDefinition[] = [
  { selector: 'a', options: { ignoreHref: true } },
  { selector: 'img', format: 'skip' },
  { selector: 'title', format: 'skip' },
  { selector: '[style*="display:none"]', format: 'skip' },
  { selector: '[style*="display: none"]', format: 'skip' },
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  // Word, Outlook and Apple Mail write every line as a paragraph without margins.
  ...['.MsoNormal', '.MsoPlainText', '.p1', '.p2', ...withoutMargin].map((selector) => ({
    selector: `p${selector}`,
    format: 'ownBlock',
  })),
  { selector: 'blockquote', format: 'ownBlock' },
  { selector: 'hr', format: 'ownBlock' },
  { selector: 'body', format: 'ownBlock' },
  { selector: 'tr', format: 'ownBlock' },
  { selector: 'li', format: 'ownBlock' },
  { selector: 'td', format: 'cell' },
  { selector: 'th', format: 'cell' },
  { selector: 'ul', options: { itemPrefix: '- ' } },
]

const options: HtmlToTextOptions = {
  wordwrap: false,
  // All of the document: gateways write their notes before <html> and behind </body>.
  baseElements: { selectors: [], returnDomByDefault: true },
  limits: { maxInputLength: maxHtml, maxDepth, ellipsis: '…' },
  formatters: {
    ownBlock: asBlock,
    cell: asCell,
    quotation: asMark(marks.quotation),
    attribution: asAttribution,
    history: asMark(marks.history),
    separator: asMark(marks.separator),
    separatedBlock: asMarkedBlock,
  },
}

const convertAll = compile({ ...options, selectors: plainSelectors })

const convertMarked = compile({
  ...options,
  selectors: [
    ...plainSelectors,
    ...findParts.map(({ selector, part }) => ({ selector, format: formatOf[part] })),
  ],
})

function run(convert: (html: string) => string, html: string): string {
  const bounded = html.slice(0, maxHtml)
  try {
    return convert(bounded)
  } catch {
    // A library that meets markup it cannot follow must not cost the answer.
    return bounded.replace(/<[^<>]*>/g, ' ')
  }
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0\u200b\ufeff]+/g, ' ').trim())
    .filter((line, index, lines) => line !== '' || (lines[index - 1] ?? '') !== '')
    .join('\n')
    .trim()
}
