import type { Account } from '../../model/account.ts'
import type { Command } from '../io.ts'
import { withClient } from '../session.ts'
import { table } from '../show/table.ts'

export const listAccounts: Command<object> = (context) =>
  withClient(context, async (client) => {
    const { out } = context
    await out.printAll(await client.accounts.list(), (accounts) =>
      accounts.length === 0
        ? 'No accounts yet. Add one with: postrider account add -'
        : toTable(accounts, out.width),
    )
    return 0
  })

function toTable(accounts: Account[], width: number): string {
  return table<Account>(
    [
      { title: 'email', value: ({ email }) => email, isFlexible: true },
      { title: 'provider', value: ({ provider }) => provider },
      { title: 'smtp', value: ({ state }) => state },
      { title: 'imap', value: ({ imap }) => imap?.state ?? '-' },
      { title: 'id', value: ({ id }) => id },
    ],
    accounts,
    width,
  )
}
