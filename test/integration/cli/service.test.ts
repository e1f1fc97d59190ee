// The whole day of an operator on the command line, against the service in a process of its own: first on the
// embedded default, then with DATABASE_URL and Redis.
import { describe, expect, inject, it } from 'vitest'
import { loadAuthority } from '../../helpers/certificates.ts'
import { ann, startEngine } from '../../helpers/engine.ts'
import { startMailHost } from '../../helpers/mail-host.ts'
import { deliveryStatus, humanReply } from '../../helpers/messages.ts'
import { startService } from '../../helpers/service.ts'
import { makeCli, makeDirectory, ndjson } from './cli.ts'

async function startHost() {
  return startMailHost({ authority: await loadAuthority(inject('authority')), users: [ann] })
}

async function useEverything(env: Record<string, string>): Promise<void> {
  const host = await startHost()
  const service = await startService(env)
  const cli = makeCli(env)
  const smtp = { host: ' LOCALHOST ', port: host.smtp.tlsPort, encryption: 'tls', username: ann.address }
  const imap = { host: 'localhost', port: host.imap(ann.address).sslPort, encryption: 'ssl' }
  const limits = { perHour: 500, minGapSeconds: 0 }
  const good = {
    email: ann.address,
    displayName: 'Ann',
    smtp: { ...smtp, password: ann.password },
    imap,
    limits,
  }
  const bad = { ...good, smtp: { ...smtp, password: 'wrong password' } }
  const added = await cli(['account', 'add', '-', '--json'], ndjson(good, bad))
  const [id, badId] = added.rows.map((row) => String(row.id))
  if (!id || !badId) throw new Error(added.stderr)

  const test = await cli(['test', id, '--json'])
  expect(test.code).toBe(0)
  expect(test.rows.at(-1)).toMatchObject({ ok: true, smtp: { ok: true }, imap: { ok: true } })
  const failed = await cli(['test', badId, '--lang', 'es', '--json'])
  expect(failed.code).toBe(1)
  expect(failed.rows.at(-1)).toMatchObject({
    ok: false,
    smtp: {
      failure: { group: 'authentication-failed', groupTitle: 'Autenticación fallida', field: 'password' },
    },
  })

  const message = { accountId: id, subject: 'Hi', text: 'x' }
  const sent = await cli(
    ['send', '-', '--json'],
    `${ndjson({ ...message, to: 'a@example.org' })}\n{"broken\n${ndjson({ ...message, to: 'b@example.org' })}`,
  )
  expect(sent.code).toBe(1)
  const sends = sent.rows.filter(({ state }) => state === 'scheduled')
  expect(sends).toHaveLength(2)
  expect(sent.rows.filter(({ error }) => error)).toHaveLength(1)
  for (const { id: sendId } of sends) {
    let state = ''
    for (let look = 0; look < 100 && state !== 'sent'; look += 1) {
      state = String((await cli(['sends', 'show', String(sendId), '--json'])).rows[0]?.state)
    }
    expect(state).toBe('sent')
  }

  const raw = (to: string) => host.accepted.find((mail) => mail.to.includes(to))?.raw ?? ''
  host.mailbox(ann.address).deliver(humanReply({ original: raw('a@example.org'), text: 'Yes' }))
  host
    .mailbox(ann.address)
    .deliver(deliveryStatus({ original: raw('b@example.org'), recipient: 'b@example.org' }))
  const poll = await cli(['poll', id, '--json'])
  expect(poll.code).toBe(0)
  const replies = await cli(['replies', 'list', '--account', id, '--json'])
  expect(replies.rows.map(({ kind, sendId }) => [kind, sendId])).toEqual([
    ['reply', sends[0]?.id],
    ['bounce', sends[1]?.id],
  ])
  const everything = JSON.stringify([added, test, failed, sent, poll, replies, service.log])
  expect(everything).not.toContain(ann.password)
  expect(everything).not.toContain('wrong password')

  service.kill('SIGINT')
  expect(await service.ended).toEqual({ code: 0, signal: null })
  await host.close()
}

describe('the command line beside a running service', () => {
  it('does everything on the embedded default', async () => {
    const directory = await makeDirectory()
    await useEverything({ POSTRIDER_DATA_DIR: directory.path, POSTRIDER_ALLOW_HOSTS: 'localhost' })
    await directory.remove()
  })

  it.skipIf(inject('redisUrl') === null)('does everything with DATABASE_URL and Redis', async () => {
    const engine = await startEngine({ backend: 'redis' })
    await engine.stopWorkers()
    await useEverything({
      DATABASE_URL: engine.databaseUrl,
      REDIS_URL: engine.redisUrl ?? '',
      POSTRIDER_PUBLIC_KEY: engine.keys.publicKey,
      POSTRIDER_PRIVATE_KEYS: engine.keys.privateKey,
      POSTRIDER_ALLOW_HOSTS: 'localhost',
    })
    await engine.close()
  })
})
