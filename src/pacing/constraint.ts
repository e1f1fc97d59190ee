import type { Slot } from './slot.ts'

/**
 * One rule that an instant must satisfy. A constraint is asked and told in the order of time: neither `earliest` nor
 * `add` is ever called with an instant before one it has seen. That is what keeps a reservation linear.
 */
export type Constraint = {
  /** `at` itself if so many recipients may leave then, otherwise a later instant at which to ask again. */
  earliest(at: number, recipients: number): number
  /** A slot was taken; `earliest` returned `at` for it. */
  add(at: number, recipients: number): void
}

/** What was reserved before this call, in the order of time. Instants are epoch milliseconds. */
export type Reserved = { at: number; recipients: number }[]

/** History as constraints read it. @throws RangeError for an Invalid Date */
export function sortByTime(history: Slot[]): Reserved {
  return history
    .map(({ at, recipients }) => ({ at: instant(at, 'A slot of history'), recipients }))
    .sort((a, b) => a.at - b.at)
}

/** Epoch milliseconds. An Invalid Date compares as nothing to everything; the search would never end. */
export function instant(date: Date, name: string): number {
  const ms = date.getTime()
  if (Number.isNaN(ms)) throw new RangeError(`${name} is an Invalid Date.`)
  return ms
}
