// How often the visible text of an answer is exactly what its writer said.

import { findVisibleText } from '../../../src/inbound/visible-text/visible-text.ts'
import { textSuites } from './suites.ts'
import type { TextCase } from './text-case.ts'

export type TextMeasurement = {
  total: number
  right: number
  wrong: (TextCase & { got: string | null })[]
}

/** Over all collections, or those given. */
export function measureTexts(cases: readonly TextCase[] = Object.values(textSuites).flat()): TextMeasurement {
  const wrong = cases.flatMap((one) => {
    const got = findVisibleText({ plain: one.plain ?? null, html: one.html ?? null })
    return got === one.expected ? [] : [{ ...one, got }]
  })
  return { total: cases.length, right: cases.length - wrong.length, wrong }
}
