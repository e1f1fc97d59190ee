// What the planner counts: when mail left, and when it is going to.
import { type SQL, sql } from 'drizzle-orm'
import type { Slot } from '../src/pacing/slots.ts'
import { instant, type Queryable } from './client.ts'

/**
 * What an account's limits must count since `since`: what left, at the instant it left, and what is reserved. A
 * reservation that is overdue counts now, because that is when it will leave.
 */
export function findSlots(
  tx: Queryable,
  accountId: string,
  since: Date,
  now: Date,
  besides?: string,
): Promise<Slot[]> {
  const others = besides === undefined ? sql`` : sql` AND id <> ${besides}`
  return findWhere(tx, sql`account_id = ${accountId}${others}`, since, now)
}

export type Domain = { provider: string; name: string }

/** The same for all accounts of a domain at one provider. */
export function findDomainSlots(tx: Queryable, domain: Domain, since: Date, now: Date): Promise<Slot[]> {
  const accounts = sql`(
    SELECT id FROM postrider.accounts
    WHERE provider = ${domain.provider} AND split_part(email, '@', 2) = ${domain.name})`
  return findWhere(tx, sql`account_id IN ${accounts}`, since, now)
}

/** Serializes the planners of a domain until the end of the transaction. */
export async function lockDomain(tx: Queryable, { provider, name }: Domain): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`postrider ${provider} ${name}`}, 0))`)
}

/** The last slot in an account's line; what waits for an instant of its own is not in line. */
export async function findTail(tx: Queryable, accountId: string): Promise<Date | null> {
  const [row] = await tx.execute<{ slot_at: string }>(sql`
    SELECT slot_at FROM postrider.sends
    WHERE account_id = ${accountId} AND state = 'scheduled' AND send_after IS NULL AND slot_at > '-infinity'
    ORDER BY slot_at DESC LIMIT 1`)
  return instant(row?.slot_at)
}

async function findWhere(tx: Queryable, accounts: SQL, since: Date, now: Date): Promise<Slot[]> {
  const [from, at] = [since.toISOString(), now.toISOString()]
  // Three days back is a superset that the index serves: no attempt is later than two days after its slot.
  const rows = await tx.execute<{ at: string; recipients: number }>(sql`
    SELECT CASE WHEN state IN ('scheduled', 'retrying', 'sending')
                THEN GREATEST(COALESCE(next_attempt_at, slot_at), ${at}::timestamptz)
                ELSE COALESCE(settled_at, slot_at) END AS at,
           recipient_count AS recipients
    FROM postrider.sends
    WHERE ${accounts} AND slot_at > ${from}::timestamptz - interval '3 days'
      AND (state IN ('scheduled', 'retrying', 'sending') AND GREATEST(next_attempt_at, ${at}::timestamptz) > ${from}::timestamptz
           OR state IN ('sent', 'failed', 'uncertain') AND COALESCE(settled_at, slot_at) > ${from}::timestamptz)`)
  return rows.map((row) => ({ at: new Date(row.at), recipients: row.recipients }))
}
