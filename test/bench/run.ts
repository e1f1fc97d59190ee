// The inner process: measures, reports, and closes in reverse what was opened.
import { exitCodeOf, onEndingSignals } from '../demo/signals.ts'
import { type Closers, makeClosers } from './closers.ts'
import { describeMachine, type Machine } from './report/machine.ts'

/** One mode of the benchmark. What it opens it closes by a closer, also when it is interrupted half way. */
export type Bench = {
  measure(closers: Closers): Promise<void>
  report(machine: Machine): { document: object; text: string }
}

/** Returns the exit code. A goal that is missed is a figure, not a failure. */
export async function runBench(bench: Bench, isJson: boolean): Promise<number> {
  const machine = describeMachine()
  const closers = makeClosers(report)
  const interruption = listenForSignals()
  try {
    const measured = bench.measure(closers)
    const by = await Promise.race([measured, interruption.signalled])
    if (by) {
      await closers.closeAll()
      // It fails for want of what was closed, or by opening more.
      await measured.catch(() => 'interrupted')
      return exitCodeOf(by)
    }
    const { document, text } = bench.report(machine)
    process.stdout.write(isJson ? `${JSON.stringify(document, null, 2)}\n` : `\n${text}`)
    return 0
  } catch (error) {
    report(error)
    return 1
  } finally {
    await closers.closeAll()
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

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
}
