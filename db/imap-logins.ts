// Logins are counted, because hosts count them: cPanel hosts lock out after 30 an hour, and answer "login incorrect"
// (oldsite.syshosting.com/mail-policy.html). Polls over a kept connection log in once and cost nothing here.
import { sql } from 'drizzle-orm'
import type { Queryable } from './client.ts'

/** Logins of one account in an hour, by polls and other looks; connection tests, which a person asks for, come on top. */
const perAccount = 24
/** Logins of all accounts at a host that said "too many logins". */
const perStrictHost = 24
const strictForDays = 7

/**
 * Counts a login that is about to be made. Returns null if it may be made, else from when on.
 */
export async function takeLogin(db: Queryable, accountId: string, host: string): Promise<Date | null> {
  const [row] = await db.execute<{ granted: boolean; free_at: string | null }>(sql`
    WITH strict AS (
      UPDATE postrider.strict_imap_hosts
      SET logins = CASE WHEN logins_since < now() - interval '1 hour' THEN 1 ELSE logins + 1 END,
          logins_since = CASE WHEN logins_since < now() - interval '1 hour' THEN now() ELSE logins_since END
      WHERE host = ${host} AND until > now()
        AND (logins < ${perStrictHost} OR logins_since < now() - interval '1 hour')
      RETURNING host
    ), closed AS (
      SELECT logins_since FROM postrider.strict_imap_hosts
      WHERE host = ${host} AND until > now() AND NOT EXISTS (SELECT 1 FROM strict)
    ), counted AS (
      UPDATE postrider.accounts
      SET imap_logins = CASE WHEN imap_logins_since > now() - interval '1 hour' THEN imap_logins + 1 ELSE 1 END,
          imap_logins_since = CASE WHEN imap_logins_since > now() - interval '1 hour' THEN imap_logins_since ELSE now() END
      WHERE id = ${accountId} AND NOT EXISTS (SELECT 1 FROM closed)
        AND (imap_logins < ${perAccount} OR imap_logins_since IS NULL OR imap_logins_since <= now() - interval '1 hour')
      RETURNING id
    )
    SELECT EXISTS (SELECT 1 FROM counted) AS granted,
           -- Not all of a host's accounts at the same instant.
           COALESCE((SELECT logins_since FROM closed), account.imap_logins_since, now()) + interval '1 hour'
             + random() * interval '10 minutes' AS free_at
    FROM postrider.accounts AS account WHERE account.id = ${accountId}`)
  return !row || row.granted || row.free_at === null ? null : new Date(row.free_at)
}

/** A host that answers "too many logins" gets few from all its accounts together. */
export async function noteStrictHost(db: Queryable, host: string): Promise<void> {
  await db.execute(sql`
    INSERT INTO postrider.strict_imap_hosts (host, until) VALUES (${host}, now() + make_interval(days => ${strictForDays}))
    ON CONFLICT (host) DO UPDATE SET until = excluded.until`)
}
