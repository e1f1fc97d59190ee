// One account's messages in one transaction under its row lock: what was enqueued before, what is refused, slots, rows.
import { v7 as uuid } from 'uuid'
import { type AccountRow, lockAccount } from '../../db/accounts.ts'
import type { Queryable } from '../../db/client.ts'
import * as table from '../../db/sends.ts'
import { InputError, NotFoundError } from '../errors.ts'
import { type Enqueued, type MessageContent, recipientsOf, type SendFields } from '../model/send.ts'
import { SlotError } from '../pacing/slots.ts'
import { planSlots } from '../plan.ts'
import { presetOf } from '../providers/lookup.ts'
import type { Turn } from '../queue/jobs.ts'
import { maySend, turnOf } from '../replan.ts'
import type { ClientContext } from './context.ts'

/** A message that was read, and its place among those that were given. */
export type Prepared = { index: number; fields: SendFields }
export type Enqueueing = { index: number; enqueued: Enqueued }
/** Notes why a message is refused. @throws what is no refusal */
export type Refuse = (index: number, error: unknown) => void

/** @throws what the database throws; nothing is written then */
export async function writeChunk(
  context: ClientContext,
  accountId: string,
  group: Prepared[],
  refuse: Refuse,
): Promise<{ sends: Enqueueing[]; turns: Turn[] }> {
  return context.db.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId)
    if (!account) {
      for (const { index } of group) refuse(index, new NotFoundError('account', accountId))
      return { sends: [], turns: [] }
    }
    const known = await findKnown(tx, accountId, group)
    const answered = await findAnswered(tx, group)
    const good = group.filter(({ index, fields }) => {
      const problem = problemOf(fields, account, answered)
      if (problem) refuse(index, problem)
      return !problem
    })
    const fresh = good.filter(
      ({ index, fields }) => !known.has(fields.idempotencyKey ?? '') && isFirstOfItsKey(good, index, fields),
    )
    const { sends, turns } = await writeFresh(tx, context, account, fresh, answered, refuse)
    return { sends: [...sends, ...repeats(good, sends, known)], turns }
  })
}

async function writeFresh(
  tx: Queryable,
  context: ClientContext,
  account: AccountRow,
  fresh: Prepared[],
  answered: Map<string, table.SendRow>,
  refuse: Refuse,
): Promise<{ sends: Enqueueing[]; turns: Turn[] }> {
  const requests = fresh.map(({ fields }) => ({
    recipients: recipientsOf(fields).length,
    notBefore: fields.sendAfter,
  }))
  let slots: Date[]
  try {
    slots = await planSlots(tx, account, requests, { now: context.now(), random: context.random })
  } catch (error) {
    const culprit = error instanceof SlotError && error.index !== undefined ? fresh[error.index] : undefined
    if (!culprit) throw error
    refuse(culprit.index, error)
    return writeFresh(
      tx,
      context,
      account,
      fresh.filter((one) => one !== culprit),
      answered,
      refuse,
    )
  }
  const planned = fresh.flatMap(({ index, fields }, position) => {
    const slotAt = slots[position]
    const state = maySend(account, fields.inReplyTo === undefined ? undefined : context.now())
      ? 'scheduled'
      : 'held'
    return slotAt ? [{ index, send: toNewSend(account, fields, slotAt, state, answered) }] : []
  })
  await table.insertSends(
    tx,
    planned.map(({ send }) => send),
  )
  return {
    sends: planned.map(({ index, send }) => ({
      index,
      enqueued: {
        id: send.id,
        state: send.state,
        slotAt: send.slotAt.toISOString(),
        messageId: send.messageId,
      },
    })),
    turns: turnOf(
      account,
      planned.flatMap(({ send }) => (send.state === 'scheduled' ? [send.slotAt] : [])),
    ),
  }
}

function toNewSend(
  account: AccountRow,
  fields: SendFields,
  slotAt: Date,
  state: 'scheduled' | 'held',
  answered: Map<string, table.SendRow>,
): table.NewSend {
  const id = uuid()
  const parent = fields.inReplyTo ? answered.get(fields.inReplyTo) : undefined
  return {
    id,
    state,
    accountId: account.id,
    messageId: `<${id}@${account.email.slice(account.email.lastIndexOf('@') + 1)}>`,
    idempotencyKey: fields.idempotencyKey ?? null,
    subject: fields.subject,
    inReplyToSend: parent?.id ?? null,
    referenceIds: parent ? [...parent.referenceIds, parent.messageId] : [],
    sendAfter: fields.sendAfter ?? null,
    slotAt,
    recipients: recipientsOf(fields),
    content: contentOf(fields),
  }
}

function contentOf(fields: SendFields): MessageContent {
  const {
    to,
    cc = [],
    bcc = [],
    replyTo = null,
    text,
    html,
    headers = {},
    attachments = [],
    unsubscribe,
  } = fields
  return { to, cc, bcc, replyTo, text, html, headers, attachments, unsubscribe }
}

function problemOf(
  fields: SendFields,
  account: AccountRow,
  answered: Map<string, table.SendRow>,
): Error | null {
  const { maxRecipients } = presetOf(account).limits
  const count = recipientsOf(fields).length
  if (maxRecipients !== undefined && count > maxRecipients) {
    return new InputError([
      {
        field: 'to',
        problem: `has ${count} recipients; ${presetOf(account).name} takes ${maxRecipients} per message`,
      },
    ])
  }
  if (fields.inReplyTo && answered.get(fields.inReplyTo)?.accountId !== account.id) {
    return new InputError([{ field: 'inReplyTo', problem: 'names no send of this account' }])
  }
  return null
}

async function findKnown(
  tx: Queryable,
  accountId: string,
  group: Prepared[],
): Promise<Map<string, table.SendRow>> {
  const keys = group.flatMap(({ fields }) => fields.idempotencyKey ?? [])
  const rows = await table.findByIdempotencyKeys(tx, accountId, keys)
  return new Map(rows.map((row) => [row.idempotencyKey ?? '', row]))
}

async function findAnswered(tx: Queryable, group: Prepared[]): Promise<Map<string, table.SendRow>> {
  const rows = await table.findSendsById(
    tx,
    group.flatMap(({ fields }) => fields.inReplyTo ?? []),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function isFirstOfItsKey(group: Prepared[], index: number, { idempotencyKey }: SendFields): boolean {
  if (idempotencyKey === undefined) return true
  return group.find(({ fields }) => fields.idempotencyKey === idempotencyKey)?.index === index
}

/** Messages whose key was used before, or earlier in the same call, answer with that send. */
function repeats(group: Prepared[], written: Enqueueing[], known: Map<string, table.SendRow>): Enqueueing[] {
  const byIndex = new Map(written.map((one) => [one.index, one]))
  return group.flatMap(({ index, fields }) => {
    const key = fields.idempotencyKey
    if (key === undefined || byIndex.has(index)) return []
    const row = known.get(key)
    if (row) {
      const { id, state, slotAt, messageId } = row
      return [{ index, enqueued: { id, state, slotAt: slotAt.toISOString(), messageId } }]
    }
    const first = byIndex.get(group.find((other) => other.fields.idempotencyKey === key)?.index ?? -1)
    return first ? [{ index, enqueued: first.enqueued }] : []
  })
}
