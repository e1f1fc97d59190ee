// The time that one endpoint may take, from the first DNS question to the end of the login. What it says when the time is
// over, or when there is nothing left to wait for, is the failure of the stage that was under way.
import type { FailureCode } from '../../src/failures/codes.ts'
import type { Failure, Stage } from '../../src/failures/failure.ts'

export type Budget = {
  /** Aborted when the time is over, when it is cut, and when the worker must end. */
  signal: AbortSignal
  /** A new stretch of time, for what comes after the login. */
  renew(ms: number): void
  /** Ends what is under way: it is known why it would fail. */
  cut(failure: Failure): void
  /** The failure with the reason that lies here, if it does. */
  explain(failure: Failure): Failure
  end(): void
}

export function makeBudget(ms: number, parent: AbortSignal): Budget {
  const controller = new AbortController()
  const onParent = () => controller.abort()
  let spentMs = 0
  let cutBy: Failure | null = null
  let timer: NodeJS.Timeout | undefined
  const renew = (nextMs: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      spentMs = nextMs
      controller.abort()
    }, nextMs)
  }
  parent.addEventListener('abort', onParent, { once: true })
  if (parent.aborted) onParent()
  renew(ms)
  return {
    signal: controller.signal,
    renew,
    cut(failure) {
      if (controller.signal.aborted) return
      cutBy = failure
      controller.abort()
    },
    explain(failure) {
      if (cutBy !== null) return cutBy
      if (spentMs === 0 || parent.aborted) return failure
      const { stage, endpoint, params } = failure
      const seconds = Math.round(spentMs / 1000)
      const code = codes[stage] ?? 'timeout'
      return { code, stage, endpoint, rule: 'connection-test/budget', params: { ...params, seconds } }
    },
    end() {
      clearTimeout(timer)
      parent.removeEventListener('abort', onParent)
    },
  }
}

const codes: Partial<Record<Stage, FailureCode>> = {
  resolve: 'dns-failed',
  connect: 'connection-timeout',
  tls: 'connection-timeout',
  greeting: 'greeting-timeout',
}
