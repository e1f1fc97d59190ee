import type { Account } from '../../model/account.ts'
import type { Command } from '../io.ts'
import type { Output } from '../output.ts'
import { withClient } from '../session.ts'
import { paintState } from '../show/state.ts'
import { table } from '../show/table.ts'

export const listAccounts: Command<object> = (context) =>
  withClient(context, async (client) => {
    const { out } = context
    await out.printAll(await client.accounts.list(), (accounts) =>
      accounts.length === 0
        ? 'No accounts yet. Add one with: postrider account add -'
        : toTable(accounts, out),
    )
    return 0
  })

function toTable(accounts: Account[], { width, style }: Output): string {
  return table<Account>(
    [
      { title: 'email', value: ({ email }) => email, isFlexible: true },
      { title: 'provider', value: ({ provider }) => provider },
      { title: 'state', value: ({ state }) => state, paint: ({ state }) => paintState(state, style) },
      {
        title: 'imap',
        value: ({ imap }) => imap?.state ?? '-',
        paint: ({ imap }) => paintState(imap?.state ?? 'untested', style),
      },
      { title: 'id', value: ({ id }) => id },
    ],
    accounts,
    width,
  )
}
