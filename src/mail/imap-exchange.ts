// One IMAP command with a deadline and an abort of its own.
import type { ImapConnection } from './imap-connection.ts'

export type Exchange = <T>(work: () => Promise<T>, timeoutMs: number) => Promise<T>

/**
 * imapflow bounds a line, a literal and a response, not how many come: a server could send unasked ones until the
 * memory is full. More than this in answer to one command ends the session.
 */
const maxCommandBytes = 48 * 1024 * 1024

/** One command with a deadline of its own: imapflow's is one of silence, which a trickling server never reaches. */
export function makeExchange(connection: ImapConnection, signal: AbortSignal | undefined): Exchange {
  // Without a listener a dropped connection would end the process. The command under way reports it too, but only
  // as "Connection not available"; this one says why.
  let lost: unknown = null
  connection.on('error', (error) => {
    lost ??= error
  })
  return async (work, timeoutMs) => {
    let giveUp: (error: Error) => void = () => {}
    const givenUp = new Promise<never>((_, reject) => {
      giveUp = reject
    })
    const timer = setTimeout(() => giveUp(errorWith('Timeout', 'ETIMEDOUT')), timeoutMs)
    const before = connection.stats().received
    const meter = setInterval(() => {
      if (connection.stats().received - before < maxCommandBytes) return
      connection.close()
      giveUp(errorWith('Server response exceeds maximum allowed size', 'ResponseTooLarge'))
    }, 50)
    const onAbort = () => giveUp(errorWith('Aborted', 'ABORT_ERR'))
    signal?.addEventListener('abort', onAbort, { once: true })
    if (signal?.aborted) onAbort()
    try {
      return await Promise.race([work(), givenUp])
    } catch (error) {
      throw plainTimeout(isWordless(error) || hasWords(lost) ? (lost ?? error) : error)
    } finally {
      clearTimeout(timer)
      clearInterval(meter)
      signal?.removeEventListener('abort', onAbort)
    }
  }
}

/** imapflow's errors that say only that the connection is gone. */
function isWordless(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === 'NoConnection' || code === 'EConnectionClosed'
}

/** What the server said is better than how the session ended for it. */
function hasWords(error: unknown): boolean {
  return (error as { responseText?: unknown } | null)?.responseText !== undefined
}

/** imapflow calls a silent connection ETIMEOUT, which is the name that Node has for a silent DNS server. */
function plainTimeout(error: unknown): unknown {
  return (error as { code?: unknown }).code === 'ETIMEOUT' ? errorWith('Timeout', 'ETIMEDOUT') : error
}

function errorWith(message: string, code: string): Error {
  return Object.assign(new Error(message), { code })
}
