// Corrects what a message says of its text parts before it is parsed. Only lines that begin with `Content-Type:` and
// their continuations are touched, so the bodies stay as they are.

/** The message with `rewrite` applied to each Content-Type field, as Latin-1 with its folding. */
export function rewriteContentTypes(raw: Uint8Array, rewrite: (field: string) => string): Uint8Array {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  const pieces: string[] = []
  let position = 0
  for (const { index } of text.matchAll(/^content-type:/gim)) {
    if (index < position) continue
    const end = endOfField(text, index)
    pieces.push(text.slice(position, index), rewrite(text.slice(index, end)))
    position = end
  }
  return Buffer.from(pieces.join('') + text.slice(position), 'latin1')
}

/** A field goes on in lines that begin with white space. */
function endOfField(text: string, start: number): number {
  let end = start
  do {
    const next = text.indexOf('\n', end)
    if (next < 0) return text.length
    end = next + 1
  } while (text[end] === ' ' || text[end] === '\t')
  return end
}
