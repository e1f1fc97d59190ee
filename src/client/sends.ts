import { type AccountRow, findAccount } from '../../db/accounts.ts'
import { isWithdrawn } from '../../db/events.ts'
import { listReplies } from '../../db/replies.ts'
import * as table from '../../db/sends.ts'
import { markSent, reopenSend } from '../../db/waiting.ts'
import { InputError, NotFoundError, QueueDownError } from '../errors.ts'
import type { Enqueued, Send, SendDetail, SendInput } from '../model/send.ts'
import type { SendState } from '../model/states.ts'
import { SlotError } from '../pacing/slots.ts'
import { addTurns } from '../queue/jobs.ts'
import { maySend, releaseAccount } from '../replan.ts'
import { sendDetailView, sendView } from '../views.ts'
import { isUuid } from './accounts.ts'
import type { ClientContext } from './context.ts'
import { type EnqueueResult, type Written, writeSends } from './enqueue.ts'

export type Sends = {
  /**
   * Writes a message to Postgres, reserves its slot and enqueues it. With an `idempotencyKey` that the account used
   * before, gives back that send and changes nothing.
   *
   * @throws InputError naming every field that is wrong
   * @throws NotFoundError for an unknown account
   * @throws QueueDownError when the send is saved but the queue does not answer; do not enqueue it again
   */
  enqueue(input: SendInput): Promise<Enqueued>
  /**
   * Many at once, of any accounts, in order. A message that is refused gets `{ error }` in its place and costs the
   * others nothing.
   *
   * @throws QueueDownError with what was saved
   * @throws PartlyEnqueuedError with what was saved, when the database fails half way
   */
  enqueueMany(inputs: SendInput[]): Promise<EnqueueResult[]>
  /** With its attempts, each recipient's result, and what came back. @throws NotFoundError */
  get(id: string): Promise<SendDetail>
  /** Newest first; pass the last id as `before` for the next page (default 100, at most 1,000). */
  list(filter?: { accountId?: string; state?: SendState; before?: string; limit?: number }): Promise<Send[]>
  /** Cancels a send that has not begun. Returns false if it is too late. @throws NotFoundError */
  cancel(id: string): Promise<boolean>
  /**
   * Sends again what failed, or what waits for its next attempt, to those who did not get it. Returns false for a
   * send in another state. @throws NotFoundError
   */
  retry(id: string): Promise<boolean>
  /**
   * A person's word on an uncertain send: it arrived (`sent`), or it did not and shall go out again (`resend`).
   * Returns false for a send that is not uncertain. @throws NotFoundError
   */
  resolve(id: string, verdict: 'sent' | 'resend'): Promise<boolean>
}

export function makeSends(context: ClientContext): Sends {
  const { db, lang } = context

  async function write(inputs: SendInput[]): Promise<Written> {
    const written = await writeSends(context, inputs)
    try {
      await addTurns(context.queue, written.turns, context.now())
    } catch (error) {
      if (!(error instanceof QueueDownError)) throw error
      throw new QueueDownError(error.reason, written.results)
    }
    if (written.failure) throw written.failure
    return written
  }

  return {
    enqueueMany: async (inputs) => (await write(inputs)).results,

    async enqueue(input) {
      const { results, refusals } = await write([input])
      const [result] = results
      if (result && 'id' in result) return result
      const refusal = refusals.get(0)
      throw refusal instanceof SlotError
        ? new InputError([{ field: refusal.field, problem: refusal.message }])
        : refusal
    },

    async get(id) {
      const row = await findRow(id)
      const [recipients, attempts, replies, account] = await Promise.all([
        table.findRecipients(db, [id]),
        table.findAttempts(db, id),
        listReplies(db, { sendId: id, limit: 100 }),
        findAccount(db, row.accountId),
      ])
      const why = account && (await whyOf(row, account))
      // A removed account's sends are explained as those of any host.
      const forAccount = { provider: account?.provider ?? 'custom', lang }
      return sendDetailView(row, recipients, attempts, { replies, why }, forAccount)
    },

    async list({ limit = 100, ...filter } = {}) {
      const rows = await table.listSends(db, { ...filter, limit: Math.min(Math.max(1, limit), 1_000) })
      const recipients = await table.findRecipients(
        db,
        rows.map(({ id }) => id),
      )
      const bySend = new Map<string, table.RecipientRow[]>()
      for (const recipient of recipients) {
        bySend.set(recipient.sendId, [...(bySend.get(recipient.sendId) ?? []), recipient])
      }
      const providers = new Map<string, string>()
      for (const accountId of new Set(rows.map((row) => row.accountId))) {
        providers.set(accountId, await providerOf(accountId))
      }
      return rows.map((row) =>
        sendView(row, bySend.get(row.id) ?? [], { provider: providers.get(row.accountId) ?? 'custom', lang }),
      )
    },

    async cancel(id) {
      await findRow(id)
      return table.cancelSend(db, id)
    },

    async retry(id) {
      const { accountId } = await findRow(id)
      return reopen(id, accountId, ['failed', 'retrying'])
    },

    async resolve(id, verdict) {
      const { accountId } = await findRow(id)
      if (verdict === 'sent') return markSent(db, id, 'person')
      return reopen(id, accountId, ['uncertain'])
    },
  }

  async function whyOf(row: table.SendRow, account: AccountRow): Promise<SendDetail['why']> {
    if (row.state === 'held') return maySend(account) ? 'answers-unseen' : 'account'
    if (row.state !== 'cancelled' || row.inReplyToSend === null) return null
    return (await isWithdrawn(db, row.accountId, row.id)) ? 'answered' : null
  }

  async function findRow(id: string): Promise<table.SendRow> {
    const row = isUuid(id) ? await table.findSend(db, id) : null
    if (!row) throw new NotFoundError('send', id)
    return row
  }

  /** Parked first, then released with the account's other parked sends, which gives it a slot. */
  async function reopen(id: string, accountId: string, from: SendState[]): Promise<boolean> {
    let isReopened = false
    await releaseAccount(context, accountId, async (tx) => {
      isReopened = await reopenSend(tx, id, from)
    })
    return isReopened
  }

  /** A removed account's sends are explained as those of any host. */
  async function providerOf(accountId: string): Promise<string> {
    return (await findAccount(db, accountId))?.provider ?? 'custom'
  }
}
