const SECOND_MS = 1000
const DAY_MS = 86_400_000

/** A stretch of time in which a zone's clocks run evenly: local time is UTC + `offsetMs`. */
export type Stretch = { offsetMs: number; until: number }

/** A time zone's clock. Instants are epoch milliseconds. */
export type Zone = {
  /** The offset at `at`, and how long it surely stays: to the next change of clocks, at most a day ahead. */
  stretchAt(at: number): Stretch
}

/**
 * The clock of an IANA time zone, from the data that Node brings along. Asking in the order of time costs two
 * look-ups per day, however often it is asked.
 *
 * @throws RangeError for a zone that this Node does not know
 */
export function makeZone(timeZone: string): Zone {
  const offsetAt = makeOffsetAt(timeZone)
  let since = Number.POSITIVE_INFINITY
  let stretch: Stretch = { offsetMs: 0, until: Number.NEGATIVE_INFINITY }

  return {
    stretchAt(at) {
      if (at < since || at >= stretch.until) {
        const offsetMs = offsetAt(at)
        stretch = { offsetMs, until: firstInstantOfOtherOffset(offsetAt, { at, offsetMs }) }
        since = at
      }
      return stretch
    },
  }
}

/** No zone changes its clocks there and back within a day, so equal offsets at both ends mean no change. */
function firstInstantOfOtherOffset(
  offsetAt: (at: number) => number,
  { at, offsetMs }: { at: number; offsetMs: number },
): number {
  let same = at
  let other = at + DAY_MS
  if (offsetAt(other) === offsetMs) return other
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (offsetAt(middle) === offsetMs) same = middle
    else other = middle
  }
  return other
}

function makeOffsetAt(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (at) => {
    const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? Number.NaN
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    )
    return local - Math.floor(at / SECOND_MS) * SECOND_MS
  }
}
