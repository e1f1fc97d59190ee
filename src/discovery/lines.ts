import type { Socket } from 'node:net'

export type LineReader = {
  /** The next line without its end. @throws Error with a code when the connection ended or said too much */
  next(): Promise<string>
  /** Stops reading. False when there is something unread. */
  release(): boolean
}

/** More than any greeting and list of capabilities, and little enough to hold. */
const maxBytes = 16 * 1024

/** Lines of a server that may say anything: all of them together are bounded, and `signal` ends the wait. */
export function makeLineReader(socket: Socket, signal: AbortSignal): LineReader {
  let buffered = ''
  let total = 0
  let end: Error | null = null
  let wake = () => {}

  const onData = (chunk: Buffer) => {
    total += chunk.length
    if (total > maxBytes) onEnd(errorWith('The server says too much', 'LineTooLarge'))
    else buffered += chunk.toString('latin1')
    wake()
  }
  const onEnd = (error?: Error | boolean) => {
    end ??= error instanceof Error ? error : errorWith('Connection closed unexpectedly', 'ECONNRESET')
    socket.pause()
    wake()
  }
  const onAbort = () => socket.destroy()
  socket.on('data', onData).on('error', onEnd).on('end', onEnd).on('close', onEnd)
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  if (socket.destroyed) onEnd()

  return {
    async next() {
      for (;;) {
        const at = buffered.indexOf('\n')
        if (at >= 0) {
          const line = buffered.slice(0, at).replace(/\r$/, '')
          buffered = buffered.slice(at + 1)
          return line
        }
        if (end !== null) throw end
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    release() {
      socket.off('data', onData).off('error', onEnd).off('end', onEnd).off('close', onEnd)
      signal.removeEventListener('abort', onAbort)
      socket.pause()
      return buffered === ''
    },
  }
}

function errorWith(message: string, code: string): Error {
  return Object.assign(new Error(message), { code })
}
