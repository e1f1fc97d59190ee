// An account in figures: what it sent, who answered, what came back.
import { z } from 'zod'
import type { AccountRow } from '../../db/accounts.ts'
import { countByDay, type Fact, type FactCount } from '../../db/statistics.ts'
import { bounceCodes, readBounceWindow } from '../bounces.ts'
import { parseInput } from '../errors.ts'
import { bounceRate } from '../pacing/bounce-brake.ts'
import { isTimeZone, lastDays } from '../pacing/days.ts'
import type { ClientContext } from './context.ts'

/**
 * Sends, each counted once under what became of it. `replied` are those that a person answered, `bounced` those that came
 * back for good or were refused for their recipient's sake; the latter are in `failed` too.
 */
export type Sums = {
  sent: number
  replied: number
  autoReplied: number
  bounced: number
  complained: number
  unsubscribed: number
  failed: number
}

export type AccountStatistics = {
  /** Every day of the range, the oldest first. A send is counted when it ended, an answer when the first one came. */
  days: ({ date: string } & Sums)[]
  total: Sums
  /** Shares of what was sent in the range, in `bounce` also of what was refused; 0 where that is nothing. */
  rates: { reply: number; bounce: number }
  /** What the bounce brake goes by; `sent` counts what was refused, too. */
  window: { sent: number; bounced: number; rate: number; since: string }
}

export const statisticsInput = z.strictObject({
  days: z.number().int().min(1).max(366).default(30),
  timeZone: z
    .string()
    .refine(isTimeZone, 'is no known time zone; expected an IANA name such as Europe/Paris')
    .default('UTC'),
})
export type StatisticsInput = z.input<typeof statisticsInput>

/** @throws InputError naming `days` or `timeZone` */
export async function readStatistics(
  { db, now }: Pick<ClientContext, 'db' | 'now'>,
  account: AccountRow,
  input: StatisticsInput,
): Promise<AccountStatistics> {
  const { days: count, timeZone } = parseInput(statisticsInput, input)
  const days = lastDays(count, { timeZone, now: now() })
  const starts = days.map(({ start }) => start)
  const facts = await countByDay(db, account.id, starts, bounceCodes)
  const { sent, bounced, rate, since } = await readBounceWindow(db, account, now())
  const total = sumsOf(facts)
  const refused = countOf(facts, 'refused')
  return {
    days: days.map(({ date }, index) => ({ date, ...sumsOf(facts.filter(({ day }) => day === index)) })),
    total,
    rates: {
      reply: total.sent === 0 ? 0 : total.replied / total.sent,
      bounce: bounceRate({ sent: total.sent + refused, bounced: total.bounced }),
    },
    window: { sent, bounced, rate, since: since.toISOString() },
  }
}

function sumsOf(facts: FactCount[]): Sums {
  return {
    sent: countOf(facts, 'sent'),
    replied: countOf(facts, 'reply'),
    autoReplied: countOf(facts, 'auto-reply'),
    bounced: countOf(facts, 'bounce'),
    complained: countOf(facts, 'complaint'),
    unsubscribed: countOf(facts, 'unsubscribe'),
    failed: countOf(facts, 'failed'),
  }
}

function countOf(facts: FactCount[], wanted: Fact): number {
  return facts.reduce((sum, { fact, count }) => (fact === wanted ? sum + count : sum), 0)
}
