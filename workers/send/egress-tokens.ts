// A provider's cap per egress IP address as BullMQ's limiter: a steady trickle of one recipient per interval, shared by
// all its accounts and all workers behind that address, and never a burst at a window's start. BullMQ takes one token
// per job that is picked up; here a turn that sent nothing gives it back, and a message to several takes more.
import { presetOf } from '../../src/providers/lookup.ts'
import type { JobQueue, WorkerSettings } from '../../src/queue/backend.ts'

export type EgressTokens = {
  /** Whether there is a cap, so that every message must come by a turn of its own. */
  isLimited: boolean
  /** Call when a message leaves. */
  take(recipients: number): Promise<void>
  /** Call when the turn that began then sent nothing. */
  giveBack(began: Date, now: Date): Promise<void>
}

export function makeEgressTokens(queue: JobQueue, provider: string): EgressTokens {
  const intervalMs = intervalOf(provider)
  if (intervalMs === null) return { isLimited: false, take: async () => {}, giveBack: async () => {} }
  return {
    isLimited: true,
    async take(recipients) {
      if (recipients > 1) await queue.rateLimit(recipients * intervalMs)
    },
    async giveBack(began, now) {
      // Later the token is somebody else's.
      if (now.getTime() - began.getTime() < intervalMs) await queue.removeRateLimitKey()
    },
  }
}

/** For the worker of a provider's queue. */
export function limiterOf(provider: string): WorkerSettings {
  const intervalMs = intervalOf(provider)
  if (intervalMs === null) return {}
  // Looks again each second, and so notices a token that was given back.
  return { limiter: { max: 1, duration: intervalMs }, maximumRateLimitDelay: 1_000 }
}

function intervalOf(provider: string): number | null {
  const { perEgressIpPerHour } = presetOf({ provider }).limits
  return perEgressIpPerHour === undefined ? null : Math.ceil(3_600_000 / perEgressIpPerHour)
}
