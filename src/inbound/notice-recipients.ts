// Whom a notice in words is about. It names other addresses as well: its own, ours, a help desk's.

import { wordsWithAddress } from './address.ts'
import { type HeaderMap, mailboxes } from './header-map.ts'
import { hasReply } from './notice.ts'
import type { Reading } from './reading.ts'
import { onlyAddressee, returnedHeaders, writtenBy, writtenTo } from './returned.ts'

type Named = { address: string; isLeading: boolean; isRefused: boolean; isQuotedField: boolean }

const maxNamed = 100
/** `  * <a@example.com>`, `554 <a@example.com>... Host unknown`. */
const lineStart = /^[\s<>*"'(•-]*(?:[45]\d\d[\s-])?(?:[45]\.\d{1,3}\.\d{1,3}\s)?[\s<>*"'(]*$/

/**
 * The recipients that failed. In order of trust: those that the notice names and our returned message was written to,
 * `X-Failed-Recipients`, those that begin a line, the first that is nobody else's, our message's only addressee.
 */
export function findRecipients(message: Reading, words: string): string[] {
  const returned = returnedHeaders(message)
  const written = writtenTo(returned)
  const failed = mailboxes(message.headers, 'x-failed-recipients').flatMap(({ address }) => address ?? [])
  const named = findNamed(words)
  const both = unique(preferred(named.filter(({ address }) => written.includes(address.toLowerCase()))))
  // Exim names the address that a forward led to, and in words the one it was "generated from": the one we wrote to.
  const isForwarded = both.length > 0 && !failed.some((address) => written.includes(address.toLowerCase()))
  if (failed.length > 0 && !isForwarded) return unique(failed)
  const others = [...ownAddresses(message.headers), ...writtenBy(returned)]
  const strange = named.filter(({ address }) => !isDaemon(address) && !others.includes(address.toLowerCase()))
  // Bcc: a line of its own with a refusal is about somebody whom the returned headers do not show.
  const refused = strange.filter(({ isRefused }) => isRefused).map(({ address }) => address)
  if (both.length > 0) return unique([...both, ...refused])
  const leading = strange.filter(({ isLeading, isQuotedField }) => isLeading && !isQuotedField)
  const [first] = preferred(strange)
  if (leading.length > 0) return unique(leading.map(({ address }) => address))
  return [first ?? onlyAddressee(returned)].flatMap((address) => address ?? [])
}

/** The addresses of a notice's own sender and addressee: rarely the recipient that failed. */
export function ownAddresses(headers: HeaderMap): string[] {
  return ['from', 'to', 'reply-to', 'delivered-to', 'sender']
    .flatMap((name) => mailboxes(headers, name))
    .flatMap(({ address }) => (address ? [address.toLowerCase()] : []))
}

function findNamed(words: string): Named[] {
  return words
    .split('\n')
    .flatMap((line) => {
      const bounded = line.slice(0, 1000)
      // A line of our own message that the notice repeats: it names whom we wrote to, not who failed.
      const isQuotedField = /^\s*(?:from|to|cc|reply-to|sender|von|an|de|à|para|a)\s?:/i.test(bounded)
      return wordsWithAddress(bounded)
        .slice(0, 20)
        .map((address, index) => {
          const isLeading = index === 0 && lineStart.test(bounded.slice(0, bounded.indexOf(address)))
          return { address, isLeading, isRefused: isLeading && hasReply([bounded]), isQuotedField }
        })
    })
    .slice(0, maxNamed)
}

/** Without those that stand in a repeated header, when others are there. */
function preferred(named: Named[]): string[] {
  const plain = named.filter(({ isQuotedField }) => !isQuotedField)
  return (plain.length > 0 ? plain : named).map(({ address }) => address)
}

function unique(addresses: string[]): string[] {
  const known = new Set<string>()
  return addresses.filter((address) => {
    const key = address.toLowerCase()
    return !known.has(key) && known.add(key)
  })
}

function isDaemon(address: string): boolean {
  return /^(?:mailer-?daemon|postmaster|mail-?daemon)@/i.test(address)
}
