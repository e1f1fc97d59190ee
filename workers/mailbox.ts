// Looking into an account's mailbox outside of polls.
import { type AccountRow, setImapHealth } from '../db/accounts.ts'
import { postponePoll } from '../db/polls.ts'
import { CannotOpenError } from '../src/credentials/open.ts'
import { type Failure, MailError } from '../src/failures/failure.ts'
import { parseHeaders, threadIds } from '../src/inbound/headers.ts'
import { type ImapSession, openImap } from '../src/mail/imap.ts'
import type { WorkerContext } from './context.ts'
import { unreadable } from './credentials.ts'
import { imapVerdict } from './health.ts'
import { imapTarget } from './imap-poll/poll.ts'

export type MailboxDeps = Pick<WorkerContext, 'db' | 'opener' | 'guard' | 'timeouts' | 'now' | 'log'>

/** More messages with one Message-ID than this are copies of each other. */
const enough = 20

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
    imap = await openImap(imapTarget(deps, account), { ...deps, signal })
  } catch (error) {
    const failure = failureOf(error)
    // A worker that is told to end has seen nothing of the server.
    if (!signal.aborted) await noteHealth(deps, account, failure)
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

async function noteHealth(deps: MailboxDeps, account: AccountRow, failure: Failure): Promise<void> {
  const verdict = imapVerdict(failure, { now: deps.now(), login: account.imapLogin })
  await deps.db.transaction(async (tx) => {
    await setImapHealth(tx, account.id, verdict)
    if (verdict.until) await postponePoll(tx, account.id, verdict.until)
  })
}

/** @throws what is neither a mail server's doing nor about credentials: a bug, or our database */
function failureOf(error: unknown): Failure {
  if (error instanceof MailError) return error.failure
  if (error instanceof CannotOpenError) return unreadable(error, 'imap')
  throw error
}
