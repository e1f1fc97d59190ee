import type { Database } from '../db/client.ts'
import { findCredentials } from '../db/credentials.ts'
import type { Credentials } from '../src/credentials/box.ts'
import { CannotOpenError, type Opener } from '../src/credentials/open.ts'
import type { Failure } from '../src/failures/failure.ts'

/** Reads and opens an account's credentials: the last step before login, never earlier. */
export async function openCredentials(
  deps: { db: Database; opener: Opener },
  accountId: string,
  endpoint: 'smtp' | 'imap',
): Promise<Credentials> {
  const row = await findCredentials(deps.db, accountId, endpoint)
  if (!row) throw new CannotOpenError('altered', 'none', deps.opener.keyIds)
  return deps.opener.open({ keyId: row.keyId, box: row.box }, { accountId, endpoint })
}

/** A fault of ours, which stops the account's jobs: nothing else is ever tried as a password. */
export function unreadable(error: CannotOpenError, endpoint: 'smtp' | 'imap'): Failure {
  return {
    code: 'credentials-unreadable',
    stage: 'login',
    endpoint,
    rule: `credentials/${error.reason}`,
    params: { keyId: error.keyId },
  }
}
