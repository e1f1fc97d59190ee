// A large message without its luggage: the parts that say what it is and what it says, put together as a message again.
import type { MessageStructureObject } from 'imapflow'

/** A part to fetch: its number as in FETCH BODY[1.2], and how much of it. */
export type WantedPart = { number: string; maxBytes: number }

export type FetchedPart = { mime: Buffer; content: Buffer }

const mostParts = 8
const textBytes = 128 * 1024
const reportBytes = 64 * 1024

/** Reports say what failed, returned messages which; both are small or have all that matters in front. */
const wantedTypes: Record<string, number> = {
  'text/plain': textBytes,
  'text/html': textBytes,
  'message/delivery-status': reportBytes,
  'message/global-delivery-status': reportBytes,
  'message/feedback-report': reportBytes,
  'message/disposition-notification': reportBytes,
  'text/rfc822-headers': reportBytes,
  'text/rfc822': reportBytes,
  'message/rfc822': reportBytes,
}

/** The parts worth reading, in the order of the message; none for one that is a single part. */
export function pickParts(root: MessageStructureObject): WantedPart[] {
  const wanted: WantedPart[] = []
  const walk = (node: MessageStructureObject) => {
    if (wanted.length >= mostParts) return
    const maxBytes = wantedTypes[node.type.toLowerCase()]
    const isLuggage = node.disposition?.toLowerCase() === 'attachment' && node.type.startsWith('text/')
    if (node.part !== undefined && maxBytes !== undefined && !isLuggage)
      wanted.push({ number: node.part, maxBytes })
    // What is inside a returned message was said before.
    else for (const child of node.childNodes ?? []) walk(child)
  }
  walk(root)
  return wanted
}

/** Header block and parts as one multipart message; null where the header names no boundary. */
export function assemble(headers: Buffer, parts: FetchedPart[]): Buffer | null {
  const unfolded = headers.toString('latin1').replace(/\r?\n[ \t]+/g, ' ')
  const found = /^content-type:[^\n]*?\bboundary=(?:"([^"\n]{1,200})"|([^\s;"\n]{1,200}))/im.exec(unfolded)
  const boundary = found?.[1] ?? found?.[2]
  if (boundary === undefined) return null
  const line = Buffer.from('\r\n')
  return Buffer.concat([
    trimEnd(headers),
    line,
    ...parts.flatMap(({ mime, content }) => [
      line,
      Buffer.from(`--${boundary}\r\n`, 'latin1'),
      trimEnd(mime),
      line,
      line,
      content,
    ]),
    Buffer.from(`\r\n--${boundary}--\r\n`, 'latin1'),
  ])
}

/** Without the empty line that ends a header block. */
function trimEnd(block: Buffer): Buffer {
  let end = block.length
  while (end > 0 && (block[end - 1] === 0x0a || block[end - 1] === 0x0d)) end -= 1
  return block.subarray(0, end)
}
