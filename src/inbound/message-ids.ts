const maxIds = 200

/**
 * The Message-IDs of a header value, each as `<id>` without white space. Reads what real senders write: ids
 * folded in the middle, without brackets, between comments, or after words as in RFC 822
 * (`In-Reply-To: Your message of "Mon, 4 Mar" <id@example.com>`). Of very long lists the newest are kept.
 */
export function extractMessageIds(value: string): string[] {
  const bracketed = [...value.matchAll(/<([^<>]*)>/g)].map(([, id]) => (id ?? '').replace(/\s+/g, ''))
  const ids = bracketed.some((id) => id !== '') ? bracketed : bareIds(value)
  return [...new Set(ids.filter((id) => id !== '').map((id) => `<${id}>`))].slice(-maxIds)
}

/** The one Message-ID of a Message-ID field; without brackets, white space inside it is taken out. */
export function readMessageId(value: string): string | null {
  const bracketed = /<([^<>]*)>/.exec(value)?.[1]
  const id = (bracketed || value).replace(/[\s<>]+/g, '')
  return id === '' ? null : `<${id}>`
}

function bareIds(value: string): string[] {
  return value
    .split(/[\s,;"()<>]+/)
    .filter((word) => word.includes('@') && !word.startsWith('@') && !word.endsWith('@'))
}
