// How far an import is, on stderr: a bar on a terminal, else a line now and then.
import { MultiBar } from 'cli-progress'
import type { OutStream } from '../io.ts'
import type { Tally } from './tally.ts'

export type Progress = {
  /** Takes the bar out of the way of what is written next; it comes back by itself. */
  clear(): void
  stop(): void
}

const lineEveryMs = 5_000

/** Shows what `tally` holds until it is stopped. */
export function showProgress(stderr: OutStream, tally: Tally, note: (text: string) => void): Progress {
  return stderr.isTTY === true ? showBar(stderr, tally) : showLines(tally, note)
}

function showBar(stderr: OutStream, tally: Tally): Progress {
  // The bar of several: a single one saves the cursor's place, which is another one when results have scrolled by.
  const bars = new MultiBar({
    stream: stderr,
    format: (_options, { progress, maxWidth }) => sayBar(tally, progress, maxWidth),
    clearOnComplete: true,
    // Written over by results on the same terminal, it must be drawn again although it did not change.
    forceRedraw: true,
    // Signals are the command's, and so are lines of results: switched off, a terminal would cut them.
    gracefulExit: false,
    linewrap: true,
  })
  const bar = bars.create(tally.read || 1, 0)
  const timer = setInterval(() => {
    bar.setTotal(tally.read || 1)
    bar.update(tally.ended())
  }, 100)
  return {
    clear: () => void stderr.write('\r\u001b[2K'),
    stop() {
      clearInterval(timer)
      bars.stop()
    },
  }
}

/** `+`: the file is not read to its end yet. */
function sayBar(tally: Tally, progress: number, maxWidth: number): string {
  const columns = 30
  const full = Math.round(Math.min(1, progress) * columns)
  const bar = '█'.repeat(full) + '░'.repeat(columns - full)
  return `${bar} ${sayTally(tally)}`.slice(0, Math.max(0, maxWidth - 1))
}

function showLines(tally: Tally, note: (text: string) => void): Progress {
  let said = 0
  const timer = setInterval(() => {
    if (tally.ended() === said) return
    said = tally.ended()
    note(sayTally(tally))
  }, lineEveryMs)
  return { clear() {}, stop: () => clearInterval(timer) }
}

function sayTally(tally: Tally): string {
  const total = `${tally.read}${tally.isReadToEnd ? '' : '+'}`
  return `${tally.ended()} of ${total} rows: ${tally.count('passed')} passed, ${tally.failed()} failed`
}
