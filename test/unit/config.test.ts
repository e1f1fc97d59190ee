import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.ts'

it('has a default for everything', () => {
  expect(readConfig({})).toEqual({
    privateKeys: [],
    dataDir: '.data',
    allowHosts: [],
    logLevel: 'info',
    keepContentsDays: 30,
    keptMailboxes: 500,
    egress: [{ name: 'default' }],
  })
})

it('lists every problem at once, and no value of a key', () => {
  const env = {
    DATABASE_URL: 'mysql://x',
    REDIS_URL: 'localhost:6379',
    LOG_LEVEL: 'loud',
    POSTRIDER_PRIVATE_KEYS: 'secret-key',
    POSTRIDER_PRIVATE_KEYS_FILE: '/nowhere',
  }
  const error = (() => {
    try {
      return readConfig(env)
    } catch (reason) {
      return reason
    }
  })()
  expect(error).toBeInstanceOf(ConfigError)
  const { problems } = error as ConfigError
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'LOG_LEVEL', 'POSTRIDER_PRIVATE_KEYS_FILE']) {
    expect(problems.join('\n')).toContain(name)
  }
  expect(String(error)).not.toContain('secret-key')
})

it('reads keys from files, and takes an empty variable for an unset one', () => {
  const directory = mkdtempSync(join(tmpdir(), 'postrider-config-'))
  const file = join(directory, 'keys')
  writeFileSync(file, 'one,\ntwo\n')
  const config = readConfig({ POSTRIDER_PRIVATE_KEYS_FILE: file, DATABASE_URL: '', REDIS_URL: ' ' })
  rmSync(directory, { recursive: true })
  expect(config).toMatchObject({ privateKeys: ['one', 'two'] })
  expect(config.databaseUrl).toBeUndefined()
})
