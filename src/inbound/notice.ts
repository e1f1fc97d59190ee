// A delivery notice in words: where our copy begins, whom it is about, and what the server said about them.

import { copyMarkers } from './bounce-phrases.ts'

const maxWords = 16 * 1024
const maxCopy = 16 * 1024
const maxDiagnostic = 2000

const headerLine =
  /^>?[ \t]{0,8}(?:received|return-path|message-id|from|to|date|subject|mime-version|delivered-to|reply-to|sender|user-agent|content-type|dkim-signature|authentication-results|x-[a-z0-9-]{1,60})\s?:/i

/** A notice's own words: its text up to the copy of our message that follows in the same part. */
export function noticeWords(text: string): string {
  return text.slice(0, Math.min(copyStart(text), maxWords))
}

/** The copy of our message that follows the words, from its first header line on; empty when there is none. */
export function copyOfOurs(text: string): string {
  const lines = text.slice(copyStart(text)).slice(0, maxCopy).split('\n')
  const first = lines.findIndex((line) => headerLine.test(line))
  if (first < 0) return ''
  const margin = /^[>\s]*/.exec(lines[first] ?? '')?.[0].length ?? 0
  return lines
    .slice(first)
    .map((line) => (/^[>\s]*$/.test(line.slice(0, margin)) ? line.slice(margin) : line))
    .join('\n')
}

/** Where the copy begins: at a marker of a known system, or at its first header lines. */
function copyStart(text: string): number {
  // İ is the one letter that becomes longer in lower case; positions must agree.
  const lower = text.replace(/[’‘]/g, "'").replaceAll('İ', 'i').toLowerCase()
  const starts = copyMarkers.map((marker) => lower.indexOf(marker)).filter((start) => start >= 0)
  // Without a marker, a copy shows by its trace fields, as in text-only Exchange, Zoho and Lotus reports.
  const trace = /(?:^|\n)>?[ \t]{0,4}(?:received|return-path):/.exec(lower)?.index ?? -1
  return Math.min(...starts, trace < 0 ? text.length : trace)
}

/**
 * The paragraph that says what is wrong with `recipient`: from its line to the next empty line, or the
 * paragraphs after it when that is one line without a reason; else the one with an SMTP reply; else all words.
 */
export function findDiagnostic(words: string, recipient: string | null): string {
  const paragraphs = splitParagraphs(words)
  const naming = paragraphs.findIndex((lines) => recipient !== null && namesFirst(lines, recipient))
  const about = naming < 0 ? [] : aboutRecipient(paragraphs, naming, recipient ?? '')
  if (about.join('').length > 10 && (hasReply(about) || !paragraphs.some(hasReply))) return join(about)
  const reply = paragraphs.find(hasReply)
  return reply ? join(reply) : join([words])
}

function splitParagraphs(words: string): string[][] {
  const paragraphs: string[][] = [[]]
  for (const line of words.split('\n')) {
    if (line.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line.trim())
  }
  return paragraphs.filter((lines) => lines.length > 0)
}

function namesFirst(lines: string[], recipient: string): boolean {
  return lines.some((line) => line.toLowerCase().includes(recipient.toLowerCase()))
}

function aboutRecipient(paragraphs: string[][], index: number, recipient: string): string[] {
  const lines = paragraphs[index] ?? []
  const start = lines.findIndex((line) => namesFirst([line], recipient))
  const rest = lines.slice(start)
  if (rest.length === 1 && !hasReply(rest)) {
    // Gmail, Exchange: the reason stands in the next paragraph; Domino: `because:`, then the reason in a third.
    const following = paragraphs.slice(index + 1, index + 3)
    // `reject reason: Mailbox full`, then the address.
    const before = lines.slice(0, start).filter((line) => !line.includes('@'))
    return following.find(hasReply) ?? [...before, ...rest, ...following.flat()]
  }
  // The next recipient's lines belong to the next recipient.
  const next = rest.findIndex(
    (line, at) => at > 0 && /^<?[^\s<>@]{1,64}@[^\s<>@:]{1,255}>?\s?(?::|$)/.test(line),
  )
  return rest.slice(0, next < 0 ? rest.length : next)
}

/** `550 5.1.1`, `#5.1.1`, `said: 550 ` … */
export function hasReply(lines: string[]): boolean {
  return lines.some((line) => /(?:^|[^\d.])[45](?:\d\d[ -]|\.[0-7]\.\d)/.test(line))
}

function join(lines: string[]): string {
  return lines.join('\n').slice(0, maxDiagnostic).trim()
}
