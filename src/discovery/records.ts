// What the domain itself says in DNS: where its mail goes, and which servers it names.
import type { MxRecord } from 'node:dns'
import type { Endpoint, Failure } from '../failures/failure.ts'
import { normalizeHost } from '../model/host.ts'
import { presetByMx } from '../providers/lookup.ts'
import type { Preset } from '../providers/types.ts'
import { type Attempts, DeclinedError } from './attempts.ts'
import type { Dns } from './dns.ts'
import { makeLimit } from './limit.ts'
import { type Ask, makeAsk, NoRecordError } from './question.ts'
import { readSrv, type Service, type SrvAnswer, services } from './srv.ts'
import type { MailAddress, Offers } from './types.ts'

export type RecordDeps = { dns: Dns; attempts: Attempts; random(): number; now(): Date }

export type DomainRecords = {
  /** The preset that the MX hosts belong to. */
  preset: Preset | null
  /** Most preferred first. */
  mxHosts: string[]
  offers: Offers
  /** What the domain says it does not have. */
  notOffered: Endpoint[]
  /** Nothing exists under the domain's name. */
  isUnknown: boolean
  /** Why nothing can be said of the domain, when no question was answered. */
  failure: Failure | null
}

/** Asks everything side by side; a preset found by MX makes the other answers unneeded. Never rejects for an answer. */
export async function readRecords(
  address: MailAddress,
  timeoutMs: number,
  deps: RecordDeps,
  parent: AbortSignal,
): Promise<DomainRecords> {
  const limit = makeLimit(timeoutMs, parent)
  const failures: Failure[] = []
  const ask = makeAsk(deps.now, failures)
  const asked = services.map((service) => askService(service, address, deps, ask, limit.signal))
  const allAsked = Promise.all(asked)
  try {
    const mx = await askMx(address.domain, deps, ask, limit.signal)
    if (mx.preset !== null) return { ...nothing, ...mx }
    const answers = await allAsked
    const isAnswered = answers.some((answer) => answer !== null)
    return {
      ...mx,
      ...weigh(answers),
      isUnknown: mx.isUnknown && !isAnswered,
      failure: failures.length > services.length ? (failures[0] ?? null) : null,
    }
  } finally {
    limit.end()
    await allAsked
  }
}

const nothing: DomainRecords = {
  preset: null,
  mxHosts: [],
  offers: {},
  notOffered: [],
  isUnknown: false,
  failure: null,
}

type MxAnswer = Pick<DomainRecords, 'preset' | 'mxHosts' | 'isUnknown'>

async function askMx(
  domain: string,
  { dns, attempts }: RecordDeps,
  ask: Ask,
  signal: AbortSignal,
): Promise<MxAnswer> {
  let isUnknown = false
  const answer = await attempts.attempt('mx', domain, async () => {
    const records = await ask(domain, () => dns.resolveMx(domain, signal)).catch((error: unknown) => {
      isUnknown = error instanceof NoRecordError && error.isUnknown
      throw error
    })
    const mxHosts = hostsOf(records)
    // RFC 7505: one record with an empty host.
    if (mxHosts.length === 0) throw new DeclinedError('not-offered', 'the domain accepts no mail')
    const preset = presetByMx(mxHosts)
    const value = { preset, mxHosts }
    if (preset !== null) return { value, detail: `${mxHosts[0]} is ${preset.name}` }
    return { value, detail: `${mxHosts[0]} belongs to no known provider`, outcome: 'nothing' }
  })
  return { preset: null, mxHosts: [], ...answer, isUnknown }
}

function hostsOf(records: MxRecord[]): string[] {
  return records
    .toSorted((a, b) => a.priority - b.priority)
    .flatMap(({ exchange }) => normalizeHost(exchange) ?? [])
}

async function askService(
  service: Service,
  address: MailAddress,
  { dns, attempts, random }: RecordDeps,
  ask: Ask,
  signal: AbortSignal,
): Promise<{ service: Service; answer: SrvAnswer } | null> {
  const name = `${service.name}.${address.domain}`
  return attempts.attempt('srv', name, async () => {
    const records = await ask(name, () => dns.resolveSrv(name, signal))
    const answer = readSrv(service, records, address, random)
    const value = { service, answer }
    if (answer.is === 'not-offered')
      return { value, detail: 'the domain does not offer it', outcome: answer.is }
    if (answer.is === 'unusable')
      return { value, detail: 'the record names no host and port', outcome: 'refused' }
    const { host, port, encryption } = answer.offer
    return { value, detail: `${host}:${port} ${encryption.toUpperCase()}` }
  })
}

/** The first service of each kind that is offered; a kind is not offered when the domain says so of both services. */
function weigh(
  answers: ({ service: Service; answer: SrvAnswer } | null)[],
): Pick<DomainRecords, 'offers' | 'notOffered'> {
  const offers: Offers = {}
  const denied: Endpoint[] = []
  for (const found of answers) {
    if (found === null) continue
    const { service, answer } = found
    if (answer.is === 'offered') offers[service.endpoint] ??= answer.offer
    if (answer.is === 'not-offered') denied.push(service.endpoint)
  }
  const isDenied = (endpoint: Endpoint) => denied.filter((one) => one === endpoint).length === 2
  return { offers, notOffered: (['smtp', 'imap'] as const).filter(isDenied) }
}
