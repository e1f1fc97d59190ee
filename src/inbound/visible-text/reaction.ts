const maxLength = 64

/**
 * The emoji that somebody gave a message instead of words, from the part that Gmail writes beside its text in the
 * sender's language (https://developers.google.com/workspace/gmail/reactions/format); null when there is none.
 */
export function findReaction(parts: readonly { type: string; content: string }[]): string | null {
  const part = parts.find(({ type }) => type === 'text/vnd.google.email-reaction+json')
  const emoji =
    part && /"emoji"\s{0,10}:\s{0,10}("(?:[^"\\]|\\.){1,64}")/.exec(part.content.slice(0, 1000))?.[1]
  if (!emoji) return null
  const read = readString(emoji)
  return read !== null && /^\S+$/u.test(read) && read.length <= maxLength ? read : null
}

function readString(json: string): string | null {
  try {
    return String(JSON.parse(json))
  } catch {
    return null
  }
}
