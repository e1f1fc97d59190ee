/** A command that was called wrongly: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/**
 * Input comes on stdin. What was given instead is not repeated: it may be the document itself, password included.
 *
 * @throws UsageError for anything but `-`
 */
export function requireStdin(source: string, command: string, example: string): void {
  if (source === '-') return
  throw new UsageError(
    `"${command}" reads JSON from standard input and takes "-" alone as its argument, so that no secret shows in ` +
      `the process list or the shell's history. For example:\n  ${example}`,
  )
}
