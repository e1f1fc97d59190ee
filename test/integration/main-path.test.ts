import { afterAll, beforeAll, expect, it } from 'vitest'
import { ann, type Engine, eventually, onBothBackends, startEngine } from '../helpers/engine.ts'
import { deliveryStatus, humanReply, outOfOffice } from '../helpers/messages.ts'

onBothBackends('the main path', (backend) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine({ backend })
  })
  afterAll(() => engine.close())

  it('tests an account, sends through it, and finds the answers', async () => {
    const { client, host } = engine
    const account = await client.accounts.add(engine.accountInput())
    expect(account).toMatchObject({ email: ann.address, provider: 'custom', state: 'untested' })

    const test = await client.accounts.test(account.id)
    const seen: string[] = []
    for await (const stage of test.stages()) seen.push(stage.name)
    const result = await test.finished()
    expect(result).toMatchObject({ ok: true, smtp: { ok: true }, imap: { ok: true } })
    expect(seen).toEqual(result.stages.map(({ name }) => name))
    expect((await client.accounts.get(account.id)).state).toBe('active')

    const to = ['reply@example.org', 'away@example.org', 'gone@example.org']
    const enqueued = await client.sends.enqueueMany(
      to.map((address) => ({ accountId: account.id, to: address, subject: `To ${address}`, text: 'Hello' })),
    )
    const ids = enqueued.map((one) => ('id' in one ? one.id : one.error))
    await eventually(
      async () => (await client.sends.list({ accountId: account.id, state: 'sent' })).length === 3,
    )
    const rawTo = (address: string) => host.accepted.find((mail) => mail.to.includes(address))?.raw ?? ''

    const inbox = host.mailbox(ann.address)
    inbox.deliver(humanReply({ original: rawTo('reply@example.org'), text: 'Yes, let us talk.' }))
    inbox.deliver(outOfOffice({ original: rawTo('away@example.org') }))
    inbox.deliver(deliveryStatus({ original: rawTo('gone@example.org'), recipient: 'gone@example.org' }))
    const poll = await (await client.accounts.poll(account.id)).finished()
    expect(poll.ok).toBe(true)

    const replies = await client.replies.list({ accountId: account.id })
    expect(replies.map(({ kind, sendId }) => [kind, sendId])).toEqual([
      ['reply', ids[0]],
      ['auto-reply', ids[1]],
      ['bounce', ids[2]],
    ])
    expect(replies[2]?.bounce).toMatchObject({
      recipient: 'gone@example.org',
      failure: { group: 'recipient' },
    })
    expect(inbox.flags().flat()).not.toContain('\\Seen')
  })
})
