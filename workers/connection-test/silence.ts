// A server that says nothing: it may be slow on purpose, or wait for TLS, which looks the same from outside. So others
// are asked in parallel, and only what they answer ends the wait; a late greeting still wins.
import type { Failure } from '../../src/failures/failure.ts'
import type { PassedStage } from '../../src/mail/endpoint.ts'
import type { Budget } from './budget.ts'
import type { Asked, Diagnosis } from './diagnosis.ts'

/** Honest servers greet within a round trip or two; those that delay it take seconds. */
const silenceMs = 700

/** TCP has asked twice by then (RFC 6298): a port that is still silent, beside one that works, is filtered. */
const longestConnectMs = 3_000

export type SilenceWatch = { onStage(passed: PassedStage): void; end(): void }

export function watchSilence(asked: Asked, budget: Budget, diagnosis: Diagnosis): SilenceWatch {
  let timer: NodeJS.Timeout | undefined
  let isConnected = false
  let isOver = false
  const onSilence = () => {
    diagnosis.begin()
    if (!isConnected) {
      timer = setTimeout(onFiltered, longestConnectMs - silenceMs)
      return
    }
    void diagnosis.hasTlsFirst().then((hasTls) => {
      if (hasTls && !isOver) budget.cut(mismatch(asked))
    })
  }
  const onFiltered = () => {
    void diagnosis.hasWorking().then((isThere) => {
      if (isThere && !isConnected && !isOver) budget.cut(filtered(asked))
    })
  }
  return {
    onStage({ stage }) {
      clearTimeout(timer)
      if (stage === 'connect') isConnected = true
      if (stage === 'greeting') isOver = true
      // Before, DNS is at work: there is nobody to ask yet.
      if (!isOver) timer = setTimeout(onSilence, silenceMs)
    },
    end() {
      isOver = true
      clearTimeout(timer)
    },
  }
}

function mismatch({ endpoint, host, port }: Asked): Failure {
  const params = { host, port }
  return { code: 'tls-mode-mismatch', stage: 'greeting', endpoint, rule: 'connection-test/tls-first', params }
}

function filtered({ endpoint, host, port }: Asked): Failure {
  const params = { host, port }
  return { code: 'connection-timeout', stage: 'connect', endpoint, rule: 'connection-test/filtered', params }
}
