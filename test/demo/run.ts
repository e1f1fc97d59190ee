// The inner process: tells the story, closes in reverse what was opened, and says how it went.
import type { Options } from './arguments.ts'
import type { Display } from './display/display.ts'
import { makeLive } from './display/live.ts'
import { makePlain, makeSilent } from './display/plain.ts'
import { Interrupted, makeRunner } from './runner.ts'
import { exitCodeOf, onEndingSignals } from './signals.ts'
import { type Closers, tellStory } from './story.ts'

/** Far more than it needs; a demo that hangs must say where. */
const deadlineMs = 55_000

/** Returns the exit code. */
export async function runDemo(directory: string, { lang, json }: Options): Promise<number> {
  const startedAt = performance.now()
  const interruption = listenForInterruption()
  const signal = AbortSignal.any([interruption.signal, AbortSignal.timeout(deadlineMs)])
  const display = json ? makeSilent() : chooseDisplay({ lang, stream: process.stdout })
  const { results, run } = makeRunner({ display, lang, signal })
  const closers: Closers = []
  try {
    await tellStory({ directory, lang, signal, closers, run })
  } catch {
    // Either a step's error, which is in its result, or an interruption, which is asked for below.
  }
  const isClosed = await closeAll(closers)
  interruption.stop()

  const failed = results.filter(({ ok }) => !ok).length
  const interruptedBy = interruption.by()
  const isInterrupted = interruptedBy !== null
  const ok = failed === 0 && isClosed && !isInterrupted
  const tookMs = Math.round(performance.now() - startedAt)
  display.finish({ passed: results.length - failed, failed, ms: tookMs, isInterrupted })
  if (json) {
    process.stdout.write(`${JSON.stringify({ ok, lang, tookMs, isInterrupted, steps: results }, null, 2)}\n`)
  }
  return isInterrupted ? exitCodeOf(interruptedBy) : ok ? 0 : 1
}

function chooseDisplay(options: Parameters<typeof makeLive>[0]): Display {
  const isLive = options.stream.isTTY === true && process.env.TERM !== 'dumb'
  return isLive ? makeLive(options) : makePlain(options)
}

function listenForInterruption() {
  const controller = new AbortController()
  let by: NodeJS.Signals | null = null
  const interrupt = (signal: NodeJS.Signals) => {
    by ??= signal
    controller.abort(new Interrupted())
  }
  const stop = onEndingSignals(interrupt)
  // Whoever read us (`| head`) has gone: without a listener the error would end us before PostgreSQL is stopped.
  process.stdout.on('error', () => interrupt('SIGPIPE'))
  return { signal: controller.signal, by: () => by, stop }
}

/** Goes on after an error: PostgreSQL comes last, and must not be left running. */
async function closeAll(closers: Closers): Promise<boolean> {
  let isClosed = true
  for (const close of closers.splice(0).reverse()) {
    try {
      await close()
    } catch (error) {
      isClosed = false
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    }
  }
  return isClosed
}
