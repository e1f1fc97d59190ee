// Limits as a person reads them, and what there is to say against them.
import type { Account } from '../../model/account.ts'
import { effectiveLimits } from '../../pacing/limits.ts'
import { presetById } from '../../providers/lookup.ts'
import type { Output } from '../output.ts'

export function sayLimits({ perHour, perDay, minGapSeconds }: Account['limits']): string {
  const parts = [
    perHour === undefined ? null : `${perHour}/hour`,
    perDay === undefined ? null : `${perDay}/day`,
    minGapSeconds > 0 ? `every ${minGapSeconds} s` : null,
  ]
  return parts.filter(Boolean).join(', ') || 'none'
}

/** Warns of limits in force that are above what the provider documents. */
export function warnOfLimits(out: Output, { email, provider, limits }: Account): void {
  const preset = presetById(provider)
  const warnings = preset ? effectiveLimits(preset.limits, limits).warnings : []
  for (const warning of warnings) out.note(`warning: ${email}: ${warning}`)
}
