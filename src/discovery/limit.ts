// Time and abort in one signal: the whole discovery, each step and each attempt has a limit within the one above it.

/** Why work was given up although nothing went wrong: another attempt answered. */
export class UnneededError extends Error {}

export type Limit = {
  signal: AbortSignal
  /** Stops what still runs under this limit. To be called when the work is over, so that no timer stays. */
  end(): void
}

/** Ends after `timeoutMs` with a TimeoutError, or with `parent`, whichever is first. */
export function makeLimit(timeoutMs: number, parent?: AbortSignal): Limit {
  const controller = new AbortController()
  const stop = (reason: unknown) => {
    clearTimeout(timer)
    parent?.removeEventListener('abort', onParent)
    controller.abort(reason)
  }
  const onParent = () => stop(parent?.reason)
  const timer = setTimeout(
    () => stop(new DOMException('The time for this is over', 'TimeoutError')),
    Math.ceil(timeoutMs),
  )
  parent?.addEventListener('abort', onParent, { once: true })
  if (parent?.aborted) onParent()
  return { signal: controller.signal, end: () => stop(new UnneededError('unneeded')) }
}

/** Runs `work` under a limit of its own. */
export async function within<T>(
  timeoutMs: number,
  parent: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = makeLimit(timeoutMs, parent)
  try {
    return await work(limit.signal)
  } finally {
    limit.end()
  }
}

export function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError'
}
