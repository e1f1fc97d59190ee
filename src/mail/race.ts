// Happy Eyeballs (RFC 8305 section 5). Node's own `autoSelectFamily` ends each attempt when it begins the next one, so a
// server that takes longer than a quarter second is lost behind an address that does not answer.
import { connect, type Socket } from 'node:net'
import type { CheckedAddress } from './guard.ts'

/** Between two attempts; an attempt that fails lets the next one begin at once. */
const nextAttemptMs = 250

/** One address; `ended` is aborted when the others are of no use any more. */
export type Attempt = (address: CheckedAddress, ended: AbortSignal) => Promise<Socket>

/**
 * The first connection that comes about; the others are ended.
 *
 * @throws what the attempt threw, or an AggregateError of all with the `code` of the first
 */
export async function race(
  addresses: CheckedAddress[],
  signal: AbortSignal | undefined,
  attempt: Attempt,
): Promise<Socket> {
  const ended = new AbortController()
  const onAbort = () => ended.abort()
  signal?.addEventListener('abort', onAbort, { once: true })
  if (signal?.aborted) onAbort()
  try {
    return await firstOf(alternate(addresses), ended, attempt)
  } finally {
    signal?.removeEventListener('abort', onAbort)
  }
}

async function firstOf(waiting: CheckedAddress[], ended: AbortController, attempt: Attempt): Promise<Socket> {
  const errors: unknown[] = []
  const running = new Set<Promise<Socket | null>>()
  const begin = (address: CheckedAddress) => {
    const run = attempt(address, ended.signal).catch((error: unknown) => {
      errors.push(error)
      return null
    })
    running.add(run)
    void run.then(() => running.delete(run))
  }
  for (;;) {
    const next = ended.signal.aborted && errors.length > 0 ? undefined : waiting.shift()
    if (next) begin(next)
    else if (running.size === 0) throw errors.length === 1 ? errors[0] : allFailed(errors)
    const pause = waiting.length > 0 ? makePause() : null
    const socket = await Promise.race([...running, ...(pause ? [pause.over] : [])])
    pause?.cancel()
    if (socket === null || socket === undefined) continue
    ended.abort()
    // One that connected in the same moment no longer hears of it.
    for (const run of running) void run.then((late) => late !== socket && late?.destroy())
    return socket
  }
}

export function connectTo(
  { address, family }: CheckedAddress,
  { port, localAddress }: { port: number; localAddress?: string },
): Socket {
  return connect({ host: address, family, port, localAddress })
}

/** One of each family in turn, the first one's first. */
function alternate(addresses: CheckedAddress[]): CheckedAddress[] {
  const [first] = addresses
  const own = addresses.filter(({ family }) => family === first?.family)
  const other = addresses.filter(({ family }) => family !== first?.family)
  return own
    .flatMap((address, index) => [address, ...other.slice(index, index + 1)])
    .concat(other.slice(own.length))
}

function makePause(): { over: Promise<undefined>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), nextAttemptMs)
  })
  return { over, cancel: () => clearTimeout(timer) }
}

function allFailed(errors: unknown[]): AggregateError {
  const code = errors.map((error) => (error as { code?: unknown }).code).find((found) => found !== undefined)
  return Object.assign(new AggregateError(errors, 'No address answers'), { code })
}
