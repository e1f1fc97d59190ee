// How fast hosts are asked, by a clock of the test's own.
import { describe, expect, it } from 'vitest'
import { type Clock, makeLanes, type Ran, type Task } from '../../../src/cli/import/lanes.ts'
import { isWorthRepeating, laneOf, shownBy } from '../../../src/cli/import/pace.ts'
import type { FailureCode } from '../../../src/failures/codes.ts'
import { presetById } from '../../../src/providers/lookup.ts'

const preset = (id: string) => presetById(id)!
const passed: Ran = { shown: 'passed', retryAt: null, again: false }
const refused: Ran = { ...passed, shown: 'refused' }
const throttled: Ran = { ...passed, shown: 'throttled' }

function makeClock(): Clock & { advance(ms: number): Promise<void> } {
  let now = 0
  let timers: { at: number; call: () => void }[] = []
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    now: () => now,
    after(ms, call) {
      const timer = { at: now + ms, call }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    async advance(ms) {
      const end = now + ms
      await settle()
      for (;;) {
        const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        timers = timers.filter((other) => other !== due)
        now = due.at
        due.call()
        await settle()
      }
      now = end
      await settle()
    },
  }
}

/** Tasks of `lasts` ms each; `log` says which began when. */
function setup(options: { parallel?: number; ahead?: number; lasts?: number } = {}) {
  const { parallel = 20, ahead = 1_000, lasts = 100 } = options
  const clock = makeClock()
  const abort = new AbortController()
  const log: { name: string; at: number }[] = []
  const skipped: string[] = []
  const slow: { lane: string; until: number; waiting: number }[] = []
  const now = { running: 0, most: 0 }
  const lanes = makeLanes({
    parallel,
    ahead,
    clock,
    signal: abort.signal,
    onSlow: (lane, until, waiting) => slow.push({ lane, until, waiting }),
  })
  function task(name: string, at: Pick<Task, 'lane' | 'rules'>, outcomes: Ran[] = [passed]): Task {
    let attempt = 0
    return {
      ...at,
      async run() {
        log.push({ name, at: clock.now() })
        now.running += 1
        now.most = Math.max(now.most, now.running)
        await new Promise<void>((resolve) => clock.after(lasts, resolve))
        now.running -= 1
        const outcome = outcomes[Math.min(attempt, outcomes.length - 1)] ?? passed
        attempt += 1
        return outcome
      },
      async skip() {
        skipped.push(name)
      },
    }
  }
  const begunAt = (name: string) => log.filter((entry) => entry.name === name).map(({ at }) => at)
  return { clock, abort, lanes, log, skipped, slow, now, task, begunAt }
}

const custom = laneOf(preset('custom'), 'Mail.Example.com')
const others = laneOf(preset('custom'), 'mail.example.net')
const gmail = laneOf(preset('gmail'), 'smtp.gmail.com')

describe('lanes', () => {
  it('are hosts, or presets whatever their host is called', () => {
    expect(custom).toEqual({ lane: 'mail.example.com', rules: { atOnce: 10, gapMs: 0 } })
    expect(laneOf(preset('zoho-com'), 'smtppro.zoho.com')).toEqual({
      lane: 'zoho-com',
      rules: { atOnce: 2, gapMs: 1_000 },
    })
    expect(laneOf(preset('microsoft-365'), 'x').rules.atOnce).toBe(3)
    // 150 mails per hour and address, as the sends of workers.
    expect(laneOf(preset('ovh'), 'x').rules).toEqual({ atOnce: 2, gapMs: 24_000 })
  })

  it('run ten at once of a host, and no more in all than asked for', async () => {
    const { clock, lanes, now, task, log } = setup({ parallel: 15 })
    for (let row = 0; row < 30; row += 1) await lanes.add(task('a', custom))
    await clock.advance(50)
    expect(now.most).toBe(10)
    for (let row = 0; row < 30; row += 1) await lanes.add(task('b', others))
    await clock.advance(10_000)
    await lanes.done()
    expect([now.most, log.length]).toEqual([15, 60])
  })

  it('begin one login a second at a preset, two at once', async () => {
    const { clock, lanes, task, begunAt, now } = setup({ lasts: 2_500 })
    for (let row = 0; row < 4; row += 1) await lanes.add(task('g', gmail))
    await clock.advance(60_000)
    await lanes.done()
    expect(begunAt('g')).toEqual([0, 1_000, 2_500, 3_500])
    expect(now.most).toBe(2)
  })

  it('do not wait for each other', async () => {
    const { clock, lanes, task, begunAt } = setup()
    for (let row = 0; row < 100; row += 1) await lanes.add(task('slow', gmail))
    await lanes.add(task('quick', custom))
    await clock.advance(0)
    expect(begunAt('quick')).toEqual([0])
  })

  it('take in only so many rows ahead', async () => {
    const { clock, lanes, task } = setup({ ahead: 5 })
    let added = 0
    const adding = (async () => {
      for (let row = 0; row < 40; row += 1) {
        await lanes.add(task('a', custom))
        added += 1
      }
    })()
    await clock.advance(0)
    expect(added).toBe(15)
    await clock.advance(1_000)
    await adding
    await lanes.done()
    expect(added).toBe(40)
  })
})

