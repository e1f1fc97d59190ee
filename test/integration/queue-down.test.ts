import { describe, expect, it } from 'vitest'
import { createClient } from '../../src/client.ts'
import { QueueDownError } from '../../src/errors.ts'
import { type Engine, eventually, onBothBackends, rows, startEngine } from '../helpers/engine.ts'
import { findPort } from '../helpers/server-process.ts'

describe('a producer whose queue is down', () => {
  it('fails fast, says what was saved, and the sweep sends it', async () => {
    const engine = await startEngine()
    const { id: accountId } = await engine.client.accounts.add(engine.accountInput())
    const redisUrl = `redis://127.0.0.1:${await findPort()}`
    const cutOff = createClient({
      databaseUrl: engine.databaseUrl,
      redisUrl,
      publicKey: engine.keys.publicKey,
    })
    const startedAt = performance.now()
    const error = await cutOff.sends
      .enqueue({ accountId, to: 'bob@example.org', subject: 'Hi', text: 'x' })
      .catch((reason: unknown) => reason)
    await cutOff.close()
    expect(error).toBeInstanceOf(QueueDownError)
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    const [saved] = (error as QueueDownError).saved
    expect(saved?.state).toBe('scheduled')

    await makeLate(engine)
    await eventually(() => engine.host.accepted.some(({ messageId }) => messageId === saved?.messageId))
    await engine.close()
  })
})

onBothBackends('a queue that lost everything', (backend) => {
  it('is filled again from Postgres, and nothing goes out twice', async () => {
    const engine = await startEngine({ backend })
    const { id: accountId } = await engine.client.accounts.add(engine.accountInput())
    await engine.stopWorkers()
    const inputs = Array.from({ length: 20 }, (_, index) => ({
      accountId,
      to: `contact${index}@example.org`,
      subject: 'Hi',
      text: 'x',
    }))
    await engine.client.sends.enqueueMany(inputs)
    await emptyQueue(engine)
    await engine.restartWorkers()
    await makeLate(engine)
    await eventually(async () => (await engine.client.sends.list({ accountId, state: 'sent' })).length === 20)
    expect(new Set(engine.host.accepted.map(({ messageId }) => messageId)).size).toBe(20)
    expect(engine.host.accepted).toHaveLength(20)
    await engine.close()
  })
})

/** The sweep looks after what is half a minute late; tests do not wait for that. */
async function makeLate(engine: Engine): Promise<void> {
  await rows(engine.databaseUrl, "UPDATE postrider.sends SET next_attempt_at = now() - interval '1 minute'")
  await engine.maintain('sweep')
}

async function emptyQueue({ databaseUrl, redisUrl }: Engine): Promise<void> {
  if (redisUrl) {
    const { Redis } = await import('ioredis')
    const redis = new Redis(redisUrl)
    await redis.flushdb()
    redis.disconnect()
  } else {
    const found = await rows<{ name: string }>(
      databaseUrl,
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'",
    )
    for (const { name } of found) await rows(databaseUrl, `DELETE FROM bullmq.${name}`)
  }
}
