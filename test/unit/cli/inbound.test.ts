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
    expect(Object.keys(bounce ?? {})).toEqual(['file', 'kind', 'bounce', 'inReplyTo', 'references', 'rule'])
    expect(Object.keys(bounce?.bounce ?? {})).toEqual(['recipient', 'status', 'group', 'code'])
    expect(Object.keys(reply ?? {})).toEqual(['file', 'kind', 'inReplyTo', 'references', 'rule'])
    expect(reply).toMatchObject({ file: corpus('reply-plain.eml'), kind: 'reply' })
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
