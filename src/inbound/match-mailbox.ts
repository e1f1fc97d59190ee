// When two addresses are one mailbox.

import { domainToASCII } from 'node:url'

export type Mailbox = { local: string; domain: string }

/** Providers under whose several names everybody has one mailbox. */
const sameProvider: Record<string, string> = {
  'googlemail.com': 'gmail.com',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
  'protonmail.com': 'proton.me',
  'protonmail.ch': 'proton.me',
  'pm.me': 'proton.me',
  'ya.ru': 'yandex.ru',
  'yandex.com': 'yandex.ru',
}

/** As mailboxes, not as spellings: no case, no quotes, no `+tag`, Gmail's dots, and one name for each provider. */
export function parseMailbox(address: string | null): Mailbox | null {
  const at = address?.lastIndexOf('@') ?? -1
  if (!address || at < 1) return null
  const local = address
    .slice(0, at)
    .toLowerCase()
    .replace(/^"(.+)"$/, '$1')
  const given = address
    .slice(at + 1)
    .toLowerCase()
    .replace(/\.$/, '')
  // Ours are in ASCII (RFC 5891), a stranger's may be as people write them.
  const ascii = domainToASCII(given) || given
  const domain = sameProvider[ascii] ?? ascii
  const bare = local.replace(/(.)\+.*$/, '$1')
  return { local: domain === 'gmail.com' ? bare.replaceAll('.', '') : bare, domain }
}
