import type { Readable } from 'node:stream'

export type Line = { number: number; text: string }

/**
 * Lines as they arrive, without their ends. Splits at line feeds only: `readline` also splits at U+2028, which is
 * allowed inside a JSON string. A byte order mark at the start is dropped.
 */
export async function* readLines(input: Readable): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let number = 0
  // Pieces, joined once per line: a message with attachments is one line of many chunks.
  let pieces: string[] = []
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const parts = text.split('\n')
    const rest = parts.pop() ?? ''
    for (const part of parts) {
      number += 1
      yield { number, text: withoutReturn([...pieces, part].join('')) }
      pieces = []
    }
    if (rest !== '') pieces.push(rest)
  }
  pieces.push(decoder.decode())
  const last = pieces.join('')
  if (last !== '') yield { number: number + 1, text: withoutReturn(last) }
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text
}
