// The day of return that an automatic answer states. What could be another day is left out.

import {
  inclusive,
  inclusiveBefore,
  monthPattern,
  months,
  returnAfter,
  returnBefore,
  untilAfter,
  untilBefore,
} from './date-words.ts'
import { normalize } from './normalize.ts'

type Found = { start: number; end: number; day: string | null }

const maxText = 3000
const wrappedLength = 50
/** A stated day without a year is the nearest one: at most half a year from the message. */
const halfYearMs = 183 * 24 * 3600 * 1000

const weekday =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mo|di|mi|do|fr|sa|so|ma|wo|vr)'

const dates = new RegExp(
  [
    // 2025-03-17
    '(?<iso>\\b\\d{4}-\\d{2}-\\d{2}\\b)',
    // 17 March 2025, 17th of March, 1er avril, 17. März, 17 de marzo de 2025
    `(?<![\\d.:/-])(?<day1>\\d{1,2})(?:st|nd|rd|th|er|º|°|ª|\\.)?\\s?(?:of\\s|de\\s|di\\s)?(?<month1>${monthPattern})(?![\\p{L}\\p{M}])\\.?(?:,?\\s(?:de\\s|del\\s)?(?<year1>\\d{4})\\b)?`,
    // March 17th, 2025
    `(?<![\\p{L}\\p{M}])(?<month2>${monthPattern})\\.?\\s(?:the\\s)?(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]?\\d)(?:,?\\s(?<year2>\\d{4})\\b)?`,
    // 17.03.2025, 17.03., 17/03/2025, 17-03-25
    '(?<![\\d.:/+-])(?<one>\\d{1,2})(?<mark>[./-])(?<two>\\d{1,2})(?:\\k<mark>(?<year3>\\d{4}|\\d{2})?)?(?![\\d/-])',
  ].join('|'),
  'gu',
)

/**
 * `YYYY-MM-DD` of the day on which somebody returns: what stands beside a word of return, else what an absence lasts
 * until. Without a year the message's own date decides. Undefined for a weekday alone, for `10/03` in English, which is
 * two days, and for a last day that is named as part of the absence.
 */
export function findReturnDate(text: string, sent: Date | null): string | undefined {
  const words = normalizeLines(text.slice(0, maxText))
  const found = findDates(words, sent)
  const returns = found.filter((one, index) => isReturn(words, one, found[index - 1]?.end ?? 0))
  const lastDay = found.find((one) => isLastDay(words, one))?.day ?? undefined
  if (returns.length === 0) return lastDay
  const day = returns.find(({ day }) => day !== null)?.day ?? undefined
  // Nobody returns before they are no longer away: that is a colleague's return.
  return day && lastDay && day < lastDay ? lastDay : day
}

/** Line ends matter: a signature's date is no part of the sentence above it. Those of wrapped lines do not. */
function normalizeLines(text: string): string {
  return text
    .split('\n')
    .map(normalize)
    .map((line, index, lines) => line + (line.length >= wrappedLength && lines[index + 1] ? ' ' : '\n'))
    .join('')
}

function findDates(words: string, sent: Date | null): Found[] {
  return [...words.matchAll(dates)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    day: readDay(match.groups ?? {}, words, sent),
  }))
}

function isReturn(words: string, { start, end }: Found, previousEnd: number): boolean {
  const before =
    words
      .slice(Math.max(previousEnd, start - 70), start)
      .split(/[!?\n]|\.\s/)
      .at(-1) ?? ''
  return returnBefore.test(before) || returnAfter.test(words.slice(end, end + 60))
}

function isLastDay(words: string, { start, end, day }: Found): boolean {
  const before = dropFillers(words.slice(Math.max(0, start - 50), start))
  const after = words.slice(end, end + 30)
  if (day === null || inclusive.test(after) || inclusiveBefore.test(before)) return false
  return untilBefore.test(before) || untilAfter.test(after)
}

/** `until Monday, the `, `bis zum Freitag, den `: weekdays and articles before a day say nothing. */
function dropFillers(before: string): string {
  const filler = new RegExp(
    `(?:\\b${weekday}\\b(?:-feira)?\\.?|\\b(?:the|le|den|dem|el|día|dia|il|giorno|de|o)\\b|,)\\s*$`,
    'u',
  )
  let rest = before
  for (let round = 0; round < 4; round++) rest = rest.replace(filler, '')
  return rest
}

function readDay(
  groups: Record<string, string | undefined>,
  words: string,
  sent: Date | null,
): string | null {
  const { iso, day1, month1, year1, month2, day2, year2, one, two, year3 } = groups
  if (iso) return toDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)))
  const name = month1 ?? month2
  if (name) return inYear(months.get(name) ?? 0, Number(day1 ?? day2), year1 ?? year2, sent)
  const [first, second] = [Number(one), Number(two)]
  if (first > 12) return inYear(second, first, year3, sent)
  if (second > 12) return inYear(first, second, year3, sent)
  // Only English writes the month first; where nothing else tells, 10/03 is two days.
  const isDayFirst = first === second || groups.mark === '.' || isNotEnglish(words)
  return isDayFirst ? inYear(second, first, year3, sent) : null
}

function isNotEnglish(words: string): boolean {
  return !/\b(?:the|and|office|until|return|returning|back|will)\b/.test(words)
}

function inYear(month: number, day: number, year: string | undefined, sent: Date | null): string | null {
  if (year) return toDay(Number(year.length === 2 ? `20${year}` : year), month, day)
  if (!sent) return null
  const nearest = [-1, 0, 1]
    .map((step) => toDay(sent.getUTCFullYear() + step, month, day))
    .find((candidate) => candidate && Math.abs(Date.parse(candidate) - sent.getTime()) <= halfYearMs)
  return nearest ?? null
}

/** Null for a day that no calendar has. */
function toDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1 && year >= 1990
  return isReal && year < 2100 ? date.toISOString().slice(0, 10) : null
}
