// Holds the classifier against replies whose meaning is known.

import { type FailureCode, type FailureGroup, policyOf } from '../../src/failures/codes.ts'
import { classifyEvidence } from '../../src/failures/evidence.ts'
import type { Failure } from '../../src/failures/failure.ts'
import type { CorpusReply } from './replies/reply.ts'

/** One reply that was named otherwise. `isGroupRight`: the user is still sent to the right place. */
export type Confusion = {
  expected: FailureCode
  got: FailureCode
  rule: string
  isGroupRight: boolean
  stage: string
  text: string
  source: string
}

/** How many of how many. `group` counts the replies of a code whose group was right. */
export type Score = { total: number; code: number; group: number }

export type Measurement = {
  score: Score
  byCode: Partial<Record<FailureCode, Score>>
  byGroup: Partial<Record<FailureGroup, Score>>
  confusions: Confusion[]
  /** Limits, throttles and blocks of the sender that were laid on a contact: each would cost an address. */
  blamedRecipients: Confusion[]
  /** Rules that decided at least once. */
  usedRules: Set<string>
}

export type Classify = (reply: CorpusReply) => Pick<Failure, 'code' | 'rule'>

const now = new Date('2025-03-04T10:00:00Z')

/** As `postrider explain` does it. */
export const classifyReply: Classify = ({ text, protocol = 'smtp', stage, provider }) =>
  classifyEvidence({ protocol, stage, text, provider }, now)

export function measure(replies: readonly CorpusReply[], classify: Classify = classifyReply): Measurement {
  const measurement: Measurement = {
    score: emptyScore(),
    byCode: {},
    byGroup: {},
    confusions: [],
    blamedRecipients: [],
    usedRules: new Set(),
  }
  for (const reply of replies) count(measurement, reply, classify(reply))
  return measurement
}

/** True for what a sender did too much or may not do any more: never a reason to give up a contact. */
export function isSendersLimit(code: FailureCode): boolean {
  return policyOf(code).group === 'sending-limit-reached'
}

function count(into: Measurement, reply: CorpusReply, got: Pick<Failure, 'code' | 'rule'>): void {
  const { group } = policyOf(reply.expect)
  const isCodeRight = got.code === reply.expect
  const isGroupRight = policyOf(got.code).group === group
  const byCode = into.byCode[reply.expect] ?? emptyScore()
  const byGroup = into.byGroup[group] ?? emptyScore()
  into.byCode[reply.expect] = byCode
  into.byGroup[group] = byGroup
  for (const score of [into.score, byCode, byGroup]) {
    score.total += 1
    score.code += isCodeRight ? 1 : 0
    score.group += isGroupRight ? 1 : 0
  }
  into.usedRules.add(got.rule)
  if (isCodeRight) return
  const { stage, text, source } = reply
  const confusion = {
    expected: reply.expect,
    got: got.code,
    rule: got.rule,
    isGroupRight,
    stage,
    text,
    source,
  }
  into.confusions.push(confusion)
  if (isSendersLimit(reply.expect) && policyOf(got.code).scope === 'recipient')
    into.blamedRecipients.push(confusion)
}

function emptyScore(): Score {
  return { total: 0, code: 0, group: 0 }
}
