// A desk's software sends the whole conversation, newest first: what it says itself, then each comment under its writer's
// name and the time. Zendesk in text: `Sam Field, Sep 29, 2026, 6:01 PM UTC` below a line of dashes; in HTML the name, at
// times with the company in brackets, and the time below it.

import { isReplyLine } from './preface.ts'

/** The newest comment, and who wrote it as far as that is told. */
export type DeskComment = { author: string | null; lines: string[] }

const maxPreface = 14
const maxLines = 4000

const date = String.raw`(?:\p{L}{2,12}\.?\s\d{1,2}|\d{1,2}[.\s]{1,2}(?:de\s)?\p{L}{2,12}|\d{1,4}[./-]\d{1,2})[^?!]{0,40}\d{1,2}:\d{2}[^?!]{0,20}`
const stamp = new RegExp(`^${date}$`, 'u')
const stampedLine = new RegExp(`^([^,?!:]{1,60}), (${date})$`, 'u')
const received = /\breceived\b|reçue?|eingegangen|erhalten|recibid|recebid|ricevut|ontvangen|प्राप्त/iu
/** ServiceNow. */
const announced = /^.{1,80} updated your request with the following comments:$/i
const afterwards = /^how can i track and update my (?:request|case)\?$/i

/** Null where no desk asks to answer above its line, or where it shows no comment. */
export function findDeskComment(lines: readonly string[]): DeskComment | null {
  const first = lines.findIndex((line, index) => index < maxPreface * 2 && isReplyLine(line))
  if (first < 0 || lines.slice(0, first).some((line) => /[\p{L}\p{N}]{2}/u.test(line) && !isReplyLine(line)))
    return findAnnounced(lines)
  const head = findStamp(lines, first + 1, first + maxPreface * 2)
  if (!head) return null
  const next = findStamp(lines, head.end, Math.min(lines.length, maxLines))
  // A receipt shows what it received, as the only comment.
  if (!next && lines.slice(first, head.start).some((line) => received.test(line.slice(0, 300)))) return null
  const end = next?.start ?? lines.findIndex((line, index) => index >= head.end && isService(line))
  return { author: head.author, lines: withoutRule(lines.slice(head.end, end < 0 ? undefined : end)) }
}

function findStamp(
  lines: readonly string[],
  from: number,
  to: number,
): { author: string; start: number; end: number } | null {
  for (let index = from; index < Math.min(to, lines.length); index++) {
    const line = (lines[index] ?? '').trim()
    if (line === '' || line.length > 120) continue
    const [, author] = stampedLine.exec(line) ?? []
    if (author) return { author, start: index, end: index + 1 }
    const below = (lines[index + 1] ?? '').trim() === '' ? index + 2 : index + 1
    const time = (lines[below] ?? '').trim()
    if (line.length <= 80 && !/[.!?,:]$/.test(line) && time.length <= 60 && stamp.test(time))
      return { author: line.replace(/\s?\([^()]{0,80}\)$/, ''), start: index, end: below + 1 }
  }
  return null
}

function findAnnounced(lines: readonly string[]): DeskComment | null {
  const at = lines.slice(0, maxPreface * 2).findIndex((line) => announced.test(line.trim().slice(0, 200)))
  if (at < 0) return null
  const end = lines.findIndex((line, index) => index > at && afterwards.test(line.trim().slice(0, 100)))
  const comment = lines.slice(at + 1, end < 0 ? undefined : end)
  return { author: null, lines: comment.filter((line) => !/^reply from: \S+@/i.test(line.trim())) }
}

/** `This email is a service from Acme.` */
function isService(line: string): boolean {
  return /^this e?-?mail is a service from /i.test(line.trim().slice(0, 60))
}

/** The line of dashes that parts it from the next. */
function withoutRule(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => !/^[-–—\s]*$/.test(line))
  return lines.slice(0, last + 1)
}
