// The measurement of visible texts, for people.

import type { TextMeasurement } from './measure-texts.ts'

export function printTexts(texts: TextMeasurement, collections: Record<string, TextMeasurement>): string {
  return [
    `${texts.total} bodies of answers: ${share(texts)} exactly what was written`,
    '',
    `${'Collection'.padEnd(30)}${'bodies'.padStart(9)}${'right'.padStart(11)}`,
    ...Object.entries(collections).map(
      ([name, one]) => `${name.padEnd(30)}${String(one.total).padStart(9)}${share(one).padStart(11)}`,
    ),
    '',
    `Read otherwise: ${texts.wrong.length}`,
    ...texts.wrong.map(
      ({ client, language, got }) => `  ${client}, ${language}: ${JSON.stringify(got?.slice(0, 100))}`,
    ),
    '',
  ].join('\n')
}

function share({ right, total }: TextMeasurement): string {
  return `${((100 * right) / total).toFixed(1)} %`
}
