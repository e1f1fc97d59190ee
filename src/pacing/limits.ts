import type { DocumentedLimits } from '../providers/types.ts'

/** What an account may send. Recipients count, not messages; windows are rolling. */
export type Limits = {
  /** Recipients in any 3,600 seconds. Absent: no hourly limit. */
  perHour?: number
  /** Recipients in any 86,400 seconds. Absent: no daily limit. */
  perDay?: number
  /** Least time between two sends. */
  minGapSeconds: number
}

/** The limits in force, and what the user should be told about the values they raised. */
export type EffectiveLimits = Limits & { warnings: string[] }

/**
 * An account's own values over its preset's, field by field. Lowering is free. Raising is allowed, with a warning
 * that names the documented ceiling, or says that there is none to check against.
 */
export function effectiveLimits(
  preset: Limits & { documented?: DocumentedLimits },
  own: Partial<Limits> = {},
): EffectiveLimits {
  const windows = [
    { field: 'perHour', unit: 'hour' },
    { field: 'perDay', unit: 'day' },
  ] as const
  return {
    perHour: own.perHour ?? preset.perHour,
    perDay: own.perDay ?? preset.perDay,
    minGapSeconds: own.minGapSeconds ?? preset.minGapSeconds,
    warnings: windows.flatMap(({ field, unit }) => {
      const warning = warningFor({
        unit,
        chosen: own[field],
        usual: preset[field],
        ceiling: preset.documented?.[field],
        source: preset.documented?.source,
      })
      return warning === null ? [] : [warning]
    }),
  }
}

function warningFor(window: {
  unit: 'hour' | 'day'
  chosen?: number
  usual?: number
  ceiling?: number
  source?: string
}): string | null {
  const { unit, chosen, usual, ceiling, source } = window
  if (chosen === undefined) return null
  if (ceiling !== undefined) {
    return chosen > ceiling
      ? `${chosen} per ${unit} is above the ${ceiling} per ${unit} that the provider documents (${source}); it may block the account.`
      : null
  }
  return usual !== undefined && chosen > usual
    ? `${chosen} per ${unit} is above the default of ${usual}; the provider publishes no figure to check it against.`
    : null
}
