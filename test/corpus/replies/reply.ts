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

/** What it means, the reply, and where it came if that was not RCPT TO. */
type Row = readonly [expect: FailureCode, text: string, stage?: Stage, protocol?: Protocol]

/** Replies that one page published. */
export function from(source: string, rows: readonly Row[]): CorpusReply[] {
  return rows.map(([expect, text, stage = 'recipient', protocol]) => ({
    text,
    stage,
    expect,
    source,
    ...(protocol === undefined ? {} : { protocol }),
  }))
}
