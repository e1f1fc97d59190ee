import { openDatabase } from '../../../db/client.ts'
import type { Client } from '../../client.ts'
import { readConfig } from '../../config.ts'
import { makeGuard } from '../../mail/guard.ts'
import type { Account } from '../../model/account.ts'
import type { Candidate } from '../import/check.ts'
import { importRows, type SaveMode } from '../import/import-rows.ts'
import { listKnown } from '../import/known-accounts.ts'
import type { Clock } from '../import/lanes.ts'
import { showProgress } from '../import/progress.ts'
import { saveAccount, type Tested } from '../import/save.ts'
import { type Format, openSink } from '../import/sink.ts'
import { openSource, type Source } from '../import/source.ts'
import { makeTally, summaryText } from '../import/tally.ts'
import { testRow } from '../import/test-row.ts'
import { type CloseLater, withoutData } from '../import/without-data.ts'
import type { Command, CommandContext, ExitCode } from '../io.ts'
import { requirePublicKey, withClient } from '../session.ts'
import { warnOfLimits } from '../show/limits.ts'
import { UsageError } from '../usage.ts'

type Args = { source: string; save: SaveMode; parallel: number; format?: Format; output?: string }

/** Where rows that pass are kept; null where nothing is. */
type Store = { client: Client; save(candidate: Candidate, tested: Tested): Promise<Account> } | null

/** Every row is tested before it is saved; a wrong one costs the others nothing. */
export const importAccounts: Command<Args> = async (context, args) => {
  const { io, out } = context
  if (out.isJson && args.format === 'csv')
    throw new UsageError('--json and --format csv contradict each other.')
  const source = await openSource(args.source, io.stdin, (line) =>
    out.note(`Line ${line} is not UTF-8: such lines are read as Windows-1252.`),
  )
  try {
    const { unknown } = source.columns
    if (unknown.length > 0) out.note(`warning: columns that are not used: ${unknown.join(', ')}`)
    if (args.save === 'none')
      return await withoutData(io, (closeLater) => start(context, args, source, null, closeLater))
    return await withClient(context, async (client, { runtime, closeLater }) => {
      requirePublicKey(runtime)
      const { db, close } = openDatabase(runtime.databaseUrl, { maxConnections: 4, name: 'postrider import' })
      closeLater(close)
      const deps = { client, db, now: () => new Date() }
      const save = (candidate: Candidate, tested: Tested) => saveAccount(deps, candidate, tested)
      return start(context, args, source, { client, save }, closeLater)
    })
  } finally {
    await source.close()
  }
}

function start(
  context: CommandContext,
  args: Args,
  source: Source,
  store: Store,
  closeLater: CloseLater,
): Promise<ExitCode> {
  const abort = new AbortController()
  const work = importAll(context, args, source, store, abort.signal)
  // On an interruption tests under way end, what was saved stays, and the summary is written.
  closeLater(async () => {
    abort.abort()
    await work.catch(() => 'told by whoever waits for it')
  })
  return work
}

async function importAll(
  { io, out, lang }: CommandContext,
  { source: path, save: saveMode, parallel, output, format = out.isJson ? 'ndjson' : 'csv' }: Args,
  source: Source,
  store: Store,
  signal: AbortSignal,
): Promise<ExitCode> {
  const guard = makeGuard({ allow: readConfig(io.env).allowHosts })
  const known = await listKnown(store?.client ?? null)
  const sink = await openSink(out, { source: path, output, format })
  const tally = makeTally()
  const startedAt = performance.now()
  const progress = showProgress(io.stderr, tally, out.note)
  const note = (text: string) => {
    progress.clear()
    out.note(text)
  }
  const testDeps = {
    guard,
    now: () => new Date(),
    onBug: (name: string) =>
      note(`A row's test ended with an unexpected ${name}; its result is internal-error.`),
  }
  try {
    await importRows(source, {
      lang,
      saveMode,
      parallel,
      known,
      tally,
      clock,
      signal,
      test: (...row) => testRow(testDeps, ...row),
      async save(candidate, tested) {
        if (!store) throw new Error('nothing is saved without a database')
        const account = await store.save(candidate, tested)
        warnOfLimits({ ...out, note }, account)
        return account.id
      },
      async write({ result }) {
        if (io.stdout.isTTY && output === undefined) progress.clear()
        await sink.write(result)
      },
      onSlow: (host, until, waiting) => note(saySlow(host, until, waiting)),
    })
  } finally {
    progress.stop()
    await sink.close()
  }
  const isNothing = tally.read === 0 && tally.isReadToEnd
  out.note(
    isNothing
      ? 'Nothing to import: the file has no rows after its header.'
      : summaryText(tally, performance.now() - startedAt, lang),
  )
  return tally.read > 0 && tally.failed() === 0 && tally.count('not-tested') === 0 ? 0 : 1
}

const clock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

function saySlow(host: string, until: number, waiting: number): string {
  const seconds = Math.max(1, Math.ceil((until - clock.now()) / 1000))
  const others = waiting === 1 ? 'its other row is' : `its other ${waiting} rows are`
  return `${host} refuses logins: ${others} tested one at a time, the next in ${seconds} s.`
}
