/** Takes what closes something that was opened. @throws Error if all is closed already: then it is closed at once */
export type Closers = { push(close: () => unknown): void }

/** `closeAll` closes in reverse, and goes on after an error: PostgreSQL was opened first, and must not be left running. */
export function makeClosers(onError: (error: unknown) => void): Closers & { closeAll(): Promise<void> } {
  const closers: (() => unknown)[] = []
  let isClosed = false
  let late: Promise<void> = Promise.resolve()

  async function runAll(): Promise<void> {
    for (const close of closers.splice(0).reverse()) {
      try {
        await close()
      } catch (error) {
        onError(error)
      }
    }
  }
  return {
    push(close) {
      closers.push(close)
      if (!isClosed) return
      late = late.then(runAll)
      throw new Error('The benchmark was interrupted')
    },
    async closeAll() {
      isClosed = true
      await runAll()
      await late
    },
  }
}
