import { Redis } from 'ioredis'
import { describe, expect, it } from 'vitest'
import { startRedis } from '../../helpers/redis.ts'
import { requireServer } from '../../helpers/requires.ts'

describe.skipIf(!requireServer('redis-server'))('redis-server', () => {
  it('starts, restarts empty on the same port, and leaves nothing behind', async () => {
    const [redis, other] = await Promise.all([startRedis(), startRedis()])
    const client = new Redis(redis.url)
    client.on('error', () => undefined)
    await client.set('name', 'ada')
    const before = redis.pid
    await redis.restart()
    expect(redis.pid).not.toBe(before)
    await expect(client.get('name')).resolves.toBeNull()
    expect(other.url).not.toBe(redis.url)

    client.disconnect()
    await Promise.all([redis.close(), other.close()])
    expect(() => process.kill(redis.pid, 0)).toThrow('ESRCH')
    const late = new Redis(redis.url, { retryStrategy: null, lazyConnect: true })
    late.on('error', () => undefined)
    await expect(late.connect()).rejects.toThrow()
  })
})
