// Polls without a queue and without a clock: an engine whose workers are stopped, a real mailbox, and a worker that does
// one poll when a test says so.

import { setMaxListeners } from 'node:events'
import { sql } from 'drizzle-orm'
import { v4 as uuid } from 'uuid'
import { onTestFinished } from 'vitest'
import { findAccount } from '../../db/accounts.ts'
import type { EventType } from '../../db/events.ts'
import { renewPolls } from '../../db/polls.ts'
import type { Failure } from '../../src/failures/failure.ts'
import type { AccountInput } from '../../src/model/account.ts'
import type { WorkerContext } from '../../workers/context.ts'
import { makeClaims } from '../../workers/imap-poll/claims.ts'
import { type Keeper, makeKeeper } from '../../workers/imap-poll/keeper.ts'
import { makePoll } from '../../workers/imap-poll/poll.ts'
import { makeVisit } from '../../workers/imap-poll/visit.ts'
import { leaseMs, makeLeases } from '../../workers/leases.ts'
import type { Outcome } from '../../workers/outcome.ts'
import type { DovecotHabits } from './dovecot/config.ts'
import { type Dovecot, startDovecot } from './dovecot.ts'
import { ann, type Engine, type EngineOptions, startEngine } from './engine.ts'
import { type ImapProxy, startImapProxy } from './imap-proxy.ts'

/** The part of a worker process that polls. */
export type Poller = {
  workerId: string
  keeper: Keeper
  /** As the job does that somebody asked for. The connection is kept afterwards where that is worth it. */
  poll(accountId: string): Promise<Outcome>
  /** Polls over kept connections as they become due. */
  start(): void
  /** As the end of a worker process does. */
  close(): Promise<void>
}

/** Closed with the test. `overrides`: what is otherwise in this worker than in the engine. */
export function makePoller(context: WorkerContext, overrides: Partial<WorkerContext> = {}): Poller {
  const own = { ...context, workerId: uuid(), ...overrides }
  const { signal } = new AbortController()
  setMaxListeners(0, signal)
  const leases = makeLeases(own, (tokens) => renewPolls(own.db, tokens, leaseMs))
  const claim = makeClaims(own)
  const keeper = makeKeeper(own, { claim, leases, most: own.keptMailboxes })
  const visit = makeVisit(own, keeper)
  const poll = makePoll(own, { claim, keeper, leases, visit })
  onTestFinished(() => keeper.close())
  return {
    workerId: own.workerId,
    keeper,
    poll: (accountId) =>
      poll({ accountId, isAsked: true }, { id: 'asked', signal, progress: async () => {} }),
    start: () => keeper.start(visit, signal),
    close: keeper.close,
  }
}

/** An engine of which nothing runs by itself. */
export async function startQuietEngine(options: EngineOptions = {}): Promise<Engine> {
  const engine = await startEngine({ jobs: [], ...options })
  await engine.stopWorkers()
  return engine
}

export type PollWorld = {
  engine: Engine
  dovecot: Dovecot
  proxy: ImapProxy
  /** An account with its own mailbox on Dovecot, behind the proxy. */
  addAccount(address: string, changes?: Partial<AccountInput>): Promise<string>
  close(): Promise<void>
}

/** A quiet engine, a Dovecot with these users, and a proxy in between. */
export async function startPollWorld(
  addresses: string[],
  { engine: engineOptions = {}, ...habits }: DovecotHabits & { engine?: EngineOptions } = {},
): Promise<PollWorld> {
  const engine = await startQuietEngine(engineOptions)
  const certificate = await engine.authority.issue({ names: ['localhost'] })
  const users = addresses.map((address) => ({ address, password: ann.password }))
  const dovecot = await startDovecot({ users, certificate, ...habits })
  const proxy = await startImapProxy({ certificate, port: dovecot.imap.sslPort })
  return {
    engine,
    dovecot,
    proxy,
    async addAccount(email, changes = {}) {
      const input = engine.accountInput()
      const imap = { host: proxy.host, port: proxy.port, encryption: 'ssl' as const }
      const credentials = { username: email, password: ann.password }
      const { id } = await engine.client.accounts.add({
        ...input,
        email,
        smtp: { ...input.smtp, ...credentials },
        imap: { ...imap, ...credentials },
        ...changes,
      })
      return id
    },
    async close() {
      await proxy.close()
      await dovecot.close()
      await engine.close()
    },
  }
}

export type SentMail = { id: string; messageId: string; original: string }

/** A message that this account has sent, without SMTP. `original` is as much of it as an answer needs. */
export async function pretendSent(
  engine: Engine,
  accountId: string,
  {
    to = 'bob@example.org',
    subject = 'Hello',
    ago = '1 minute',
    inReplyTo,
  }: {
    to?: string
    subject?: string
    /** How long ago it left, as an interval of PostgreSQL. */
    ago?: string
    inReplyTo?: string
  } = {},
): Promise<SentMail> {
  const { id, messageId } = await engine.client.sends.enqueue({
    accountId,
    to,
    subject,
    text: 'Hi',
    inReplyTo,
  })
  const { db } = engine.context
  await db.execute(sql`
    UPDATE postrider.sends SET state = 'sent', next_attempt_at = NULL, slot_at = now() - ${ago}::interval,
      settled_at = now() - ${ago}::interval WHERE id = ${id}`)
  await db.execute(sql`UPDATE postrider.recipients SET state = 'accepted' WHERE send_id = ${id}`)
  const { email } = await engine.client.accounts.get(accountId)
  const original = `From: <${email}>\r\nTo: <${to}>\r\nSubject: ${subject}\r\nMessage-ID: ${messageId}\r\n\r\nHi\r\n`
  return { id, messageId, original }
}

/** The failure of a poll that must fail. */
export function failureOf(outcome: Outcome): Failure {
  if (outcome.kind !== 'failed') throw new Error(`the poll was ${outcome.kind}`)
  return outcome.failure
}

export async function accountRow(engine: Engine, accountId: string) {
  const row = await findAccount(engine.context.db, accountId)
  if (!row) throw new Error(`no account ${accountId}`)
  return row
}

/** Minutes until the next poll. */
export async function minutesToNext(engine: Engine, accountId: string): Promise<number> {
  const { nextPollAt } = await accountRow(engine, accountId)
  return nextPollAt ? (nextPollAt.getTime() - engine.context.now().getTime()) / 60_000 : Number.NaN
}

/** The logins of the last hour were longer ago. */
export async function forgetLogins(engine: Engine): Promise<void> {
  await engine.context.db.execute(
    sql`UPDATE postrider.accounts SET imap_logins = 0, imap_logins_since = NULL`,
  )
}

/** What the text of each reply of the account begins with, in the order in which they were found. */
export async function textsOf(engine: Engine, accountId: string): Promise<string[]> {
  const found = await engine.client.replies.list({ accountId, limit: 1_000 })
  return found.map(({ text }) => (text ?? '').split('\n')[0]?.trim() ?? '')
}

/** The account's events of one type, as they are in the table: also those that readers of the log do not see yet. */
export async function eventsOf(engine: Engine, accountId: string, type: EventType) {
  return engine.context.db.execute<{ sendId: string | null; data: Record<string, unknown> }>(sql`
    SELECT send_id AS "sendId", data FROM postrider.events
    WHERE account_id = ${accountId} AND type = ${type} ORDER BY cursor`)
}
