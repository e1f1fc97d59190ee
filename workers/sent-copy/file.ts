// A copy of what was sent, in the account's own Sent folder. Appended once: a copy is taken in the database before
// anything is appended, and what was taken before is looked for first. Whatever fails here, the send stays sent.
import { type AccountRow, findAccount } from '../../db/accounts.ts'
import {
  findSentMessage,
  postponeCopies,
  settleCopies,
  skipCopies,
  type TakenCopy,
  takeCopies,
} from '../../db/sent-copies.ts'
import { policyOf } from '../../src/failures/codes.ts'
import { type Failure, MailError } from '../../src/failures/failure.ts'
import { composeMessage } from '../../src/mail/compose.ts'
import { findFolder } from '../../src/mail/folders.ts'
import type { ImapSession } from '../../src/mail/imap.ts'
import { presetOf } from '../../src/providers/lookup.ts'
import { holdsMessage, type MailboxDeps, mayLogIn, withMailbox } from '../mailbox.ts'
import { markedReferences } from '../references.ts'

export type FilerDeps = MailboxDeps

export type Filed = { filed: number; skipped: number; failed: number; postponed: number }

const batch = 100
/** As long as nobody else may take the copies; a filer that is late stops before it ends. */
const leaseMs = 30 * 60_000

/**
 * Files the copies of an account that are due, with one login. Those of accounts without IMAP, or whose server files
 * its own, become `skipped`.
 */
export function makeFiler(deps: FilerDeps) {
  return async (accountId: string, signal: AbortSignal): Promise<Filed> => {
    const filed: Filed = { filed: 0, skipped: 0, failed: 0, postponed: 0 }
    const account = await findAccount(deps.db, accountId)
    if (!account || account.pausedAt || !mayLogIn(account)) return filed
    if (account.imapHost === null || presetOf(account).quirks.savesToSent)
      return { ...filed, skipped: await skipCopies(deps.db, accountId) }
    const until = new Date(deps.now().getTime() + leaseMs)
    const copies = await takeCopies(deps.db, { accountId, now: deps.now(), until, limit: batch })
    if (copies.length === 0) return filed

    const open = new Map(copies.map((copy) => [copy.sendId, copy]))
    const settle: Settle = async (sendIds, state, failure) => {
      await settleCopies(deps.db, sendIds, { state, failure })
      for (const sendId of sendIds) open.delete(sendId)
      filed[state] += sendIds.length
    }
    const failure = await withMailbox(deps, account, signal, (imap) =>
      fileAll(deps, account, imap, { copies, until, settle }),
    )
    const postponed = [...open.keys()]
    if (failure && postponed.length > 0)
      await postponeCopies(deps.db, postponed, { now: deps.now(), failure })
    filed.postponed = postponed.length
    deps.log.info({ accountId, ...filed, code: failure?.code, rule: failure?.rule }, 'sent-copy.filed')
    return filed
  }
}

type Settle = (sendIds: string[], state: 'filed' | 'skipped' | 'failed', failure?: Failure) => Promise<void>
type Work = { copies: TakenCopy[]; until: Date; settle: Settle }

async function fileAll(deps: FilerDeps, account: AccountRow, imap: ImapSession, work: Work): Promise<void> {
  const { copies, until, settle } = work
  const folder = findFolder(await imap.folders(), 'sent')
  const ids = copies.map(({ sendId }) => sendId)
  if (folder === null) return settle(ids, 'failed', noSentFolder)
  await imap.examine(folder)
  const missing: TakenCopy[] = []
  for (const copy of copies) {
    if (!(await holdsMessage(imap, copy.messageId))) missing.push(copy)
    // Ours, appended by somebody who could not write so any more; or the server's own.
    else await settle([copy.sendId], copy.wasTaken ? 'filed' : 'skipped')
  }
  for (const { sendId } of missing) {
    // Nobody else may have taken the copy before the server has answered.
    if (deps.now().getTime() + deps.timeouts.messageMs > until.getTime()) return
    await fileOne(deps, account, imap, { folder, sendId, settle })
  }
}

async function fileOne(
  deps: FilerDeps,
  account: AccountRow,
  imap: ImapSession,
  { folder, sendId, settle }: { folder: string; sendId: string; settle: Settle },
): Promise<void> {
  const message = await findSentMessage(deps.db, sendId)
  if (!message) return settle([sendId], 'skipped')
  const { messageId, date, subject, inReplyTo, referenceIds, content } = message
  const from = { address: account.email, name: account.displayName }
  const references = markedReferences({ id: sendId, messageId, referenceIds })
  const raw = composeMessage({ from, messageId, date, subject, inReplyTo, references, content })
  try {
    await imap.append(folder, raw, ['\\Seen'], date)
  } catch (error) {
    // The session is closed now, so the others come again; this one only if that may help.
    const isFinal = error instanceof MailError && !policyOf(error.failure.code).retryable
    if (isFinal) await settle([sendId], 'failed', error.failure)
    throw error
  }
  await settle([sendId], 'filed')
}

const noSentFolder: Failure = {
  code: 'folder-not-found',
  stage: 'prepare',
  endpoint: 'imap',
  rule: 'sent-copy/no-sent-folder',
}
