// Accounts as a backend leaves them, written in bulk: with credentials, and with something sent that may be answered.
import postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { makeSealer } from '../../../src/credentials/seal.ts'
import type { Stores } from '../contenders/contender.ts'
import type { ImapServer } from './contenders/contender.ts'
import { addressOf, contactOf, sentIdOf } from './mail.ts'

export type NewAccounts = {
  count: number
  /** More accounts than these share them. */
  mailboxes: number
  server: ImapServer
  password: string
  publicKey: string
}

const perStatement = 1_000

/** Returns their ids in order. Each sent a message just now, so that its mailbox is one that is worth watching. */
export async function addAccounts({ databaseUrl }: Stores, accounts: NewAccounts): Promise<string[]> {
  const db = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  const ids = Array.from({ length: accounts.count }, () => uuid())
  try {
    for (let start = 0; start < ids.length; start += perStatement)
      await addSome(db, ids.slice(start, start + perStatement), start, accounts)
    await db`VACUUM ANALYZE`
    return ids
  } finally {
    await db.end()
  }
}

async function addSome(
  db: postgres.Sql,
  ids: string[],
  start: number,
  { mailboxes, server, password, publicKey }: NewAccounts,
): Promise<void> {
  const sealer = await makeSealer(publicKey)
  const rows = await Promise.all(
    ids.map(async (id, index) => {
      const number = start + index
      const mailbox = number % mailboxes
      const credentials = { username: addressOf(mailbox), password }
      const { keyId, box } = await sealer.seal(credentials, { accountId: id, endpoint: 'imap' })
      // Of accounts that share a mailbox the first one sent what is answered there.
      const messageId = number < mailboxes ? sentIdOf(mailbox) : `<${id}@sender.example>`
      return { id, number, mailbox, keyId, box: Buffer.from(box), messageId }
    }),
  )
  const { host, port } = server
  await db`INSERT INTO postrider.accounts ${db(
    rows.map(({ id, number, mailbox }) => ({
      id,
      email: number < mailboxes ? addressOf(mailbox) : `account-${number}@shared.example`,
      provider: 'custom',
      smtp_host: host,
      smtp_port: 465,
      smtp_encryption: 'ssl',
      imap_host: host,
      imap_port: port,
      imap_encryption: 'ssl',
      imap_health: 'untested',
      // Far away: nothing here waits for the clock.
      next_poll_at: new Date(Date.now() + 24 * 3600 * 1000),
    })),
  )}`
  await db`INSERT INTO postrider.credentials ${db(
    rows.map(({ id, keyId, box }) => ({ account_id: id, endpoint: 'imap', key_id: keyId, box })),
  )}`
  const sends = rows.map((row) => ({ ...row, sendId: uuid() }))
  const sentAt = new Date(Date.now() - 600_000)
  await db`INSERT INTO postrider.sends ${db(
    sends.map(({ id, sendId, messageId }) => ({
      id: sendId,
      account_id: id,
      state: 'sent',
      message_id: messageId,
      subject: 'A question about your order',
      recipient_count: 1,
      slot_at: sentAt,
      settled_at: sentAt,
    })),
  )}`
  await db`INSERT INTO postrider.recipients ${db(
    sends.map(({ sendId, mailbox }) => ({
      send_id: sendId,
      address: contactOf(mailbox),
      kind: 'to',
      state: 'accepted',
    })),
  )}`
}

/** Logins are limited by the hour, and rounds follow each other within seconds. */
export async function forgetLogins({ databaseUrl }: Stores): Promise<void> {
  const db = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  await db`UPDATE postrider.accounts SET imap_logins = 0 WHERE imap_logins >= 10`
  await db.end()
}
