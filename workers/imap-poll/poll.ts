// One look at an account's inbox: what is new since the cursor, whose answer is it, and the cursor moved on in the
// same transaction that stores it.
import { v4 as uuid } from 'uuid'
import { type AccountRow, findAccount, setImapHealth } from '../../db/accounts.ts'
import { abandonPoll, claimPoll, endPoll } from '../../db/polls.ts'
import { CannotOpenError } from '../../src/credentials/open.ts'
import { type Failure, MailError } from '../../src/failures/failure.ts'
import type { EndpointTarget } from '../../src/mail/endpoint.ts'
import { openImap } from '../../src/mail/imap.ts'
import type { PollPayload } from '../../src/queue/payloads.ts'
import type { WorkerContext } from '../context.ts'
import { openCredentials, unreadable } from '../credentials.ts'
import { imapVerdict } from '../health.ts'
import { deferred, done, failed, type Outcome } from '../outcome.ts'
import { persist } from '../persist.ts'
import type { Work } from '../run.ts'
import { readFolder } from './read-folder.ts'

export type PollDeps = Pick<WorkerContext, 'db' | 'opener' | 'guard' | 'timeouts' | 'now' | 'log'>

/** A poll that takes longer is dead; another worker may begin. */
const leaseMs = 15 * 60_000
const minuteMs = 60_000
const askAgainMs = 500
/** After a failure: 5 minutes, doubling, at most an hour. Many logins in a row lock an address out at some hosts. */
const longestBackoffMs = 60 * minuteMs

export function makePoll(deps: PollDeps): Work<PollPayload> {
  return async ({ accountId, isAsked }, { signal }) => {
    const account = await findAccount(deps.db, accountId)
    if (!account?.imapHost || account.pausedAt) return done
    const token = uuid()
    const now = deps.now()
    if (!(await claimPoll(deps.db, { accountId, token, now, leaseMs }))) {
      // Whoever polls it now began before somebody asked, and may have looked already.
      return isAsked ? deferred(new Date(now.getTime() + askAgainMs)) : done
    }
    const abandon = (afterMs: number) => {
      const nextPollAt = new Date(deps.now().getTime() + afterMs)
      return persist(deps.log, () => abandonPoll(deps.db, { accountId, token, nextPollAt }))
    }
    const failure = await pollInbox(deps, account, signal).catch(async (error: unknown) => {
      await abandon(5 * minuteMs)
      throw error
    })
    if (signal.aborted && failure) {
      await abandon(0)
      return done
    }
    return settle(deps, account, token, failure)
  }
}

async function pollInbox(deps: PollDeps, account: AccountRow, signal: AbortSignal): Promise<Failure | null> {
  try {
    const imap = await openImap(imapTarget(deps, account), { ...deps, signal })
    try {
      const found = await readFolder(deps, account, imap, 'INBOX')
      deps.log.info({ accountId: account.id, ...found }, 'poll.read')
    } finally {
      await imap.close()
    }
    return null
  } catch (error) {
    if (error instanceof MailError) return error.failure
    if (error instanceof CannotOpenError) return unreadable(error, 'imap')
    throw error
  }
}

export function imapTarget(deps: Pick<PollDeps, 'db' | 'opener'>, account: AccountRow): EndpointTarget {
  const { imapHost: host, imapPort: port, imapEncryption: encryption, imapPin: pin, provider, id } = account
  if (host === null || port === null || encryption === null)
    throw new Error(`account ${id} has no IMAP endpoint`)
  return { host, port, encryption, provider, pin, openCredentials: () => openCredentials(deps, id, 'imap') }
}

async function settle(
  deps: PollDeps,
  account: AccountRow,
  token: string,
  failure: Failure | null,
): Promise<Outcome> {
  const now = deps.now()
  const ok = failure === null
  await persist(deps.log, () =>
    deps.db.transaction(async (tx) => {
      const verdict = imapVerdict(failure, { now, login: account.imapLogin })
      const nextPollAt = ok ? undefined : (verdict.until ?? retryAt(account, failure, now))
      await endPoll(tx, { accountId: account.id, token, now, ok, nextPollAt })
      await setImapHealth(tx, account.id, verdict)
    }),
  )
  return ok ? done : failed(failure)
}

function retryAt(account: AccountRow, failure: Failure, now: Date): Date {
  if (failure.retryAt) return new Date(failure.retryAt)
  const backoffMs = Math.min(5 * minuteMs * 2 ** Math.min(account.pollFailures, 10), longestBackoffMs)
  return new Date(now.getTime() + backoffMs)
}
