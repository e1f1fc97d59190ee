// What became of a send that nobody knows about: our own Message-ID in the mailbox, or an answer to it, says that the
// server took it.
//
// Finding nothing proves nothing, and the send stays uncertain until a person decides. That holds for providers that
// file sent mail themselves too: copies come late while a server is in trouble, which is when answers get lost,
// people and their rules move and delete them, and filing can be switched off. A wrong guess is a second mail to a
// contact.
import { findAccount } from '../../db/accounts.ts'
import {
  countUncertain,
  settleAnswered,
  settleFound,
  takeUncertain,
  type UncertainSend,
} from '../../db/uncertain.ts'
import { type FolderUse, findFolder } from '../../src/mail/folders.ts'
import type { ImapSession } from '../../src/mail/imap.ts'
import { holdsMessage, type MailboxDeps, mayLogIn, withMailbox } from '../mailbox.ts'

export type ResolverDeps = MailboxDeps

export type Resolved = {
  resolved: number
  /** Still uncertain, due for a look or not. */
  left: number
}

/** Each is a SEARCH or more in up to four folders; what is beyond is due at the next call. */
const batch = 100

/**
 * Settles those uncertain sends of an account for which there is evidence. Looks into the mailbox only if one is due
 * for a look; a server that cannot be reached leaves them for their next.
 */
export function makeResolver(deps: ResolverDeps) {
  return async (accountId: string, signal: AbortSignal): Promise<Resolved> => {
    let resolved = await settleAnswered(deps.db, { accountId, now: deps.now() })
    const account = await findAccount(deps.db, accountId)
    const isReachable =
      account !== null && account.imapHost !== null && !account.pausedAt && mayLogIn(account)
    const sends = isReachable
      ? await takeUncertain(deps.db, { accountId, now: deps.now(), limit: batch })
      : []
    if (account && sends.length > 0) {
      const failure = await withMailbox(deps, account, signal, async (imap) => {
        for await (const found of findEvidence(imap, sends)) {
          const isSettled = await settleFound(deps.db, { ...found, now: deps.now() })
          if (isSettled) resolved += 1
        }
      })
      if (failure)
        deps.log.warn({ accountId, code: failure.code, rule: failure.rule }, 'uncertain.not-looked')
    }
    const left = await countUncertain(deps.db, accountId)
    if (resolved + sends.length > 0) deps.log.info({ accountId, resolved, left }, 'uncertain.looked')
    return { resolved, left }
  }
}

type Found = { sendId: string; evidence: { evidence: string; folder: string } }

/** Folder by folder, so that each is opened once; what was found is not looked for again. */
async function* findEvidence(imap: ImapSession, sends: UncertainSend[]): AsyncGenerator<Found> {
  const listed = await imap.folders()
  const missing = new Map(sends.map((send) => [send.id, send]))
  const searched = new Set<string>()
  for (const use of ['sent', 'inbox', 'junk', 'all'] as const) {
    // INBOX has what the account sent to itself; Junk too.
    const folder = use === 'inbox' ? 'INBOX' : findFolder(listed, use satisfies FolderUse)
    if (folder === null || searched.has(folder) || missing.size === 0) continue
    searched.add(folder)
    await imap.examine(folder)
    for (const { id, messageId } of [...missing.values()]) {
      if (!(await holdsMessage(imap, messageId))) continue
      missing.delete(id)
      yield { sendId: id, evidence: { evidence: `${use}-folder`, folder } }
    }
  }
}
