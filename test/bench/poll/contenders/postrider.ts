// Postrider's own polls, as its worker makes them: the turn is claimed in PostgreSQL, credentials are read and opened,
// answers are stored, the end is written. Only the clock is left out.
import { setMaxListeners } from 'node:events'
import { sql } from 'drizzle-orm'
import { renewPolls } from '../../../../db/polls.ts'
import { openContext } from '../../../../workers/context.ts'
import { makeClaims } from '../../../../workers/imap-poll/claims.ts'
import { makeKeeper } from '../../../../workers/imap-poll/keeper.ts'
import { makePoll } from '../../../../workers/imap-poll/poll.ts'
import { makeVisit } from '../../../../workers/imap-poll/visit.ts'
import { leaseMs, makeLeases } from '../../../../workers/leases.ts'
import type { PollContender, PollSetup } from './contender.ts'

type Setup = Extract<PollSetup, { kind: 'postrider' }>

export async function makePostriderPolls(setup: Setup): Promise<PollContender> {
  const { stores, privateKey, accountIds, keptMailboxes, isTicking } = setup
  const { context, close } = await openContext(
    { allowHosts: ['127.0.0.0/8'], logLevel: 'info', keptMailboxes },
    { ...stores, privateKeys: [privateKey] },
  )
  const abort = new AbortController()
  const { signal } = abort
  setMaxListeners(0, signal)
  const leases = makeLeases(context, (tokens) => renewPolls(context.db, tokens, leaseMs))
  const claim = makeClaims(context)
  const keeper = makeKeeper(context, { claim, leases, most: keptMailboxes })
  const visit = makeVisit(context, keeper)
  const poll = makePoll(context, { claim, keeper, leases, visit })
  if (isTicking) keeper.start(visit, signal)

  return {
    async poll(account) {
      const accountId = accountIds[account]
      if (accountId === undefined) throw new Error(`There is no account ${account}`)
      // As if a person asked: then an account that is being polled is no poll that was done.
      const job = { id: accountId, signal, progress: async () => {} }
      const outcome = await poll({ accountId, isAsked: true }, job)
      // By the clock it is being polled at this moment, and that is what was wanted.
      if (outcome.kind === 'deferred' && isTicking) return
      if (outcome.kind !== 'done') throw new Error(`${accountId}: ${JSON.stringify(outcome)}`)
    },
    async found() {
      const [row] = await context.db.execute<{ count: number }>(
        sql`SELECT count(*)::int AS count FROM postrider.replies`,
      )
      return row?.count ?? 0
    },
    async close() {
      abort.abort()
      await keeper.close()
      await close()
    },
  }
}
