// One SMTP command and its answer, with a deadline and an abort that hold at every stage.
import type SMTPConnection from 'nodemailer/lib/smtp-connection'

export type Exchange = <T>(
  begin: (done: Done<T>) => void,
  timeoutMs: number,
  signal?: AbortSignal,
) => Promise<T | undefined>
type Done<T> = (error?: Error | null, result?: T) => void

/** Wraps what the library reported, so that errors of ours passing through are told apart. */
export class ExchangeError extends Error {
  readonly original: unknown
  constructor(original: unknown) {
    super('SMTP exchange failed')
    this.original = original
  }
}

/**
 * One command with a deadline. nodemailer reports a lost connection sometimes to the callback and sometimes by
 * `error`, and its own timeout is one of silence, which a server that sends a byte a second never reaches.
 */
export function makeExchange(connection: SMTPConnection): Exchange {
  let fail: ((error: unknown) => void) | null = null
  connection.on('error', (error) => fail?.(error))
  connection.on('end', () => fail?.(errorWith('Connection closed unexpectedly', 'ECONNECTION')))
  return (begin, timeoutMs, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => fail?.(errorWith('Timeout', 'ETIMEDOUT')), timeoutMs)
      const onAbort = () => fail?.(errorWith('Aborted', 'ABORT_ERR'))
      const end = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        fail = null
      }
      fail = (error) => {
        end()
        // Whatever the server says from here on belongs to nobody.
        setImmediate(() => connection.close())
        reject(new ExchangeError(error))
      }
      signal?.addEventListener('abort', onAbort, { once: true })
      begin((error, result) => {
        if (fail === null) return
        end()
        if (error) reject(new ExchangeError(error))
        else resolve(result)
      })
      if (signal?.aborted) onAbort()
    })
}

function errorWith(message: string, code: string): Error {
  return Object.assign(new Error(message), { code })
}
