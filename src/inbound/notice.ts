// A delivery notice in words: where our copy begins, whom it is about, and what the server said about them.

import { wordsWithAddress } from './address.ts'
import { copyMarkers } from './bounce-phrases.ts'

const maxWords = 16 * 1024
const maxDiagnostic = 2000

/** A notice's own words: its text up to the copy of our message that follows in the same part. */
export function noticeWords(text: string): string {
  const lower = text.replace(/[’‘]/g, "'").toLowerCase()
  const starts = copyMarkers.map((marker) => lower.indexOf(marker)).filter((start) => start >= 0)
  // Without a marker, a copy shows by its first header lines, as in text-only Exchange and Lotus reports.
  const received = /\n(?:received|return-path): /.exec(lower)?.index ?? -1
  if (received >= 0) starts.push(received)
  const cut = starts.length > 0 && lower.length === text.length ? Math.min(...starts) : text.length
  return text.slice(0, Math.min(cut, maxWords))
}

/** The first address of a notice that is not one of `ours` (its own sender and addressee, when others are there). */
export function findRecipient(words: string, ours: string[]): string | null {
  const lines = words.split('\n')
  const found = lines.flatMap((line) => wordsWithAddress(line.slice(0, 1000)).slice(0, 20)).slice(0, 100)
  const isOurs = (address: string) => ours.includes(address.toLowerCase()) || isDaemon(address)
  return found.find((address) => !isOurs(address)) ?? found.find((address) => !isDaemon(address)) ?? null
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
    return following.find(hasReply) ?? [...rest, ...following.flat()]
  }
  // The next recipient's lines belong to the next recipient.
  const next = rest.findIndex(
    (line, at) => at > 0 && /^<?[^\s<>@]{1,64}@[^\s<>@:]{1,255}>?\s?(?::|$)/.test(line),
  )
  return rest.slice(0, next < 0 ? rest.length : next)
}

/** `550 5.1.1`, `#5.1.1`, `said: 550 ` … */
function hasReply(lines: string[]): boolean {
  return lines.some((line) => /(?:^|[^\d.])[45](?:\d\d[ -]|\.[0-7]\.\d)/.test(line))
}

function join(lines: string[]): string {
  return lines.join('\n').slice(0, maxDiagnostic).trim()
}

function isDaemon(address: string): boolean {
  return /^(?:mailer-?daemon|postmaster|mail-?daemon)@/i.test(address)
}
