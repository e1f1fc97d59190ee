import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'child'>

/** Field names that can hold a secret; a value under one is never written, however deep a library puts it. */
const secretFields = [
  'password',
  'pass',
  'auth',
  'credentials',
  'secret',
  'privateKey',
  'privateKeys',
  'accessToken',
]

/**
 * Log lines are events with ids. They go to stderr, since stdout belongs to a command's result. Errors are
 * written as name, message, code and stack: a library's error can carry its options, and with them a password.
 */
export function makeLog(
  level: LogLevel,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: secretFields.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[redacted]',
      },
      serializers: { err: bareError },
    },
    destination,
  )
}

function bareError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) }
  // A query's error carries its parameters: message texts and sealed boxes. What went wrong is in its cause.
  if ('params' in error && error.cause instanceof Error) return bareError(error.cause)
  const code = 'code' in error ? error.code : undefined
  return { name: error.name, message: error.message, code, stack: error.stack }
}
