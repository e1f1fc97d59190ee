import { setTimeout as sleep } from 'node:timers/promises'
import type { AccountRow } from '../../db/accounts.ts'
import { CannotOpenError } from '../../src/credentials/open.ts'
import { type Failure, MailError } from '../../src/failures/failure.ts'
import { type ImapSession, openImap } from '../../src/mail/imap.ts'
import { unreadable } from '../credentials.ts'
import { imapTarget } from '../imap-poll/poll.ts'
import type { Report, TestDeps } from './connection-test.ts'
import { failedStage, reportStages } from './stages.ts'

/** Hosts file mail to oneself within seconds; greylisting and content filters take longer, which is no fault. */
const longestWaitMs = 30_000
const lookAgainMs = 500

/** `messageId`: the test mail that SMTP took; without one there is nothing to look for. */
export async function testImap(
  deps: TestDeps,
  account: AccountRow,
  messageId: string | undefined,
  report: Report,
  signal: AbortSignal,
): Promise<{ failure?: Failure }> {
  const startedAt = performance.now()
  let imap: ImapSession | null = null
  try {
    imap = await openImap(imapTarget(deps, account), {
      ...deps,
      onStage: reportStages('imap', report),
      signal,
    })
    const inboxAt = performance.now()
    const inbox = await imap.examine('INBOX')
    report({ name: 'imap.inbox', ok: true, ms: since(inboxAt), detail: { messages: inbox.exists } })
    return messageId ? await findAgain(imap, messageId, report, signal) : {}
  } catch (error) {
    const failure = asFailure(error)
    report(failedStage('imap', failure, performance.now() - startedAt))
    return { failure }
  } finally {
    await imap?.close()
  }
}

async function findAgain(
  imap: ImapSession,
  messageId: string,
  report: Report,
  signal: AbortSignal,
): Promise<{ failure?: Failure }> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < longestWaitMs) {
    const [uid] = await imap.findByMessageId(messageId)
    if (uid !== undefined) {
      report({ name: 'imap.round-trip', ok: true, ms: since(startedAt), detail: { folder: 'INBOX' } })
      return {}
    }
    await sleep(lookAgainMs, undefined, { signal })
    // Not every server tells a selected folder of new mail; opening it again is the one way that all know.
    await imap.examine('INBOX')
  }
  const failure: Failure = {
    code: 'test-mail-not-found',
    stage: 'round-trip',
    endpoint: 'imap',
    rule: 'connection-test/not-found',
    params: { seconds: Math.round(longestWaitMs / 1000) },
  }
  report({ name: 'imap.round-trip', ok: false, ms: since(startedAt), detail: { code: failure.code } })
  return { failure }
}

function since(startedAt: number): number {
  return Math.round(performance.now() - startedAt)
}

function asFailure(error: unknown): Failure {
  if (error instanceof MailError) return error.failure
  if (error instanceof CannotOpenError) return unreadable(error, 'imap')
  throw error
}
