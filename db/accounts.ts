import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Failure } from '../src/failures/failure.ts'
import type { AccountFields } from '../src/model/account.ts'
import type { AccountHealth, ImapHealth, LoginState } from '../src/model/states.ts'
import type { Queryable } from './client.ts'
import { insertEvent } from './events.ts'
import { holdFollowUps } from './follow-ups.ts'
import { accounts, providersInUse } from './schema.ts'

export type AccountRow = typeof accounts.$inferSelect

/** Inserts an account. Its credentials follow in the same transaction by `putCredentials`. */
export async function insertAccount(
  tx: Queryable,
  id: string,
  { provider, egress }: { provider: string; egress: string },
  fields: AccountFields,
): Promise<AccountRow> {
  const [row] = await tx
    .insert(accounts)
    .values({
      id,
      provider,
      egress,
      email: fields.email,
      displayName: fields.displayName.trim(),
      smtpHost: fields.smtp.host,
      smtpPort: fields.smtp.port,
      smtpEncryption: fields.smtp.encryption,
      imapHost: fields.imap?.host,
      imapPort: fields.imap?.port,
      imapEncryption: fields.imap?.encryption,
      imapHealth: fields.imap ? 'untested' : null,
      perHour: fields.limits?.perHour,
      perDay: fields.limits?.perDay,
      minGapSeconds: fields.limits?.minGapSeconds,
      sendingHours: fields.hours ?? null,
      rampUp: fields.rampUp ? { ...fields.rampUp, since: new Date().toISOString() } : null,
      nextPollAt: fields.imap ? sql`now()` : null,
      extraFolders: fields.polling?.folders,
      lookBackDays: fields.polling?.lookBackDays,
      guardFollowUps: fields.guardFollowUps,
      bounceBrake: fields.bounceBrake ?? null,
    })
    .returning()
  if (!row) throw new Error('INSERT INTO accounts returned no row')
  await tx.insert(providersInUse).values({ provider }).onConflictDoNothing()
  await insertEvent(tx, { type: 'account.added', accountId: id })
  return row
}

/** Null for an unknown or removed account. */
export async function findAccount(db: Queryable, id: string): Promise<AccountRow | null> {
  const [row] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), isNull(accounts.removedAt)))
  return row ?? null
}

/** Those of these accounts that are not removed, in no order. */
export async function findAccounts(db: Queryable, ids: string[]): Promise<AccountRow[]> {
  if (ids.length === 0) return []
  return db
    .select()
    .from(accounts)
    .where(and(inArray(accounts.id, ids), isNull(accounts.removedAt)))
}

/** Which of these addresses are mailboxes of ours, in small letters. */
export async function findOwnAddresses(db: Queryable, addresses: string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set()
  const rows = await db
    .select({ email: sql<string>`lower(${accounts.email})` })
    .from(accounts)
    .where(and(inArray(sql`lower(${accounts.email})`, addresses), isNull(accounts.removedAt)))
  return new Set(rows.map(({ email }) => email))
}

/** A person answered: the conversation goes on, and the mailbox is looked at more often. */
export async function noteAnswered(tx: Queryable, id: string, at: Date): Promise<void> {
  await tx
    .update(accounts)
    .set({ answeredAt: sql`GREATEST(${accounts.answeredAt}, ${at.toISOString()}::timestamptz)` })
    .where(eq(accounts.id, id))
}

export async function listAccounts(db: Queryable): Promise<AccountRow[]> {
  return db.select().from(accounts).where(isNull(accounts.removedAt)).orderBy(asc(accounts.id))
}

/** Serializes whoever plans or parks the sends of this account. */
export async function lockAccount(tx: Queryable, id: string): Promise<AccountRow | null> {
  const [row] = await tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), isNull(accounts.removedAt)))
    .for('update')
  return row ?? null
}

export async function setPaused(tx: Queryable, id: string, paused: boolean): Promise<void> {
  await tx
    .update(accounts)
    .set({ pausedAt: paused ? sql`now()` : null, updatedAt: sql`now()` })
    .where(eq(accounts.id, id))
  await insertEvent(tx, { type: paused ? 'account.paused' : 'account.resumed', accountId: id })
}

/** Sets what is given and leaves the rest. `fields` is what the event says was changed. */
export async function updateAccount(
  tx: Queryable,
  id: string,
  set: Partial<typeof accounts.$inferInsert>,
  fields: string[] = Object.keys(set),
): Promise<void> {
  await tx
    .update(accounts)
    .set({ ...set, updatedAt: sql`now()` })
    .where(eq(accounts.id, id))
  if (set.provider) await tx.insert(providersInUse).values({ provider: set.provider }).onConflictDoNothing()
  await insertEvent(tx, { type: 'account.updated', accountId: id, data: { fields } })
}

/**
 * Sets or takes back (null) the one certificate that an endpoint may show. What was known of that endpoint was known of
 * another certificate. An unchanged pin writes nothing.
 */
export async function setPin(
  tx: Queryable,
  id: string,
  endpoint: 'smtp' | 'imap',
  fingerprint: string | null,
): Promise<void> {
  const isSmtp = endpoint === 'smtp'
  const column = isSmtp ? accounts.smtpPin : accounts.imapPin
  const set = isSmtp
    ? { smtpPin: fingerprint, health: 'untested' as const }
    : {
        imapPin: fingerprint,
        // A connection that is kept open was secured by another certificate.
        keptBy: null,
        imapHealth: sql`CASE WHEN ${accounts.imapHost} IS NOT NULL THEN 'untested' END`,
      }
  const changed = await tx
    .update(accounts)
    .set({ ...set, updatedAt: sql`now()` })
    .where(and(eq(accounts.id, id), sql`${column} IS DISTINCT FROM ${fingerprint}`))
    .returning({ id: accounts.id })
  if (changed.length === 0) return
  const type = fingerprint === null ? 'account.unpinned' : 'account.pinned'
  const data = { endpoint, ...(fingerprint === null ? {} : { fingerprint }) }
  await insertEvent(tx, { type, accountId: id, data })
}

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
    .set({ imapHealth: health, imapFailure: failure, imapLogin: login, updatedAt: sql`now()` })
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
  if (health === 'unreachable' || health === 'needs-attention') await holdFollowUps(tx, id)
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

/** Removes an account from every list and forgets its credentials; its sends and replies stay as history. */
export async function markRemoved(tx: Queryable, id: string): Promise<void> {
  await tx
    .update(accounts)
    .set({ removedAt: sql`now()`, nextPollAt: null, healthUntil: null, updatedAt: sql`now()` })
    .where(eq(accounts.id, id))
  await insertEvent(tx, { type: 'account.removed', accountId: id })
}

export async function listProvidersInUse(db: Queryable): Promise<string[]> {
  const rows = await db.select().from(providersInUse).orderBy(asc(providersInUse.provider))
  return rows.map(({ provider }) => provider)
}
