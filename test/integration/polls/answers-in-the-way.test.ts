// What servers say instead of doing what they are asked: afterwards nothing is missed and nothing doubled, waits that are
// stated are kept, and a short outage is nobody's business.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { done } from '../../../workers/outcome.ts'
import { humanReply } from '../../helpers/messages.ts'
import {
  accountRow,
  eventsOf,
  failureOf,
  forgetLogins,
  makePoller,
  minutesToNext,
  type PollWorld,
  pretendSent,
  startPollWorld,
  textsOf,
} from '../../helpers/polls.ts'
import { requireServer } from '../../helpers/requires.ts'

type Case = { says: string; to: RegExp; code: string; minutes: number }

const login = /^(?:AUTHENTICATE|LOGIN)/
const throttled = 'BAD Request is throttled. Suggested Backoff Time: 925000 milliseconds'

/** `minutes`: until the next poll. Five where the server states no wait. */
const cases: Case[] = [
  { to: login, says: 'NO [UNAVAILABLE] Temporary authentication failure.', code: 'server-error', minutes: 5 },
  { to: login, says: 'NO [LIMIT] Rate limit hit.', code: 'rate-limited', minutes: 5 },
  {
    to: login,
    says: 'NO [ALERT] Too many simultaneous connections. (Failure)',
    code: 'too-many-connections',
    minutes: 5,
  },
  { to: login, says: '* BYE Server is shutting down', code: 'connection-lost', minutes: 5 },
  { to: login, says: 'NO [UNAVAILABLE] Busy, try again in 20 minutes', code: 'server-error', minutes: 20 },
  { to: login, says: throttled, code: 'rate-limited', minutes: 15.4 },
  { to: /^STATUS/, says: 'NO [UNAVAILABLE] Server Unavailable. 15', code: 'server-error', minutes: 5 },
  { to: /^EXAMINE/, says: 'NO [LIMIT] Rate limit hit.', code: 'rate-limited', minutes: 5 },
  { to: /^EXAMINE/, says: throttled, code: 'rate-limited', minutes: 15.4 },
  {
    to: /^UID FETCH/,
    says: 'NO [THROTTLED] Account exceeded command or bandwidth limits.',
    code: 'rate-limited',
    minutes: 5,
  },
  { to: /^UID FETCH/, says: throttled, code: 'rate-limited', minutes: 15.4 },
  {
    to: /^UID FETCH/,
    says: 'NO [SERVERBUG] Internal error occurred. Refer to server log',
    code: 'server-error',
    minutes: 5,
  },
  {
    to: /^EXAMINE/,
    says: '* BYE [UNAVAILABLE] Disconnected for maintenance',
    code: 'server-error',
    minutes: 5,
  },
]

describe.skipIf(!requireServer('dovecot'))('answers in the way', () => {
  let world: PollWorld
  beforeAll(async () => {
    // No status in lists, so that STATUS is asked.
    const timeouts = { commandMs: 5_000 }
    world = await startPollWorld(
      cases.map((_, index) => `user${index}@local.example`),
      { capabilities: 'IMAP4rev1 SASL-IR LITERAL+ SPECIAL-USE', engine: { timeouts } },
    )
  })
  afterAll(() => world?.close())
  beforeEach(() => {
    world.proxy.fault = null
  })

  it.each(cases.map((one, index) => ({ ...one, index })))(
    '$says to $to',
    async ({ says, to, code, minutes, index }) => {
      const address = `user${index}@local.example`
      const accountId = await world.addAccount(address)
      const { original } = await pretendSent(world.engine, accountId)
      const inbox = world.dovecot.mailbox(address)
      const poller = makePoller(world.engine.context, { keptMailboxes: 0 })
      expect(await poller.poll(accountId)).toEqual(done)
      const imapEvents = async () =>
        (await eventsOf(world.engine, accountId, 'account.imap-health')).map(({ data }) => data.health)
      expect(await imapEvents()).toEqual(['active'])

      inbox.deliver(humanReply({ original, text: 'first' }))
      inbox.deliver(humanReply({ original, text: 'second' }), 'Junk')
      world.proxy.fault = { onLine: (line) => (to.test(line) ? says : undefined) }
      const startedAt = performance.now()
      expect(failureOf(await poller.poll(accountId))).toMatchObject({ endpoint: 'imap', code })
      expect(performance.now() - startedAt).toBeLessThan(4_000)
      expect(await minutesToNext(world.engine, accountId)).toBeCloseTo(minutes, 0)
      expect(await accountRow(world.engine, accountId)).toMatchObject({
        imapHealth: 'active',
        imapLogin: 'good',
        imapFailure: { code },
        pollFailures: 1,
      })

      world.proxy.fault = null
      await forgetLogins(world.engine)
      expect(await poller.poll(accountId)).toEqual(done)
      expect((await textsOf(world.engine, accountId)).sort()).toEqual(['first', 'second'])
      expect(await accountRow(world.engine, accountId)).toMatchObject({ imapFailure: null, pollFailures: 0 })
      // An hour without IMAP is told; this was none.
      expect(await imapEvents()).toEqual(['active'])
    },
  )
})
