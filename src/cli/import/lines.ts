import { decodeLine } from './charset.ts'

/** `text` is empty where the line is longer than allowed. */
export type Line = { number: number; text: string; isTooLong: boolean; isUtf8: boolean }

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Lines however they end: LF, CR LF, or CR alone. Of one that is too long no more is kept than allowed. */
export async function* readLines(bytes: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line> {
  const line = makeLine(maxBytes)
  let wasReturn = false
  for await (const chunk of bytes) {
    let from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]
      const isSecondHalf = wasReturn && byte === lineFeed
      wasReturn = byte === carriageReturn
      if (byte !== lineFeed && byte !== carriageReturn) continue
      line.add(chunk.subarray(from, at))
      from = at + 1
      if (!isSecondHalf) yield line.end()
    }
    line.add(chunk.subarray(from))
  }
  if (!line.isEmpty()) yield line.end()
}

function makeLine(maxBytes: number) {
  let number = 0
  let pieces: Buffer[] = []
  let length = 0
  return {
    add(piece: Buffer) {
      length += piece.length
      if (length <= maxBytes) pieces.push(piece)
      else pieces = []
    },
    isEmpty: () => length === 0,
    end(): Line {
      number += 1
      const isTooLong = length > maxBytes
      const line = { number, isTooLong, ...decodeLine(Buffer.concat(pieces)) }
      pieces = []
      length = 0
      return line
    },
  }
}
