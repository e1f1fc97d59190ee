import type { Endpoint } from '../failures/failure.ts'
import type { Server } from './types.ts'

export type Ports = Record<Endpoint, Omit<Server, 'host'>[]>

/** Where mail servers are found; TLS from the first byte is preferred (RFC 8314 section 3). */
export const standardPorts: Ports = {
  smtp: [
    { port: 465, encryption: 'ssl' },
    { port: 587, encryption: 'tls' },
  ],
  imap: [
    { port: 993, encryption: 'ssl' },
    { port: 143, encryption: 'tls' },
  ],
}
