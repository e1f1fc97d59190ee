// Text for a terminal: what strangers wrote is made harmless, lines are measured in columns, not characters.

/** Control characters and direction marks of a stranger's subject or reply must not steer the terminal. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim()
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/u

/** Columns that a text takes; a Devanagari syllable is one grapheme, a Chinese character two columns. */
export function columnsOf(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += wide.test(segment) ? 2 : 1
  return columns
}

/** Cut to so many columns, with an ellipsis where something was lost. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    const size = wide.test(segment) ? 2 : 1
    if (used + size > columns - 1) break
    kept += segment
    used += size
  }
  return `${kept.trimEnd()}…`
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text
}

/** Lines of at most `width` columns, each begun by `indent`; a longer word keeps a line of its own. */
export function wrap(text: string, width: number, indent = ''): string {
  const room = Math.max(20, Math.min(width, 100) - columnsOf(indent))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && columnsOf(longer) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line !== '') lines.push(line)
  return lines.map((content) => indent + content).join('\n')
}

/** Local time to the second: `2026-01-31 09:00:05`. */
export function localTime(iso: string | null): string {
  if (iso === null) return '-'
  // Swedish writes dates as ISO 8601 does.
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'medium' })
}

const units = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3_600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
]

/** How far away, in the two largest units: `in 2 h 5 min`, `3 d ago`, `now`. */
export function relativeTime(iso: string, now: Date): string {
  const seconds = Math.round((new Date(iso).getTime() - now.getTime()) / 1000)
  const distance = Math.abs(seconds)
  const first = units.findIndex((unit) => distance >= unit.seconds)
  if (first === -1) return 'now'
  let rest = distance
  const parts = units.slice(first, first + 2).flatMap((unit) => {
    const count = Math.floor(rest / unit.seconds)
    rest -= count * unit.seconds
    return count > 0 ? [`${count} ${unit.name}`] : []
  })
  return seconds > 0 ? `in ${parts.join(' ')}` : `${parts.join(' ')} ago`
}
