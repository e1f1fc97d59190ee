import { v7 as uuid } from 'uuid'
import * as table from '../../db/accounts.ts'
import { forgiveBounces } from '../../db/bounce-brake.ts'
import type { Queryable } from '../../db/client.ts'
import { insertConnectionTest } from '../../db/connection-tests.ts'
import { deleteCredentials, putCredentials, type SealedEndpoint } from '../../db/credentials.ts'
import { chooseEgress } from '../../db/egresses.ts'
import { clearHealth } from '../../db/health.ts'
import { cancelSendsOf, countWaiting } from '../../db/sends.ts'
import { holdWaiting } from '../../db/waiting.ts'
import { InputError, NotFoundError, parseInput } from '../errors.ts'
import {
  type Account,
  type AccountFields,
  type AccountInput,
  type AccountUpdate,
  accountInput,
  accountUpdate,
  type StoredRampUp,
} from '../model/account.ts'
import type { SendingHours } from '../pacing/hours.ts'
import { paceOf, readPlan } from '../plan.ts'
import { resolveProvider } from '../providers/lookup.ts'
import { addPollJobs, addTestJob } from '../queue/jobs.ts'
import { maySend, releaseAccount } from '../replan.ts'
import { accountView } from '../views.ts'
import { applySuggestions } from './apply-suggestions.ts'
import type { ClientContext } from './context.ts'
import type { Discover } from './discover.ts'
import type { FollowedPoll } from './follow-poll.ts'
import { followPoll } from './follow-poll.ts'
import { type FollowedTest, followTest } from './follow-test.ts'
import { applyPin } from './pin-account.ts'
import { type AccountStatistics, readStatistics, type StatisticsInput } from './statistics.ts'
import { applyUpdate } from './update-account.ts'

export type Accounts = {
  /**
   * Looks for the servers of an address, so that a form can be filled with them. Stores nothing; see `Discover`.
   *
   * @throws InputError naming `address` when it is none
   */
  discover: Discover
  /**
   * Stores an account with sealed credentials. It sends nothing by itself; `test` it next.
   *
   * @throws InputError naming every field that is wrong
   */
  add(input: AccountInput): Promise<Account>
  /** @throws NotFoundError */
  get(id: string): Promise<Account>
  list(): Promise<Account[]>
  /** Where it stands with its limits, and when a message would leave that is enqueued now. */
  plan(id: string): Promise<Plan>
  /**
   * What it sent, who answered and what came back, by day (default: the last 30 days of UTC), and what the bounce brake
   * counts.
   *
   * @throws NotFoundError
   * @throws InputError naming `days` (1 to 366) or `timeZone`
   */
  statistics(id: string, range?: StatisticsInput): Promise<AccountStatistics>
  /**
   * Changes the fields that are given. New limits or hours give waiting sends new slots; a new password or server
   * lets held ones go.
   *
   * @throws InputError naming every field that is wrong
   */
  update(id: string, changes: AccountUpdate): Promise<Account>
  /**
   * Accepts exactly one certificate at an endpoint, whatever its issuer, names and dates: Proton Mail Bridge, servers of
   * one's own. Null takes that back. Another host takes it back too. The connection test shows the fingerprint, 64
   * hexadecimal digits with or without colons. As with a new password, held sends go again.
   *
   * @throws InputError naming `fingerprint`, or `endpoint` if the account has no IMAP
   */
  pin(id: string, endpoint: 'smtp' | 'imap', fingerprint: string | null): Promise<Account>
  /** Parks its sends until `resume`; nothing of them is lost. */
  pause(id: string): Promise<Account>
  /**
   * Takes it up again, also after a failure that needed a person: its sends get new slots, spread out. Of its bounces only
   * those of what is sent from now on count.
   */
  resume(id: string): Promise<Account>
  /** Forgets the credentials and cancels what waits; what was sent stays as history. */
  remove(id: string): Promise<void>
  /** Starts a connection test and follows it. */
  test(id: string): Promise<FollowedTest>
  /**
   * Takes over the settings that a finished test suggested, for each endpoint that has some. Nothing else ever changes
   * an account's servers; `test` it again then.
   *
   * @throws NotFoundError
   * @throws InputError naming `testId` when it suggests nothing, or the account's settings have changed since
   */
  applySuggestions(testId: string): Promise<Account>
  /** Starts a poll and follows it. */
  poll(id: string): Promise<FollowedPoll>
}

/** What `plan` gives back. */
export type Plan = {
  /** Null while the account sends nothing. */
  nextSlotAt: string | null
  waiting: number
  held: number
  /** Recipients per limit; `domain-hour` is shared by the accounts of a domain. */
  windows: { name: string; limit: number; used: number; left: number }[]
  hours: SendingHours | null
  rampUp: StoredRampUp | null
  /** Below 1 after a throttle, recovering by the hour. */
  pace: number
}

