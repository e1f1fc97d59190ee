// What a new reply means beside itself: a conversation that goes on, and bounces that speak of the sender.
import { type AccountRow, lockAccount, noteAnswered, setHealth } from '../../db/accounts.ts'
import type { Queryable } from '../../db/client.ts'
import type { NewReply } from '../../db/replies.ts'
import { holdWaiting } from '../../db/waiting.ts'
import { policyOf } from '../../src/failures/codes.ts'
import { presetOf } from '../../src/providers/lookup.ts'
import { accountVerdict } from '../health.ts'
import type { LookDeps } from './look.ts'

/** A report about the sender that is older says nothing of today. */
const currentMs = 24 * 3600 * 1000

export async function applyEffects(
  tx: Queryable,
  deps: Pick<LookDeps, 'now'>,
  account: AccountRow,
  stored: NewReply[],
): Promise<void> {
  const answered = stored.filter(({ kind }) => kind === 'reply').map(({ receivedAt }) => receivedAt.getTime())
  if (answered.length > 0) await noteAnswered(tx, account.id, new Date(Math.max(...answered)))
  for (const reply of stored) await stopForBounce(tx, deps, account.id, reply)
}

/** A bounce that reports the sender's own limit or block stops the account; the contact is not to blame. */
async function stopForBounce(
  tx: Queryable,
  { now }: Pick<LookDeps, 'now'>,
  accountId: string,
  { bounce, receivedAt }: NewReply,
): Promise<void> {
  const failure = bounce?.failure
  if (!failure || now().getTime() - receivedAt.getTime() > currentMs) return
  const { group, scope } = policyOf(failure.code)
  if (group !== 'sending-limit-reached' || scope !== 'account') return
  const account = await lockAccount(tx, accountId)
  if (!account || account.health === 'needs-attention') return
  const { quirks } = presetOf(account)
  const verdict = accountVerdict(failure, { now: now(), quirks, feedback: account })
  if (!verdict) return
  await setHealth(tx, accountId, verdict)
  await holdWaiting(tx, accountId)
}
