import { constants } from 'node:os'

/** Ctrl-C or SIGTERM while a command was at work. The exit code is the shell's own for it. */
export class InterruptedError extends Error {
  readonly exitCode: number
  constructor(signal: Signal) {
    super('Interrupted.')
    this.name = 'InterruptedError'
    this.exitCode = exitCodeOf(signal)
  }
}

export type Interrupt = {
  /** Waits for `work`, or gives up waiting at the first signal. @throws InterruptedError */
  during<T>(work: () => Promise<T>): Promise<T>
  stop(): void
}

type Signal = 'SIGINT' | 'SIGTERM'

/**
 * From here on the first signal no longer ends the process, so that what is opened can be closed: an embedded server
 * would stay behind. A second signal ends it at once.
 */
export function listenForInterrupt(): Interrupt {
  let interrupt = (_signal: Signal) => {}
  const interrupted = new Promise<never>((_resolve, reject) => {
    interrupt = (signal) => reject(new InterruptedError(signal))
  })
  // A signal while nothing waits is told to the next who does.
  interrupted.catch(() => {})
  let isSecond = false
  const onSignal = (signal: Signal) => {
    if (isSecond) process.exit(exitCodeOf(signal))
    isSecond = true
    interrupt(signal)
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    during: (work) => Promise.race([interrupted, work()]),
    stop() {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}

function exitCodeOf(signal: Signal): number {
  return 128 + constants.signals[signal]
}
