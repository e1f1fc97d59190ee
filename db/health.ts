// What servers showed of an account, SMTP and IMAP judged apart. Every change is an event.
import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Failure } from '../src/failures/failure.ts'
import type { AccountHealth, ImapHealth, LoginState } from '../src/model/states.ts'
import type { AccountRow } from './accounts.ts'
import type { Queryable } from './client.ts'
import { insertEvent } from './events.ts'
import { holdFollowUps } from './follow-ups.ts'
import { accounts } from './schema.ts'

/** What a resume or a fresh password forgets: an endpoint's failure, so that the next attempt finds out anew. */
export async function clearHealth(
  tx: Queryable,
  id: string,
  { smtp, imap }: { smtp: boolean; imap: boolean },
): Promise<void> {
  await tx
    .update(accounts)
    .set({ ...(smtp ? clearedSmtp : {}), ...(imap ? clearedImap : {}), updatedAt: sql`now()` })
    .where(eq(accounts.id, id))
}

const clearedSmtp = {
  health: sql`CASE WHEN ${accounts.health} = 'active' THEN 'active' ELSE 'untested' END`,
  healthFailure: null,
  healthUntil: null,
  limitStrikes: 0,
  probeFailures: 0,
  maxConnections: null,
  cappedAt: null,
}

const clearedImap = {
  imapHealth: sql`CASE WHEN ${accounts.imapHealth} = 'needs-attention' THEN 'untested' ELSE ${accounts.imapHealth} END`,
  imapFailure: null,
  answersReadAt: null,
  // A poll under way knows the password of before.
  pollToken: null,
  pollLeaseUntil: null,
  nextPollAt: sql`CASE WHEN ${accounts.imapHost} IS NULL THEN NULL ELSE now() END`,
  pollFailures: 0,
}

/** What an account's servers taught about how it may send. */
export type Feedback = Pick<
  AccountRow,
  'limitStrikes' | 'probeFailures' | 'pace' | 'pacedAt' | 'maxConnections' | 'cappedAt' | 'smtpLogin'
>

export type SmtpVerdict = {
  health: AccountHealth
  failure: Failure | null
  until: Date | null
  learnt?: Partial<Feedback>
}

/**
 * Writes what SMTP showed of the account. An unchanged verdict writes no event. A hold for bounces stays whatever a server
 * says, also to a send that was under way: a person ends it.
 */
export async function setHealth(tx: Queryable, id: string, verdict: SmtpVerdict): Promise<void> {
  const changed = await tx
    .update(accounts)
    .set({
      health: verdict.health,
      healthFailure: verdict.failure,
      healthUntil: verdict.until,
      ...verdict.learnt,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(accounts.id, id),
        sql`${accounts.healthFailure} ->> 'code' IS DISTINCT FROM 'bounce-rate'`,
        sql`(${accounts.health}, ${accounts.healthUntil}, ${accounts.healthFailure} ->> 'code') IS DISTINCT FROM
            (${verdict.health}::text, ${verdict.until?.toISOString() ?? null}::timestamptz, ${verdict.failure?.code ?? null}::text)`,
      ),
    )
    .returning({ id: accounts.id })
  if (changed.length === 0) return
  const data = { health: verdict.health, code: verdict.failure?.code, until: verdict.until?.toISOString() }
  await insertEvent(tx, { type: 'account.health', accountId: id, data })
}

/** `login` is left as it is where absent. */
export type ImapVerdict = { health: ImapHealth; failure: Failure | null; login?: LoginState }

/**
 * Writes what IMAP showed; judged apart from SMTP. An unchanged verdict writes nothing. Where answers can no longer be seen,
 * follow-ups wait; who writes that they can be seen again releases them.
 */
export async function setImapHealth(
  tx: Queryable,
  id: string,
  { health, failure, login }: ImapVerdict,
): Promise<void> {
  const changed = await tx
    .update(accounts)
    .set({
      imapHealth: health,
      imapFailure: failure,
      imapLogin: login,
      // What was read before it broke says nothing of what came since.
      ...(isBroken(health) ? { answersReadAt: null } : {}),
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(accounts.id, id),
        sql`(${accounts.imapHealth}, ${accounts.imapFailure} ->> 'code') IS DISTINCT FROM
            (${health}::text, ${failure?.code ?? null}::text)`,
      ),
    )
    .returning({ id: accounts.id })
  if (changed.length === 0) return
  await insertEvent(tx, { type: 'account.imap-health', accountId: id, data: { health, code: failure?.code } })
  if (isBroken(health)) await holdFollowUps(tx, id)
}

function isBroken(health: ImapHealth): boolean {
  return health === 'unreachable' || health === 'needs-attention'
}

/** Accounts that receive, as far as is known, and whose mailbox was last read before this instant. */
export async function findSilent(db: Queryable, before: Date, limit: number): Promise<AccountRow[]> {
  return db
    .select()
    .from(accounts)
    .where(
      and(
        lte(accounts.lastPollAt, before),
        eq(accounts.imapHealth, 'active'),
        isNull(accounts.removedAt),
        isNull(accounts.pausedAt),
      ),
    )
    .limit(limit)
}

/** Accounts whose stated or assumed wait is over; the caller releases their sends. */
export async function findWaitedOut(
  db: Queryable,
  now: Date,
  limit: number,
): Promise<{ id: string; health: AccountHealth }[]> {
  return db
    .select({ id: accounts.id, health: accounts.health })
    .from(accounts)
    .where(and(lte(accounts.healthUntil, now), isNull(accounts.removedAt)))
    .limit(limit)
}
