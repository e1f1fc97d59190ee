import { and, eq, gt, ne, or, sql } from 'drizzle-orm'
import type { Queryable } from './client.ts'
import { credentials } from './schema.ts'

export type SealedEndpoint = { endpoint: 'smtp' | 'imap'; keyId: string; box: Uint8Array }
export type CredentialsRow = typeof credentials.$inferSelect

/** Stores sealed credentials. Works for a role that may not read them: the row is never returned. */
export async function putCredentials(
  tx: Queryable,
  accountId: string,
  sealed: SealedEndpoint[],
): Promise<void> {
  for (const { endpoint, keyId, box } of sealed) {
    const bytes = Buffer.from(box)
    // Not `excluded.box`, which would need the right to read the column.
    await tx.execute(sql`
      INSERT INTO ${credentials} (account_id, endpoint, key_id, box)
      VALUES (${accountId}, ${endpoint}, ${keyId}, ${bytes})
      ON CONFLICT (account_id, endpoint) DO UPDATE
      SET key_id = ${keyId}, box = ${bytes}, version = credentials.version + 1, updated_at = now()`)
  }
}

export async function deleteCredentials(tx: Queryable, accountId: string): Promise<void> {
  await tx.delete(credentials).where(eq(credentials.accountId, accountId))
}

export async function findCredentials(
  db: Queryable,
  accountId: string,
  endpoint: 'smtp' | 'imap',
): Promise<CredentialsRow | null> {
  const [row] = await db
    .select()
    .from(credentials)
    .where(and(eq(credentials.accountId, accountId), eq(credentials.endpoint, endpoint)))
  return row ?? null
}

/** Rows not sealed with `keyId`, in key order after the given row, so that a rotation goes on where it stopped. */
export async function findSealedOtherwise(
  db: Queryable,
  keyId: string,
  after: Pick<CredentialsRow, 'accountId' | 'endpoint'> | null,
  limit: number,
): Promise<CredentialsRow[]> {
  const isAfter = after
    ? or(
        gt(credentials.accountId, after.accountId),
        and(eq(credentials.accountId, after.accountId), gt(credentials.endpoint, after.endpoint)),
      )
    : undefined
  return db
    .select()
    .from(credentials)
    .where(and(ne(credentials.keyId, keyId), isAfter))
    .orderBy(credentials.accountId, credentials.endpoint)
    .limit(limit)
}

/**
 * Replaces a box by the same credentials sealed anew, only if nobody stored other credentials meanwhile. The
 * version stays: the password did not change, so open connections may go on.
 */
export async function replaceBox(
  db: Queryable,
  row: CredentialsRow,
  sealed: Pick<SealedEndpoint, 'keyId' | 'box'>,
): Promise<boolean> {
  const replaced = await db
    .update(credentials)
    .set({ keyId: sealed.keyId, box: sealed.box, updatedAt: sql`now()` })
    .where(
      and(
        eq(credentials.accountId, row.accountId),
        eq(credentials.endpoint, row.endpoint),
        eq(credentials.version, row.version),
        eq(credentials.keyId, row.keyId),
      ),
    )
    .returning({ version: credentials.version })
  return replaced.length === 1
}
