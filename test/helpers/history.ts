// Sends and replies as they stand in the database after the fact, for what counts them.
import { randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { Database } from '../../db/client.ts'
import type { EventType } from '../../db/events.ts'
import * as schema from '../../db/schema.ts'
import type { Failure } from '../../src/failures/failure.ts'

type SendRow = typeof schema.sends.$inferInsert
type ReplyRow = typeof schema.replies.$inferInsert

/** Sends that ended at `at`, by default now and well. Returns their ids. */
export async function storeSends(
  db: Database,
  accountId: string,
  count: number,
  { at = new Date(), ...changes }: Partial<SendRow> & { at?: Date } = {},
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuid())
  await db.insert(schema.sends).values(
    ids.map(
      (id): SendRow => ({
        id,
        accountId,
        state: 'sent',
        messageId: `<${id}@example.com>`,
        subject: 'Hello',
        recipientCount: 1,
        slotAt: at,
        settledAt: at,
        attempts: 1,
        ...changes,
      }),
    ),
  )
  return ids
}

/** A reply to a send of the account, by default a person's, found now. Returns its id. */
export async function storeReply(
  db: Database,
  accountId: string,
  changes: Partial<ReplyRow> = {},
): Promise<string> {
  const id = uuid()
  await db.insert(schema.replies).values({
    id,
    accountId,
    kind: 'reply',
    rule: 'test',
    messageId: `<${randomUUID()}@example.org>`,
    fromAddress: 'bob@example.org',
    fromName: 'Bob',
    subject: 'Re: Hello',
    receivedAt: new Date(),
    text: 'Yes.\n\n> Hello',
    folder: 'INBOX',
    uidValidity: 1,
    uid: Math.floor(Math.random() * 2 ** 31),
    ...changes,
  })
  return id
}

/** What was told of an account, also while other transactions of the server run, which a list of the API waits for. */
export async function readEvents(db: Database, accountId: string, type: EventType) {
  return db
    .select({ sendId: schema.events.sendId, data: schema.events.data })
    .from(schema.events)
    .where(and(eq(schema.events.accountId, accountId), eq(schema.events.type, type)))
    .orderBy(asc(schema.events.cursor))
}

export const noSuchUser: Failure = {
  code: 'mailbox-not-found',
  stage: 'recipient',
  rule: 'test',
  reply: { code: 550, enhanced: '5.1.1', text: 'No such user' },
}

/** What is stored of a bounce; `type` is absent in old rows. */
export function bounceOf(type?: 'hard' | 'soft', failure = noSuchUser) {
  return { kind: 'bounce' as const, bounce: { recipient: 'bob@example.org', status: '5.1.1', type, failure } }
}
