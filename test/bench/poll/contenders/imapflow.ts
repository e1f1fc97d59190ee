// (a) and (b): imapflow in a loop, logging in for each poll.
import { once } from 'node:events'
import { connect } from 'node:net'
import { ImapFlow } from 'imapflow'
import type { ImapServer, PollContender, PollSetup } from './contender.ts'

type Setup = Extract<PollSetup, { kind: 'new-uids' | 'unseen' }>

/** Returns the UIDs that are new, and reads as much of them as this loop does. */
type Read = (client: ImapFlow, lastUid: number) => Promise<number[]>

export async function makeImapflow(
  server: ImapServer,
  { kind, users, password }: Setup,
): Promise<PollContender> {
  const read = reads[kind]
  const lastUids = new Map<number, number>()
  let found = 0
  return {
    async poll(account) {
      const user = users[account]
      if (user === undefined) throw new Error(`There is no account ${account}`)
      // Opened here, as Postrider does, so that its bytes can be counted.
      const socket = connect(server)
      await once(socket, 'connect')
      const auth = { user, pass: password }
      const client = new ImapFlow({ ...server, secure: true, auth, tls: { socket }, logger: false })
      await client.connect()
      const { uidNext } = await client.mailboxOpen('INBOX')
      const lastUid = lastUids.get(account)
      const uids = await read(client, lastUid ?? uidNext - 1)
      await client.logout()
      if (lastUid !== undefined) found += uids.length
      lastUids.set(account, uidNext - 1)
    },
    found: async () => found,
    close: async () => {},
  }
}

const reads = {
  async 'new-uids'(client, lastUid) {
    const messages = await client.fetchAll(`${lastUid + 1}:*`, { uid: true }, { uid: true })
    // `n:*` names the last message even if its UID is below n.
    return messages.map(({ uid }) => uid).filter((uid) => uid > lastUid)
  },

  /** Nothing is marked as read: the mailbox is somebody's, who would miss it. */
  async unseen(client, lastUid) {
    const unseen = (await client.search({ seen: false }, { uid: true })) || []
    const messages =
      unseen.length > 0 ? await client.fetchAll(unseen, { uid: true, source: true }, { uid: true }) : []
    return messages.map(({ uid }) => uid).filter((uid) => uid > lastUid)
  },
} satisfies Record<Setup['kind'], Read>
