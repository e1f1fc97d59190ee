// What options may hold. A value that is none is wrong usage: commander says so and the exit code is 2.
import { InvalidArgumentError } from 'commander'
import { isTimeZone } from '../../pacing/days.ts'
import { type JobKind, jobKinds } from '../../queue/names.ts'

export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= min && value <= max) return value
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`)
  }
}

export function jobList(text: string): JobKind[] {
  const names = text.split(',').map((name) => name.trim())
  const kinds = jobKinds.filter((kind) => names.includes(kind))
  const unknown = names.find((name) => !jobKinds.some((kind) => kind === name))
  if (unknown === undefined) return kinds
  throw new InvalidArgumentError(`It must be a comma-separated list of ${jobKinds.join(', ')}.`)
}

export function timeZone(text: string): string {
  if (isTimeZone(text)) return text
  throw new InvalidArgumentError('It must be an IANA time zone such as Europe/Paris.')
}

/** Lists give at most so many rows at once; `--before` and `--after` read on. */
export const maxRows = 1_000

/** Examples under a command's help. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`
}
