// Connections to names that strangers chose: the guard resolves and checks, the checked address is connected to, TLS
// verifies the name.
import { isIP, type Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { type Endpoint, MailError, type Stage } from '../failures/failure.ts'
import { classifyNetwork } from '../failures/network.ts'
import { dial, dialOptions, secure } from '../mail/dial.ts'
import type { CheckedAddress, Guard } from '../mail/guard.ts'
import { DeclinedError } from './attempts.ts'
import { isTimeout } from './limit.ts'

export type Reach = {
  guard: Guard
  now(): Date
  /** Where a port of the standards is really served. Tests serve on others, since these are not theirs to open. */
  portOf?(host: string, port: number): number
}

export type Place = { host: string; port: number; endpoint?: Endpoint; encryption?: 'tls' | 'ssl' }

/** The longest that a lookup, a connection or a handshake may take; the signal may end it earlier. */
const longestMs = 4_000

/** @throws MailError; the signal's reason when it was aborted for anything but the time */
export function resolve(host: string, reach: Reach, signal: AbortSignal): Promise<CheckedAddress[]> {
  return duringStage('resolve', { host }, reach, signal, async () => {
    const { addresses } = await reach.guard.resolve(host, { timeoutMs: longestMs, signal })
    return addresses
  })
}

/** Opens a TCP connection to one of the addresses. Throws as `resolve` does. */
export function connect(
  place: Place,
  addresses: CheckedAddress[],
  reach: Reach,
  signal: AbortSignal,
): Promise<Socket> {
  const { host, port } = place
  const options = dialOptions(host, reach.portOf?.(host, port) ?? port, addresses, longestMs)
  return duringStage('connect', place, reach, signal, () => dial(options, longestMs, signal))
}

/** Upgrades to TLS with a certificate for the host's own name. Throws as `resolve` does. */
export function encrypt(socket: Socket, place: Place, reach: Reach, signal: AbortSignal): Promise<TLSSocket> {
  // An IP address must not be sent as a server name (RFC 6066 section 3).
  const servername = isIP(place.host) ? undefined : place.host
  return duringStage('tls', place, reach, signal, () =>
    secure(socket, place.host, { servername }, longestMs, signal),
  )
}

/** Makes of any error what it means at this stage. */
export async function duringStage<T>(
  stage: Stage,
  place: Partial<Place>,
  { now }: Reach,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (signal.aborted && !isTimeout(signal.reason)) throw signal.reason
    if (error instanceof MailError || error instanceof DeclinedError) throw error
    const { endpoint = 'smtp', ...where } = place
    const context = { ...where, stage, endpoint, now: now() }
    throw new MailError(classifyNetwork(signal.aborted ? timeoutAt(stage) : error, context))
  }
}

function timeoutAt(stage: Stage): Error {
  const code = stage === 'resolve' ? 'ETIMEOUT' : 'ETIMEDOUT'
  return Object.assign(new Error('No answer in time'), { code })
}
