// What a spreadsheet saves as CSV: UTF-8, UTF-16 with a byte order mark, or the code page of Western Windows.
import { TextDecoder } from 'node:util'

/** Bytes of any of these as bytes in which ASCII is ASCII. The byte order mark is dropped. */
export async function* readBytes(input: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined
  let first = Buffer.alloc(0)
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk)
    if (decoder !== undefined) {
      yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes
      continue
    }
    // A mark can arrive in pieces.
    first = Buffer.concat([first, bytes])
    if (first.length < 3) continue
    decoder = utf16Decoder(first)
    yield decoder ? Buffer.from(decoder.decode(first, { stream: true })) : withoutMark(first)
  }
  if (decoder === undefined) yield withoutMark(first)
  else if (decoder) yield Buffer.from(decoder.decode())
}

/**
 * A line that is valid UTF-8 is UTF-8, every other one windows-1252. Decided line by line, so that one wrong byte does
 * not spoil the passwords of all other lines.
 */
export function decodeLine(bytes: Buffer): { text: string; isUtf8: boolean } {
  try {
    return { text: utf8.decode(bytes), isUtf8: true }
  } catch {
    return { text: decodeWindows1252(bytes), isUtf8: false }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function utf16Decoder([one, two]: Buffer): TextDecoder | null {
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le')
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be')
  return null
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? bytes.subarray(3) : bytes
}

/** Not by TextDecoder: that of Node 20 reads 0x80 to 0x9f as control characters, and `€` is 0x80. */
function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => from0x80[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** https://encoding.spec.whatwg.org/index-windows-1252.txt; five places are control characters there too. */
const from0x80 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']
