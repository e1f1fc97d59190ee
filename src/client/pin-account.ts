import { type AccountRow, setPin } from '../../db/accounts.ts'
import { clearHealth } from '../../db/health.ts'
import { InputError, parseInput } from '../errors.ts'
import { pinInput } from '../model/fingerprint.ts'
import { releaseAccount } from '../replan.ts'
import type { ClientContext } from './context.ts'

/**
 * Lets an endpoint show exactly one certificate, or (null) any that can be verified. What stopped the account may be
 * mended by that, so it is `untested` and its held sends go again, as after a new password.
 */
export async function applyPin(
  context: ClientContext,
  account: AccountRow,
  pin: { endpoint: 'smtp' | 'imap'; fingerprint: string | null },
): Promise<void> {
  const { endpoint, fingerprint } = parseInput(pinInput, pin)
  if (endpoint === 'imap' && account.imapHost === null) {
    throw new InputError([
      { field: 'endpoint', problem: 'is imap, which is not configured for this account' },
    ])
  }
  await releaseAccount(context, account.id, async (tx) => {
    await setPin(tx, account.id, endpoint, fingerprint)
    await clearHealth(tx, account.id, { smtp: endpoint === 'smtp', imap: endpoint === 'imap' })
  })
}
