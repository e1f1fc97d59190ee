// Runs steps one after the other, times them, and keeps what each found and whether that was expected.
import { isDeepStrictEqual } from 'node:util'
import type { Lang } from '../../src/failures/explain.ts'
import type { Display, Line } from './display/display.ts'
import type { StepName } from './steps/names.ts'
import { wordsIn } from './words/words.ts'

export type Unexpected = { what: string; expected: unknown; found: unknown }

/** As the JSON document has it; `data` of a step lies beside its verdict. */
export type StepResult = { name: StepName; ok: boolean; ms: number; [data: string]: unknown }

/** What a step is given. */
export type Step = {
  signal: AbortSignal
  /** Shows these lines under the step, in place of those before. */
  show(lines: Line[]): void
  /** Adds to the step's result. */
  record(data: Record<string, unknown>): void
  /** Notes a difference; the step goes on, and will have failed. */
  expect(what: string, found: unknown, expected: unknown): void
  /** The same promise, except that an interruption ends the wait. */
  wait<T>(work: Promise<T>): Promise<T>
}

export type Work<T> = (step: Step) => Promise<T>
export type Run = <T>(name: StepName, work: Work<T>) => Promise<T>

/** Ctrl-C, and everything like it. */
export class Interrupted extends Error {}

export function makeRunner(options: { display: Display; lang: Lang; signal: AbortSignal }) {
  const { display, lang, signal } = options
  const { labels } = wordsIn[lang]
  const results: StepResult[] = []
  const aborted = rejectWhenAborted(signal)

  async function run<T>(name: StepName, work: Work<T>): Promise<T> {
    const startedAt = performance.now()
    const data: Record<string, unknown> = {}
    const unexpected: Unexpected[] = []
    let lines: Line[] = []
    const end = (problems: Line[]) => {
      const ms = Math.round(performance.now() - startedAt)
      const ok = problems.length === 0
      results.push({ name, ok, ms, ...data, ...(unexpected.length > 0 ? { unexpected } : {}) })
      display.ended({ name, lines: [...lines, ...problems], ok, ms })
    }
    display.running({ name, lines })
    try {
      signal.throwIfAborted()
      const value = await work({
        signal,
        show: (next) => {
          lines = next
          display.running({ name, lines })
        },
        record: (more) => Object.assign(data, more),
        expect: (what, found, expected) => {
          if (!isDeepStrictEqual(found, expected)) unexpected.push({ what, expected, found })
        },
        wait: (promise) => Promise.race([promise, aborted]),
      })
      end(unexpected.map(toLine))
      return value
    } catch (error) {
      const cause = signal.aborted ? signal.reason : error
      if (cause instanceof Interrupted) throw cause
      data.error = cause instanceof Error ? cause.message : String(cause)
      end([...unexpected.map(toLine), { mark: 'bad', text: `${labels.stopped}: ${data.error}` }])
      throw cause
    }
  }

  function toLine({ what, expected, found }: Unexpected): Line {
    const text = `${what}: ${labels.expected} ${JSON.stringify(expected)}, ${labels.found} ${JSON.stringify(found)}`
    return { mark: 'bad', text }
  }

  return { results, run }
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  // It may come when no step waits.
  aborted.catch(() => {})
  return aborted
}
