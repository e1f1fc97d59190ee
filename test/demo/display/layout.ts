// Steps as lines of text: mark, time and title in columns, details below, long ones wrapped where they began.
import { styleText } from 'node:util'
import type { Lang } from '../../../src/failures/explain.ts'
import { type Words, wordsIn } from '../words/words.ts'
import type { DisplayOptions, End, EndedStep, Line, ShownStep } from './display.ts'

export type Layout = {
  head(): string
  running(step: ShownStep & { ms: number; spinner: string }): string
  ended(step: EndedStep): string
  foot(end: End): string
}

type Style = Parameters<typeof styleText>[0]
type Paint = (style: Style, text: string) => string

/** Details begin below the titles: ` ✓  1.23 s  Title`. */
const indent = 12
const narrowest = 40
const widest = 110

export function makeLayout({ lang, stream }: DisplayOptions): Layout {
  const words = wordsIn[lang]
  // hasColors() also asks NO_COLOR and TERM.
  const isColoured = stream.isTTY === true && stream.hasColors()
  const paint: Paint = (style, text) => (isColoured ? styleText(style, text) : text)
  const columns = () => Math.min(Math.max(stream.columns ?? widest, narrowest), widest)
  const title = (mark: string, ms: number, text: string) =>
    ` ${mark} ${paint('dim', formatMs(ms, lang).padStart(7))}  ${paint('bold', text)}`
  const details = (lines: Line[]) =>
    lines.map((line) => detail(line, lines, { lang, columns: columns(), paint }))
  return {
    head: () => {
      const intro = wrap(words.intro, columns() - indent).map((part) => paint('dim', part))
      return `\n ${paint('bold', 'Postrider')}  ${intro.join(`\n${' '.repeat(indent)}`)}\n`
    },
    running: ({ name, lines, ms, spinner }) =>
      [title(paint('cyan', spinner), ms, words.steps[name]), ...details(lines)].join('\n'),
    ended: ({ name, lines, ms, ok }) =>
      [title(ok ? paint('green', '✓') : paint('red', '✗'), ms, words.steps[name]), ...details(lines)].join(
        '\n',
      ),
    foot: (end) => foot(end, words, { lang, columns: columns(), paint }),
  }
}

export function formatMs(ms: number, lang: Lang): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  return `${(ms / 1000).toLocaleString(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 })} s`
}

const marks = {
  good: [['green'], '✓'],
  bad: [['red'], '✗'],
  waiting: [['dim'], '·'],
} as const

type Look = { lang: Lang; columns: number; paint: Paint }

/** Columns are as wide as the widest line of the step needs, and only there if any line needs them. */
function detail(line: Line, all: Line[], { lang, columns, paint }: Look): string {
  const isLabelled = line.label !== undefined
  const labelWidth = Math.max(0, ...all.map(({ label }) => width(label ?? '')))
  const hasMarks = all.some(({ mark, label }) => mark !== undefined && label !== undefined)
  const hasTimes = all.some(({ ms }) => ms !== undefined)
  const [style, sign] = line.mark ? marks[line.mark] : ([[], ' '] as const)
  const time = line.ms === undefined ? '' : formatMs(line.ms, lang)

  const mark = line.mark || (isLabelled && hasMarks) ? `${paint([...style], sign)} ` : ''
  const label = isLabelled ? `${paint('cyan', pad(line.label ?? '', labelWidth))}  ` : ''
  const ms = isLabelled && hasTimes ? `${paint('dim', time.padStart(7))}  ` : ''
  const used = indent + (mark ? 2 : 0) + (label ? labelWidth + 2 : 0) + (ms ? 9 : 0)
  const text = wrap(line.text, columns - used).map((part) => (line.isAside ? paint('dim', part) : part))
  return `${' '.repeat(indent)}${mark}${label}${ms}${text.join(`\n${' '.repeat(used)}`)}`.trimEnd()
}

function foot(end: End, words: Words, { lang, columns, paint }: Look): string {
  const { passed, failed, ms, isInterrupted } = end
  if (isInterrupted) return `\n ${paint('yellow', words.end.interrupted)}\n`
  const sum = failed === 0 ? words.end.passed(passed, formatMs(ms, lang)) : words.end.failed(failed)
  const next = [
    ['npm start', words.end.start],
    ['README.md', words.end.readme],
  ].map(([name = '', text = '']) => {
    return ` ${paint('cyan', name)}  ${wrap(text, columns - indent).join(`\n${' '.repeat(indent)}`)}`
  })
  return ['', ` ${paint(failed === 0 ? ['green', 'bold'] : ['red', 'bold'], sum)}`, '', ...next, ''].join(
    '\n',
  )
}

/** Breaks between words, never before French punctuation; a word that is longer than the line stays whole. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(/\s+(?![:;?!])/)) {
    const longer = current ? `${current} ${word}` : word
    if (current && width(longer) > columns) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}

/** Columns of a terminal: vowel signs of Devanagari stand on their letter. */
function width(text: string): number {
  return [...text.replace(/\p{Mn}/gu, '')].length
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}
