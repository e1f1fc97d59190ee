// What the result of a connection test says of its account, and of what the result says itself.
import type { AccountRow } from '../../db/accounts.ts'
import type { Queryable } from '../../db/client.ts'
import { type SmtpVerdict, setHealth, setImapHealth } from '../../db/health.ts'
import { pollSoon, postponePoll } from '../../db/polls.ts'
import { holdWaiting } from '../../db/waiting.ts'
import type { Failure } from '../../src/failures/failure.ts'
import type { ConnectionTestResult } from '../../src/model/connection-test.ts'
import type { LoginState } from '../../src/model/states.ts'
import { presetOf } from '../../src/providers/lookup.ts'
import { accountVerdict, imapVerdict, works } from '../health.ts'
import { softRefusal } from '../login.ts'
import { hasSendingLimit } from './caveats.ts'

/** Belongs into the transaction that stores the result. A side that fails parks what waits for it. */
export async function writeHealth(
  tx: Queryable,
  account: AccountRow,
  { smtp, imap }: ConnectionTestResult,
  now: Date,
): Promise<void> {
  const verdict = smtpVerdict(account, smtp.failure, now)
  if (verdict) await setHealth(tx, account.id, verdict)
  if (verdict && verdict.health !== 'active') await holdWaiting(tx, account.id)
  if (!imap) return
  const seen = imapVerdict(imap.failure ?? null, account, { now, isAsked: true })
  await setImapHealth(tx, account.id, seen)
  if (seen.until) await postponePoll(tx, account.id, seen.until)
  else if (seen.health === 'active' && account.imapHealth !== 'active') await pollSoon(tx, account.id)
}

/** A login that worked before and is refused now: the result says so, as the account does. */
export function nameBothCauses(
  result: ConnectionTestResult,
  account: AccountRow,
  now: Date,
): ConnectionTestResult {
  const { smtp, imap } = result
  const doubt = (failure: Failure | undefined, login: LoginState | null) =>
    failure && softRefusal(failure, { login, now })?.failure
  const failures = {
    smtp: doubt(smtp.failure, account.smtpLogin),
    imap: doubt(imap?.failure, account.imapLogin),
  }
  return {
    ...result,
    smtp: failures.smtp ? { ...smtp, failure: failures.smtp } : smtp,
    imap: imap && failures.imap ? { ...imap, failure: failures.imap } : imap,
  }
}

function smtpVerdict(account: AccountRow, failure: Failure | undefined, now: Date): SmtpVerdict | null {
  if (failure) return accountVerdict(failure, { now, quirks: presetOf(account).quirks, feedback: account })
  return hasSendingLimit(account) ? null : works
}
