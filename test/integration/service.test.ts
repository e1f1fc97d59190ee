import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createClient } from '../../src/client.ts'
import { type Engine, eventually, onBothBackends, startEngine } from '../helpers/engine.ts'
import { smtp } from '../helpers/scripted-server/smtp.ts'
import { type ScriptedConnection, startScripted } from '../helpers/scripted-server.ts'
import { startService } from '../helpers/service.ts'

it('starts on an empty directory with keys of its own, and leaves nothing running after SIGTERM', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'postrider-service-'))
  const service = await startService({ POSTRIDER_DATA_DIR: directory })
  const mode = (await stat(join(directory, 'keys', 'private.keys'))).mode & 0o777
  expect(mode.toString(8)).toBe('600')
  service.kill('SIGTERM')
  expect(await service.ended).toEqual({ code: 0, signal: null })
  await expect(stat(join(directory, 'postgres', 'data', 'postmaster.pid'))).rejects.toThrow('ENOENT')
  await rm(directory, { recursive: true, force: true })
})

it('names every problem of its configuration at once', async () => {
  const env = { LOG_LEVEL: 'loud', REDIS_URL: 'localhost' }
  const error = await startService(env).catch((reason: Error) => reason)
  expect(String(error)).toContain('REDIS_URL')
  expect(String(error)).toContain('LOG_LEVEL')
})

onBothBackends('SIGTERM during DATA', (backend) => {
  it('lets the server answer, records it, and ends with 0', async () => {
    const engine = await startEngine({ backend, jobs: [] })
    let answer: (() => void) | null = null
    const server = await startScripted({
      tls: 'implicit',
      certificate: await engine.authority.issue({ names: ['localhost'] }),
      script: smtp({
        message: async (connection: ScriptedConnection) => {
          await new Promise<void>((resolve) => {
            answer = resolve
          })
          await connection.send('250 2.0.0 Taken after all')
        },
      }),
    })
    const service = await startService(serviceEnv(engine))
    const client = createClient(engine)
    const input = engine.accountInput()
    const endpoint = { ...input.smtp, host: server.host, port: server.port, encryption: 'ssl' as const }
    const { id: accountId } = await engine.client.accounts.add({ ...input, smtp: endpoint, imap: null })
    const { id } = await engine.client.sends.enqueue({
      accountId,
      to: 'bob@example.org',
      subject: 'Hi',
      text: 'x',
    })
    await eventually(() => answer)
    service.kill('SIGTERM')
    await eventually(() => service.log.some(({ msg }) => msg === 'worker.stopping'))
    answer!()
    expect(await service.ended).toEqual({ code: 0, signal: null })
    expect(await client.sends.get(id)).toMatchObject({
      state: 'sent',
      finalReply: '250 2.0.0 Taken after all',
    })
    await client.close()
    await server.close()
    await engine.close()
  })
})

function serviceEnv({ databaseUrl, redisUrl, keys }: Engine): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    POSTRIDER_PUBLIC_KEY: keys.publicKey,
    POSTRIDER_PRIVATE_KEYS: keys.privateKey,
    POSTRIDER_ALLOW_HOSTS: '127.0.0.0/8,::1',
  }
}
