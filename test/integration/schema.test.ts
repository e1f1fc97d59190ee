import { getTableColumns, getTableName } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import * as schema from '../../db/schema.ts'
import { makeDatabase } from '../helpers/database.ts'
import { rows } from '../helpers/engine.ts'

const { postrider: _schema, ...tables } = schema

it('describes the tables that the migrations make', async () => {
  const database = await makeDatabase()
  const found = await rows<{ table: string; column: string; type: string; nullable: boolean }>(
    database.url,
    `SELECT table_name AS table, column_name AS column, is_nullable = 'YES' AS nullable
     FROM information_schema.columns WHERE table_schema = 'postrider' AND table_name <> 'migrations'`,
  )
  await database.close()
  const described = Object.values(tables).flatMap((table) =>
    Object.values(getTableColumns(table)).map((column) => ({
      table: getTableName(table),
      column: column.name,
      nullable: !column.notNull,
    })),
  )
  const byName = (a: { table: string; column: string }, b: { table: string; column: string }) =>
    `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`)
  expect([...described].sort(byName)).toEqual([...found].sort(byName))
})

it('migrates twice, and from two processes at once, without harm', async () => {
  const database = await makeDatabase()
  await rows(database.url, 'DROP SCHEMA postrider CASCADE')
  await rows(database.url, 'DROP SCHEMA bullmq CASCADE')
  const applied = await Promise.all([migrate(database.url), migrate(database.url)])
  expect(applied.flat()).toEqual([
    '0001_accounts_sends_replies',
    '0002_sent_copies',
    '0003_turns',
    '0004_pins',
    '0005_logins',
    '0006_polls',
  ])
  expect(await migrate(database.url)).toEqual([])
  await database.close()
})
