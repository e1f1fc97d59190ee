// Accounts of every kind of limit, and what several processes enqueue into them.
import fc from 'fast-check'
import type { Limits, RampUp, SendingHours } from '../../../src/pacing/index.ts'
import { custom } from '../../../src/providers/presets/custom.ts'
import { hoursIn } from '../../unit/pacing/wall-clock.ts'

/** What an account is given; where that is nothing, its provider's figures count. */
export type GivenAccount = {
  email: string
  limits?: Limits
  hours?: SendingHours
  rampUp?: Omit<RampUp, 'since'>
}

export type Message = {
  /** The process that enqueues it, and its number there: `2-0017`. */
  key: string
  /** The number of the account that it goes through. */
  account: number
  recipients: number
  sendAfter?: Date
}

export type World = {
  accounts: GivenAccount[]
  /** For each process its calls, each of one message or several. */
  work: Message[][][]
  /** What one of the accounts gets in the middle of it: less than it had. */
  change: { account: number; limits: Limits }
}

/** No limit is below it, also when it is lowered, so that no message is refused. */
export const mostRecipients = 4

const callsPerProcess = 60
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export function drawWorld(seed: number, processes: number): World {
  const worlds = fc
    .constantFrom('Europe/Paris', 'America/New_York', 'Australia/Lord_Howe')
    .chain((timeZone) => worldIn(timeZone, processes))
  const [world] = fc.sample(worlds, { seed, numRuns: 1, unbiased: true })
  if (world === undefined) throw new Error('fast-check drew nothing')
  return world
}

function worldIn(timeZone: string, processes: number): fc.Arbitrary<World> {
  return accountsIn(timeZone).chain((accounts) => {
    const account = whole(0, accounts.length - 1)
    const message = fc.record({
      account,
      recipients: whole(1, mostRecipients),
      sendAfter: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: instantIn(timeZone) },
      ),
    })
    const call = fc.oneof(listOf(message, 1), listOf(message, 2, 12))
    return fc.record({
      accounts: fc.constant(accounts),
      work: listOf(listOf(call, callsPerProcess), processes).map(giveKeys),
      change: account.map((one) => ({ account: one, limits: lower(accounts[one]?.limits) })),
    })
  })
}

function giveKeys(work: Omit<Message, 'key'>[][][]): Message[][][] {
  return work.map((calls, process) => {
    let number = 0
    return calls.map((call) =>
      call.map((message) => ({ ...message, key: `${process}-${String(number++).padStart(4, '0')}` })),
    )
  })
}

const narrow = fc.record({
  perHour: whole(2 * mostRecipients, 20),
  perDay: whole(2 * mostRecipients, 100),
  minGapSeconds: whole(0, 1_800),
})
/** One of these does not fill its domain's window; two do, also when those of one are lowered. */
const wide = fc.record({ perHour: whole(44, 50), perDay: whole(300, 600), minGapSeconds: whole(0, 20) })
const rampUp = fc.record({ start: whole(1, 6), step: whole(1, 5), ceiling: whole(mostRecipients, 20) })

function accountsIn(timeZone: string): fc.Arbitrary<GivenAccount[]> {
  // The clocks of these zones change within these hours.
  const night = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:30', to: '04:00', timeZone }
  return fc.tuple(
    fc.record({ email: fc.constant('ann@twins.example'), limits: wide }),
    fc.record({ email: fc.constant('bob@twins.example'), limits: wide }),
    fc.record({ email: fc.constant('cy@night.example'), limits: wide, hours: fc.constant(night) }),
    fc.record({ email: fc.constant('dee@hours.example'), limits: narrow, hours: hoursIn(timeZone, 30) }),
    fc.record({ email: fc.constant('eve@ramp-up.example'), rampUp }),
    fc.record({ email: fc.constant('flo@narrow.example'), limits: narrow }),
  )
}

function lower(limits: Limits = custom.limits): Limits {
  const { perHour, perDay, minGapSeconds } = limits
  return {
    perHour: perHour && Math.floor(perHour / 2),
    perDay: perDay && Math.floor(perDay / 2),
    minGapSeconds: 2 * minGapSeconds + 60,
  }
}

/** About now, or about the next change of clocks. */
function instantIn(timeZone: string): fc.Arbitrary<Date> {
  return fc
    .tuple(fc.constantFrom(Date.now(), findChangeOfClocks(timeZone)), whole(-1_440, 1_440))
    .map(([around, minutes]) => new Date(around + minutes * minuteMs))
}

/** At most a day after it: the first day on which a clock shows another time than it does now. */
function findChangeOfClocks(timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' })
  const today = Date.now()
  let day = today
  while (format.format(day) === format.format(today)) day += dayMs
  return day
}

function whole(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max })
}

function listOf<T>(item: fc.Arbitrary<T>, minLength: number, maxLength = minLength): fc.Arbitrary<T[]> {
  return fc.array(item, { minLength, maxLength })
}
