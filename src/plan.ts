// Reserving slots in the database: history and rules in, instants out. The arithmetic is in src/pacing.
import type { AccountRow } from '../db/accounts.ts'
import type { Queryable } from '../db/client.ts'
import { findDomainSlots, findSlots, findTail, lockDomain, type Span } from '../db/slots.ts'
import { describePlan, type WindowUse } from './pacing/describe.ts'
import { recoverFactor } from './pacing/feedback.ts'
import { type EffectiveLimits, effectiveLimits } from './pacing/limits.ts'
import type { Rules, Scope } from './pacing/rules.ts'
import { reserveSlots, type SlotRequest } from './pacing/slots.ts'
import { presetOf } from './providers/lookup.ts'

const dayMs = 24 * 3600 * 1000
/** How long after its slot a send may leave. What is later is planned again, so that nothing leaves in a burst. */
export const lateMs = 60_000

export type Clock = { now: Date; random(): number }
/** `besides`: a send whose own reservation does not count, because it gets another. */
export type Planning = Clock & { besides?: string }

/** What the account may send: its own figures where it has some, else the preset's. */
export function limitsOf(account: AccountRow): EffectiveLimits {
  return effectiveLimits(presetOf(account).limits, {
    perHour: account.perHour ?? undefined,
    perDay: account.perDay ?? undefined,
    minGapSeconds: account.minGapSeconds ?? undefined,
  })
}

/** The share of its pace that a throttled account has by now. */
export function paceOf({ pace, pacedAt }: Pick<AccountRow, 'pace' | 'pacedAt'>, now: Date): number {
  return pacedAt ? recoverFactor(pace, { sinceMs: Math.max(0, now.getTime() - pacedAt.getTime()) }) : pace
}

/**
 * Slots for these sends, in their order, behind what the account has waiting. The caller holds the account's row lock,
 * so that two planners never reserve the same instant.
 *
 * @throws SlotError when a message has more recipients than a limit ever allows
 */
export async function planSlots(
  tx: Queryable,
  account: AccountRow,
  sends: SlotRequest[],
  clock: Planning,
): Promise<Date[]> {
  if (sends.length === 0) return []
  const { now, random, besides } = clock
  const tail = (await findTail(tx, account.id)) ?? now
  // Behind the last one in line rather than into gaps before it: order is kept, and of a backlog of months only the
  // last day must be read.
  const requests = sends.map((send) => ({ ...send, notBefore: send.notBefore ?? tail }))
  const instants = requests.map(({ notBefore }) => Math.max(notBefore.getTime(), now.getTime()))
  const since = new Date(least(instants) - dayMs - lateMs)
  // Nor what is reserved for long after: a day more than the slots reach is all that they can meet.
  for (let reach = most(instants) + dayMs; ; ) {
    const span = { since, until: new Date(reach + dayMs + lateMs), now }
    const rules = await readRules(tx, account, span, besides)
    const slots = reserveSlots({ ...rules, sends: requests, random })
    const last = most(slots.map((slot) => slot.getTime()))
    if (last <= reach) return slots
    reach = last + Math.max(dayMs, last - now.getTime())
  }
}

/** `Math.min(...)` takes some hundred thousand at most. */
const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b))
const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b))

export type AccountPlan = { nextSlotAt: Date; windows: WindowUse[] }

/** Where the account stands: what is used of each limit, and when a message would leave that is enqueued now. */
export async function readPlan(tx: Queryable, account: AccountRow, now: Date): Promise<AccountPlan> {
  const rules = await readRules(tx, account, { since: new Date(now.getTime() - dayMs), until: now, now })
  const { windows } = describePlan({ ...rules, history: rules.history.filter(({ at }) => at <= now) })
  const [nextSlotAt = now] = await planSlots(tx, account, [{ recipients: 1 }], { now, random: () => 0 })
  return { nextSlotAt, windows }
}

async function readRules(tx: Queryable, account: AccountRow, span: Span, besides?: string): Promise<Rules> {
  const { rampUp, sendingHours } = account
  return {
    history: await findSlots(tx, account.id, span, besides),
    limits: limitsOf(account),
    now: span.now,
    scopes: await readScopes(tx, account, span, besides),
    hours: sendingHours ?? undefined,
    rampUp: rampUp ? { ...rampUp, since: new Date(rampUp.since) } : undefined,
    factor: paceOf(account, span.now),
    lateMs,
  }
}

/**
 * The sending domain's window, where the provider limits the domain. Who raised an account above it knows its plan.
 * Locked after the account, in every planner, so that two accounts of a domain wait for each other and never in a ring.
 */
async function readScopes(
  tx: Queryable,
  account: AccountRow,
  span: Span,
  besides?: string,
): Promise<Scope[]> {
  const { perDomainPerHour } = presetOf(account).limits
  if (perDomainPerHour === undefined) return []
  const domain = { provider: account.provider, name: account.email.slice(account.email.lastIndexOf('@') + 1) }
  await lockDomain(tx, domain)
  const perHour = Math.max(perDomainPerHour, account.perHour ?? 0)
  return [{ perHour, history: await findDomainSlots(tx, domain, span, besides) }]
}
