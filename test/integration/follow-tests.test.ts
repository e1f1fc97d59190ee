// A page that shows the tests of many accounts at once must not take the connections that enqueueing needs.
import { expect, it } from 'vitest'
import { createClient } from '../../src/client.ts'
import { onBothBackends, startEngine } from '../helpers/engine.ts'
import { startRedis } from '../helpers/redis.ts'

onBothBackends('forty tests that are followed at once', (backend) => {
  it('leave room for everything else, and nothing behind', async () => {
    const engine = await startEngine({ backend, jobs: [] })
    const { id: accountId } = await engine.client.accounts.add(engine.accountInput())
    const abort = new AbortController()
    const followers = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const test = await engine.client.accounts.test(accountId)
        const stages = test.stages({ signal: abort.signal })[Symbol.asyncIterator]()
        return stages.next()
      }).map((follower) => ({ ended: follower })),
    )
    const message = { accountId, to: 'bob@example.org', subject: 'Hi', text: 'x' }
    const enqueued = await Promise.all(Array.from({ length: 10 }, () => engine.client.sends.enqueue(message)))
    expect(enqueued).toHaveLength(10)
    abort.abort()
    for (const { ended } of followers) expect((await ended).done).toBe(true)
    await engine.close()
  })
})

it('do not keep a client from closing while the queue is away', async () => {
  const engine = await startEngine({ jobs: [] })
  const redis = await startRedis()
  const { databaseUrl, keys } = engine
  const client = createClient({ databaseUrl, redisUrl: redis.url, publicKey: keys.publicKey })
  const { id } = await client.accounts.add(engine.accountInput())
  const test = await client.accounts.test(id)
  await redis.close()
  const abort = new AbortController()
  const next = test.stages({ signal: abort.signal })[Symbol.asyncIterator]().next()
  abort.abort()
  await next
  await client.close()
  await engine.close()
})