export function makeAccounts(context: ClientContext, discover: Discover): Accounts {
  const { db, queue, lang } = context

  async function find(id: string): Promise<table.AccountRow> {
    const row = isUuid(id) ? await table.findAccount(db, id) : null
    if (!row) throw new NotFoundError('account', id)
    return row
  }

  async function change(id: string, work: (tx: Queryable) => Promise<unknown>): Promise<void> {
    await find(id)
    await db.transaction(async (tx) => {
      await table.lockAccount(tx, id)
      await work(tx)
    })
  }

  return {
    discover,

    async add(input) {
      const fields = parseInput(accountInput, input)
      const provider = providerOf(fields)
      const id = uuid()
      const sealed = await seal(context, id, fields)
      const row = await db.transaction(async (tx) => {
        const inserted = await table.insertAccount(
          tx,
          id,
          { provider, egress: await chooseEgress(tx) },
          fields,
        )
        await putCredentials(tx, id, sealed)
        return inserted
      })
      return accountView(row, lang)
    },

    get: async (id) => accountView(await find(id), lang),

    list: async () => (await table.listAccounts(db)).map((row) => accountView(row, lang)),

    async plan(id) {
      const row = await find(id)
      const now = context.now()
      const { nextSlotAt, windows } = await db.transaction((tx) => readPlan(tx, row, now))
      return {
        nextSlotAt: maySend(row) ? nextSlotAt.toISOString() : null,
        ...(await countWaiting(db, id)),
        windows,
        hours: row.sendingHours,
        rampUp: row.rampUp,
        pace: paceOf(row, now),
      }
    },

    statistics: async (id, range = {}) => readStatistics(context, await find(id), range),

    async update(id, changes) {
      const fields = parseInput(accountUpdate, changes)
      const account = await find(id)
      await applyUpdate(context, account, fields)
      return accountView(await find(id), lang)
    },

    async pin(id, endpoint, fingerprint) {
      await applyPin(context, await find(id), { endpoint, fingerprint })
      return accountView(await find(id), lang)
    },

    async pause(id) {
      await change(id, async (tx) => {
        await table.setPaused(tx, id, true)
        await holdWaiting(tx, id)
      })
      return accountView(await find(id), lang)
    },

    async resume(id) {
      await find(id)
      await releaseAccount(context, id, async (tx) => {
        await table.setPaused(tx, id, false)
        await forgiveBounces(tx, id)
        await clearHealth(tx, id, { smtp: true, imap: true })
      })
      return accountView(await find(id), lang)
    },

    async remove(id) {
      await change(id, async (tx) => {
        await table.markRemoved(tx, id)
        await deleteCredentials(tx, id)
        await cancelSendsOf(tx, id)
      })
    },

    async test(id) {
      const { provider } = await find(id)
      const testId = uuid()
      await insertConnectionTest(db, testId, id)
      const followed = await followTest(context, testId, provider)
      await addTestJob(queue, testId)
      return followed
    },

    async applySuggestions(testId) {
      if (!isUuid(testId)) throw new NotFoundError('connection test', testId)
      const { id } = await applySuggestions(context, testId)
      return accountView(await find(id), lang)
    },

    async poll(id) {
      const row = await find(id)
      if (!row.imapHost)
        throw new InputError([{ field: 'imap', problem: 'is not configured for this account' }])
      if (row.pausedAt)
        throw new InputError([{ field: '', problem: 'The account is paused; resume it to poll it.' }])
      const followed = await followPoll(context, row)
      await addPollJobs(queue, [row], true)
      return followed
    },
  }
}

function providerOf({ provider, email, smtp }: AccountFields): string {
  try {
    return resolveProvider({ provider, email, smtpHost: smtp.host, smtpPort: smtp.port }).id
  } catch (error) {
    throw new InputError([
      { field: 'provider', problem: error instanceof Error ? error.message : String(error) },
    ])
  }
}

async function seal(
  context: ClientContext,
  accountId: string,
  fields: AccountFields,
): Promise<SealedEndpoint[]> {
  const sealer = await context.sealer()
  const { smtp, imap } = fields
  const sealOne = async (endpoint: 'smtp' | 'imap', username: string, password: string) => ({
    endpoint,
    ...(await sealer.seal({ username, password }, { accountId, endpoint })),
  })
  const sealed = [await sealOne('smtp', smtp.username, smtp.password)]
  if (imap) sealed.push(await sealOne('imap', imap.username ?? smtp.username, imap.password ?? smtp.password))
  return sealed
}

/** Anything else would reach Postgres as a type error instead of "not found". */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
