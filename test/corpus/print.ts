// The measurement for people, and for machines.

import { failureCodes, failureGroups } from '../../src/failures/codes.ts'
import type { Confusion, Measurement, Score } from './measure.ts'

export type Report = {
  measurement: Measurement
  suites: Record<string, Score>
  composed: Score
  unusedRules: string[]
}

export function printText(report: Report): string {
  const { measurement, suites, composed, unusedRules } = report
  const { byCode, byGroup, confusions, blamedRecipients, score } = measurement
  return [
    `${score.total} public replies: ${percent(score.code, score)} right code, ${percent(score.group, score)} right group`,
    `${composed.total} composed replies, not counted: ${percent(composed.code, composed)} right code`,
    '',
    ...table('Collection', Object.entries(suites)),
    '',
    ...table(
      'Group',
      failureGroups.flatMap((group) => pairOf(group, byGroup[group])),
    ),
    '',
    ...table(
      'Code',
      failureCodes.flatMap((code) => pairOf(code, byCode[code])),
    ),
    '',
    `Confusions: ${confusions.length}`,
    ...confusions.map(line),
    '',
    `Rules that decided nothing here: ${unusedRules.length}`,
    ...unusedRules.map((id) => `  ${id}`),
    '',
    `Limits of the sender taken for a recipient's fault: ${blamedRecipients.length}`,
    ...blamedRecipients.map(line),
    '',
  ].join('\n')
}

/** `beside` stands in the same document: what else was measured. */
export function printJson(
  { measurement, suites, composed, unusedRules }: Report,
  beside: Record<string, unknown> = {},
): string {
  const { score, byCode, byGroup, confusions, blamedRecipients } = measurement
  const plain = {
    score,
    composed,
    suites,
    byGroup,
    byCode,
    confusions,
    blamedRecipients,
    unusedRules,
    ...beside,
  }
  return `${JSON.stringify(plain, null, 2)}\n`
}

function table(title: string, rows: [string, Score][]): string[] {
  return [
    `${title.padEnd(30)}${'replies'.padStart(8)}${'code'.padStart(9)}${'group'.padStart(9)}`,
    ...rows.map(
      ([name, score]) =>
        `${name.padEnd(30)}${String(score.total).padStart(8)}${percent(score.code, score).padStart(9)}${percent(score.group, score).padStart(9)}`,
    ),
  ]
}

function pairOf(name: string, score: Score | undefined): [string, Score][] {
  return score === undefined ? [] : [[name, score]]
}

function line({ expected, got, rule, isGroupRight, stage, text }: Confusion): string {
  const words = text.replace(/\s+/g, ' ').slice(0, 120)
  return `${isGroupRight ? ' ' : '!'} ${expected} -> ${got} (${rule}) at ${stage}: ${words}`
}

function percent(part: number, { total }: Score): string {
  return total === 0 ? '-' : `${((100 * part) / total).toFixed(1)} %`
}
