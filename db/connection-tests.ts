import { and, asc, eq, lt, ne, sql } from 'drizzle-orm'
import type { ConnectionTestResult, StageReport } from '../src/model/connection-test.ts'
import type { Queryable } from './client.ts'
import { connectionTests } from './schema.ts'

export type ConnectionTestRow = typeof connectionTests.$inferSelect

export async function insertConnectionTest(db: Queryable, id: string, accountId: string): Promise<void> {
  await db.insert(connectionTests).values({ id, accountId })
}

export async function findConnectionTest(db: Queryable, id: string): Promise<ConnectionTestRow | null> {
  const [row] = await db.select().from(connectionTests).where(eq(connectionTests.id, id))
  return row ?? null
}

/** A test that runs again, because its worker died, begins from nothing. */
export async function beginConnectionTest(db: Queryable, id: string): Promise<void> {
  await db
    .update(connectionTests)
    .set({ state: 'running', stages: [], startedAt: sql`now()` })
    .where(eq(connectionTests.id, id))
}

export async function putStages(db: Queryable, id: string, stages: StageReport[]): Promise<void> {
  await db.update(connectionTests).set({ stages }).where(eq(connectionTests.id, id))
}

export async function finishConnectionTest(
  tx: Queryable,
  id: string,
  result: ConnectionTestResult,
): Promise<void> {
  await tx
    .update(connectionTests)
    .set({ state: 'finished', stages: result.stages, result, finishedAt: sql`now()` })
    .where(eq(connectionTests.id, id))
}

/** A test that ran before its account was there: it is finished from the start, and no worker looks for it. */
export async function storeConnectionTest(
  tx: Queryable,
  test: { id: string; accountId: string; startedAt: Date; result: ConnectionTestResult },
): Promise<void> {
  const { id, accountId, startedAt, result } = test
  await tx.insert(connectionTests).values({
    id,
    accountId,
    state: 'finished',
    stages: result.stages,
    result,
    createdAt: startedAt,
    startedAt,
    finishedAt: sql`now()`,
  })
}

/** Tests that were asked for and did not end: their job may be lost. */
export async function findUnfinishedTests(db: Queryable, before: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: connectionTests.id })
    .from(connectionTests)
    .where(and(lt(connectionTests.createdAt, before), ne(connectionTests.state, 'finished')))
    .orderBy(asc(connectionTests.createdAt))
    .limit(limit)
  return rows.map(({ id }) => id)
}
