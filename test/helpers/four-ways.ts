// The four ways into a mail host: SMTP and IMAP, each with TLS from the start and by STARTTLS.
import type { Failure } from '../../src/failures/failure.ts'
import type { EndpointTarget, PassedStage } from '../../src/mail/endpoint.ts'
import { openImap } from '../../src/mail/imap.ts'
import { openSmtp } from '../../src/mail/smtp.ts'
import type { Certificate } from './certificates.ts'
import { imap } from './scripted-server/imap.ts'
import { smtp } from './scripted-server/smtp.ts'
import { startScripted } from './scripted-server.ts'
import { failureFrom, sessionDeps, target } from './sessions.ts'

export const fourWays = [
  { way: 'SMTP, implicit TLS', endpoint: 'smtp', tls: 'implicit', encryption: 'ssl' },
  { way: 'SMTP, STARTTLS', endpoint: 'smtp', tls: 'starttls', encryption: 'tls' },
  { way: 'IMAP, implicit TLS', endpoint: 'imap', tls: 'implicit', encryption: 'ssl' },
  { way: 'IMAP, STARTTLS', endpoint: 'imap', tls: 'starttls', encryption: 'tls' },
] as const

export type Way = (typeof fourWays)[number]

export type Visit = {
  /** Null: the session was opened and logged in. */
  failure: Failure | null
  /** How often credentials were opened. */
  opened: number
  /** Stages that passed, such as `tls`. */
  stages: PassedStage[]
  /** Every line that the server was told. */
  said: string
}

/** Opens a session with a server that has this certificate, and closes it. */
export async function visit(
  { endpoint, tls, encryption }: Way,
  certificate: Certificate,
  changes: Partial<EndpointTarget> = {},
): Promise<Visit> {
  const server = await startScripted({ tls, certificate, script: endpoint === 'smtp' ? smtp() : imap() })
  let opened = 0
  const openCredentials = async () => {
    opened += 1
    return { username: 'ann@example.com', password: 'a good password' }
  }
  const stages: PassedStage[] = []
  const deps = sessionDeps({ onStage: (stage) => stages.push(stage) })
  const where = target(server, encryption, { openCredentials, ...changes })
  const opening = endpoint === 'smtp' ? openSmtp(where, deps) : openImap(where, deps)
  const failure = await opening.then(
    async (session) => {
      await session.close()
      return null
    },
    () => failureFrom(opening),
  )
  await server.close()
  return { failure, opened, stages, said: server.received.join('\n') }
}
