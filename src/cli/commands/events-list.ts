import type { Client } from '../../client.ts'
import { requireId } from '../input/ids.ts'
import { InterruptedError } from '../interrupt.ts'
import type { Command, CommandContext, ExitCode } from '../io.ts'
import { withClient } from '../session.ts'
import { eventText } from '../show/events.ts'

type Filter = { account?: string; after?: number; limit?: number }

const usualLimit = 100

export const listEvents: Command<Filter & { follow?: boolean }> = (context, { follow, ...filter }) => {
  requireId('account', filter.account)
  return follow ? followUntilInterrupted(context, filter) : listOnce(context, filter)
}

function listOnce(context: CommandContext, { account, after, limit = usualLimit }: Filter) {
  return withClient(context, async (client) => {
    const { out } = context
    const events = await client.events.list({ accountId: account, after, limit })
    if (events.length === 0) await requireKnown(client, account)
    await out.printAll(events, () =>
      events.length === 0 ? 'No events.' : events.map((event) => eventText(event, out)).join('\n'),
    )
    const last = events.at(-1)
    if (!out.isJson && last && events.length === limit) out.note(`More with: --after ${last.cursor}`)
    return 0
  })
}

/** A signal is how following ends, not how it fails. */
async function followUntilInterrupted(context: CommandContext, filter: Filter): Promise<ExitCode> {
  try {
    return await follow(context, filter)
  } catch (error) {
    if (error instanceof InterruptedError) return 0
    throw error
  }
}

function follow(context: CommandContext, { account, after, limit = Number.POSITIVE_INFINITY }: Filter) {
  return withClient(context, async (client, { closeLater }) => {
    const { out } = context
    await requireKnown(client, account)
    const abort = new AbortController()
    closeLater(async () => abort.abort())
    let count = 0
    for await (const event of client.events.follow({ accountId: account, after, signal: abort.signal })) {
      if (abort.signal.aborted) break
      await out.print(event, () => eventText(event, out))
      count += 1
      if (count >= limit) break
    }
    return 0
  })
}

/** Silence about an account that never was would look like an answer; a removed one still has its events. */
async function requireKnown(client: Client, account: string | undefined): Promise<void> {
  if (account === undefined) return
  const events = await client.events.list({ accountId: account, limit: 1 })
  if (events.length === 0) await client.accounts.get(account)
}
