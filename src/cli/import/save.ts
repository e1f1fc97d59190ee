// A row becomes an account, with what its test said of it: as a worker writes both.
import { findAccount } from '../../../db/accounts.ts'
import type { Database } from '../../../db/client.ts'
import { storeConnectionTest } from '../../../db/connection-tests.ts'
import { writeHealth } from '../../../workers/connection-test/health.ts'
import type { Client } from '../../client.ts'
import type { Account } from '../../model/account.ts'
import type { ConnectionTestResult } from '../../model/connection-test.ts'
import type { Candidate } from './check.ts'

export type Tested = { testId: string; startedAt: Date; result: ConnectionTestResult }

/**
 * Stores the account, then its test and health. A process that dies between the two leaves an account that is untested,
 * as after `account add`.
 */
export async function saveAccount(
  { client, db, now }: { client: Pick<Client, 'accounts'>; db: Database; now(): Date },
  { input }: Candidate,
  { testId, startedAt, result }: Tested,
): Promise<Account> {
  const account = await client.accounts.add(input)
  const { id } = account
  await db.transaction(async (tx) => {
    const row = await findAccount(tx, id)
    // Removed by somebody in this instant: nothing to say of it any more.
    if (!row) return
    await storeConnectionTest(tx, { id: testId, accountId: id, startedAt, result })
    await writeHealth(tx, row, result, now())
  })
  return account
}
