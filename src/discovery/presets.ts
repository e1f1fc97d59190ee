// Settings of a preset for one address. No connection, no question: the preset is what its provider publishes.
import type { Preset, Server } from '../providers/types.ts'
import type { MailAddress, Offer, Offers } from './types.ts'

/** Both servers; no IMAP where the provider has none. */
export function offersOf(preset: Preset, { address }: MailAddress): Offers {
  const { smtp, imap } = preset
  return {
    smtp: offerOf(smtp, address),
    ...(imap === null ? {} : { imap: offerOf(imap, address) }),
  }
}

function offerOf({ host, port, encryption }: Server, username: string): Offer {
  return { host, port, encryption, username, usernameSource: 'address' }
}
