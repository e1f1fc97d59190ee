// The usual names on the usual ports, tried up to a verified TLS session and no further.
import type { Endpoint } from '../failures/failure.ts'
import type { CheckedAddress } from '../mail/guard.ts'
import { standardPorts } from '../providers/standard-ports.ts'
import type { Server } from '../providers/types.ts'
import type { AddressBook } from './address-book.ts'
import type { Attempts } from './attempts.ts'
import { connect, duringStage, encrypt, type Reach } from './connect.ts'
import { makeLimit, within } from './limit.ts'
import { readGreeting, startTls } from './talk.ts'

/** One server from connecting to a secured greeting; a silent port must not hold the rest. */
const probeMs = 4_000

/** What may be there, the likeliest first. `mxHost` is the domain's most preferred, which often serves everything. */
export function candidatesOf(endpoint: Endpoint, domain: string, mxHost: string | null): Server[] {
  const hosts = [`${endpoint}.${domain}`, `mail.${domain}`, ...(mxHost === null ? [] : [mxHost])]
  return [...new Set(hosts)].flatMap((host) => standardPorts[endpoint].map((server) => ({ host, ...server })))
}

export type ProbeDeps = {
  reach: Reach
  attempts: Attempts
  addressesOf: AddressBook['addressesOf']
}

/** The likeliest candidate that works, or null. All are tried side by side; what is not needed is given up. */
export async function probe(
  endpoint: Endpoint,
  candidates: Server[],
  deps: ProbeDeps,
  parent: AbortSignal,
): Promise<Server | null> {
  const limit = makeLimit(2 * probeMs, parent)
  const runs = candidates.map((candidate) => tryOne(endpoint, candidate, deps, limit.signal))
  const allEnded = Promise.allSettled(runs)
  try {
    for (const run of runs) {
      const works = await run
      if (works !== null) return works
    }
    return null
  } finally {
    limit.end()
    await allEnded
  }
}

async function tryOne(
  endpoint: Endpoint,
  server: Server,
  { reach, attempts, addressesOf }: ProbeDeps,
  parent: AbortSignal,
): Promise<Server | null> {
  const { host, port, encryption } = server
  const addresses = await Promise.race([addressesOf(host), aborted(parent)])
  if (addresses === null) return null
  const what = `${host}:${port} ${encryption.toUpperCase()}`
  return attempts.attempt('probe', what, () =>
    within(probeMs, parent, async (signal) => {
      await reachSecured({ ...server, endpoint }, addresses, reach, signal)
      return { value: server, detail: `${endpoint.toUpperCase()} with a valid certificate` }
    }),
  )
}

/** Null when it is aborted: a lookup that others wait for too goes on. */
function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    else signal.addEventListener('abort', () => resolve(null), { once: true })
  })
}

async function reachSecured(
  place: Server & { endpoint: Endpoint },
  addresses: CheckedAddress[],
  reach: Reach,
  signal: AbortSignal,
): Promise<void> {
  const { endpoint, encryption } = place
  const talk = { endpoint, now: reach.now, signal }
  const socket = await connect(place, addresses, reach, signal)
  const inGreeting = (work: () => Promise<void>) => duringStage('greeting', place, reach, signal, work)
  try {
    if (encryption === 'tls') await inGreeting(() => startTls(socket, talk))
    const secured = await encrypt(socket, place, reach, signal)
    if (encryption === 'ssl') await inGreeting(() => readGreeting(secured, talk))
    secured.end(endpoint === 'smtp' ? 'QUIT\r\n' : 'a2 LOGOUT\r\n', () => socket.destroy())
  } catch (error) {
    socket.destroy()
    throw error
  }
}
