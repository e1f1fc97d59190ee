// Bounces that speak of the sender.
import { lockAccount } from '../../db/accounts.ts'
import type { Database } from '../../db/client.ts'
import { setHealth } from '../../db/health.ts'
import type { NewReply } from '../../db/replies.ts'
import { findSend } from '../../db/sends.ts'
import { holdWaiting } from '../../db/waiting.ts'
import { policyOf } from '../../src/failures/codes.ts'
import { presetOf } from '../../src/providers/lookup.ts'
import { accountVerdict } from '../health.ts'

/** A report about the sender that is older says nothing of today. */
const currentMs = 24 * 3600 * 1000

/** Whether a message says something of who sent, beside of who did not get it. */
export function blamesSender({ bounce, receivedAt }: NewReply, now: Date): boolean {
  if (!bounce || now.getTime() - receivedAt.getTime() > currentMs) return false
  const { group, scope } = policyOf(bounce.failure.code)
  return group === 'sending-limit-reached' && scope === 'account'
}

/**
 * A bounce that reports the sender's own limit or block stops the account that sent, in whichever mailbox it was found; the
 * contact is not to blame. Apart from the storing, which holds another account's lock.
 */
export async function stopSender(db: Database, { bounce, sendId }: NewReply, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const send = sendId === null ? null : await findSend(tx, sendId)
    const account = send && (await lockAccount(tx, send.accountId))
    if (!bounce || !account || account.health === 'needs-attention') return
    const { quirks } = presetOf(account)
    const verdict = accountVerdict(bounce.failure, { now, quirks, feedback: account })
    if (!verdict) return
    await setHealth(tx, account.id, verdict)
    await holdWaiting(tx, account.id)
  })
}
