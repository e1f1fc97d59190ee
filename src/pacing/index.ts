export { nextAttemptAt } from './backoff.ts'
export { type EffectiveLimits, effectiveLimits, type Limits } from './limits.ts'
export { reserveSlots, type Slot, SlotError, type SlotRequest } from './slots.ts'
