// Rows in, results out: each row is checked, tested in its host's lane, saved if that is wanted, and told of.
import { setMaxListeners } from 'node:events'
import { v7 as uuid } from 'uuid'
import type { Lang } from '../../failures/explain.ts'
import type { Failure } from '../../failures/failure.ts'
import type { ConnectionTestResult } from '../../model/connection-test.ts'
import { presetOf } from '../../providers/lookup.ts'
import { type Candidate, checkRow } from './check.ts'
import type { KnownAccounts } from './known-accounts.ts'
import { type Clock, type Lanes, type LanesOptions, makeLanes, type Ran, type Task } from './lanes.ts'
import { isWorthRepeating, laneOf, shownBy } from './pace.ts'
import * as tell from './result.ts'
import type { Tested } from './save.ts'
import { maxLineKilobytes, type Source } from './source.ts'
import type { Tally } from './tally.ts'

export type SaveMode = 'ok' | 'all' | 'none'

export type ImportDeps = {
  lang: Lang
  saveMode: SaveMode
  parallel: number
  known: KnownAccounts
  tally: Tally
  clock: Clock
  /** Breaks off: what was read and is not tested is told as such. */
  signal: AbortSignal
  test(candidate: Candidate, testId: string, signal: AbortSignal): Promise<ConnectionTestResult>
  /** The account's id. */
  save(candidate: Candidate, tested: Tested): Promise<string>
  write(settled: tell.Settled): Promise<void>
  onSlow: LanesOptions['onSlow']
}

/** Rows that are read ahead of their tests, so that a slow host leaves work for the others. */
const ahead = 2_000
const attempts = 3

export async function importRows(source: Source, deps: ImportDeps): Promise<void> {
  const { parallel, clock, tally } = deps
  const broken = new AbortController()
  const signal = AbortSignal.any([deps.signal, broken.signal])
  // Each test under way listens to it, which is no leak.
  setMaxListeners(0, signal)
  const lanes = makeLanes({ parallel, ahead, clock, signal, onSlow: deps.onSlow })
  try {
    tally.isReadToEnd = await readAll(source, lanes, { ...deps, signal })
    await lanes.done()
  } catch (error) {
    broken.abort()
    await lanes.done().catch(() => 'it is thrown below')
    throw error
  }
}

/** False when it was broken off before the end of the file. */
async function readAll(source: Source, lanes: Lanes, deps: ImportDeps): Promise<boolean> {
  const { lang, known, tally, signal } = deps
  const write = async (settled: tell.Settled) => {
    tally.add(settled)
    await deps.write(settled)
  }
  try {
    for await (const row of source.rows) {
      if (signal.aborted) return false
      tally.read += 1
      if ('fault' in row) {
        await write(tell.brokenRow(row, lang, maxLineKilobytes))
        continue
      }
      const { line } = row
      const checked = checkRow(line, row.cells, source.columns)
      if ('problems' in checked) {
        await write(tell.wrongFields({ line, email: checked.email, lang }, checked.problems))
        continue
      }
      const { candidate } = checked
      const { email, smtp } = candidate.fields
      const of = { line, email, lang }
      const before = known.seenIn(email, line)
      const accountId = known.connected(email, smtp.host)
      if (before !== null) await write(tell.duplicate(of, before))
      else if (accountId !== null) await write(tell.connected(of, accountId))
      else await lanes.add(makeTask(candidate, { ...deps, write }))
    }
    return !signal.aborted
  } catch (error) {
    // A standard input that was closed under the reader.
    if (signal.aborted) return false
    throw error
  }
}

function makeTask(candidate: Candidate, deps: ImportDeps): Task {
  const { lang, saveMode, signal, test, save, write, tally } = deps
  const { line, fields, provider } = candidate
  const of = { line, email: fields.email, lang }
  let attempt = 0

  async function run(): Promise<Ran> {
    attempt += 1
    const tested = await testOnce()
    const { result } = tested
    if (signal.aborted && !result.ok) {
      await write(tell.notTested(of))
      return { shown: 'other', retryAt: null, again: false }
    }
    const failures = failuresOf(result)
    const ran = { shown: shownBy(failures), retryAt: statedRetry(failures) }
    if (attempt < attempts && isWorthRepeating(failures)) return { ...ran, again: true }
    const isSaved = saveMode === 'all' || (saveMode === 'ok' && result.ok)
    const accountId = isSaved ? await save(candidate, tested) : null
    if (accountId !== null) tally.saved += 1
    await write(result.ok ? tell.passed(of, accountId) : tell.failed(of, result, provider, accountId))
    return { ...ran, again: false }
  }

  async function testOnce(): Promise<Tested> {
    const testId = uuid()
    const startedAt = new Date(deps.clock.now())
    return { testId, startedAt, result: await test(candidate, testId, signal) }
  }

  return {
    ...laneOf(presetOf({ provider }), fields.smtp.host),
    run,
    skip: () => write(tell.notTested(of)),
  }
}

function failuresOf({ smtp, imap }: ConnectionTestResult): Failure[] {
  return [smtp.failure, imap?.failure].filter((failure) => failure !== undefined)
}

function statedRetry(failures: Failure[]): number | null {
  const stated = failures.flatMap(({ retryAt }) => (retryAt === undefined ? [] : [Date.parse(retryAt)]))
  return stated.length > 0 ? Math.max(...stated) : null
}
