// Logging in to an account's mailbox: for polls, and for looks into it outside of polls.
import type { AccountRow } from '../db/accounts.ts'
import { setImapHealth } from '../db/health.ts'
import { takeLogin } from '../db/imap-logins.ts'
import { postponePoll } from '../db/polls.ts'
import { CannotOpenError } from '../src/credentials/open.ts'
import { type Failure, MailError } from '../src/failures/failure.ts'
import { parseHeaders, threadIds } from '../src/inbound/headers.ts'
import type { EndpointTarget } from '../src/mail/endpoint.ts'
import { type ImapHabits, type ImapSession, openImap } from '../src/mail/imap.ts'
import type { WorkerContext } from './context.ts'
import { openCredentials, unreadable } from './credentials.ts'
import { imapVerdict } from './health.ts'

export type MailboxDeps = Pick<
  WorkerContext,
  'db' | 'opener' | 'guard' | 'timeouts' | 'tlsSessions' | 'now' | 'log'
>

/** More messages with one Message-ID than this are copies of each other. */
const enough = 20

/** A login that we do not make: the account, or its host, has had as many as are safe. */
const ownLimit = 'imap/own-limit'

/**
 * Logs in, if that is within what the host was seen to allow.
 *
 * @throws MailError also for a login that was not made, with the instant from which on it may be
 * @throws CannotOpenError
 */
export async function openMailbox(
  deps: MailboxDeps,
  account: AccountRow,
  signal: AbortSignal,
  habits: Omit<ImapHabits, 'tlsSessions'> = {},
): Promise<ImapSession> {
  const target = imapTarget(deps, account)
  const freeAt = await takeLogin(deps.db, account.id, target.host)
  if (freeAt) {
    const retryAt = freeAt.toISOString()
    throw new MailError({
      code: 'login-pause',
      stage: 'login',
      endpoint: 'imap',
      rule: ownLimit,
      retryAt,
    })
  }
  return openImap(target, { ...deps, signal }, { ...habits, tlsSessions: deps.tlsSessions })
}

/** True for a failure that says nothing of the server: it was not asked. */
export function isOwnLimit(failure: Failure): boolean {
  return failure.rule === ownLimit
}

/**
 * Logs in once, does the work, logs out. Returns what the mail server did against it, or null. A login that fails is
 * written as IMAP health, as a poll's is, so that a wrong password is not tried again by each of us.
 */
export async function withMailbox(
  deps: MailboxDeps,
  account: AccountRow,
  signal: AbortSignal,
  work: (imap: ImapSession) => Promise<void>,
): Promise<Failure | null> {
  let imap: ImapSession
  try {
    imap = await openMailbox(deps, account, signal)
  } catch (error) {
    const failure = failureOf(error)
    // A worker that is told to end has seen nothing of the server.
    if (!signal.aborted && !isOwnLimit(failure)) await noteHealth(deps, account, failure)
    return failure
  }
  try {
    await work(imap)
    return null
  } catch (error) {
    return failureOf(error)
  } finally {
    await imap.close()
  }
}

/**
 * Whether the open folder holds this very message. The header is read and compared: SEARCH finds parts of words, and
 * some servers ignore a key that they do not know and name every message.
 */
export async function holdsMessage(imap: ImapSession, messageId: string): Promise<boolean> {
  const found = await imap.findByMessageId(messageId)
  const headers = await imap.fetchHeaders(found.slice(-enough))
  return headers.some((one) => threadIds(parseHeaders(one.headers)).messageId === messageId)
}

/** Not where a login was refused: whether it is the password's fault is for the next poll to find out, once. */
export function mayLogIn({ imapHealth, imapLogin }: AccountRow): boolean {
  return imapHealth !== 'needs-attention' && imapLogin !== 'doubted'
}

/** @throws what is neither a mail server's doing nor about credentials: a bug, or our database */
export function failureOf(error: unknown): Failure {
  if (error instanceof MailError) return error.failure
  if (error instanceof CannotOpenError) return unreadable(error, 'imap')
  throw error
}

function imapTarget(deps: Pick<MailboxDeps, 'db' | 'opener'>, account: AccountRow): EndpointTarget {
  const { imapHost: host, imapPort: port, imapEncryption: encryption, imapPin: pin, provider, id } = account
  if (host === null || port === null || encryption === null)
    throw new Error(`account ${id} has no IMAP endpoint`)
  return { host, port, encryption, provider, pin, openCredentials: () => openCredentials(deps, id, 'imap') }
}

async function noteHealth(deps: MailboxDeps, account: AccountRow, failure: Failure): Promise<void> {
  const verdict = imapVerdict(failure, account, { now: deps.now() })
  // A short outage is for polls to find.
  if (account.imapHealth === 'active' && verdict.health === 'active') return
  await deps.db.transaction(async (tx) => {
    await setImapHealth(tx, account.id, verdict)
    if (verdict.until) await postponePoll(tx, account.id, verdict.until)
  })
}
