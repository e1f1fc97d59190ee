// What a person reads when a command fails, and the exit code that goes with it.
import { ConfigError } from '../config.ts'
import { InterruptedError } from './interrupt.ts'
import { UsageError } from './usage.ts'

export function sayError(error: unknown): { code: number; text: string } {
  if (error instanceof UsageError) return { code: 2, text: `error: ${error.message}` }
  if (error instanceof ConfigError) return { code: 2, text: `error: ${error.message}` }
  if (error instanceof InterruptedError) return { code: error.exitCode, text: error.message }
  if (!(error instanceof Error)) return { code: 1, text: `error: ${String(error)}` }
  if (isBug(error)) return { code: 1, text: `This is a bug in Postrider:\n${error.stack ?? error.message}` }
  return { code: 1, text: `error: ${messageOf(error)}` }
}

/** The language's own errors are never about the world outside; only for them a stack trace helps. */
function isBug(error: Error): boolean {
  return [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => error.constructor === kind)
}

/** Drizzle's message is the statement with its parameters, which hold people's mail; its cause says what happened. */
function messageOf(error: Error): string {
  const isQuery = error.message.startsWith('Failed query')
  return isQuery && error.cause instanceof Error ? `database: ${error.cause.message}` : error.message
}
