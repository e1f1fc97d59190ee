import type { Endpoint, Failure } from '../failures/failure.ts'
import type { Encryption } from '../providers/types.ts'

/** Kinds of knowledge, the most trusted first: what an earlier kind says, a later one does not change. */
export const sources = ['preset', 'mx', 'srv', 'autoconfig', 'probe'] as const
export type Source = (typeof sources)[number]

/** One server as a kind of knowledge describes it. */
export type Offer = {
  host: string
  port: number
  encryption: Encryption
  username: string
  /** Only a configuration file names the login; every other kind leaves the address (RFC 6186 section 4). */
  usernameSource: 'autoconfig' | 'address'
}

/** Server settings, and which kind of knowledge the host, port and encryption are from. */
export type FoundServer = Offer & { source: Source }

export type Offers = Partial<Record<Endpoint, Offer>>

/** The mail domain in ASCII; `address` is `local@domain`. */
export type MailAddress = { address: string; local: string; domain: string }

/**
 * `nothing`: nothing of that kind is there. `not-offered`: the domain says that it has no such service. `refused`:
 * there is something, and it is not safe to take. `unneeded`: given up, because another attempt answered.
 */
export type Outcome = 'found' | 'nothing' | 'not-offered' | 'refused' | 'failed' | 'unneeded'

/** One thing that was looked at. */
export type Attempt = {
  source: Source
  /** What was asked: a domain, a record's name, an URL, a server. */
  what: string
  outcome: Outcome
  /** What was found, or why nothing was, in a few English words. */
  detail: string
  /** Where a connection or a lookup went wrong. */
  failure?: Failure
  ms: number
}
