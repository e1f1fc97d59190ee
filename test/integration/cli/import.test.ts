// `postrider account import` as people run it, against mail hosts on this machine.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { generateKeyPair } from '../../../src/credentials/keys.ts'
import { canary, findLeaks } from '../../helpers/canary.ts'
import { loadAuthority } from '../../helpers/certificates.ts'
import { closedPort, makeCertificate } from '../../helpers/connection-test.ts'
import { makeDatabase, type TestDatabase } from '../../helpers/database.ts'
import { eventually, rows } from '../../helpers/engine.ts'
import { type MailHost, startMailHost } from '../../helpers/mail-host.ts'
import { type Cli, makeCli, makeDirectory, type Outcome } from './cli.ts'

const users = Array.from({ length: 40 }, (_, index) => ({
  address: `user${index}@example.com`,
  password: canary,
}))
const header = 'Email;Nom d’affichage;Serveur SMTP;Port;Chiffrement;Mot de passe;Serveur IMAP;Port IMAP'

let host: MailHost
let expired: MailHost
let database: TestDatabase
let directory: Awaited<ReturnType<typeof makeDirectory>>
let env: Record<string, string>
let cli: Cli
beforeAll(async () => {
  const authority = await loadAuthority(inject('authority'))
  host = await startMailHost({ authority, users })
  expired = await startMailHost({ authority, users, certificate: await makeCertificate('expired') })
  directory = await makeDirectory()
  env = {
    NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS ?? '',
    POSTRIDER_ALLOW_HOSTS: '127.0.0.0/8,::1',
  }
  database = await makeDatabase()
  const { publicKey } = await generateKeyPair()
  cli = makeCli({ ...env, DATABASE_URL: database.url, POSTRIDER_PUBLIC_KEY: publicKey })
})
afterAll(async () => {
  await Promise.all([host?.close(), expired?.close(), database?.close(), directory?.remove()])
})

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** A row of the form for a user of the mail host. */
function row(address: string, changes: Partial<Record<'port' | 'password', string>> = {}, imap = true) {
  const { port = String(host.smtp.tlsPort), password = canary } = changes
  const imapCells = imap ? ['localhost', String(host.imap(address).sslPort)] : ['', '']
  return [address, 'Zoé', 'localhost', port, 'TLS', quoted(password), ...imapCells].join(';')
}

const at = (index: number) => users[index]?.address ?? ''

function resultsOf(text: string): Record<string, string>[] {
  const results = parse(text, { columns: true }) as Record<string, string>[]
  return results.sort((one, other) => Number(one.line) - Number(other.line))
}

function expectNoLeak(outcome: Outcome, file = '') {
  const traces = Object.entries({ stdout: outcome.stdout, stderr: outcome.stderr, file })
  expect(findLeaks(traces.map(([place, text]) => ({ place, text })))).toEqual([])
}

