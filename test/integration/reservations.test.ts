// The limits when several processes reserve at once: they enqueue into the same accounts, one of them is killed and
// replaced, an account's limits are lowered meanwhile, and what is reserved in the end breaks no rule. Who enqueues
// what comes from a seed; how they meet is up to the machine. The same work again:
//   RESERVATIONS_SEED=42 vitest run --project integration test/integration/reservations.test.ts
import { randomInt } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { custom } from '../../src/providers/presets/custom.ts'
import { makeDatabase } from '../helpers/database.ts'
import { type Account, enqueueTogether, type Send } from '../helpers/reserve/together.ts'
import { drawWorld, mostRecipients } from '../helpers/reserve/world.ts'
import { fullest, rampUpLimit, rampUpLoad, windows } from '../unit/pacing/oracle.ts'
import { isInside } from '../unit/pacing/wall-clock.ts'

const hourMs = 3_600_000
const processes = 4
const seed = Number(process.env.RESERVATIONS_SEED ?? randomInt(2 ** 31))

describe(`${processes} processes that enqueue into the same accounts (seed ${seed})`, () => {
  const world = drawWorld(seed, processes)
  let accounts: Account[]
  beforeAll(async () => {
    const database = await makeDatabase()
    try {
      accounts = await enqueueTogether(database.url, world)
    } finally {
      await database.close()
    }
  })

  const forEverySend = (check: (mine: Send, others: Send[], account: Account) => void) => {
    for (const account of accounts) {
      for (const mine of account.sends) check(mine, without(account.sends, mine), account)
    }
  }

  it('write every message once, whoever was killed', () => {
    const sends = accounts.flatMap((account) => account.sends)
    expect(keysOf(sends).sort()).toEqual(keysOf(world.work.flat(2)).sort())
    expect(sends.filter(({ state }) => state !== 'scheduled')).toEqual([])
  })

  it('meet at every account', () => {
    for (const { email, sends } of accounts) {
      const writers = sends.map(({ key }) => processOf(key))
      const turns = writers.filter((writer, index) => writer !== writers[index - 1])
      expect(turns.length, email).toBeGreaterThan(2 * processes)
    }
  })

  it('fill no window of an account', () => {
    forEverySend((mine, others, { email, limits }) => {
      for (const [limit, length] of windows(limits)) {
        expect(fullest(others, mine, length), email).toBeLessThanOrEqual(limit)
      }
    })
  })

  it('fill no window of a domain', () => {
    const perHour = custom.limits.perDomainPerHour ?? 0
    const loads = accounts.flatMap(({ email, sends }) => {
      const shared = accounts.filter((other) => domainOf(other.email) === domainOf(email))
      const all = shared.flatMap((account) => account.sends)
      return sends.map((mine) => fullest(without(all, mine), mine, hourMs))
    })
    expect(Math.max(...loads)).toBeLessThanOrEqual(perHour)
    // More than one account may send alone: it is the domain's limit that made two of them wait.
    expect(Math.max(...loads)).toBeGreaterThan(perHour - mostRecipients)
  })

  it('keep the gap between any two sends of an account', () => {
    forEverySend((mine, others, { email, limits }) => {
      const gaps = others.map(({ at }) => Math.abs(at.getTime() - mine.at.getTime()))
      expect(Math.min(...gaps), email).toBeGreaterThanOrEqual(limits.minGapSeconds * 1_000)
    })
  })

  it('stay inside the sending hours, also where clocks change', () => {
    forEverySend((mine, _, { email, hours }) => {
      if (hours) expect(isInside(hours, mine.at), `${email} ${mine.at.toISOString()}`).toBe(true)
    })
  })

  it('fill no day of a ramp-up', () => {
    forEverySend((mine, others, { email, rampUp }) => {
      if (!rampUp) return
      expect(rampUpLoad(others, rampUp, mine), email).toBeLessThanOrEqual(rampUpLimit(rampUp, mine.at))
    })
  })

  it('are never early', () => {
    forEverySend(({ at, createdAt, sendAfter }, _, { email }) => {
      expect(at.getTime(), email).toBeGreaterThanOrEqual(createdAt.getTime())
      expect(at.getTime(), email).toBeGreaterThanOrEqual(sendAfter?.getTime() ?? 0)
    })
  })

  it('keep the order in which they had the account, and each its own', () => {
    for (const { email, sends } of accounts) {
      const line = sends.filter(({ sendAfter }) => sendAfter === null)
      const bySlot = line.toSorted((a, b) => a.at.getTime() - b.at.getTime())
      expect(keysOf(bySlot), email).toEqual(keysOf(line))
      for (const process of world.work.keys()) {
        const own = keysOf(sends).filter((key) => processOf(key) === process)
        expect(own, email).toEqual(own.toSorted())
      }
    }
  })
})

function keysOf(list: { key: string }[]): string[] {
  return list.map(({ key }) => key)
}

function processOf(key: string): number {
  return Number.parseInt(key, 10)
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1)
}

function without(sends: Send[], one: Send): Send[] {
  return sends.filter((other) => other !== one)
}
