// Addresses in running text and in RFC 3464 address fields.

/** Is this an address and nothing else? Accepts non-ASCII parts (RFC 6531). */
export function hasAddressForm(word: string): boolean {
  const at = word.lastIndexOf('@')
  if (at < 1 || at > 64 || word.length > 320) return false
  return (
    !/[\s<>@"(),;:[\]\\]/.test(word.slice(0, at)) &&
    /^[^\s<>@"(),;:[\]\\._][^\s<>@"(),;:[\]\\_]*$/.test(word.slice(at + 1))
  )
}

/** The addresses of a line in order, out of `<a@example.com>:`, `mailto:a@example.com`, `(a@example.com).` */
export function wordsWithAddress(line: string): string[] {
  // A Message-ID looks like an address and is none.
  if (/^\s*(?:message-id|references|in-reply-to|content-id|x-[a-z-]{1,40}id):/i.test(line)) return []
  return line
    .split(/[\s<>"'(),;:=[\]|（）【】「」『』《》、。，；：！]+/)
    .filter((word) => word.includes('@'))
    .map((word) => word.replace(/^[.*«“„-]{1,5}|[.!?*»”“]{1,5}$/g, ''))
    .filter((word) => hasAddressForm(word) && word.includes('.', word.indexOf('@')))
}

/**
 * The address of `rfc822; user@example.com` or `utf-8; …` (RFC 3464 section 2.1.2, RFC 6533 section 3, with its
 * `\x{fc}` escapes); null for X.400, local user names and placeholders.
 */
export function readTypedAddress(value: string): string | null {
  const semicolon = value.indexOf(';')
  const address = value
    .slice(semicolon + 1)
    .trim()
    .replace(/^[<"']{1,4}|[>"']{1,4}$/g, '')
    .replace(/\\x\{([0-9a-f]{1,6})\}/gi, (whole, hex: string) => {
      const point = Number.parseInt(hex, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })
  // A provider's mask says nothing, and is shaped like an address.
  if (/^\*+@|@\*+$/.test(address)) return null
  if (hasAddressForm(address)) return address
  // Some systems give ORCPT back as SMTP carried it, in xtext (RFC 3461 section 4): `ana+40example.com`.
  const decoded = address.replace(/\+([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  if (!address.includes('@') && hasAddressForm(decoded)) return decoded
  return wordsWithAddress(address)[0] ?? null
}
