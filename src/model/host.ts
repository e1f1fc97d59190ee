// How a host that somebody typed is read.
import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'

/**
 * A typed host as it is looked up: trimmed, lower case, internationalised names in ASCII (RFC 5891), without brackets
 * or final dot. Old spellings of IPv4 become four decimals, as the URL standard reads them. Null for what is no
 * host: empty, a URL, `host:port`, `user@host`, a space inside, a label that is empty or longer than 63.
 */
export function normalizeHost(text: string): string | null {
  const typed = text.trim()
  const bracketed = /^\[(.*)\]$/.exec(typed)?.[1]
  const ipv6 = canonicalIpv6(bracketed ?? typed)
  if (ipv6 !== null) return ipv6
  if (bracketed !== undefined || /[\s/\\@:?#%[\]]/.test(typed)) return null
  const name = domainToASCII(typed).replace(/\.$/, '')
  if (name.length > 253) return null
  return name.split('.').every((label) => /^[a-z0-9_-]{1,63}$/.test(label)) ? name : null
}

/**
 * An IPv6 address as the URL standard writes it (RFC 5952, no dotted IPv4 at the end), or null. Libraries disagree
 * about `::8.8.8.8`; nobody disagrees about `::808:808`. Zones are no part of an address that a form may hold.
 */
export function canonicalIpv6(text: string): string | null {
  if (isIP(text) !== 6 || text.includes('%')) return null
  return new URL(`http://[${text}]`).hostname.slice(1, -1)
}
