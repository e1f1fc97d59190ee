// What the planner counts: when mail left, and when it is going to.
import { type SQL, sql } from 'drizzle-orm'
import type { Slot } from '../src/pacing/slots.ts'
import { instant, type Queryable } from './client.ts'

/** Slots that lie in it count, and what left in it. `now` is when a reservation that is overdue will leave. */
export type Span = { since: Date; until: Date; now: Date }

/**
 * What an account's limits must count in a span: what left, at the instant it left, and what is reserved.
 *
 * @param besides a send that does not count, because it gets another slot
 */
export function findSlots(tx: Queryable, accountId: string, span: Span, besides?: string): Promise<Slot[]> {
  return findWhere(tx, sql`account_id = ${accountId}`, span, besides)
}

export type Domain = { provider: string; name: string }

/** The same for all accounts of a domain at one provider. */
export function findDomainSlots(
  tx: Queryable,
  domain: Domain,
  span: Span,
  besides?: string,
): Promise<Slot[]> {
  const accounts = sql`(
    SELECT id FROM postrider.accounts
    WHERE provider = ${domain.provider} AND split_part(email, '@', 2) = ${domain.name})`
  return findWhere(tx, sql`account_id IN ${accounts}`, span, besides)
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

async function findWhere(
  tx: Queryable,
  accounts: SQL,
  { since, until, now }: Span,
  besides: string | undefined,
): Promise<Slot[]> {
  const others = besides === undefined ? sql`` : sql`AND id <> ${besides}`
  const [from, to, at] = [since, until, now].map((instant) => sql`${instant.toISOString()}::timestamptz`)
  // Three days back is a superset that the index serves: what left in the span had its slot shortly before.
  const rows = await tx.execute<{ at: string; recipients: number }>(sql`
    SELECT CASE WHEN state IN ('scheduled', 'retrying', 'sending')
                THEN GREATEST(COALESCE(next_attempt_at, slot_at), ${at})
                ELSE COALESCE(settled_at, slot_at) END AS at,
           recipient_count AS recipients
    FROM postrider.sends
    WHERE ${accounts} ${others} AND slot_at > ${from} - interval '3 days' AND slot_at <= ${to}
      AND (state IN ('scheduled', 'retrying', 'sending') AND GREATEST(next_attempt_at, ${at}) > ${from}
           OR state IN ('sent', 'failed', 'uncertain') AND COALESCE(settled_at, slot_at) > ${from})`)
  return rows.map((row) => ({ at: new Date(row.at), recipients: row.recipients }))
}
