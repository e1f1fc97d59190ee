import type { Constraint, Reserved } from './constraint.ts'

/** At least `gapMs` between any two slots, reserved or added. */
export function makeGap(reserved: Reserved, gapMs: number): Constraint {
  let lastAdded = Number.NEGATIVE_INFINITY
  let next = 0

  return {
    earliest(at) {
      let candidate = Math.max(at, lastAdded + gapMs)
      for (let slot = reserved[next]; slot !== undefined; slot = reserved[++next]) {
        if (slot.at - gapMs >= candidate) break
        candidate = Math.max(candidate, slot.at + gapMs)
      }
      return candidate
    },
    add(at) {
      lastAdded = at
    },
  }
}
