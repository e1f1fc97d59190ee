// Follow-ups wait while answers cannot be seen, and none goes to who has answered.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setImapHealth } from '../../../db/health.ts'
import { done } from '../../../workers/outcome.ts'
import { ann, type Engine } from '../../helpers/engine.ts'
import { deliveryStatus, humanReply, outOfOffice } from '../../helpers/messages.ts'
import { eventsOf, makePoller, pretendSent, startQuietEngine } from '../../helpers/polls.ts'

describe('follow-ups', () => {
  let engine: Engine
  beforeAll(async () => {
    const users = ['held', 'found', 'answered', 'machine', 'unguarded', 'underway', 'renewed'].map(
      (name) => ({
        ...ann,
        address: `${name}@example.com`,
      }),
    )
    engine = await startQuietEngine({ users })
  })
  afterAll(() => engine?.close())

  /** An account with a message that was sent, a follow-up in line, and the follow-up's own follow-up. */
  async function begin(name: string, changes: { guardFollowUps?: boolean } = {}) {
    const address = `${name}@example.com`
    const { id: accountId } = await engine.client.accounts.add({
      ...engine.accountInput(address),
      ...changes,
    })
    const poller = makePoller(engine.context)
    const poll = async () => expect(await poller.poll(accountId)).toEqual(done)
    await poll()
    const sent = await pretendSent(engine, accountId)
    const enqueue = async (inReplyTo?: string) => {
      const message = { accountId, to: 'bob@example.org', subject: 'Again', text: 'x', inReplyTo }
      return (await engine.client.sends.enqueue(message)).id
    }
    const second = await enqueue(sent.id)
    const third = await enqueue(second)
    const other = await enqueue()
    const states = async (...ids: string[]) =>
      Promise.all(ids.map(async (id) => (await engine.client.sends.get(id)).state))
    const deliver = (raw: string) => engine.host.mailbox(address).deliver(raw)
    return { accountId, poll, deliver, sent, second, third, other, enqueue, states }
  }

  const goBlind = (accountId: string) =>
    engine.context.db.transaction((tx) =>
      setImapHealth(tx, accountId, {
        health: 'unreachable',
        failure: { code: 'connection-timeout', stage: 'connect', endpoint: 'imap', rule: 'test' },
      }),
    )

  it('are held while answers cannot be seen, and go when they can be seen again', async () => {
    const { accountId, poll, second, third, other, enqueue, states } = await begin('held')
    await goBlind(accountId)
    expect(await states(second, third, other)).toEqual(['held', 'held', 'scheduled'])
    const [late, first] = [await enqueue(second), await enqueue()]
    expect(await states(late, first)).toEqual(['held', 'scheduled'])
    expect((await engine.client.sends.get(late)).why).toBe('answers-unseen')
    expect((await eventsOf(engine, accountId, 'send.held')).slice(0, 2)).toEqual([
      { sendId: second, data: { reason: 'replies-unseen' } },
      { sendId: third, data: { reason: 'replies-unseen' } },
    ])

    await poll()
    expect(await states(second, third, other, late, first)).toEqual(Array(5).fill('scheduled'))
  })

  it('are cancelled, and not released, where the first poll that works finds the answer', async () => {
    const { accountId, poll, deliver, sent, second, third, other, states } = await begin('found')
    await goBlind(accountId)
    deliver(humanReply({ original: sent.original, text: 'Yes' }))
    await poll()
    expect(await states(second, third, other)).toEqual(['cancelled', 'cancelled', 'scheduled'])
  })

  it('are cancelled in the whole conversation when a person answered any message of it', async () => {
    const { accountId, poll, deliver, sent, second, third, other, enqueue, states } = await begin('answered')
    deliver(humanReply({ original: sent.original, text: 'Yes' }))
    await poll()
    expect(await states(second, third, other)).toEqual(['cancelled', 'cancelled', 'scheduled'])
    expect((await engine.client.sends.get(second)).why).toBe('answered')
    const cancelled = await eventsOf(engine, accountId, 'send.cancelled')
    expect(cancelled.map(({ data }) => data)).toEqual(
      Array(2).fill({ reason: 'answered', answeredSend: sent.id }),
    )
    // Whoever goes on after the answer means it.
    const after = await enqueue(sent.id)
    await poll()
    expect(await states(after)).toEqual(['scheduled'])
  })

  it('go on after an automatic answer and after a bounce that is only a delay', async () => {
    const { poll, deliver, sent, second, third, states } = await begin('machine')
    deliver(outOfOffice({ original: sent.original }))
    deliver(deliveryStatus({ original: sent.original, action: 'delayed', status: '4.4.1' }))
    await poll()
    expect(await states(second, third)).toEqual(['scheduled', 'scheduled'])
    const found = await engine.client.sends.get(sent.id)
    expect(found.replies.map(({ kind }) => kind).sort()).toEqual(['auto-reply', 'delay'])
  })

  it('are left alone where the owner switched that off, and held when it is switched on', async () => {
    const { accountId, poll, deliver, sent, second, third, states } = await begin('unguarded', {
      guardFollowUps: false,
    })
    await goBlind(accountId)
    expect(await states(second, third)).toEqual(['scheduled', 'scheduled'])
    await engine.client.accounts.update(accountId, { guardFollowUps: true })
    expect(await states(second, third)).toEqual(['held', 'held'])
    await engine.client.accounts.update(accountId, { guardFollowUps: false })
    deliver(humanReply({ original: sent.original, text: 'Yes' }))
    await poll()
    expect(await states(second, third)).toEqual(['scheduled', 'scheduled'])
    const waiting = await engine.context.db.execute<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM postrider.replies WHERE send_id = ${sent.id}`)
    expect(waiting[0]?.count).toBe(1)
  })

  it('are cancelled by the sweep where one was on its way when the answer came', async () => {
    const { poll, deliver, sent, second, third, states } = await begin('underway')
    const set = (id: string, state: string) =>
      engine.context.db.execute(sql`UPDATE postrider.sends SET state = ${state} WHERE id = ${id}`)
    await set(second, 'sent')
    await set(third, 'sending')
    // To the first of them, whose own follow-up has left.
    deliver(humanReply({ original: sent.original, text: 'Yes' }))
    await poll()
    expect(await states(second, third)).toEqual(['sent', 'sending'])
    // Its server put it off.
    await set(third, 'retrying')
    await engine.maintain('sweep')
    expect(await states(second, third)).toEqual(['sent', 'cancelled'])
  })

  it('wait for the first look after a new password, and where the last one is long ago', async () => {
    const { accountId, poll, enqueue, sent, second, states } = await begin('renewed')
    await goBlind(accountId)
    await engine.client.accounts.update(accountId, {
      imap: { port: engine.accountInput('renewed@example.com').imap.port },
    })
    expect(await states(second)).toEqual(['held'])
    await poll()
    expect(await states(second)).toEqual(['scheduled'])
    await engine.context.db.execute(sql`
      UPDATE postrider.accounts SET last_poll_at = now() - interval '30 minutes', answers_read_at = now() - interval '30 minutes'
      WHERE id = ${accountId}`)
    await engine.maintain('sweep')
    expect(await states(second, await enqueue(sent.id))).toEqual(['held', 'held'])
    await poll()
    expect(await states(second)).toEqual(['scheduled'])
  })
})
