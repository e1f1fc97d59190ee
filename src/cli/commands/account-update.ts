import { z } from 'zod'
import type { Client } from '../../client.ts'
import { parseInput, QueueDownError } from '../../errors.ts'
import type { Account, AccountUpdate } from '../../model/account.ts'
import { eachDocument } from '../input/each.ts'
import type { Command, CommandContext } from '../io.ts'
import { requirePublicKey, withClient } from '../session.ts'
import { accountText } from '../show/account.ts'
import { warnOfLimits } from '../show/limits.ts'
import { requireStdin } from '../usage.ts'

/** Only the id is the command's own; `update` checks every other field. */
const schema = z.looseObject({ id: z.string() })

/** Changes from stdin, each to one account. A bad one is reported and costs the others nothing. */
export const updateAccounts: Command<{ source: string }> = (context, { source }) => {
  requireStdin(source, 'account update', 'postrider account update - < changes.json')
  return withClient(context, async (client, { runtime }) => {
    let isFirst = true
    return eachDocument(context, {
      nothing: 'Nothing to update: standard input was empty.',
      async take(value, line) {
        const { id, ...changes } = parseInput(schema, value)
        if (bringsPassword(changes)) requirePublicKey(runtime)
        const account = await client.accounts.update(id, changes).catch((error: unknown) => {
          if (error instanceof QueueDownError)
            context.out.note(`Stopped at line ${line}; reading it again does no harm.`)
          throw error
        })
        return { account, changes }
      },
      async print({ account, changes }) {
        await printUpdated(client, context, account, isFirst)
        sayWhatFollows(context, account, changes)
        isFirst = false
      },
    })
  })
}

async function printUpdated(client: Client, context: CommandContext, account: Account, isFirst: boolean) {
  const { out } = context
  const { id, email, provider, state } = account
  const plan = out.isJson ? null : await client.accounts.plan(id)
  const now = new Date()
  await out.print(
    { id, email, provider, state },
    () => `${isFirst ? '' : '\n'}${accountText(account, { plan }, now, context)}`,
  )
}

function sayWhatFollows({ out }: CommandContext, account: Account, { limits, smtp, imap }: AccountUpdate) {
  // Another host may be another provider's, whose ceiling counts for limits that were raised before.
  if (limits || smtp) warnOfLimits(out, account)
  if ((smtp || imap) && !out.isJson) out.note(`Check it with: postrider test ${account.id}`)
}

function bringsPassword({ smtp, imap }: AccountUpdate): boolean {
  return smtp?.password !== undefined || imap?.password !== undefined
}
