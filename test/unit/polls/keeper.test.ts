import { describe, expect, it } from 'vitest'
import type { AccountRow } from '../../../db/accounts.ts'
import type { ImapSession } from '../../../src/mail/imap.ts'
import { makeKeeper } from '../../../workers/imap-poll/keeper.ts'
import type { PollDeps } from '../../../workers/imap-poll/visit.ts'

const dueAt = new Date('2026-03-10T12:02:00Z')
const account = (id: string) => ({ id }) as AccountRow

function setup(most: number) {
  const closed: string[] = []
  const leases = { hold: () => () => {} }
  const keeper = makeKeeper({} as PollDeps, { claim: async () => null, leases, most })
  const session = (name: string) => ({ close: async () => void closed.push(name) }) as unknown as ImapSession
  /** As a poll does at its end. */
  const keep = (id: string, activity: number) => {
    const isAdmitted = keeper.admit(id, activity)
    if (isAdmitted) keeper.keep(account(id), session(id), dueAt)
    return isAdmitted
  }
  return { keeper, keep, session, closed }
}

describe('the places for kept connections', () => {
  it('are for whoever was active last; who makes room is logged out', () => {
    const { keeper, keep, closed } = setup(2)
    expect([keep('a', 1), keep('b', 3), keep('c', 2)]).toEqual([true, true, true])
    expect(closed).toEqual(['a'])
    expect(keep('d', 2)).toBe(false)
    expect(['a', 'b', 'c', 'd'].map((id) => keeper.take(id) !== null)).toEqual([false, true, true, false])
  })

  it('are free again when a connection is handed over, or none is kept after all', () => {
    const { keeper, keep } = setup(1)
    keep('a', 5)
    expect(keep('b', 1)).toBe(false)
    keeper.take('a')
    expect(keeper.admit('b', 1)).toBe(true)
    keeper.dismiss('b')
    expect(keep('c', 0)).toBe(true)
    // What is kept is not let go by a poll that did not keep it.
    keeper.dismiss('c')
    expect(keeper.take('c')).not.toBeNull()
  })

  it('are not given back by who lost theirs while the end of the poll was written', () => {
    const { keeper, keep, session, closed } = setup(1)
    expect(keeper.admit('slow', 1)).toBe(true)
    keep('quick', 2)
    keeper.keep(account('slow'), session('slow'), dueAt)
    expect(closed).toEqual(['slow'])
    expect(keeper.take('quick')).not.toBeNull()
  })

  it('are none where none are wanted', () => {
    expect(setup(0).keep('a', 1)).toBe(false)
  })
})
