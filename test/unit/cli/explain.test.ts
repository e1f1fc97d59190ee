import { describe, expect, it } from 'vitest'
import { rows, runCli } from './run-cli.ts'

const keys = ['id', 'group', 'code', 'scope', 'retryable', 'field', 'title', 'remedy', 'rule']

describe('explain', () => {
  it('takes words without quotes', async () => {
    const { code, stdout } = await runCli([
      'explain',
      '535',
      '5.7.8',
      'Username',
      'and',
      'Password',
      'not',
      'accepted',
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('authentication-failed/bad-credentials')
  })

  it('prints exactly the documented fields', async () => {
    const { stdout } = await runCli(['explain', '550 5.1.1 User unknown', '--json'])
    const [row] = rows(stdout)
    expect(Object.keys(row as object)).toEqual(keys)
    expect(row).toMatchObject({ id: null, group: 'recipient', code: 'mailbox-not-found', retryable: false })
  })

  it('speaks the asked language, wherever the option stands', async () => {
    const french = await runCli(['explain', 'ECONNREFUSED', '--lang', 'fr', '--json'])
    expect(await runCli(['--json', '--lang', 'fr', 'explain', 'ECONNREFUSED'])).toEqual(french)
    const english = await runCli(['explain', 'ECONNREFUSED', '--json'])
    expect(rows(french.stdout)[0]).not.toEqual(rows(english.stdout)[0])
  })

  it('answers NDJSON in order, bad lines in their place', async () => {
    const input = [
      '{"id":7,"protocol":"smtp","stage":"rcpt","code":550,"enhanced":"5.1.1","text":"User unknown"}',
      '',
      'garbage',
      '{"id":"b","protocol":"pop","text":"x"}',
      '{"id":"c","protocol":"imap","stage":null,"code":"NO","text":"[AUTHENTICATIONFAILED] Invalid credentials","provider":"gandi"}',
      '{"protocol":"net","code":"ENOTFOUND","text":"getaddrinfo ENOTFOUND smtp.exmaple.com"}',
    ].join('\n')
    const { code, stdout, stderr } = await runCli(['explain', '-', '--json'], input)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(rows(stdout)).toMatchObject([
      { id: 7, code: 'mailbox-not-found' },
      { line: 3, error: 'is not valid JSON (column 1)' },
      { line: 4, error: 'protocol must be smtp, imap, tls or net' },
      { id: 'c', group: 'authentication-failed' },
      { id: null, code: 'dns-not-found' },
    ])
  })

  it('names the provider where its id is known', async () => {
    const { stdout } = await runCli([
      'explain',
      '535 5.7.8 Authentication failed',
      '--provider',
      'gmail',
      '--json',
    ])
    expect(rows(stdout)[0]).toMatchObject({ remedy: expect.stringContaining('https://') })
  })
})
