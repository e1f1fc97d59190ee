// The address guard. Hosts come from a form, so a name or a number may point inside our own network. Every address
// is judged, and callers connect to a judged address, never to the name again: it could resolve to another by then.

import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { MailError } from '../failures/failure.ts'
import { canonicalIpv6, normalizeHost } from '../model/host.ts'
import { lookUpHost, type Resolver, systemResolver } from './hosts.ts'

/** An address that passed the guard, in canonical form. */
export type CheckedAddress = { address: string; family: 4 | 6 }

/** Resolves hosts that users typed. */
export type Guard = {
  /**
   * The addresses of a host that may be connected to, IPv4 first, at least one.
   * @throws MailError `host-not-allowed` (the same answer whatever the address was), `dns-not-found`, `dns-failed`;
   *   the signal's reason when the caller gave up
   */
  resolve(
    host: string,
    options: { timeoutMs: number; signal?: AbortSignal },
  ): Promise<{ addresses: CheckedAddress[] }>
}

/**
 * A guard that lets only globally routable unicast addresses pass, and what `allow` names: networks
 * (`127.0.0.0/8`, `::1/128`), single addresses, or exact host names, whose addresses then all pass.
 * @throws Error that lists every entry of `allow` which is none of these
 */
export function makeGuard(options: { allow: string[]; resolver?: Resolver }): Guard {
  const { allow, resolver = systemResolver } = options
  const { names, networks } = parseAllow(allow)

  return {
    async resolve(host, { timeoutMs, signal }) {
      const name = normalizeHost(host)
      if (name === null) throw notAHost(host)
      const found = await lookUpHost(name, { resolver, timeoutMs, signal })
      const passing = found
        .map((text) => canonicalIpv6(text) ?? text)
        .filter((text) => isIP(text) !== 0)
        // A v4-mapped address reaches the IPv4 host, so it is judged, and used, as that.
        .map((text) => ipaddr.process(text))
        .filter((ip) => names.has(name) || isPublic(ip) || networks.some((network) => isWithin(ip, network)))
      if (passing.length === 0) throw refused(name)
      return { addresses: distinctIpv4First(passing) }
    },
  }
}

type Ip = ipaddr.IPv4 | ipaddr.IPv6
type Network = [Ip, number]

/** Public addresses that a cloud answers on from inside: Azure's platform endpoint hands out machine credentials. */
const PLATFORM_ADDRESSES = new Set(['168.63.129.16'])

/** All global unicast addresses given out so far (RFC 4291 section 2.4, IANA). */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = ipaddr.IPv6.parseCIDR('2000::/3')
const NAT64: [ipaddr.IPv6, number] = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/**
 * Globally routable unicast. Everything special is refused by not being that: loopback, private, link-local
 * (with the metadata address 169.254.169.254), carrier-grade NAT, multicast, broadcast, documentation, benchmarking,
 * unique local, v4-compatible, 6to4, Teredo.
 */
function isPublic(ip: Ip): boolean {
  if (ip instanceof ipaddr.IPv4) return ip.range() === 'unicast' && !PLATFORM_ADDRESSES.has(ip.toString())
  // RFC 6052: how an IPv6-only worker sees IPv4 hosts. As public as what is inside.
  if (ip.match(NAT64)) return isPublic(new ipaddr.IPv4(ip.toByteArray().slice(12)))
  return ip.match(GLOBAL_UNICAST) && ip.range() === 'unicast' && !isIsatap(ip)
}

/** RFC 5214 section 6.1: a global prefix whose last half is a tunnel to the IPv4 address in it. */
function isIsatap(ip: ipaddr.IPv6): boolean {
  const [, , , , high, low] = ip.parts
  return low === 0x5efe && (high === 0 || high === 0x200)
}

function isWithin(ip: Ip, network: Network): boolean {
  return ip.kind() === network[0].kind() && ip.match(network)
}

function distinctIpv4First(ips: Ip[]): CheckedAddress[] {
  const byAddress = new Map<string, CheckedAddress>()
  for (const ip of ips) {
    const address = ip.toString()
    byAddress.set(address, { address, family: ip.kind() === 'ipv4' ? 4 : 6 })
  }
  // Many machines have an IPv6 address and no IPv6 route; the reverse is rare.
  return [...byAddress.values()].sort((a, b) => a.family - b.family)
}

function parseAllow(entries: string[]): { names: Set<string>; networks: Network[] } {
  const names = new Set<string>()
  const networks: Network[] = []
  const bad: string[] = []
  for (const entry of entries) {
    const network = networkOf(entry.trim())
    const name = normalizeHost(entry)
    if (network !== null) networks.push(network)
    else if (name !== null) names.add(name)
    else bad.push(entry)
  }
  if (bad.length > 0) {
    const list = bad.map((entry) => JSON.stringify(entry)).join(', ')
    throw new Error(
      `Not a network, an address or a host name: ${list}. Expected such as 10.0.0.0/8, ::1/128, 127.0.0.1, mail.internal`,
    )
  }
  return { names, networks }
}

function networkOf(entry: string): Network | null {
  if (ipaddr.IPv4.isValidCIDRFourPartDecimal(entry) || ipaddr.IPv6.isValidCIDR(entry)) {
    const [ip, bits] = ipaddr.parseCIDR(entry)
    const isMapped = ip instanceof ipaddr.IPv6 && ip.isIPv4MappedAddress() && bits >= 96
    return isMapped ? [ip.toIPv4Address(), bits - 96] : [ip, bits]
  }
  const host = normalizeHost(entry)
  if (host === null || isIP(host) === 0) return null
  const ip = ipaddr.process(host)
  return [ip, ip.kind() === 'ipv4' ? 32 : 128]
}

function refused(host: string): MailError {
  return new MailError({
    code: 'host-not-allowed',
    stage: 'resolve',
    rule: 'guard/refused',
    params: { host },
  })
}

function notAHost(text: string): MailError {
  return new MailError({
    code: 'dns-not-found',
    stage: 'resolve',
    rule: 'guard/not-a-host',
    params: { host: text.trim().slice(0, 253) },
  })
}
