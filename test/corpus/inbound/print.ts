// The measurement of incoming mail, for people.

import type { InboundMeasurement, KindScore, Mistake, Share } from './measure.ts'

export function printInbound(measurement: InboundMeasurement, collections: Record<string, Share>): string {
  const { total, byKind, byLanguage, facts, mistakes } = measurement
  return [
    `${total} incoming messages`,
    '',
    `${'Kind'.padEnd(30)}${'messages'.padStart(9)}${'precision'.padStart(11)}${'recall'.padStart(9)}${'F1'.padStart(9)}`,
    ...Object.entries(byKind).map(kindLine),
    '',
    ...shareTable('Fact', facts),
    '',
    ...shareTable('Collection', collections),
    '',
    ...shareTable('Language', byLanguage),
    '',
    `Read otherwise: ${mistakes.length}`,
    ...mistakes.map(mistakeLine),
    '',
  ].join('\n')
}

function kindLine([kind, { total, precision, recall, f1 }]: [string, KindScore]): string {
  return `${kind.padEnd(30)}${String(total).padStart(9)}${percent(precision).padStart(11)}${percent(recall).padStart(9)}${percent(f1).padStart(9)}`
}

function shareTable(title: string, shares: Record<string, Share>): string[] {
  return [
    `${title.padEnd(30)}${'messages'.padStart(9)}${'right'.padStart(11)}`,
    ...Object.entries(shares).map(
      ([name, { right, total }]) =>
        `${name.padEnd(30)}${String(total).padStart(9)}${percent(right / total).padStart(11)}`,
    ),
  ]
}

function mistakeLine({ name, fact, expected, got, rule }: Mistake): string {
  return `  ${name}: ${fact} ${expected} -> ${got} (${rule})`
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`
}
