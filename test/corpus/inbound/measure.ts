// Holds the judgement of incoming mail against messages whose meaning is known.

import { classifyInbound } from '../../../src/inbound/classify.ts'
import type { InboundKind, InboundMessage } from '../../../src/inbound/message.ts'
import type { CorpusMail, Label } from './mail.ts'

/** Of what was called so, how much was (precision); of what was, how much was called so (recall). */
export type KindScore = { total: number; precision: number; recall: number; f1: number }

/** One fact that was read otherwise. */
export type Mistake = { name: string; fact: string; expected: string; got: string; rule: string }

export type Share = { right: number; total: number }

export type InboundMeasurement = {
  total: number
  byKind: Partial<Record<InboundKind, KindScore>>
  byLanguage: Record<string, Share>
  /** How often each stated fact was read right; `recipient in reports` counts RFC 3464 reports alone. */
  facts: Record<string, Share>
  mistakes: Mistake[]
}

export const corpusNow = new Date('2025-03-04T12:00:00Z')

export async function measureInbound(messages: readonly CorpusMail[]): Promise<InboundMeasurement> {
  const judged: { label: Label; got: InboundKind }[] = []
  const measurement: InboundMeasurement = {
    total: messages.length,
    byKind: {},
    byLanguage: {},
    facts: {},
    mistakes: [],
  }
  for (const { name, label, mail } of messages) {
    const message = await classifyInbound(Buffer.from(mail), { now: corpusNow })
    judged.push({ label, got: message.kind })
    count(measurement.byLanguage, label.language ?? 'en', message.kind === label.kind)
    for (const [fact, expected, got] of compare(label, message, isReport(mail))) {
      const isRight = expected === got
      count(measurement.facts, fact, isRight)
      if (!isRight) measurement.mistakes.push({ name, fact, expected, got, rule: message.rule })
    }
  }
  for (const kind of new Set(judged.map(({ label }) => label.kind))) {
    measurement.byKind[kind] = score(kind, judged)
  }
  return measurement
}

/** What a label states, beside what was read. */
function compare(label: Label, message: InboundMessage, isStandard: boolean): [string, string, string][] {
  const { bounce, autoReply } = message
  const facts: [string, unknown, unknown][] = [
    ['kind', label.kind, message.kind],
    [isStandard ? 'recipient in reports' : 'recipient in words', label.recipient, bounce?.recipient],
    ['recipients', label.recipients, bounce?.recipients.map(({ recipient }) => recipient)],
    ['status', label.status, bounce?.status],
    ['bounce type', label.type, bounce?.type],
    ['automatic type', label.autoReply, autoReply?.type],
    ['day of return', label.returnsOn, autoReply?.returnsOn ?? null],
    ['visible text', label.visibleText, message.visibleText],
    ['original message', label.originalMessageId, message.originalMessageId],
  ]
  return facts.flatMap(([fact, expected, got]) =>
    expected === undefined ? [] : [[fact, lower(expected), lower(got)] as [string, string, string]],
  )
}

/** Addresses are compared without case, as mail systems do. */
function lower(value: unknown): string {
  return String(JSON.stringify(value)).toLowerCase()
}

function isReport(mail: CorpusMail['mail']): boolean {
  return /^content-type:\s*message\/(?:global-)?delivery-status/im.test(Buffer.from(mail).toString('latin1'))
}

function score(kind: InboundKind, judged: { label: Label; got: InboundKind }[]): KindScore {
  const total = judged.filter(({ label }) => label.kind === kind).length
  const called = judged.filter(({ got }) => got === kind).length
  const right = judged.filter(({ label, got }) => got === kind && label.kind === kind).length
  const precision = called === 0 ? 0 : right / called
  const recall = right / total
  return { total, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function count(shares: Record<string, Share>, name: string, isRight: boolean): void {
  const share = shares[name] ?? { right: 0, total: 0 }
  shares[name] = { right: share.right + (isRight ? 1 : 0), total: share.total + 1 }
}
