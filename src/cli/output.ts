// The one way out of a command: results to stdout, remarks to stderr.
import { once } from 'node:events'
import type { Io, OutStream } from './io.ts'
import { makeStyle, type Style } from './show/style.ts'

export type Output = {
  isJson: boolean
  /** True where a status line can be taken back. */
  isLive: boolean
  /** Columns of the terminal; without one nothing is cut. */
  width: number
  style: Style
  /**
   * One result: as a line of JSON, or as what a person reads.
   *
   * @throws OutputClosedError when nobody reads any more
   */
  print(value: unknown, text: () => string): Promise<void>
  /** Several results: a line of JSON each, or one table. */
  printAll<T>(values: T[], text: (values: T[]) => string): Promise<void>
  /** What goes on at this moment; only a terminal shows it, until the next line. */
  status(text: string): void
  /** For the person, beside the result: a warning, what to do next. */
  note(text: string): void
}

/** The reader of stdout went away, as `head` does. Ends a command quietly. */
export class OutputClosedError extends Error {}

export function makeOutput({ stdout, stderr }: Io, options: { json: boolean }): Output {
  const isJson = options.json
  const isLive = !isJson && stdout.isTTY === true
  const isClosed = watchForClose(stdout)
  watchForClose(stderr)
  let hasStatus = false

  function clearStatus(): string {
    const clear = hasStatus ? '\r\u001b[2K' : ''
    hasStatus = false
    return clear
  }

  async function write(text: string): Promise<void> {
    if (isClosed()) throw new OutputClosedError()
    const isTaken = stdout.write(clearStatus() + text)
    // `close` ends the wait too: a reader that went away never drains.
    if (!isTaken && !isClosed())
      await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => {})
  }

  return {
    isJson,
    isLive,
    width: stdout.columns ?? Number.POSITIVE_INFINITY,
    style: makeStyle(!isJson && stdout.isTTY === true && (stdout.hasColors?.() ?? false)),
    print: (value, text) => write(isJson ? `${JSON.stringify(value)}\n` : withNewline(text())),
    async printAll(values, text) {
      if (!isJson) return write(withNewline(text(values)))
      for (const value of values) await write(`${JSON.stringify(value)}\n`)
    },
    status(text) {
      if (!isLive || isClosed()) return
      stdout.write(clearStatus() + text)
      hasStatus = true
    },
    note(text) {
      if (hasStatus) stdout.write(clearStatus())
      stderr.write(withNewline(text))
    },
  }
}

/** Without a listener a closed pipe's EPIPE would end the process with a stack trace. */
export function watchForClose(stream: OutStream): () => boolean {
  let isClosed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error
    isClosed = true
  })
  return () => isClosed || stream.destroyed
}

function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
