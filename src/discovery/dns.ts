// What discovery asks DNS for: addresses for the guard, MX and SRV records. One instance per question, because
// cancel() ends every question of an instance.
import type { MxRecord, SrvRecord } from 'node:dns'
import { Resolver as DnsResolver } from 'node:dns/promises'
import { type Resolver, systemResolver } from '../mail/hosts.ts'

/** Each question throws Node's DNS errors (`code: 'ENOTFOUND'`, ...), or the signal's reason. */
export type Dns = Resolver & {
  resolveMx(name: string, signal: AbortSignal): Promise<MxRecord[]>
  resolveSrv(name: string, signal: AbortSignal): Promise<SrvRecord[]>
}

/**
 * Asks these servers (`192.0.2.53`, `127.0.0.1:5353`, `[::1]:5353`) and nobody else, or without any the system's.
 * Nothing is opened before the first question.
 */
export function makeDns(servers: string[] = []): Dns {
  const ask = <T>(signal: AbortSignal, question: (dns: DnsResolver) => Promise<T>) =>
    askOnce(servers, signal, question)
  const addresses: Resolver =
    servers.length === 0
      ? systemResolver
      : {
          resolve4: (name, signal) => ask(signal, (dns) => dns.resolve4(name)),
          resolve6: (name, signal) => ask(signal, (dns) => dns.resolve6(name)),
          lookup: async (name) => lookupLocally(name),
        }
  return {
    ...addresses,
    resolveMx: (name, signal) => ask(signal, (dns) => dns.resolveMx(name)),
    resolveSrv: (name, signal) => ask(signal, (dns) => dns.resolveSrv(name)),
  }
}

async function askOnce<T>(
  servers: string[],
  signal: AbortSignal,
  question: (dns: DnsResolver) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const dns = new DnsResolver({ timeout: 2000, tries: 3 })
  if (servers.length > 0) dns.setServers(servers)
  const cancel = () => dns.cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    return await question(dns)
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

/** Whoever names DNS servers wants no others asked; only localhost is this machine whatever they say (RFC 6761). */
function lookupLocally(name: string): string[] {
  if (name === 'localhost' || name.endsWith('.localhost')) return ['127.0.0.1', '::1']
  throw Object.assign(new Error(`lookup ENOTFOUND ${name}`), { code: 'ENOTFOUND' })
}
