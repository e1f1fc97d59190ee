// Discovery as it is called: from a backend, and on the command line. Neither needs a database.
import { describe, expect, it, onTestFinished } from 'vitest'
import { createClient } from '../../../src/client.ts'
import { startDns, type Zone } from '../../helpers/dns-server.ts'
import { rows, runCli } from '../../unit/cli/run-cli.ts'

const zone: Zone = {
  'MX example.com': [{ exchange: 'mx.example.com', preference: 10 }],
  'SRV _submissions._tcp.example.com': [{ target: 'smtp.example.com', port: 465 }],
  'SRV _imaps._tcp.example.com': [{ target: 'imap.example.com', port: 993 }],
  'MX workspace.example': [{ exchange: 'aspmx.l.google.com', preference: 1 }],
  'MX tenant.example': [{ exchange: 'tenant-example.mail.protection.outlook.com', preference: 1 }],
  'A autoconfig.inside.example': ['127.0.0.1'],
}
const nowhere = 'postgres://nobody:nothing@127.0.0.1:1/none'

async function setup() {
  const dns = await startDns(zone)
  onTestFinished(() => dns.close())
  const env = { POSTRIDER_DNS_SERVERS: dns.address, DATABASE_URL: nowhere }
  return { dns, cli: (...args: string[]) => runCli(['discover', ...args], '', env) }
}

describe('postrider discover', () => {
  it('shows the settings, where they are from, and all that was tried', async () => {
    const { cli } = await setup()
    const { code, stdout, stderr } = await cli('ann@example.com')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.replace(/ +\d+ {2}(?=\S)/g, '  0  ').split('\n')
    expect(lines.slice(0, 4)).toEqual([
      'ann@example.com',
      'smtp  smtp.example.com:465 SSL  username ann@example.com  (SRV records)',
      'imap  imap.example.com:993 SSL  username ann@example.com  (SRV records)',
      '',
    ])
    expect(lines[4]).toMatch(/^TRIED +WHAT +OUTCOME +MS +DETAIL$/)
    expect(lines[7]).toMatch(/^srv +_submissions\._tcp\.example\.com +found +0 +smtp\.example\.com:465 SSL$/)
  })

  it('says what to know before the first login', async () => {
    const { cli } = await setup()
    const workspace = (await cli('ann@workspace.example')).stdout
    expect(workspace).toContain('smtp.gmail.com:587 TLS  username ann@workspace.example  (MX records)')
    expect(workspace).toMatch(/provider +Google Workspace/)
    expect(workspace).toMatch(/password +an App Password: .*https:\/\/myaccount\.google\.com/)
    expect((await cli('ann@tenant.example')).stdout).toContain('IMAP takes no password here.')
  })

  it('gives one line of JSON', async () => {
    const { cli } = await setup()
    const { code, stdout } = await cli('ann@example.com', '--json')
    expect(code).toBe(0)
    expect(rows(stdout)).toEqual([
      {
        address: 'ann@example.com',
        smtp: {
          host: 'smtp.example.com',
          port: 465,
          encryption: 'ssl',
          username: 'ann@example.com',
          usernameSource: 'address',
          source: 'srv',
        },
        imap: expect.objectContaining({ host: 'imap.example.com', port: 993, encryption: 'ssl' }),
        provider: null,
        login: null,
        tried: expect.arrayContaining([
          {
            source: 'srv',
            what: '_submission._tcp.example.com',
            outcome: 'nothing',
            detail: expect.any(String),
            ms: expect.any(Number),
          },
        ]),
        failure: null,
      },
    ])
  })

  it('ends with 1 when nothing was found, and says why in the language asked for', async () => {
    const { cli } = await setup()
    const unknown = await cli('ann@gone.example', '--lang', 'fr')
    expect(unknown.code).toBe(1)
    expect(unknown.stdout).toMatch(/smtp +not found\n/)
    expect(unknown.stdout).toContain("Ce nom de serveur n'existe pas")
    const inside = await cli('ann@inside.example', '--json', '--lang', 'es')
    expect(inside.code).toBe(1)
    expect(rows(inside.stdout)).toMatchObject([
      {
        smtp: null,
        failure: null,
        tried: expect.arrayContaining([
          expect.objectContaining({
            code: 'host-not-allowed',
            detail: expect.stringMatching(/permit|admit/),
          }),
        ]),
      },
    ])
  })

  it('names what is wrong with its input', async () => {
    const { cli, dns } = await setup()
    expect(await cli('example.com')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^error: address is not/),
    })
    expect(await cli('ann@example.com', '--timeout', '0')).toMatchObject({ code: 2, stdout: '' })
    const { code, stderr } = await runCli(['discover', 'a@example.com'], '', { POSTRIDER_DNS_SERVERS: 'x' })
    expect(code).toBe(2)
    expect(stderr).toContain('POSTRIDER_DNS_SERVERS')
    expect(dns.asked).toEqual([])
  })
})

it('a backend calls it without a database', async () => {
  const { dns } = await setup()
  const client = createClient({ databaseUrl: nowhere, dnsServers: [dns.address], lang: 'pt' })
  onTestFinished(() => client.close())
  expect(await client.accounts.discover('ann@workspace.example')).toMatchObject({
    smtp: { host: 'smtp.gmail.com', source: 'mx' },
    provider: 'google-workspace',
  })
  expect(await client.accounts.discover('ann@gone.example')).toMatchObject({
    failure: { code: 'dns-not-found', title: expect.stringMatching(/não existe/) },
  })
})
