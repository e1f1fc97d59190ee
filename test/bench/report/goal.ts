/** What a figure is held against. A ratio within one run says more than a rate, which is the machine's. */
export type Goal = { text: string; value: number; target: number; isMet: boolean }

/** Nothing where a figure was not measured. */
export function atLeast(text: string, target: number, value: number | undefined): Goal[] {
  return value === undefined ? [] : [{ text, target, value, isMet: value >= target }]
}

/** As `atLeast`, for what should be small. */
export function atMost(text: string, target: number, value: number | undefined): Goal[] {
  return value === undefined ? [] : [{ text, target, value, isMet: value <= target }]
}

export function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b
}
