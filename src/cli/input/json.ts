/** What a text means, or why it is no JSON. Never quotes it: V8's own messages do, and it may hold a password. */
export type Parsed = { value: unknown } | { error: string }

/** `firstLine` is where the text stands in its file. */
export function parseJson(text: string, firstLine = 1): Parsed {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const position = statedPosition(error) ?? findPosition(text)
    const place = placeOf(text, position, firstLine)
    if (text.slice(position).trim() !== '') return { error: `is not valid JSON (${place})` }
    return { error: `is not valid JSON: it ends too early${text.includes('\n') ? ` (${place})` : ''}` }
  }
}

/** Whether a beginning may still become JSON when more comes. */
export function couldBecomeJson(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return true
  } catch (error) {
    const isEnd = error instanceof Error && error.message.includes('end of JSON input')
    return isEnd || statedPosition(error) === beginning.length
  }
}

function statedPosition(error: unknown): number | null {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined
  return position === undefined ? null : Number(position)
}

/**
 * V8 states no position for an unexpected token. It is where the longest beginning ends that could still become
 * JSON; all shorter ones could, no longer one can, so halving finds it.
 */
function findPosition(text: string): number {
  let good = 0
  let bad = text.length + 1
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (couldBecomeJson(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function placeOf(text: string, position: number, firstLine: number): string {
  const before = text.slice(0, position).split('\n')
  const column = (before.at(-1) ?? '').length + 1
  return text.includes('\n') ? `line ${firstLine + before.length - 1}, column ${column}` : `column ${column}`
}
