// What the rules mean, by brute force: every window is added up, every instant tried.
import type { RampUp, Rules, Slot } from '../../../src/pacing/index.ts'
import { isInside } from './wall-clock.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How far `firstFitByTrial` looks, in milliseconds. */
export const HORIZON = 10 * DAY

export function windows({
  perHour,
  perDay,
}: {
  perHour?: number
  perDay?: number
}): [limit: number, length: number][] {
  return [
    ...(perHour === undefined ? [] : [[perHour, HOUR] as [number, number]]),
    ...(perDay === undefined ? [] : [[perDay, DAY] as [number, number]]),
  ]
}

/** The most recipients in any window that contains `mine`; the fullest of them ends at some slot. */
export function fullest(history: Slot[], mine: Slot, length: number): number {
  const all = [...history, mine]
  const loads = all
    .map(({ at }) => at.getTime())
    .filter((end) => mine.at.getTime() > end - length && mine.at.getTime() <= end)
    .map((end) =>
      all
        .filter(({ at }) => at.getTime() > end - length && at.getTime() <= end)
        .reduce((sum, { recipients }) => sum + recipients, 0),
    )
  return Math.max(...loads)
}

export function gapOf({ limits: { perHour, perDay, minGapSeconds }, factor = 1 }: Rules): number {
  const isUnbounded = perHour === undefined && perDay === undefined
  const seconds = isUnbounded && factor < 1 ? Math.max(1, minGapSeconds) : minGapSeconds
  return (seconds * SECOND) / factor
}

/** Recipients on the ramp's day of `mine`, with it. */
export function rampUpLoad(history: Slot[], { since }: RampUp, mine: Slot): number {
  const begins = beginOfDay(since, mine.at)
  return [...history, mine]
    .filter(({ at }) => at.getTime() >= begins && at.getTime() < begins + DAY)
    .reduce((sum, { recipients }) => sum + recipients, 0)
}

export function rampUpLimit({ start, step, ceiling, since }: RampUp, at: Date): number {
  const day = (beginOfDay(since, at) - since.getTime()) / DAY
  return Math.min(ceiling, start + step * Math.max(0, day))
}

function beginOfDay(since: Date, at: Date): number {
  let begins = since.getTime()
  while (begins > at.getTime()) begins -= DAY
  while (begins + DAY <= at.getTime()) begins += DAY
  return begins
}

/** Tries every instant from which on a rule can begin to hold; null if none within the horizon will do. */
export function firstFitByTrial(rules: Rules, recipients: number, from: number): number | null {
  const { history, scopes = [], rampUp } = rules
  const gap = Math.ceil(gapOf(rules))
  const afterSlots = [...history, ...scopes.flatMap((scope) => scope.history)].flatMap(({ at }) =>
    [gap, HOUR, DAY, 1].map((wait) => at.getTime() + wait),
  )
  // Every zone of these worlds opens on half hours of UTC.
  const grid = Array.from({ length: HORIZON / (30 * MINUTE) }, (_, half) => (half + 1) * 30 * MINUTE)
  const begin = Math.floor(from / (30 * MINUTE)) * 30 * MINUTE
  const days = rampUp
    ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((day) => beginOfDay(rampUp.since, new Date(from)) + day * DAY)
    : []
  const candidates = [from, ...afterSlots, ...days, ...grid.map((ms) => begin + ms)]
    .filter((candidate) => candidate >= from && candidate <= from + HORIZON)
    .sort((a, b) => a - b)
  return candidates.find((candidate) => isFree(rules, { at: new Date(candidate), recipients })) ?? null
}

function isFree(rules: Rules, mine: Slot): boolean {
  const { history, limits, scopes = [], hours, rampUp, factor = 1 } = rules
  const room = (limit: number) => Math.max(1, Math.floor(limit * factor), mine.recipients)
  return (
    history.every(({ at }) => Math.abs(at.getTime() - mine.at.getTime()) >= gapOf(rules)) &&
    (hours === undefined || isInside(hours, mine.at)) &&
    (rampUp === undefined || rampUpLoad(history, rampUp, mine) <= rampUpLimit(rampUp, mine.at)) &&
    windows(limits).every(([limit, length]) => fullest(history, mine, length) <= room(limit)) &&
    scopes.every((scope) =>
      windows(scope).every(([limit, length]) => fullest(scope.history, mine, length) <= limit),
    )
  )
}
