// The inner process: opens the stage, measures, reports, and closes in reverse what was opened.
import { exitCodeOf, onEndingSignals } from '../demo/signals.ts'
import type { Options } from './arguments.ts'
import { measureAll } from './plan.ts'
import { goalsOf } from './report/goals.ts'
import { describeMachine } from './report/machine.ts'
import { progressLine, tableOf } from './report/table.ts'
import { makeCollector } from './series.ts'
import { type Closers, openStage } from './stage.ts'

/** Returns the exit code. A goal that is missed is a figure, not a failure. */
export async function runBench(directory: string, options: Options): Promise<number> {
  const machine = describeMachine()
  const closers: Closers = []
  const interruption = listenForSignals()
  const collector = makeCollector((key, sample) => process.stderr.write(progressLine(key, sample)))
  const measure = async () => {
    const stage = await openStage(directory, closers, options.profile)
    await measureAll(stage, options, collector)
  }
  try {
    const by = await Promise.race([measure(), interruption.signalled])
    if (by) return exitCodeOf(by)
    const series = collector.series()
    const goals = goalsOf(series)
    const document = { machine, options, series, goals }
    process.stdout.write(
      options.json ? `${JSON.stringify(document, null, 2)}\n` : `\n${tableOf(series, goals, machine)}`,
    )
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    return 1
  } finally {
    await closeAll(closers)
    interruption.stop()
  }
}

function listenForSignals() {
  let stop = () => {}
  const signalled = new Promise<NodeJS.Signals>((resolve) => {
    stop = onEndingSignals(resolve)
  })
  return { signalled, stop: () => stop() }
}

/** Goes on after an error: PostgreSQL was opened first, and must not be left running. */
async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).reverse()) {
    try {
      await close()
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    }
  }
}
