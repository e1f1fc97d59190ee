// A login that worked and is refused now: hosts say "login incorrect" also to somebody who asked too often. The first
// refusal is told with both causes and tried once more; the second is believed.
import { expect, it } from 'vitest'
import { eventually, rows, startEngine } from '../helpers/engine.ts'
import type { Refusal } from '../helpers/mail-host.ts'
import { refuseLogin } from '../helpers/scripted-server/imap.ts'
import { startScripted } from '../helpers/scripted-server.ts'

it('waits an hour before the next poll, names both causes, and believes the second refusal', async () => {
  const engine = await startEngine({ jobs: ['imap-poll'] })
  const { id } = await engine.client.accounts.add(engine.accountInput())
  await (await engine.client.accounts.poll(id)).finished()
  expect((await engine.client.accounts.get(id)).imap?.state).toBe('active')

  const certificate = await engine.authority.issue({ names: ['localhost'] })
  const server = await startScripted({ tls: 'implicit', certificate, script: refuseLogin('Login incorrect') })
  await rows(engine.databaseUrl, `UPDATE postrider.accounts SET imap_port = ${server.port}`)
  await (await engine.client.accounts.poll(id)).finished()
  const soft = await engine.client.accounts.get(id)
  expect(soft.imap).toMatchObject({ state: 'unreachable', failure: { code: 'bad-credentials' } })
  expect(soft.imap?.failure?.remedy).toContain('Too many logins in a short time')
  const [due] = await rows<{ minutes: number }>(
    engine.databaseUrl,
    'SELECT EXTRACT(epoch FROM next_poll_at - now())::float8 / 60 AS minutes FROM postrider.accounts',
  )
  expect(due?.minutes).toBeGreaterThan(60)

  await (await engine.client.accounts.poll(id)).finished()
  expect((await engine.client.accounts.get(id)).imap?.state).toBe('needs-attention')
  await server.close()
  await engine.close()
})

it('says so in a connection test too, and a new password is believed at once', async () => {
  let refusal: Refusal | undefined
  const engine = await startEngine({
    jobs: ['connection-test'],
    host: { reply: (stage) => (stage === 'auth' ? refusal : undefined) },
  })
  const { id } = await engine.client.accounts.add(engine.accountInput())
  const test = async () => (await engine.client.accounts.test(id)).finished()
  expect((await test()).smtp.ok).toBe(true)

  refusal = { code: 535, text: '5.7.8 Authentication credentials invalid' }
  const { smtp } = await test()
  expect(smtp.failure?.remedy).toContain('tried once more')
  expect((await engine.client.accounts.get(id)).state).toBe('unreachable')

  await engine.client.accounts.update(id, { smtp: { username: 'ann@example.com', password: 'other' } })
  expect((await test()).smtp.failure?.remedy).not.toContain('tried once more')
  expect((await engine.client.accounts.get(id)).state).toBe('needs-attention')
  await eventually(async () => (await engine.client.accounts.get(id)).imap?.state === 'active')
  await engine.close()
})

it('leaves a limit of SMTP in place when only IMAP is changed', async () => {
  const engine = await startEngine({ jobs: [] })
  const input = engine.accountInput()
  const { id } = await engine.client.accounts.add(input)
  await rows(
    engine.databaseUrl,
    "UPDATE postrider.accounts SET health = 'limited', health_until = now() + interval '1 hour'",
  )
  await engine.client.accounts.update(id, { imap: { port: input.imap.port } })
  expect(await engine.client.accounts.get(id)).toMatchObject({
    state: 'limited',
    until: expect.any(String),
    imap: { state: 'untested' },
  })
  await engine.close()
})
