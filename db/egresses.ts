// Ways out, and which account takes which.
import { sql } from 'drizzle-orm'
import type { Queryable } from './client.ts'

/** A way out whose workers were not heard of for so long is gone. */
const silence = sql`interval '5 minutes'`

/** A worker's word that it serves these. */
export async function noteEgresses(db: Queryable, names: string[]): Promise<void> {
  await db.execute(sql`
    INSERT INTO postrider.egresses (name, seen_at)
    SELECT name, now() FROM jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) AS name
    ON CONFLICT (name) DO UPDATE SET seen_at = now()`)
}

/** The served way out with the fewest accounts; `default` while no worker was heard of. */
export async function chooseEgress(db: Queryable): Promise<string> {
  const [row] = await db.execute<{ name: string }>(sql`
    SELECT egress.name FROM postrider.egresses AS egress
    LEFT JOIN postrider.accounts AS account ON account.egress = egress.name AND account.removed_at IS NULL
    WHERE egress.seen_at > now() - ${silence}
    GROUP BY egress.name ORDER BY count(account.id), egress.name LIMIT 1`)
  return row?.name ?? 'default'
}

/** Accounts whose way out nobody serves, while somebody serves another. */
export async function findStranded(db: Queryable, limit: number): Promise<{ id: string }[]> {
  return db.execute<{ id: string }>(sql`
    WITH served AS (SELECT name FROM postrider.egresses WHERE seen_at > now() - ${silence})
    SELECT id FROM postrider.accounts
    WHERE removed_at IS NULL AND egress NOT IN (SELECT name FROM served) AND EXISTS (SELECT 1 FROM served)
    LIMIT ${limit}`)
}
