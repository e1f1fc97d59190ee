// Finding the settings of an address. It stores nothing and knows no password, so it needs no database.
import { z } from 'zod'
import { type DiscoverDeps, type Discovered, discover } from '../discovery/discover.ts'
import { makeDns } from '../discovery/dns.ts'
import type { Attempt, FoundServer, MailAddress, Outcome, Source } from '../discovery/types.ts'
import { parseInput } from '../errors.ts'
import type { FailureCode } from '../failures/codes.ts'
import { type Explanation, explain, type Lang } from '../failures/explain.ts'
import { makeGuard } from '../mail/guard.ts'
import { addressInput } from '../model/address.ts'
import { normalizeHost } from '../model/host.ts'
import type { AppPassword, Preset } from '../providers/types.ts'

/**
 * Looks for the servers of an address: a known provider of the domain or of its MX hosts, SRV records (RFC 6186, RFC
 * 8314), Mozilla's configuration file over HTTPS, then the usual names up to a verified TLS session. What an earlier
 * kind says, a later one does not change. Only encrypted servers are taken, and no password is involved. DNS can be
 * forged: let the person see the hosts before a password goes there (RFC 6186 section 6), then test the connection.
 *
 * Ends within `timeoutMs` (default 10,000, at most 60,000) with what was found until then. That nothing was found,
 * that the domain does not exist or that nobody answers is a result, not an error.
 *
 * @throws InputError naming `address` or `timeoutMs`
 * @throws the reason of `signal` when it is aborted
 */
export type Discover = (
  address: string,
  options?: { timeoutMs?: number; signal?: AbortSignal },
) => Promise<Discovery>

/** What `discover` gives back. Plain JSON. */
export type Discovery = {
  /** Trimmed, the domain in ASCII. */
  address: string
  /** Null when none was found. */
  smtp: FoundServer | null
  /** Null when none was found, or when the domain says that it has none. */
  imap: FoundServer | null
  /** For `accounts.add`; null for servers of no provider that is known. */
  provider: string | null
  login: LoginHints | null
  /** Everything that was looked at, the most trusted kind first. */
  tried: Tried[]
  /** Why nothing can be known of the domain; null also when there was simply nothing to find. */
  failure: Explanation | null
}

/** What a person must know of a provider before the first login. */
export type LoginHints = {
  providerName: string
  appPassword: AppPassword | null
  /** IMAP is off until it is switched on in the provider's web settings. */
  imapMustBeEnabled: boolean
  /** IMAP takes no password at all. */
  oauthOnlyImap: boolean
  notes: string[]
}

/** One thing that was looked at; `code` where a lookup or a connection failed, and `detail` then in the client's language. */
export type Tried = {
  source: Source
  what: string
  outcome: Outcome
  detail: string
  code?: FailureCode
  ms: number
}

/** As an app has it: the system's DNS servers, or these. @throws Error for an `allowHosts` entry that is none */
export function makeDiscover(options: {
  allowHosts?: string[]
  dnsServers?: string[]
  lang: Lang
  random(): number
  now(): Date
}): Discover {
  const { allowHosts = [], dnsServers, lang, random, now } = options
  const dns = makeDns(dnsServers)
  const guard = makeGuard({ allow: allowHosts, resolver: dns })
  return discoverWith({ dns, reach: { guard, now }, random, now }, lang)
}

/** The same with every dependency given. */
export function discoverWith(deps: DiscoverDeps, lang: Lang): Discover {
  return async (address, { timeoutMs, signal } = {}) => {
    const input = parseInput(discoverInput, { address, timeoutMs })
    const found = await discover(input.address, deps, { timeoutMs: input.timeoutMs, signal })
    return toView(input.address.address, found, lang)
  }
}

const noDomain = 'has no domain such as example.com behind the @'

/** Several labels, the last of which is no number: every spelling of an IPv4 address ends in one. */
function isDomainName(host: string): boolean {
  return /\.[^.:]*[^.:\d][^.:]*$/.test(host)
}

const discoverInput = z.object({
  address: z
    .string()
    // The URL standard's reading of a host would drop what follows these.
    .refine((text) => !/[/\\?#][^@]*$/.test(text), noDomain)
    .pipe(addressInput)
    .transform((address, context): MailAddress => {
      const at = address.lastIndexOf('@')
      const local = address.slice(0, at)
      const domain = normalizeHost(address.slice(at + 1))
      if (domain !== null && isDomainName(domain)) return { address: `${local}@${domain}`, local, domain }
      context.addIssue({ code: 'custom', message: noDomain })
      return z.NEVER
    }),
  timeoutMs: z.number().int().min(1).max(60_000).default(10_000),
})

function toView(address: string, { smtp, imap, preset, tried, failure }: Discovered, lang: Lang): Discovery {
  return {
    address,
    smtp,
    imap,
    provider: preset?.id ?? null,
    login: preset && loginHints(preset),
    tried: tried.map((attempt) => triedView(attempt, lang)),
    // The address is the one field that was typed.
    failure: failure && { ...explain(failure, { lang }), field: 'email' },
  }
}

function loginHints({ name, appPassword, quirks, notes = [] }: Preset): LoginHints {
  const { imapMustBeEnabled = false, oauthOnlyImap = false } = quirks
  return { providerName: name, appPassword, imapMustBeEnabled, oauthOnlyImap, notes }
}

/** The title alone: the remedy is for settings that a person typed, and these are guesses of ours. */
function triedView({ failure, detail, ms, ...attempt }: Attempt, lang: Lang): Tried {
  if (failure === undefined) return { ...attempt, detail, ms }
  return { ...attempt, detail: explain(failure, { lang }).title, code: failure.code, ms }
}
