// Names to addresses. DNS first, because c-ares can be given a deadline and be cancelled; the system's own
// resolution (hosts file, search domains, mDNS) only for what DNS does not answer.

import { Resolver as DnsResolver, lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { MailError } from '../failures/failure.ts'

/** The three questions a name can be asked. Each throws Node's DNS errors (`code: 'ENOTFOUND'`, ...). */
export type Resolver = {
  resolve4(name: string, signal: AbortSignal): Promise<string[]>
  resolve6(name: string, signal: AbortSignal): Promise<string[]>
  /** The operating system's own answer, getaddrinfo(3). */
  lookup(name: string, signal: AbortSignal): Promise<string[]>
}

/**
 * All addresses of a normalised name, IPv4 first. A literal is its own address.
 * @throws MailError `dns-not-found` when the name has no address, `dns-failed` when nobody answered in time;
 *   the signal's reason when the caller gave up
 */
export async function lookUpHost(
  name: string,
  options: { resolver: Resolver; timeoutMs: number; signal?: AbortSignal },
): Promise<string[]> {
  if (isIP(name) !== 0) return [name]
  const { resolver, timeoutMs, signal } = options
  const startedAt = performance.now()
  // Half of the time at most, so that a silent DNS server leaves some for the hosts file.
  const dns = isLocalhost(name) ? noAnswer : await askDns(resolver, name, deadline(timeoutMs / 2, signal))
  signal?.throwIfAborted()
  if (dns.addresses.length > 0) return dns.addresses
  const leftMs = Math.max(0, timeoutMs - (performance.now() - startedAt))
  const system = await ask(deadline(leftMs, signal), (limit) => resolver.lookup(name, limit))
  signal?.throwIfAborted()
  if (system.addresses.length > 0) return system.addresses
  throw lookupFailure(name, dns, system)
}

/** Asks the DNS servers of this machine, then the operating system. */
export const systemResolver: Resolver = {
  resolve4: (name, signal) => cancellable(signal, (dns) => dns.resolve4(name)),
  resolve6: (name, signal) => cancellable(signal, (dns) => dns.resolve6(name)),
  lookup: async (name) =>
    (await lookup(name, { all: true, order: 'verbatim' })).map(({ address }) => address),
}

/** `codes` are those of the questions that failed. */
type Answer = { addresses: string[]; codes: string[] }

/** RFC 8305 section 3: how long one family waits for the other. Some DNS servers never answer AAAA questions. */
const RESOLUTION_DELAY_MS = 300

const noAnswer: Answer = { addresses: [], codes: [] }
const NO_SUCH_NAME = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA'])

async function askDns(resolver: Resolver, name: string, limit: AbortSignal): Promise<Answer> {
  const late = new AbortController()
  const both = AbortSignal.any([limit, late.signal])
  const answers = await Promise.all(
    [resolver.resolve4, resolver.resolve6].map(async (resolve) => {
      const answer = await ask(both, () => resolve(name, both))
      if (answer.addresses.length > 0) setTimeout(() => late.abort(), RESOLUTION_DELAY_MS).unref()
      return answer
    }),
  )
  return {
    addresses: answers.flatMap(({ addresses }) => addresses),
    codes: answers.flatMap(({ codes }) => codes),
  }
}

async function ask(limit: AbortSignal, question: (limit: AbortSignal) => Promise<string[]>): Promise<Answer> {
  try {
    return { addresses: await untilAborted(limit, question(limit)), codes: [] }
  } catch (error) {
    return { addresses: [], codes: [limit.aborted ? 'ETIMEOUT' : codeOf(error)] }
  }
}

/** getaddrinfo cannot be cancelled; its answer is left behind when the time is over. */
function untilAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

async function cancellable(
  signal: AbortSignal,
  question: (dns: DnsResolver) => Promise<string[]>,
): Promise<string[]> {
  // A resolver of its own, because cancel() ends every question of an instance.
  const dns = new DnsResolver({ timeout: 2000, tries: 3 })
  const cancel = () => dns.cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    return await question(dns)
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

/**
 * Ends with the time or with the caller's signal. Not AbortSignal.any: on a signal that lives as long as the process
 * it leaves something behind for every lookup.
 */
function deadline(timeoutMs: number, signal?: AbortSignal): AbortSignal {
  const limit = new AbortController()
  const onAbort = () => limit.abort(signal?.reason)
  const timer = setTimeout(() => {
    signal?.removeEventListener('abort', onAbort)
    limit.abort(new DOMException('The lookup took too long', 'TimeoutError'))
  }, Math.ceil(timeoutMs))
  timer.unref()
  signal?.addEventListener('abort', onAbort, { once: true })
  if (signal?.aborted) onAbort()
  return limit.signal
}

/** RFC 6761 section 6.3: these names are this machine's, and never a question for DNS. */
function isLocalhost(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost')
}

function lookupFailure(name: string, dns: Answer, system: Answer): MailError {
  const isUnknown = [dns, system].some(
    ({ codes }) => codes.length > 0 && codes.every((code) => NO_SUCH_NAME.has(code)),
  )
  const failed = [...dns.codes, ...system.codes].find((code) => !NO_SUCH_NAME.has(code))
  return new MailError({
    code: isUnknown ? 'dns-not-found' : 'dns-failed',
    stage: 'resolve',
    rule: isUnknown ? 'net/ENOTFOUND' : `net/${failed ?? 'EAI_AGAIN'}`,
    params: { host: name },
  })
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'EAI_FAIL'
}
