// `postrider test` as people see it: screens in five languages, the transcript, and settings that are taken over.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { languages } from '../../../src/failures/explain.ts'
import type { AccountInput } from '../../../src/model/account.ts'
import { start } from '../../helpers/connection-test.ts'
import { ann, type Engine, startEngine } from '../../helpers/engine.ts'
import { smtp as smtpScript } from '../../helpers/scripted-server/smtp.ts'
import { findPort } from '../../helpers/server-process.ts'
import { type Cli, makeCli } from './cli.ts'

let engine: Engine
let cli: Cli
beforeAll(async () => {
  engine = await startEngine()
  cli = makeCli({ DATABASE_URL: engine.databaseUrl, POSTRIDER_PUBLIC_KEY: engine.keys.publicKey })
})
afterAll(() => engine.close())

/** SMTP and IMAP each spoken to in clear on their TLS ports. */
function crossed(): AccountInput {
  const input = engine.accountInput()
  const { smtp, imap } = { smtp: engine.host.smtp, imap: engine.host.imap(ann.address) }
  return {
    ...input,
    smtp: { ...input.smtp, port: smtp.sslPort, encryption: 'tls' },
    imap: { ...input.imap, port: imap.sslPort, encryption: 'tls' },
  }
}

it.each(languages)('screens in %s have no placeholder left', async (lang) => {
  const { client } = engine
  const ids = await Promise.all([
    client.accounts.add(crossed()),
    client.accounts.add({ ...engine.accountInput(), provider: 'zoho-com' }),
    client.accounts.add({
      ...engine.accountInput(),
      imap: undefined,
      smtp: { ...engine.accountInput().smtp, port: await findPort() },
    }),
    client.accounts.add({
      ...engine.accountInput(),
      smtp: { ...engine.accountInput().smtp, password: 'wrong one' },
    }),
  ])
  const screens = await Promise.all(ids.map(({ id }) => cli(['test', id, '--transcript', '--lang', lang])))
  for (const { stdout, stderr } of screens) {
    expect(stderr).toBe('')
    // The transcript may have anything in it, and it comes last.
    const [screen = ''] =
      stdout.split('\n  ').length > 1 ? stdout.split(/\n +\d+ ms {2}(?:smtp|imap) {2}[CS]:/) : [stdout]
    expect(screen).not.toMatch(/\{\w*\}|undefined|\[object|NaN|null/)
    expect(stdout).not.toContain(ann.password)
  }
  const [mixed, passing, closed, wrong] = screens.map(({ stdout }) => stdout)
  expect(mixed).toContain(`localhost:${engine.host.smtp.sslPort} SSL`)
  expect(mixed).toContain(`localhost:${engine.host.imap(ann.address).sslPort} SSL`)
  expect(mixed).toContain(`postrider test ${ids[0]?.id} --apply`)
  expect(passing).toContain('Zoho Mail')
  expect(closed).toContain('connection-refused')
  expect(wrong).toContain('bad-credentials')
  expect(screens.map(({ code }) => code)).toEqual([1, 0, 1, 1])
})

it('takes over what was suggested, only when asked to, and tests again', async () => {
  const { client } = engine
  const { id } = await client.accounts.add(crossed())
  const before = await client.accounts.get(id)
  const first = await cli(['test', id, '--json'])
  expect(first.code).toBe(1)
  expect(await client.accounts.get(id)).toMatchObject({
    smtp: before.smtp,
    imap: { port: before.imap?.port },
  })

  const { code, rows, stderr } = await cli(['test', id, '--apply', '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const results = rows.filter((row) => 'ok' in row)
  const { smtp, imap } = { smtp: engine.host.smtp, imap: engine.host.imap(ann.address) }
  const changes = [
    { endpoint: 'smtp', port: smtp.sslPort, encryption: 'ssl' },
    { endpoint: 'imap', port: imap.sslPort, encryption: 'ssl' },
  ]
  expect(results).toMatchObject([
    {
      ok: false,
      suggestion: { endpoint: 'smtp', verified: true, cause: 'tls-first', why: expect.stringMatching(/SSL/) },
      suggestions: changes.map(({ endpoint, ...change }) => ({ endpoint, changes: change })),
      transcript: expect.arrayContaining([]),
    },
    { ok: true, suggestions: [] },
  ])
  expect(rows.find((row) => 'applied' in row)).toEqual({ applied: changes })
  expect(await client.accounts.get(id)).toMatchObject({ state: 'active', smtp: { encryption: 'ssl' } })

  const nothing = await cli(['test', id, '--apply'])
  expect(nothing.code).toBe(0)
})

it('has nothing to take over for a wrong password', async () => {
  const input = engine.accountInput()
  const { id } = await engine.client.accounts.add({
    ...input,
    smtp: { ...input.smtp, password: 'wrong one' },
  })
  const { code, stderr } = await cli(['test', id, '--apply'])
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'There are no other settings to use.\n' })
})

it('a suggestion is taken over once, and not when the settings have changed since', async () => {
  const { client } = engine
  const { id } = await client.accounts.add(crossed())
  const test = await client.accounts.test(id)
  await expect(client.accounts.applySuggestions(test.id)).rejects.toThrow('has no suggestion')
  await test.finished()
  await client.accounts.applySuggestions(test.id)
  await expect(client.accounts.applySuggestions(test.id)).rejects.toThrow('older than the settings')
  await expect(client.accounts.applySuggestions('no such test')).rejects.toThrow(
    'There is no connection test',
  )
})

it("a provider's own server is suggested and taken over with the password as it is", async ({ skip }) => {
  // The Bridge's own port, the one preset that a test can serve; somebody's Bridge may be there.
  const own = await start({ tls: 'starttls', script: smtpScript(), port: 1025 }).catch(() => null)
  if (!own) return skip('port 1025 is in use')
  const { client } = engine
  const input = engine.accountInput()
  const smtp = { ...input.smtp, host: 'localhost', port: await findPort() }
  const { id } = await client.accounts.add({ ...input, provider: 'proton-bridge', smtp, imap: undefined })
  const test = await client.accounts.test(id)
  expect((await test.finished()).suggestion).toMatchObject({
    changes: { host: '127.0.0.1', port: 1025, encryption: 'tls' },
    cause: 'closed',
    why: expect.stringContaining('127.0.0.1, port 1025'),
  })
  expect(own.received.join()).not.toContain('AUTH')
  expect(await client.accounts.applySuggestions(test.id)).toMatchObject({
    smtp: { host: '127.0.0.1', port: 1025 },
  })
  expect(await (await client.accounts.test(id)).finished()).toMatchObject({ ok: true })
  await own.close()
})
