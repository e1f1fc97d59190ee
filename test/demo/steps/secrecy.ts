import { countRowsWith, dump } from '../database.ts'
import { allPasswords } from '../people.ts'
import type { Work } from '../runner.ts'
import type { Engine } from './start.ts'

/** After successes and failures of all kinds: what someone who stole the database would read. */
export function findNoPassword({ databaseUrl, words }: Engine): Work<void> {
  return async (step) => {
    const found = await dump(databaseUrl)
    const { length: rows } = found.rows
    const { length: tables } = found.tables
    const rowsWithPassword = allPasswords.map((password) => countRowsWith(password, found))
    step.record({ tables, rows, rowsWithPassword: rowsWithPassword.reduce((sum, count) => sum + count, 0) })
    step.expect(
      'rows with each password',
      rowsWithPassword,
      allPasswords.map(() => 0),
    )
    // A search that sees nothing finds nothing.
    step.expect('rows searched', rows > 0, true)
    step.show([{ text: words.searched({ rows, tables }), isAside: true }])
  }
}
