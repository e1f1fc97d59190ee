import type { Endpoint } from '../failures/failure.ts'
import type { FoundServer, Offers, Source } from './types.ts'

export const endpoints = ['smtp', 'imap'] as const satisfies readonly Endpoint[]

export type Result = ReturnType<typeof makeResult>

/** What is known so far. What is found first stays: kinds of knowledge are added the most trusted first. */
export function makeResult() {
  const servers: Record<Endpoint, FoundServer | null> = { smtp: null, imap: null }
  const closed = new Set<Endpoint>()
  const open = () => endpoints.filter((endpoint) => servers[endpoint] === null && !closed.has(endpoint))
  return {
    servers: () => ({ ...servers }),
    /** What still is to be found. */
    open,
    add(source: Source, offers: Offers) {
      for (const endpoint of open()) {
        const offer = offers[endpoint]
        if (offer) servers[endpoint] = { ...offer, source }
      }
    },
    /** The domain says that it has none of these. */
    close(denied: Endpoint[]) {
      for (const endpoint of denied) closed.add(endpoint)
    },
  }
}
