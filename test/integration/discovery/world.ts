// A small internet on loopback: a name server, web servers and mail servers, each reached by its name and the port
// of the standards, which are served elsewhere.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { onTestFinished } from 'vitest'
import { type Discover, type Discovery, discoverWith, type Tried } from '../../../src/client/discover.ts'
import { makeDns } from '../../../src/discovery/dns.ts'
import { makeGuard } from '../../../src/mail/guard.ts'
import type { Certificate } from '../../helpers/certificates.ts'
import { type DnsServer, type Reply, startDns, type Zone } from '../../helpers/dns-server.ts'
import { listen } from '../../helpers/listen.ts'
import { type Script, type ScriptedServer, startScripted } from '../../helpers/scripted-server.ts'
import { testAuthority } from '../../helpers/sessions.ts'

export type World = {
  discover: Discover
  dns: DnsServer
  /** Requests to web servers, as `https://host/path`. */
  requests: string[]
  /** Mail servers by `host:port`. */
  mail: Map<string, ScriptedServer>
  /** Every place that was connected to, or would have been: `host:port`. */
  reached: string[]
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export type WorldOptions = {
  zone?: Zone
  fallback?: Reply
  /** Handlers by host. Hosts of web and mail servers resolve to 127.0.0.1 unless the zone says otherwise. */
  web?: Record<string, Handler>
  /** Scripts by `host:port`: 465 and 993 speak TLS from the start, others STARTTLS. */
  mail?: Record<string, Script>
  /** Names in a host's certificate instead of its own. */
  certificateNames?: Record<string, string[]>
  /** Certificates instead of the authority's. */
  certificates?: Record<string, Certificate>
  allow?: string[]
}

export async function makeWorld(options: WorldOptions = {}): Promise<World> {
  const { web = {}, mail = {}, allow = ['127.0.0.0/8'], fallback } = options
  const ports = new Map<string, number>()
  const requests: string[] = []
  const servers = new Map<string, ScriptedServer>()
  const certify = async (host: string) =>
    options.certificates?.[host] ??
    (await testAuthority()).issue({ names: options.certificateNames?.[host] ?? [host] })

  for (const [host, handler] of Object.entries(web)) {
    const server = createServer(await certify(host), (request, response) => {
      requests.push(`https://${host}${request.url}`)
      handler(request, response)
    })
    const { port, close } = await listen(server)
    onTestFinished(close)
    ports.set(`${host}:443`, port)
  }
  for (const [place, script] of Object.entries(mail)) {
    const [host = '', port] = place.split(':')
    const tls = port === '465' || port === '993' ? 'implicit' : 'starttls'
    const server = await startScripted({ tls, certificate: await certify(host), script })
    onTestFinished(() => server.close())
    servers.set(place, server)
    ports.set(place, server.port)
  }

  const hosts = [...ports.keys()].map((place) => place.split(':')[0])
  const addresses = Object.fromEntries(hosts.map((host): [string, Reply] => [`A ${host}`, ['127.0.0.1']]))
  const dns = await startDns({ ...addresses, ...options.zone }, fallback)
  onTestFinished(() => dns.close())
  const closedPort = await findClosedPort()

  const reached: string[] = []
  const portOf = (host: string, port: number) => {
    reached.push(`${host}:${port}`)
    return ports.get(`${host}:${port}`) ?? closedPort
  }
  const resolver = makeDns([dns.address])
  const now = () => new Date()
  const reach = { guard: makeGuard({ allow, resolver }), now, portOf }
  const discover = discoverWith({ dns: resolver, reach, random: () => 0, now }, 'en')
  return { discover, dns, requests, mail: servers, reached }
}

async function findClosedPort(): Promise<number> {
  const { port, close } = await listen(createServer())
  await close()
  return port
}

/** A configuration file with these servers. */
export function configurationFile(domain: string, changes: { imap?: string; smtp?: string } = {}): string {
  const server = (socketType: string, port: number, host: string) =>
    `<hostname>${host}</hostname><port>${port}</port><socketType>${socketType}</socketType>
     <username>%EMAILLOCALPART%</username><authentication>password-cleartext</authentication>`
  const { imap = server('SSL', 993, `in.${domain}`), smtp = server('STARTTLS', 587, `out.${domain}`) } =
    changes
  return `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="${domain}">
    <incomingServer type="imap">${imap}</incomingServer><outgoingServer type="smtp">${smtp}</outgoingServer>
    </emailProvider></clientConfig>`
}

export async function timed<T>(work: Promise<T>): Promise<{ result: T; ms: number }> {
  const startedAt = performance.now()
  const result = await work
  return { result, ms: performance.now() - startedAt }
}

/** The attempt at what begins so. */
export function attemptAt({ tried }: Discovery, what: string): Tried | undefined {
  return tried.find((attempt) => attempt.what.startsWith(what))
}
