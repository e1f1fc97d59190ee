import type { Endpoint } from '../../failures/failure.ts'
import type { Command } from '../io.ts'
import { withClient } from '../session.ts'
import { UsageError } from '../usage.ts'

type Args = { id: string; endpoint: Endpoint; fingerprint?: string; remove?: boolean }

export const pinAccount: Command<Args> = (context, { id, endpoint, fingerprint, remove = false }) => {
  if ((fingerprint === undefined) !== remove)
    throw new UsageError('"account pin" takes either a SHA-256 fingerprint or --remove.')
  return withClient(context, async (client) => {
    const account = await client.accounts.pin(id, endpoint, fingerprint ?? null)
    const { out } = context
    const server = `${endpoint.toUpperCase()} server of ${account.email}`
    await out.print(account, () =>
      remove
        ? `The certificate of the ${server} is verified again.`
        : `Pinned ${account[endpoint]?.pin}\nThe ${server} is trusted with this certificate and no other.`,
    )
    if (!out.isJson) out.note(`Check it with: postrider test ${id}`)
    return 0
  })
}
