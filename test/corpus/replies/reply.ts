import type { FailureCode } from '../../../src/failures/codes.ts'
import type { Protocol, Stage } from '../../../src/failures/failure.ts'

/** One real reply, where it was published, and what it means. */
export type CorpusReply = {
  text: string
  protocol?: Protocol
  stage: Stage
  provider?: string
  expect: FailureCode
  source: string
}
