// Which other settings work, when those that were asked for do not: the asked port with the other encryption, the
// standard siblings, the provider's own servers, side by side. It begins at the first sign of trouble, so that it is
// there when the failure is.
import type { Endpoint, Failure } from '../../src/failures/failure.ts'
import type { Suggestion } from '../../src/model/connection-test.ts'
import { standardPorts } from '../../src/providers/standard-ports.ts'
import type { Server } from '../../src/providers/types.ts'
import { causeOf } from './causes.ts'
import { type ProbeAnswer, probe } from './probe.ts'
import type { RunDeps } from './run-test.ts'

/** `own`: the provider's servers for this endpoint. `pin` is of the host that was asked for. */
export type Asked = Server & { endpoint: Endpoint; pin?: string | null; own: Server[] }

export type Diagnosis = {
  /** Asks the others, once. */
  begin(): void
  /** Whether the asked port speaks TLS from the first byte. */
  hasTlsFirst(): Promise<boolean>
  /** Whether one of the others works. */
  hasWorking(): Promise<boolean>
  suggest(failure: Failure): Promise<Suggestion | null>
  end(): void
}

/** A likelier one that answers a little later is preferred. */
const graceMs = 300

export function makeDiagnosis(deps: RunDeps, asked: Asked, parent: AbortSignal): Diagnosis {
  const { endpoint } = asked
  const ended = new AbortController()
  const onParent = () => ended.abort()
  parent.addEventListener('abort', onParent, { once: true })
  const probes = new Map<Server, Promise<ProbeAnswer>>()
  const ask = (server: Server) => {
    const pin = server.host === asked.host ? asked.pin : null
    const known = probes.get(server) ?? probe(endpoint, { ...server, pin }, deps, ended.signal)
    probes.set(server, known)
    return known
  }
  const asking = (servers: Server[]) => servers.map((server) => ({ server, answer: ask(server) }))
  const { host, port } = asked
  const others = (deps.ports ?? standardPorts)[endpoint].map((place) => ({ host, ...place }))
  const samePort: Server = { host, port, encryption: asked.encryption === 'tls' ? 'ssl' : 'tls' }
  const here = distinct([samePort, ...others], asked)
  const elsewhere = distinct(asked.own, asked).filter((server) => server.host !== host)
  return {
    begin() {
      for (const server of [...here, ...elsewhere]) void ask(server)
    },
    async hasTlsFirst() {
      return samePort.encryption === 'ssl' && (await ask(samePort)).hasTls
    },
    hasWorking: async () => (await firstThatWorks(asking([...here, ...elsewhere]))) !== null,
    async suggest(failure) {
      const cause = causeOf(failure, asked.encryption)
      if (cause === null || parent.aborted) return null
      const candidates = cause === 'unknown-host' ? elsewhere : [...here, ...elsewhere]
      const found = await firstThatWorks(asking(candidates))
      if (!found) return null
      const { host: foundHost, port: foundPort, encryption } = found
      const changes = { ...(foundHost === host ? {} : { host: foundHost }), port: foundPort, encryption }
      return { endpoint, asked: { host, port, encryption: asked.encryption }, changes, cause, verified: true }
    },
    end() {
      parent.removeEventListener('abort', onParent)
      ended.abort()
    },
  }
}

/** In order, each once, without the one that was asked for. */
function distinct(servers: Server[], asked: Server): Server[] {
  const key = ({ host, port, encryption }: Server) => `${host.toLowerCase()}:${port}:${encryption}`
  const seen = new Set([key(asked)])
  return servers.filter((server) => !seen.has(key(server)) && seen.add(key(server)))
}

async function firstThatWorks(
  candidates: { server: Server; answer: Promise<ProbeAnswer> }[],
): Promise<Server | null> {
  const working = new Set<Server>()
  const runs = candidates.map(async ({ server, answer }) => {
    if ((await answer).works) working.add(server)
    else throw new Error('not this one')
  })
  let timer: NodeJS.Timeout | undefined
  const grace = Promise.any(runs).then(
    () =>
      new Promise<void>((resolve) => {
        timer = setTimeout(resolve, graceMs)
      }),
    () => {},
  )
  await Promise.race([Promise.allSettled(runs), grace])
  clearTimeout(timer)
  return candidates.find(({ server }) => working.has(server))?.server ?? null
}
