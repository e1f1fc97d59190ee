// Tests of many hosts side by side: so many at once in all, each host at its own pace, and only so many rows read ahead.
import {
  ended,
  isSlow,
  nextStart,
  type PaceRules,
  type PaceState,
  type Shown,
  started,
  untouched,
} from './pace.ts'

/** `again`: the task is to be run once more, when its lane allows it. */
export type Ran = { shown: Shown; retryAt: number | null; again: boolean }

export type Task = {
  lane: string
  rules: PaceRules
  run(): Promise<Ran>
  /** Called instead of `run` when everything is broken off. */
  skip(): Promise<void>
}

export type Clock = {
  now(): number
  /** Calls once, after so many milliseconds; returns how to call it off. */
  after(ms: number, call: () => void): () => void
}

export type LanesOptions = {
  parallel: number
  /** Tasks that may wait; `add` waits while there are more. */
  ahead: number
  clock: Clock
  /** Runs nothing more; what waits is skipped. */
  signal: AbortSignal
  /** A lane has become slow: until when it waits, and for how many tasks. */
  onSlow?(lane: string, untilMs: number, waiting: number): void
}

export type Lanes = {
  /** Resolves when there is room for another one. Throws what a task threw. */
  add(task: Task): Promise<void>
  /** Resolves when nothing waits and nothing runs. Throws what a task threw. */
  done(): Promise<void>
}

type Lane = { name: string; rules: PaceRules; state: PaceState; tasks: Task[] }

export function makeLanes(options: LanesOptions): Lanes {
  const { parallel, ahead, clock, signal } = options
  const lanes = new Map<string, Lane>()
  const busy = new Set<Lane>()
  let running = 0
  let waiting = 0
  let failure: { error: unknown } | null = null
  const watchers: (() => void)[] = []
  let callOff = () => {}

  const isStopped = () => signal.aborted || failure !== null
  const tell = () => {
    for (const watcher of watchers.splice(0)) watcher()
  }
  const changed = () => new Promise<void>((resolve) => watchers.push(resolve))

  function put(task: Task): void {
    const lane = lanes.get(task.lane) ?? { name: task.lane, rules: task.rules, state: untouched, tasks: [] }
    lanes.set(task.lane, lane)
    lane.tasks.push(task)
    busy.add(lane)
    waiting += 1
  }

  function take(lane: Lane): Task | undefined {
    const task = lane.tasks.shift()
    if (task) waiting -= 1
    if (lane.tasks.length === 0) busy.delete(lane)
    return task
  }

  function pump(): void {
    callOff()
    if (isStopped()) skipAll()
    while (!isStopped() && running < parallel) {
      const now = clock.now()
      const next = nextOf(busy, now)
      if (next === null) return
      const waitMs = next.at - now
      if (waitMs > 0) {
        callOff = clock.after(waitMs, pump)
        return
      }
      const task = take(next.lane)
      if (task) begin(next.lane, task)
    }
  }

  function begin(lane: Lane, task: Task): void {
    running += 1
    lane.state = started(lane.rules, lane.state, clock.now())
    // The lane that was served goes behind the others.
    if (busy.delete(lane)) busy.add(lane)
    follow(
      task.run().then((ran) => settle(lane, task, ran)),
      () => {
        running -= 1
      },
    )
  }

  function settle(lane: Lane, task: Task, { shown, retryAt, again }: Ran): void {
    const wasSlow = isSlow(lane.state)
    lane.state = ended(lane.state, shown, clock.now(), retryAt)
    if (again) put(task)
    if (!wasSlow && isSlow(lane.state) && lane.tasks.length > 0)
      options.onSlow?.(lane.name, lane.state.notBefore, lane.tasks.length)
  }

  function skipAll(): void {
    for (const lane of [...busy]) {
      for (let task = take(lane); task; task = take(lane)) {
        running += 1
        follow(task.skip(), () => {
          running -= 1
        })
      }
    }
  }

  function follow(work: Promise<void>, after: () => void): void {
    void work
      .catch((error: unknown) => {
        failure ??= { error }
      })
      .finally(() => {
        after()
        pump()
        tell()
      })
  }

  signal.addEventListener('abort', () => {
    pump()
    tell()
  })

  return {
    async add(task) {
      put(task)
      pump()
      while (waiting > ahead && !isStopped()) await changed()
      if (failure) throw failure.error
    },
    async done() {
      pump()
      while (running > 0 || waiting > 0) await changed()
      if (failure) throw failure.error
    },
  }
}

/** The first lane that may begin now, else the one that may soonest. */
function nextOf(lanes: Iterable<Lane>, now: number): { lane: Lane; at: number } | null {
  let soonest: { lane: Lane; at: number } | null = null
  for (const lane of lanes) {
    const at = nextStart(lane.rules, lane.state)
    if (at === null) continue
    if (at <= now) return { lane, at }
    if (soonest === null || at < soonest.at) soonest = { lane, at }
  }
  return soonest
}
