// A look at a server up to a verified TLS session and no further: no credential is opened for it.
import { type Endpoint, MailError } from '../../src/failures/failure.ts'
import type { SessionDeps } from '../../src/mail/endpoint.ts'
import { openImap } from '../../src/mail/imap.ts'
import { openSmtp } from '../../src/mail/smtp.ts'
import type { Server } from '../../src/providers/types.ts'
import { makeBudget } from './budget.ts'

/** `works`: a greeting, and TLS with a certificate that is valid for the host. `hasTls`: TLS at least. */
export type ProbeAnswer = { works: boolean; hasTls: boolean }

/** One server; a silent one must not hold the rest. */
const probeMs = 3_000

/** Never rejects. */
export async function probe(
  endpoint: Endpoint,
  server: Server & { pin?: string | null },
  deps: Pick<SessionDeps, 'guard' | 'timeouts' | 'now'>,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  const open = endpoint === 'smtp' ? openSmtp : openImap
  const budget = makeBudget(probeMs, signal)
  const target = { ...server, provider: 'custom', openCredentials: () => Promise.reject(new Secured()) }
  let hasTls = false
  const onStage = ({ stage }: { stage: string }) => {
    if (stage === 'tls') hasTls = true
  }
  const { guard, timeouts, now } = deps
  try {
    await open(target, { guard, timeouts, now, onStage, signal: budget.signal })
    return { works: false, hasTls }
  } catch (error) {
    const works = error instanceof Secured
    return { works, hasTls: works || hasTls || isTlsVerdict(error) }
  } finally {
    budget.end()
  }
}

/** Thrown where credentials would be opened: the session is secured, which is all there is to know. */
class Secured extends Error {}

/** What can only be said of a server that answered in TLS. */
function isTlsVerdict(error: unknown): boolean {
  if (!(error instanceof MailError)) return false
  const { code } = error.failure
  return code.startsWith('certificate-') || code === 'tls-too-old'
}
