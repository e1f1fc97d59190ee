import { Readable, Writable } from 'node:stream'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { buildProgram, langs } from '../../../src/cli/program.ts'
import { run } from '../../../src/cli/run.ts'
import { languages } from '../../../src/failures/explain.ts'
import { runCli } from './run-cli.ts'

const id = '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1'

describe('wrong usage is exit code 2, said on stderr', () => {
  it.each([
    [['acount'], "unknown command 'acount'"],
    [['account', 'lst'], "unknown command 'lst'"],
    [['account'], 'Usage: postrider account'],
    [[], 'Usage: postrider'],
    [['account', 'list', '--verbose'], "unknown option '--verbose'"],
    [['account', 'show'], "missing required argument 'id'"],
    [['account', 'show', id, id], 'too many arguments'],
    [['send'], "missing required argument 'source'"],
    [['send', 'messages.ndjson'], 'reads JSON from standard input'],
    [['explain'], "missing required argument 'text'"],
    [['explain', 'x', '--lang', 'de'], 'Allowed choices are en, fr, es, pt, hi'],
    [['explain', 'x', '--provider', 'nope'], 'There is no provider "nope"'],
    [['sends', 'list', '--state', 'lost'], 'Allowed choices are scheduled'],
    [['sends', 'list', '--limit', '0'], 'whole number from 1 to 1000'],
    [['replies', 'list', '--after', '-1'], 'whole number from 0'],
    [['replies', 'list', '--kind', 'spam'], 'Allowed choices are reply, auto-reply'],
    [['replies', 'mark', id], "required option '--kind <kind>' not specified"],
    [['replies', 'mark', id, '--kind', 'spam'], 'Allowed choices are reply, auto-reply'],
    [['account', 'stats', id, '--days', '367'], 'whole number from 1 to 366'],
    [['test', id, '--timeout', 'soon'], 'whole number from 1'],
    [['account', 'update'], "missing required argument 'source'"],
    [['account', 'update', 'changes.json'], 'reads JSON from standard input'],
    [['sends', 'retry'], "missing required argument 'id'"],
    [['sends', 'retry', id, '--force'], "unknown option '--force'"],
    [['sends', 'resolve', id], 'exactly one of --sent'],
    [['sends', 'resolve', id, '--sent', '--resend'], 'exactly one of --sent'],
    [['sends', 'resolve', '--sent'], "missing required argument 'id'"],
    [['events'], 'Usage: postrider events'],
    [['events', 'list', '--after', 'x'], 'whole number from 0'],
    [['events', 'list', '--limit', '1001'], 'whole number from 1 to 1000'],
    [['events', 'list', 'now'], 'too many arguments'],
    [['worker', '--jobs', 'send,polls'], 'send, imap-poll, connection-test'],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await runCli(argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('lists every problem of the configuration', async () => {
    const env = { LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' }
    const { code, stderr } = await runCli(['account', 'list'], '', env)
    expect(code).toBe(2)
    expect(stderr).toContain('LOG_LEVEL')
    expect(stderr).toContain('DATABASE_URL')
  })
})

describe('a secret on the command line', () => {
  it.each([
    [['account', 'add', '{"smtp":{"password":"Canary-77"}}']],
    [['account', 'add', '--password', 'Canary-77']],
    [['account', 'add', '--password=Canary-77']],
    [['account', 'update', '{"smtp":{"password":"Canary-77"}}']],
    [['account', 'update', '-', '--password=Canary-77']],
    [['account', 'add', '-', '{"password":', '"Canary-77"}']],
    [['send', '{"text":"Canary-77"}']],
  ])('is refused and not repeated: %j', async (argv) => {
    const { code, stdout, stderr } = await runCli(argv)
    expect(code).toBe(2)
    expect(stdout + stderr).not.toContain('Canary')
  })
})

describe('help', () => {
  const io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr }
  const commands = leaves(buildProgram(io, async () => {}))

  it.each(commands.map((path) => [path]))('%s has a summary and an example', async (path) => {
    const { code, stdout } = await runCli([...path.split(' '), '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain(`$ postrider ${path}`)
    expect(stdout).toMatch(/--json.*\n.*--lang/)
  })

  it('and version go to stdout', async () => {
    expect(await runCli(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+/),
    })
    expect(await runCli(['help', 'account'])).toMatchObject({ code: 0, stderr: '' })
  })

  it('offers the languages that the catalogues have', () => {
    expect(langs).toEqual(languages)
  })
})

function leaves(command: Command, path: string[] = []): string[] {
  const below = command.commands.flatMap((child) => leaves(child, [...path, child.name()]))
  return below.length > 0 ? below : [path.join(' ')]
}

it('prints help into a pipe that nobody reads any more', async () => {
  const closed = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  })
  const io = { stdin: Readable.from([]), stdout: closed, stderr: closed, env: {} }
  expect(await run(['--help'], io)).toBe(0)
  await new Promise((resolve) => setImmediate(resolve))
  expect(closed.destroyed).toBe(true)
})
