// The embedded default: a fresh directory, nothing configured.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../../helpers/engine.ts'
import { accountJson, type Cli, makeCli, makeDirectory, ndjson } from './cli.ts'

let directory: Awaited<ReturnType<typeof makeDirectory>>
let cli: Cli
beforeAll(async () => {
  directory = await makeDirectory()
  cli = makeCli({ POSTRIDER_DATA_DIR: directory.path })
})
afterAll(() => directory.remove())

const isServerUp = () => existsSync(join(directory.path, 'postgres/data/postmaster.pid'))

it('works at once, from two first commands, which agree on the key', async () => {
  const add = (email: string) => cli(['account', 'add', '-', '--json'], ndjson(accountJson(email)))
  const both = await Promise.all([add('one@example.com'), add('two@example.com')])
  expect(both.map(({ code, stderr }) => [code, stderr])).toEqual([
    [0, ''],
    [0, ''],
  ])
  const list = await cli(['account', 'list', '--json'])
  expect(list.rows.map(({ email }) => email).sort()).toEqual(['one@example.com', 'two@example.com'])
  await eventually(() => !isServerUp())
})

it('rotates to a key of its own making and keeps the old one', async () => {
  const keys = () => readFileSync(join(directory.path, 'keys/private.keys'), 'utf8').trim().split('\n')
  const before = keys()
  const { code, rows, stderr } = await cli(['keys', 'rotate', '--json'])
  expect({ code, rows }).toEqual({ code: 0, rows: [{ resealed: 2, unreadable: [] }] })
  expect(stderr).toContain('the old ones stay')
  expect(keys()).toEqual([expect.any(String), ...before])
})

it('leaves no server behind when it is interrupted', async () => {
  const program = new URL('../../../dist/src/cli/main.js', import.meta.url).pathname
  const child = spawn(process.execPath, [program, 'send', '-'], {
    env: { PATH: process.env.PATH, POSTRIDER_DATA_DIR: directory.path },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  await eventually(isServerUp)
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  expect(code).toBe(130)
  await eventually(() => !isServerUp())
})
