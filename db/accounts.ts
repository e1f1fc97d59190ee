import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { AccountFields } from '../src/model/account.ts'
import type { Queryable } from './client.ts'
import { insertEvent } from './events.ts'
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
    // A paused account is not polled, so what was answered meanwhile is not known.
    .set({ pausedAt: paused ? sql`now()` : null, answersReadAt: null, updatedAt: sql`now()` })
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
