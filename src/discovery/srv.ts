// RFC 6186 and RFC 8314 section 5.1: which servers a domain names in its SRV records. Pure.
import type { SrvRecord } from 'node:dns'
import type { Endpoint } from '../failures/failure.ts'
import { normalizeHost } from '../model/host.ts'
import type { Encryption } from '../providers/types.ts'
import type { MailAddress, Offer } from './types.ts'

export type Service = { name: string; endpoint: Endpoint; encryption: Encryption }

/** Implicit TLS before STARTTLS, as RFC 8314 section 3 recommends. */
export const services: readonly Service[] = [
  { name: '_submissions._tcp', endpoint: 'smtp', encryption: 'ssl' },
  { name: '_submission._tcp', endpoint: 'smtp', encryption: 'tls' },
  { name: '_imaps._tcp', endpoint: 'imap', encryption: 'ssl' },
  { name: '_imap._tcp', endpoint: 'imap', encryption: 'tls' },
]

/** What the records of one service say; `random` gives numbers from 0 to below 1. */
export type SrvAnswer = { is: 'offered'; offer: Offer } | { is: 'not-offered' } | { is: 'unusable' }

export function readSrv(
  service: Service,
  records: SrvRecord[],
  { address }: MailAddress,
  random: () => number,
): SrvAnswer {
  const usable = records.flatMap((record) => {
    const host = normalizeHost(record.name)
    return host !== null && !isNowhere(record) && record.port > 0 ? [{ ...record, name: host }] : []
  })
  const picked = pickByWeight(usable, random)
  if (picked !== undefined) {
    const { name: host, port } = picked
    const encryption = implicitTlsPorts.has(port) ? 'ssl' : service.encryption
    return { is: 'offered', offer: { host, port, encryption, username: address, usernameSource: 'address' } }
  }
  return { is: records.some(isNowhere) ? 'not-offered' : 'unusable' }
}

/** Registered for TLS from the first byte (RFC 8314 section 7), also where a record says `_submission` beside it. */
const implicitTlsPorts = new Set([465, 993])

/** RFC 2782: a target of "." says that the service is decidedly not there. c-ares drops the dot. */
function isNowhere({ name }: SrvRecord): boolean {
  return name === '' || name === '.'
}

/** RFC 2782: of the lowest priority, one by chance in proportion to the weights; weight 0 has a small chance. */
function pickByWeight(records: SrvRecord[], random: () => number): SrvRecord | undefined {
  const lowest = Math.min(...records.map(({ priority }) => priority))
  const candidates = records
    .filter(({ priority }) => priority === lowest)
    .toSorted((a, b) => a.weight - b.weight)
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0)
  // A whole number from 0 to the total, both included, as the RFC has it.
  const drawn = Math.floor(random() * (total + 1))
  let sum = 0
  return candidates.find(({ weight }) => {
    sum += weight
    return sum >= drawn
  })
}
