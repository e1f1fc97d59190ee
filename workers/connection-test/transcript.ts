// The lines of a test's conversations, bounded: the first ones, and the last, in which the verdict is.
import type { Endpoint } from '../../src/failures/failure.ts'
import type { Scrub } from '../../src/mail/scrub.ts'
import type { Said } from '../../src/mail/transcript.ts'
import type { TranscriptLine } from '../../src/model/connection-test.ts'
import { storable } from '../../src/model/storable.ts'

const maxFirst = 120
const maxLast = 60
const maxColumns = 500
/** Of one reply; a server may send megabytes in it. */
const maxReplyCharacters = 20_000

export type Transcript = { of(endpoint: Endpoint): Said; lines(): TranscriptLine[] }

export function makeTranscript(clean: Scrub): Transcript {
  const startedAt = performance.now()
  const parts: Record<Endpoint, Part> = { smtp: makePart(), imap: makePart() }
  return {
    of: (endpoint) => (from, text) => {
      const ms = Math.round(performance.now() - startedAt)
      for (const line of clean(text.slice(0, maxReplyCharacters)).split(/\r\n|\r|\n/)) {
        if (line !== '') parts[endpoint].add({ ms, endpoint, from, text: readable(line) })
      }
    },
    lines: () => [...parts.smtp.lines(), ...parts.imap.lines()],
  }
}

type Part = { add(line: TranscriptLine): void; lines(): TranscriptLine[] }

function makePart(): Part {
  const first: TranscriptLine[] = []
  const last: TranscriptLine[] = []
  let dropped = 0
  return {
    add(line) {
      if (first.length < maxFirst) first.push(line)
      else if (last.push(line) > maxLast) {
        last.shift()
        dropped += 1
      }
    },
    lines() {
      const [next] = last
      if (dropped === 0 || !next) return [...first, ...last]
      return [...first, { ...next, from: 'note', text: `[... ${dropped}]` }, ...last]
    },
  }
}

function readable(line: string): string {
  const clean = storable(line.slice(0, maxColumns).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '\u00b7'))
  return line.length > maxColumns ? `${clean} [...]` : clean
}
