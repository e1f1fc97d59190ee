// Planning again what waits: parked sends that may go again, and the whole line of an account that got other limits or
// missed its slots. What waits for an instant of its own, such as a retry, is placed first; the line flows around it.
import { type AccountRow, findAccount, lockAccount } from '../db/accounts.ts'
import type { Database, Queryable } from '../db/client.ts'
import { findHeld, findScheduled, moveSlots, releaseHeld, unplan, type WaitingSlot } from '../db/waiting.ts'
import { rampUpSummit } from './pacing/ramp-up.ts'
import { limitsOf, planSlots } from './plan.ts'
import type { QueueBackend } from './queue/backend.ts'
import { addTurns, type Turn } from './queue/jobs.ts'

export type ReplanDeps = { db: Database; queue: QueueBackend; now(): Date; random(): number }

type Change = (tx: Queryable) => Promise<void>

/**
 * Changes an account by `change` and releases its held sends, together. Nothing is released while it is paused or
 * in a state that sends nothing.
 *
 * @param limit how many to release; one is a probe
 * @returns how many sends were released
 */
export async function releaseAccount(
  deps: ReplanDeps,
  accountId: string,
  change: Change = async () => {},
  limit = Number.POSITIVE_INFINITY,
): Promise<number> {
  return plan(deps, accountId, async (tx) => {
    await change(tx)
    const account = await findAccount(tx, accountId)
    if (!account || !maySend(account)) return null
    const held = await findHeld(tx, accountId)
    // A probe that waits for an instant of its own would leave the others waiting for it.
    const ready = limit === 1 ? held.filter(({ sendAfter }) => !sendAfter || sendAfter <= deps.now()) : held
    return { account, sends: ready.slice(0, Math.min(limit, ready.length)), write: releaseHeld }
  })
}

/** Changes an account by `change` and gives everything that waits new slots, together. */
export async function replanAccount(
  deps: ReplanDeps,
  accountId: string,
  change: Change = async () => {},
): Promise<number> {
  return plan(deps, accountId, async (tx) => {
    await change(tx)
    const account = await findAccount(tx, accountId)
    return account ? takeUp(tx, account) : null
  })
}

/** The same inside a transaction that holds the account's lock; turns look for themselves what is due then. */
export async function replanLocked(
  tx: Queryable,
  account: AccountRow,
  deps: Pick<ReplanDeps, 'now' | 'random'>,
): Promise<void> {
  await place(tx, await takeUp(tx, account), deps)
}

async function takeUp(tx: Queryable, account: AccountRow): Promise<Work> {
  const sends = await findScheduled(tx, account.id)
  // Their old reservations must not stand in the way of their new ones.
  await unplan(
    tx,
    sends.map(({ id }) => id),
  )
  return { account, sends, write: moveSlots }
}

/**
 * An account that is neither paused nor stopped by a failure. A follow-up waits as well while answers cannot be seen: the
 * contact may have answered.
 */
export function maySend(
  account: Pick<AccountRow, 'pausedAt' | 'health' | 'guardFollowUps'> & Mailbox,
  followUpAt?: Date,
): boolean {
  if (followUpAt && account.guardFollowUps && !seesAnswers(account, followUpAt)) return false
  return account.pausedAt === null && (account.health === 'untested' || account.health === 'active')
}

/** Polls come every 15 minutes at least, a tenth more or less. */
const currentMs = 20 * 60_000

type Mailbox = Pick<AccountRow, 'imapHost' | 'answersReadAt'>

/** Whether an answer that came would be known: the mailbox was read lately, with nothing since, or there is none to read. */
export function seesAnswers({ imapHost, answersReadAt }: Mailbox, now: Date): boolean {
  if (imapHost === null) return true
  return answersReadAt !== null && now.getTime() - answersReadAt.getTime() < currentMs
}

type Slotted = { id: string; slotAt: Date }
type Work = {
  account: AccountRow
  sends: WaitingSlot[]
  write(tx: Queryable, slots: Slotted[]): Promise<void>
}

async function plan(
  deps: ReplanDeps,
  accountId: string,
  begin: (tx: Queryable) => Promise<Work | null>,
): Promise<number> {
  const planned = await deps.db.transaction(async (tx): Promise<{ count: number; turns: Turn[] }> => {
    const none = { count: 0, turns: [] }
    if (!(await lockAccount(tx, accountId))) return none
    const work = await begin(tx)
    if (!work || work.sends.length === 0) return none
    const slots = await place(tx, work, deps)
    return { count: slots.length, turns: turnOf(work.account, slots) }
  })
  await addTurns(deps.queue, planned.turns, deps.now())
  return planned.count
}

/** Those that wait for an instant of their own first: behind a line of days they would come days too late. */
async function place(
  tx: Queryable,
  { account, sends, write }: Work,
  { now, random }: Pick<ReplanDeps, 'now' | 'random'>,
): Promise<Date[]> {
  const most = mostRecipients(account)
  const clock = { now: now(), random }
  const all: Date[] = []
  for (const isTimed of [true, false]) {
    const group = sends.filter(({ sendAfter }) => (sendAfter !== null && sendAfter > clock.now) === isTimed)
    const requests = group.map(({ recipients, sendAfter }) => ({
      // Limits may have been lowered below what a waiting message has: it then gets a whole window to itself.
      recipients: Math.min(recipients, most),
      notBefore: sendAfter ?? undefined,
    }))
    const slots = await planSlots(tx, account, requests, clock)
    await write(
      tx,
      group.flatMap(({ id }, index) => {
        const slotAt = slots[index]
        return slotAt ? [{ id, slotAt }] : []
      }),
    )
    all.push(...slots)
  }
  return all
}

/** The first of some slots; each turn adds the next. */
export function turnOf({ id, provider, egress }: AccountRow, slots: Date[]): Turn[] {
  const [first, ...others] = slots
  if (!first) return []
  const at = others.reduce((earliest, slot) => (slot < earliest ? slot : earliest), first)
  return [{ accountId: id, provider, egress, at }]
}

/** The most recipients that a window of the account can hold. */
export function mostRecipients(account: AccountRow): number {
  const { perHour, perDay } = limitsOf(account)
  const summit = account.rampUp ? rampUpSummit(account.rampUp) : undefined
  const given = [perHour, perDay, summit].filter((limit) => limit !== undefined)
  return Math.min(...given, Number.MAX_SAFE_INTEGER)
}
