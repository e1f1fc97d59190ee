import type { Account, AccountInput } from '../../model/account.ts'
import { presetById } from '../../providers/lookup.ts'
import { eachDocument } from '../input/each.ts'
import type { Command } from '../io.ts'
import type { Output } from '../output.ts'
import { requirePublicKey, withClient } from '../session.ts'
import { warnOfLimits } from '../show/limits.ts'
import { requireStdin } from '../usage.ts'

/** Accounts from stdin. A bad one is reported and costs the others nothing. */
export const addAccounts: Command<{ source: string }> = (context, { source }) => {
  requireStdin(source, 'account add', 'postrider account add - < account.json')
  return withClient(context, async (client, { runtime }) => {
    requirePublicKey(runtime)
    return eachDocument(context, {
      nothing: 'Nothing to add: standard input was empty.',
      // `add` checks every field itself.
      take: (value) => client.accounts.add(value as AccountInput),
      print: (account) => printAdded(context.out, account),
    })
  })
}

async function printAdded(out: Output, account: Account): Promise<void> {
  const { id, email, provider } = account
  const name = presetById(provider)?.name ?? provider
  await out.print({ id, email, provider }, () => `Added ${email} (${name}): ${id}`)
  warnOfLimits(out, account)
  if (!out.isJson) out.note(`Check it with: postrider test ${id}`)
}
