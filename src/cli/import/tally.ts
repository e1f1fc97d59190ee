// What became of the rows so far.
import { failureGroups } from '../../failures/codes.ts'
import { groupTitle, type Lang } from '../../failures/explain.ts'
import type { Settled, Verdict } from './result.ts'
import { sayLine } from './words.ts'

export type Tally = {
  /** Rows read so far. */
  read: number
  isReadToEnd: boolean
  saved: number
  add(settled: Settled): void
  count(verdict: Verdict): number
  /** Rows that have their result. */
  ended(): number
  failed(): number
}

export function makeTally(): Tally {
  const counts = new Map<Verdict, number>()
  const sum = (verdicts: readonly Verdict[]) =>
    verdicts.reduce((total, each) => total + (counts.get(each) ?? 0), 0)
  return {
    read: 0,
    isReadToEnd: false,
    saved: 0,
    add: ({ verdict }) => void counts.set(verdict, (counts.get(verdict) ?? 0) + 1),
    count: (verdict) => counts.get(verdict) ?? 0,
    ended: () => sum([...counts.keys()]),
    failed: () => sum(['input', ...failureGroups]),
  }
}

/** The end of an import in a few lines. */
export function summaryText(tally: Tally, elapsedMs: number, lang: Lang): string {
  const seconds = Math.max(1, Math.round(elapsedMs / 1000))
  const tested = tally.count('passed') + failureGroups.reduce((sum, group) => sum + tally.count(group), 0)
  const groups: [title: string, count: number][] = [
    [sayLine('inputGroup', lang), tally.count('input')],
    ...failureGroups.map((group): [string, number] => [groupTitle(group, lang), tally.count(group)]),
  ]
  return [
    `${rows(tally.read)} in ${seconds} s: ${tested} tested, ${tally.count('passed')} passed, ${tally.failed()} failed, ${tally.saved} saved.`,
    ...groups.filter(([, count]) => count > 0).map(([title, count]) => `  ${count} ${title}`),
    ...(tally.count('connected') > 0
      ? [`  ${tally.count('connected')} already connected, left as they are`]
      : []),
    ...(tally.count('not-tested') > 0 ? [`  ${tally.count('not-tested')} not tested`] : []),
    ...(tally.isReadToEnd ? [] : ['  The file was not read to its end.']),
  ].join('\n')
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`
}