describe('account import', () => {
  it('tests every row, saves those that pass, and says of the others what to do', async () => {
    const file = join(directory.path, 'accounts.csv')
    const dead = String(await closedPort())
    const lines = [
      header,
      row(at(0)),
      row(at(1), { password: `${canary}x` }),
      row(at(2), { port: dead }, false),
      row(at(3), { port: String(expired.smtp.tlsPort) }, false),
      row(at(0).toUpperCase().replace('EXAMPLE.COM', 'example.com'), {}, false),
      `${at(4)};Zoé;localhost;587;TLS;${canary.replaceAll('"', '')};and;too;many`,
      `${at(5)};Zoé;https://localhost;0;none;${quoted(canary)};;`,
      `${canary.replaceAll('"', '')};Zoé;localhost;587;TLS;;;`,
      row(at(6), {}, false).replace('Zoé', '"Zoé'),
      row(at(7), {}, false),
    ]
    await writeFile(file, Buffer.from(lines.join('\r\n'), 'latin1'))
    const outcome = await cli(['accounts', 'import', file, '--lang', 'fr'])
    expect(outcome.code).toBe(1)
    expectNoLeak(outcome)
    const results = resultsOf(outcome.stdout)
    expect(
      results.map(({ line, email, ok, stage, code, field }) => [line, email, ok, stage, code, field]),
    ).toEqual([
      ['2', at(0), 'true', '', '', ''],
      ['3', at(1), 'false', 'smtp.login', 'bad-credentials', 'smtp.password'],
      ['4', at(2), 'false', 'smtp.connect', 'connection-refused', 'smtp.port'],
      ['5', at(3), 'false', 'smtp.tls', 'certificate-expired', 'smtp.host'],
      ['6', expect.any(String), 'false', 'input', 'duplicate-email', 'email'],
      ['7', '', 'false', 'input', 'invalid-input', ''],
      ['8', at(5), 'false', 'input', 'invalid-input', 'smtp.host, smtp.port, smtp.encryption'],
      ['9', '', 'false', 'input', 'invalid-input', 'email, smtp.password'],
      ['10', '', 'false', 'input', 'invalid-input', ''],
      ['11', at(7), 'true', '', '', ''],
    ])
    expect(results[1]?.remedy).toContain('Vérifiez')
    expect(results[4]?.remedy).toContain('ligne 2')
    expect(results[5]?.remedy).toMatch(/9 cases.*8/)
    expect(outcome.stderr).toMatch(/10 rows in \d+ s: 5 tested, 2 passed, 8 failed, 2 saved/)
    expect(outcome.stderr).toContain('1 Authentification échouée')
    expect(outcome.stderr).toContain('Line 2 is not UTF-8')

    const stored = await rows<{ id: string; health: string; tests: string }>(
      database.url,
      `SELECT a.id, a.health, a.imap_health, t.state || (t.result ->> 'ok') AS tests, a.display_name
       FROM postrider.accounts a JOIN postrider.connection_tests t ON t.account_id = a.id ORDER BY a.email`,
    )
    expect(stored).toEqual([
      {
        id: results[0]?.accountId,
        health: 'active',
        imap_health: 'active',
        tests: 'finishedtrue',
        display_name: 'Zoé',
      },
      {
        id: results[9]?.accountId,
        health: 'active',
        imap_health: null,
        tests: 'finishedtrue',
        display_name: 'Zoé',
      },
    ])
    expect(host.mailbox(at(0)).messages()).toHaveLength(1)
  })

  it('does nothing for what is connected already', async () => {
    const file = [header, row(at(10)), row(at(11), {}, false)].join('\n')
    const first = await cli(['account', 'import', '-', '--json'], file)
    const second = await cli(['account', 'import', '-', '--json'], file)
    expect([first.code, second.code]).toEqual([0, 0])
    expect(second.rows).toMatchObject([
      {
        line: 2,
        ok: true,
        code: 'already-connected',
        accountId: first.rows.find(({ line }) => line === 2)?.accountId,
      },
      { line: 3, ok: true, code: 'already-connected' },
    ])
    expect(Object.keys(second.rows[0] ?? {})).toEqual([
      'line',
      'email',
      'ok',
      'accountId',
      'stage',
      'code',
      'field',
      'remedy',
    ])
    expect(host.mailbox(at(10)).messages()).toHaveLength(1)
  })

  it('saves failed rows too when asked, with their failure as health, never wrong ones', async () => {
    const file = [
      header,
      row(at(12), { password: 'wrong one' }),
      row(at(13), { port: String(await closedPort()) }, false),
      `${at(14)};;localhost;x;TLS;p;;`,
    ].join('\n')
    const { code, rows: results } = await cli(['account', 'import', '-', '--json', '--save', 'all'], file)
    expect(code).toBe(1)
    const show = async (line: number) => {
      const { accountId } = results.find((result) => result.line === line) ?? {}
      return (await cli(['account', 'show', String(accountId), '--json'])).rows[0]
    }
    expect(await show(2)).toMatchObject({
      state: 'needs-attention',
      failure: { code: 'bad-credentials' },
      imap: { state: 'needs-attention' },
    })
    expect(await show(3)).toMatchObject({ state: 'unreachable', failure: { code: 'connection-refused' } })
    expect(results.find(({ line }) => line === 4)).toMatchObject({ accountId: null, field: 'smtp.port' })
  })

  it('tests alone without database or key, into a file', async () => {
    const data = join(directory.path, 'no-data')
    const source = join(directory.path, 'some.csv')
    const output = join(directory.path, 'results.csv')
    await writeFile(source, [header, row(at(15)), row(at(16), { password: `${canary}x` })].join('\n'))
    const alone = makeCli({ ...env, POSTRIDER_DATA_DIR: data })
    const outcome = await alone(['account', 'import', source, '--save', 'none', '--output', output])
    const written = await readFile(output, 'utf8')
    expectNoLeak(outcome, written)
    expect([outcome.code, outcome.stdout, existsSync(data)]).toEqual([1, '', false])
    expect(resultsOf(written)).toMatchObject([
      { line: '2', ok: 'true', accountId: '' },
      { line: '3', ok: 'false', accountId: '' },
    ])
  })

  it('says what was not tested when it is interrupted, and keeps what was saved', async () => {
    const { publicKey } = await generateKeyPair()
    const program = new URL('../../../dist/src/cli/main.js', import.meta.url).pathname
    const child = spawn(process.execPath, [program, 'account', 'import', '-', '--parallel', '2', '--json'], {
      env: { PATH: process.env.PATH, ...env, DATABASE_URL: database.url, POSTRIDER_PUBLIC_KEY: publicKey },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    // Kept open, as a pipe that more would come from.
    child.stdin.write(`${[header, ...users.slice(20).map(({ address }) => row(address))].join('\n')}\n`)
    await eventually(() => stdout.includes('\n'))
    child.kill('SIGINT')
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const saved = results.filter(({ ok }) => ok)
    const left = results.filter(({ code }) => code === 'not-tested')
    expect(saved.length).toBeGreaterThan(0)
    expect(left.length).toBeGreaterThan(0)
    expect(saved.length + left.length).toBe(20)
    expect(stderr).toMatch(new RegExp(`${left.length} not tested\\n {2}The file was not read to its end`))
    const accounts = (await cli(['account', 'list', '--json'])).rows.map(({ id }) => id)
    expect(accounts).toEqual(expect.arrayContaining(saved.map(({ accountId }) => accountId)))
  })

  it('is refused before anything is opened when it is called wrongly', async () => {
    const alone = makeCli({ ...env, POSTRIDER_DATA_DIR: join(directory.path, 'never') })
    const source = join(directory.path, 'one.csv')
    await writeFile(source, [header, row(at(17))].join('\n'))
    const refusals = await Promise.all([
      alone(['account', 'import', join(directory.path, 'none.csv')]),
      alone(['account', 'import', directory.path]),
      alone(['account', 'import', '-'], `${at(17)};${quoted(canary)}\n`),
      alone(['account', 'import', '-'], 'Email,Password,Senha\n'),
      alone(['account', 'import', source, '--save', 'none', '--output', source]),
      alone(['account', 'import', source, '--json', '--format', 'csv']),
      makeCli({ ...env, DATABASE_URL: database.url })(['account', 'import', source]),
    ])
    const messages = [
      'there is no such file',
      'it is a directory',
      'must name the columns',
      'same meaning',
      'names the file that is imported',
      'contradict',
      'POSTRIDER_PUBLIC_KEY',
    ]
    for (const [index, refusal] of refusals.entries()) {
      expect([refusal.code, refusal.stdout]).toEqual([2, ''])
      expect(refusal.stderr).toContain(messages[index])
      expectNoLeak(refusal)
    }
    expect(await readFile(source, 'utf8')).toContain(header)
    expect(existsSync(join(directory.path, 'never'))).toBe(false)
    const nothing = await alone(['account', 'import', '-', '--save', 'none'], `${header}\n`)
    expect([nothing.code, nothing.stderr]).toEqual([
      1,
      'Nothing to import: the file has no rows after its header.\n',
    ])
  })
})
