// From an address to the settings of its servers: what is known, what the domain says, what answers. Each kind of
// knowledge only fills in what the kinds before it left open.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Failure } from '../failures/failure.ts'
import { presetByAddress, presetByHost } from '../providers/lookup.ts'
import type { Preset } from '../providers/types.ts'
import { makeAddressBook } from './address-book.ts'
import { type Attempts, makeAttempts } from './attempts.ts'
import { readConfigurationFiles } from './configuration-file.ts'
import type { Reach } from './connect.ts'
import type { Dns } from './dns.ts'
import { makeLimit } from './limit.ts'
import { offersOf } from './presets.ts'
import { candidatesOf, probe } from './probe.ts'
import { readRecords } from './records.ts'
import { endpoints, makeResult, type Result } from './result.ts'
import type { Attempt, FoundServer, MailAddress } from './types.ts'

export type DiscoverDeps = { dns: Dns; reach: Reach; random(): number; now(): Date }

export type Discovered = {
  smtp: FoundServer | null
  imap: FoundServer | null
  /** Whose servers these are, if somebody's that we know. */
  preset: Preset | null
  tried: Attempt[]
  /** Why nothing can be said of the domain: it does not exist, or no name server answered. */
  failure: Failure | null
}

/**
 * Never takes longer than `timeoutMs`, and keeps what was found until then.
 *
 * @throws the reason of `signal` when the caller gave up
 */
export async function discover(
  address: MailAddress,
  deps: DiscoverDeps,
  { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal },
): Promise<Discovered> {
  signal?.throwIfAborted()
  const limit = makeLimit(timeoutMs, signal)
  try {
    const found = await look(address, deps, timeoutMs, limit.signal, signal)
    signal?.throwIfAborted()
    return found
  } finally {
    limit.end()
  }
}

/** Of the whole time: a silent name server or web server leaves some for what comes after it. */
const share = { records: 0.3, configurationFile: 0.4 }

/** A configuration file that is there mostly comes within this; then no port needs to be tried. */
const headStartMs = 700

async function look(
  address: MailAddress,
  deps: DiscoverDeps,
  timeoutMs: number,
  signal: AbortSignal,
  caller: AbortSignal | undefined,
): Promise<Discovered> {
  const { domain } = address
  const attempts = makeAttempts(deps.now, caller)
  const result = makeResult()
  const end = (preset: Preset | null, failure: Failure | null = null): Discovered => ({
    ...result.servers(),
    preset,
    tried: attempts.list(),
    failure: result.open().length === 2 ? failure : null,
  })

  const known = presetByAddress(address.address)
  attempts.note('preset', domain, known ? 'found' : 'nothing', known ? known.name : 'of no known provider')
  if (known !== null) {
    result.add('preset', offersOf(known, address))
    return end(known)
  }

  const records = await readRecords(address, timeoutMs * share.records, { ...deps, attempts }, signal)
  if (records.preset !== null) {
    result.add('mx', offersOf(records.preset, address))
    return end(records.preset)
  }
  result.add('srv', records.offers)
  result.close(records.notOffered)
  if (records.isUnknown) return end(null, unknownDomain(domain))

  if (result.open().length > 0) {
    const mxHost = records.mxHosts[0] ?? null
    await lookFurther({ address, mxHost, result, attempts }, deps, timeoutMs, signal)
  }
  const { smtp } = result.servers()
  return end(smtp && presetByHost(smtp.host, smtp.port), records.failure)
}

type Search = { address: MailAddress; mxHost: string | null; result: Result; attempts: Attempts }

/** The configuration file, and beside it the usual names for what it has not said yet. */
async function lookFurther(
  { address, mxHost, result, attempts }: Search,
  { reach }: DiscoverDeps,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<void> {
  const limits = { smtp: makeLimit(timeoutMs, signal), imap: makeLimit(timeoutMs, signal) }
  const book = makeAddressBook({ reach, attempts }, timeoutMs, signal)
  try {
    const filesMs = timeoutMs * share.configurationFile
    const files = readConfigurationFiles(address, filesMs, { reach, attempts }, signal).then((offers) => {
      result.add('autoconfig', offers)
      for (const endpoint of endpoints) if (!result.open().includes(endpoint)) limits[endpoint].end()
    })
    await Promise.race([files, sleep(headStartMs, undefined, { ref: false })])
    const probes = result.open().map(async (endpoint) => {
      const candidates = candidatesOf(endpoint, address.domain, mxHost)
      const deps = { reach, attempts, addressesOf: book.addressesOf }
      return { endpoint, server: await probe(endpoint, candidates, deps, limits[endpoint].signal) }
    })
    const [, ...probed] = await Promise.all([files, ...probes])
    for (const { endpoint, server } of probed) {
      if (server === null) continue
      result.add('probe', {
        [endpoint]: { ...server, username: address.address, usernameSource: 'address' },
      })
    }
  } finally {
    for (const endpoint of endpoints) limits[endpoint].end()
    await book.close()
  }
}

function unknownDomain(host: string): Failure {
  return { code: 'dns-not-found', stage: 'resolve', rule: 'discovery/unknown-domain', params: { host } }
}
