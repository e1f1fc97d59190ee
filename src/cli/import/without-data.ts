import { InterruptedError, listenForInterrupt } from '../interrupt.ts'
import type { ExitCode, Io } from '../io.ts'

export type CloseLater = (close: () => Promise<void>) => void

/** What `withClient` does around a command that needs neither database nor keys. @throws InterruptedError */
export async function withoutData(
  { stdin }: Io,
  work: (closeLater: CloseLater) => Promise<ExitCode>,
): Promise<ExitCode> {
  const closers: (() => Promise<void>)[] = []
  const interrupt = listenForInterrupt()
  try {
    return await interrupt.during(() => work((close) => void closers.push(close)))
  } catch (error) {
    if (error instanceof InterruptedError) stdin.destroy()
    throw error
  } finally {
    for (const close of closers.reverse()) await close()
    interrupt.stop()
  }
}
