// Several ways out: each account has one, mail leaves from its address, and an account whose way out is gone moves.
import { expect, it } from 'vitest'
import { eventually, rows, startEngine } from '../helpers/engine.ts'
import { smtp } from '../helpers/scripted-server/smtp.ts'
import { startScripted } from '../helpers/scripted-server.ts'

it('sends from the local address of the account’s way out, evenly, and moves stranded accounts', async () => {
  const engine = await startEngine({
    egress: [
      { name: 'paris', localAddress: '127.0.0.2' },
      { name: 'berlin', localAddress: '127.0.0.3' },
    ],
  })
  const from = new Map<string, string>()
  const server = await startScripted({
    tls: 'implicit',
    certificate: await engine.authority.issue({ names: ['localhost', '127.0.0.1'] }),
    script: smtp({
      MAIL: async (connection, line) => {
        from.set(/<([^>]*)>/.exec(line)?.[1] ?? '', connection.remoteAddress)
        await connection.send('250 2.1.0 Ok')
      },
    }),
  })
  const input = engine.accountInput()
  const endpoint = { ...input.smtp, host: '127.0.0.1', port: server.port, encryption: 'ssl' as const }
  const ids: string[] = []
  for (const name of ['a', 'b', 'c', 'd']) {
    const { id } = await engine.client.accounts.add({
      ...input,
      email: `${name}@example.com`,
      smtp: endpoint,
      imap: null,
    })
    ids.push(id)
    await engine.client.sends.enqueue({ accountId: id, to: 'bob@example.org', subject: 'Hi', text: 'x' })
  }
  await eventually(() => from.size === 4)
  expect([...from.values()].sort()).toEqual(['127.0.0.2', '127.0.0.2', '127.0.0.3', '127.0.0.3'])

  await rows(engine.databaseUrl, "UPDATE postrider.accounts SET egress = 'madrid'")
  await engine.maintain('sweep')
  const found = await rows<{ egress: string }>(engine.databaseUrl, 'SELECT egress FROM postrider.accounts')
  expect(new Set(found.map(({ egress }) => egress))).toEqual(new Set(['paris', 'berlin']))
  await engine.client.sends.enqueueMany(
    ids.map((accountId) => ({ accountId, to: 'cy@example.org', subject: 'Hi', text: 'x' })),
  )
  await eventually(async () => (await engine.client.sends.list({ state: 'sent' })).length === 8)
  await server.close()
  await engine.close()
})