describe('a host that refuses', () => {
  it('is asked slowly after five passwords in a row, until one is accepted', async () => {
    const { clock, lanes, task, begunAt, slow } = setup()
    for (let row = 0; row < 14; row += 1) await lanes.add(task('first', custom, [refused]))
    for (let row = 0; row < 3; row += 1) await lanes.add(task('later', custom, [refused]))
    for (let row = 0; row < 10; row += 1) await lanes.add(task('good', custom))
    await clock.advance(120_000)
    await lanes.done()
    // Four more begin before the fifth is refused; the nine that are under way then do not count.
    expect(begunAt('first')).toEqual([...Array(10).fill(0), ...Array(4).fill(100)])
    expect(begunAt('later')).toEqual([2_100, 6_200, 14_300])
    expect(begunAt('good')).toEqual([29_400, ...Array(9).fill(29_500)])
    expect(slow).toEqual([{ lane: 'mail.example.com', until: 2_100, waiting: 13 }])
  })

  it('is not slowed by five wrong passwords among good ones', async () => {
    const { clock, lanes, task, slow } = setup()
    for (let row = 0; row < 40; row += 1)
      await lanes.add(task('a', custom, [row % 4 === 0 ? passed : refused]))
    await clock.advance(1_000)
    await lanes.done()
    expect(slow).toEqual([])
  })

  it('and says so is left alone at once, longer each time; others go on', async () => {
    const { clock, lanes, task, begunAt } = setup()
    await lanes.add(task('a', custom, [throttled]))
    await clock.advance(150)
    for (const name of ['b', 'c', 'd']) await lanes.add(task(name, custom, [throttled]))
    await lanes.add(task('elsewhere', others))
    await clock.advance(400_000)
    await lanes.done()
    expect(['b', 'c', 'd', 'elsewhere'].flatMap(begunAt)).toEqual([30_100, 90_200, 210_300, 150])
  })

  it('is believed when it says how long', async () => {
    const { clock, lanes, task, begunAt } = setup()
    await lanes.add(task('a', custom, [{ ...throttled, retryAt: 300_000 }]))
    await clock.advance(150)
    await lanes.add(task('b', custom))
    await clock.advance(400_000)
    expect(begunAt('b')).toEqual([300_000])
  })

  it('gets the row again that it had no time for', async () => {
    const { clock, lanes, task, begunAt } = setup()
    await lanes.add(task('a', custom, [{ ...throttled, again: true }, passed]))
    await clock.advance(60_000)
    await lanes.done()
    expect(begunAt('a')).toEqual([0, 30_100])
  })
})

describe('the end', () => {
  it('is told to every task that waits', async () => {
    const { clock, lanes, task, abort, skipped, log } = setup()
    for (let row = 0; row < 15; row += 1) await lanes.add(task(`row ${row}`, custom))
    await clock.advance(0)
    abort.abort()
    await lanes.add(task('late', custom))
    await clock.advance(200)
    await lanes.done()
    expect(log).toHaveLength(10)
    expect(skipped).toEqual(['row 10', 'row 11', 'row 12', 'row 13', 'row 14', 'late'])
  })

  it('comes with the first task that throws', async () => {
    const { clock, lanes, task, skipped } = setup()
    const bad: Task = { ...task('bad', custom), run: async () => Promise.reject(new Error('no database')) }
    await lanes.add(bad)
    for (let row = 0; row < 10; row += 1) void lanes.add(task('a', custom)).catch(() => {})
    await clock.advance(200)
    await expect(lanes.done()).rejects.toThrow('no database')
    expect(skipped.length).toBeGreaterThan(0)
  })
})

it.each<[FailureCode[], string, boolean]>([
  [[], 'passed', false],
  [['bad-credentials'], 'refused', false],
  [['bad-credentials', 'too-many-logins'], 'throttled', true],
  [['too-many-connections'], 'throttled', true],
  [['ip-blocked'], 'throttled', false],
  [['connection-refused', 'certificate-expired'], 'other', false],
])('%j shows %s', (codes, shown, repeated) => {
  const failures = codes.map((code) => ({ code, stage: 'login' as const, rule: 'test' }))
  expect([shownBy(failures), isWorthRepeating(failures)]).toEqual([shown, repeated])
})
