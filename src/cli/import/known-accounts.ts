import type { Client } from '../../client.ts'

/** Which mailbox is connected already, and by which row of this file an address was seen first. */
export type KnownAccounts = {
  /** The line in which this address stood before; else null, and it counts as seen in this one. */
  seenIn(email: string, line: number): number | null
  /** The account with this address and SMTP server. */
  connected(email: string, smtpHost: string): string | null
}

/** Without a client nothing is connected. */
export async function listKnown(client: Pick<Client, 'accounts'> | null): Promise<KnownAccounts> {
  const accounts = client ? await client.accounts.list() : []
  const ids = new Map(accounts.map(({ id, email, smtp }) => [keyOf(email, smtp.host), id]))
  const lines = new Map<string, number>()
  return {
    seenIn(email, line) {
      const key = email.toLowerCase()
      const before = lines.get(key) ?? null
      if (before === null) lines.set(key, line)
      return before
    },
    connected: (email, smtpHost) => ids.get(keyOf(email, smtpHost)) ?? null,
  }
}

/** Hosts that tell `Ann@` from `ann@` are rarer than files that do. */
function keyOf(email: string, host: string): string {
  return `${email} ${host}`.toLowerCase()
}
