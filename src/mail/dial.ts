import { isIP, type LookupFunction, type Socket } from 'node:net'
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from 'node:tls'
import type { CheckedAddress } from './guard.ts'
import { connectTo, race } from './race.ts'
import { makeCertificateNote } from './watch-sockets.ts'

/** Node's name lookup, answered with addresses that the guard has checked, so that nothing resolves again. */
export function answerWith(addresses: CheckedAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses
    if (options.all) callback(null, addresses)
    else if (first) callback(null, first.address, first.family)
  }
}

/**
 * Connection options that reach only these addresses. `dial` tries them side by side (RFC 8305); who gives them to Node
 * gets one attempt after the other.
 */
export function dialOptions(host: string, port: number, addresses: CheckedAddress[], timeoutMs: number) {
  const families = new Set(addresses.map(({ family }) => family))
  return {
    host,
    port,
    addresses,
    lookup: answerWith(addresses),
    autoSelectFamily: true,
    // With one family a slow address deserves its share of the time. With two, one of them may not work at all; but
    // Node ends an attempt when it begins the next, and a quarter second is too little for the far side of the world.
    autoSelectFamilyAttemptTimeout:
      families.size > 1 ? 1_000 : Math.max(250, Math.floor(timeoutMs / addresses.length)),
  }
}

/** From an address of one family only that family is reached; where there is none, the attempt shall say so. */
export function reachable(addresses: CheckedAddress[], localAddress: string | undefined): CheckedAddress[] {
  const family = localAddress === undefined ? 0 : isIP(localAddress)
  const same = addresses.filter((address) => address.family === family)
  return same.length > 0 ? same : addresses
}

/** Opens a TCP connection. Rejects with Node's own error, or with `code: 'ETIMEDOUT'` after `timeoutMs`. */
export async function dial(
  options: ReturnType<typeof dialOptions> & { localAddress?: string },
  timeoutMs: number,
  signal?: AbortSignal,
) {
  const startedAt = performance.now()
  return race(options.addresses, signal, (address, ended) => {
    const leftMs = Math.max(1, timeoutMs - (performance.now() - startedAt))
    return settle<Socket>(connectTo(address, options), 'connect', leftMs, ended)
  })
}

/** Upgrades to TLS, verifying `host` as the name. The error of a refused certificate has it as `cert`. */
export async function secure(
  socket: Socket,
  host: string,
  options: ConnectionOptions,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<TLSSocket> {
  const tls = connectTls({ ...options, socket, host })
  const certificate = makeCertificateNote()
  certificate.watch(tls)
  try {
    return await settle(tls, 'secureConnect', timeoutMs, signal)
  } catch (error) {
    throw certificate.addTo(error)
  }
}

/** Waits for `event`, an error, the end, the deadline or an abort, whichever is first. */
function settle<T extends Socket>(
  socket: T,
  event: 'connect' | 'secureConnect',
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => socket.destroy(errorWith('Connection timeout', 'ETIMEDOUT')), timeoutMs)
    const onEvent = () => finish(() => resolve(socket))
    const onError = (error: Error) => finish(() => reject(error))
    const onClose = () => onError(errorWith('Connection closed unexpectedly', 'ECONNRESET'))
    const onAbort = () => socket.destroy(errorWith('Aborted', 'ABORT_ERR'))
    const finish = (then: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      socket.off(event, onEvent).off('error', onError).off('close', onClose)
      // Whoever takes the socket over listens itself; until then an error must not end the process.
      socket.on('error', () => {})
      then()
    }
    socket.once(event, onEvent).once('error', onError).once('close', onClose)
    signal?.addEventListener('abort', onAbort, { once: true })
    if (signal?.aborted) onAbort()
  })
}

function errorWith(message: string, code: string): Error {
  return Object.assign(new Error(message), { code })
}
