import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rows, runCli } from './run-cli.ts'

const directory = mkdtempSync(join(tmpdir(), 'postrider-inbound-'))
afterAll(() => rmSync(directory, { recursive: true }))

const corpus = (name: string) => join(import.meta.dirname, '../../corpus/inbound', name)

describe('inbound', () => {
  it('prints exactly the documented fields', async () => {
    const { code, stdout } = await runCli([
      'inbound',
      corpus('dsn-gmail.eml'),
      corpus('reply-plain.eml'),
      '--json',
    ])
    expect(code).toBe(0)
    const [bounce, reply] = rows(stdout) as Record<string, object>[]
    const about = ['recipient', 'status', 'action', 'group', 'code']
    expect(Object.keys(bounce ?? {})).toEqual([
      'file',
      'kind',
      'bounce',
      'visibleText',
      'inReplyTo',
      'references',
      'rule',
    ])
    expect(Object.keys(bounce?.bounce ?? {})).toEqual(['type', ...about, 'recipients'])
    expect(Object.keys(reply ?? {})).toEqual([
      'file',
      'kind',
      'visibleText',
      'inReplyTo',
      'references',
      'rule',
    ])
    expect(reply).toMatchObject({ file: corpus('reply-plain.eml'), kind: 'reply' })
  })

  it('tells of every recipient of a report, and how lasting it is', async () => {
    const file = join(directory, 'report.eml')
    writeFileSync(
      file,
      [
        'From: MAILER-DAEMON@mx.example.net',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '\n--b\nContent-Type: message/delivery-status\n',
        'Final-Recipient: rfc822; ana@example.net\nAction: delayed\nStatus: 4.4.1\n',
        'Final-Recipient: rfc822; tom@example.net\nAction: failed\nStatus: 5.1.1\n',
        '--b--\n',
      ].join('\n'),
    )
    const { stdout } = await runCli(['inbound', file, '--json'])
    expect(rows(stdout)[0]).toMatchObject({
      bounce: {
        type: 'hard',
        recipient: 'tom@example.net',
        recipients: [
          { recipient: 'tom@example.net', action: 'failed', status: '5.1.1', code: 'mailbox-not-found' },
          { recipient: 'ana@example.net', action: 'delayed', status: '4.4.1' },
        ],
      },
    })
  })

  it('shows people what was written, without what is quoted and without control characters', async () => {
    const file = join(directory, 'answer.eml')
    writeFileSync(
      file,
      'From: a@example.org\nSubject: Re: Offer\nIn-Reply-To: <a@b>\n\nYes,\u001b[31m please.\n\n> Shall we?\n',
    )
    const { stdout } = await runCli(['inbound', file])
    expect(stdout).toMatch(/^reply {8}.*\n {13}Yes,.*please\.\n$/)
    expect(stdout).not.toContain('Shall we?')
    expect(stdout).not.toContain('\u001b[31m')
  })

  it('reads paths from stdin, keeps their order and names what it cannot read', async () => {
    const missing = join(directory, 'missing.eml')
    const list = [corpus('auto-german.eml'), '', missing, directory, corpus('reply-plain.eml')].join('\n')
    const { code, stdout } = await runCli(['inbound', '-', '--json'], list)
    expect(code).toBe(1)
    expect(rows(stdout)).toMatchObject([
      { kind: 'auto-reply' },
      { file: missing, error: expect.stringContaining('ENOENT') },
      { file: directory, error: expect.stringContaining('EISDIR') },
      { kind: 'reply' },
    ])
  })

  it('reads no more than the beginning of a huge file', async () => {
    const huge = join(directory, 'huge.eml')
    writeFileSync(huge, Buffer.concat([readFileSync(corpus('reply-plain.eml')), Buffer.alloc(8 << 20, 'x')]))
    const { code, stdout } = await runCli(['inbound', huge, '--json'])
    expect(code).toBe(0)
    expect(rows(stdout)[0]).toMatchObject({ kind: 'reply' })
  })
})
