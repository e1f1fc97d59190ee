import { constants } from 'node:os'

/** What ends the demo early: Ctrl-C, `kill`, a closed terminal. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Handles them until the returned function is called. */
export function onEndingSignals(handle: (signal: NodeJS.Signals) => void): () => void {
  for (const signal of endingSignals) process.on(signal, handle)
  return () => {
    for (const signal of endingSignals) process.off(signal, handle)
  }
}

/** The exit code of a process that a signal ended, as shells count. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}
