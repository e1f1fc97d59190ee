// How fast a backend gets rid of its messages: rows, slots and jobs. No worker takes anything meanwhile.
import { rate, type Sample } from '../sample.ts'
import type { Engine } from './engine.ts'

export const enqueueKinds = ['one by one', 'by 20 callers', 'in bulk'] as const
export type EnqueueKind = (typeof enqueueKinds)[number]

const callers = 20

/** Instants that no measurement lives to see, a minute apart, as limits would spread them. */
export function makeLater(): () => string {
  let at = Date.now() + 30 * 86_400_000
  return () => {
    at += minuteMs
    return new Date(at).toISOString()
  }
}

const minuteMs = 60_000

/** `later` keeps them waiting for good. One by one it is a tenth of `sends`. */
export async function measureEnqueue(
  engine: Engine,
  kind: EnqueueKind,
  { sends, later }: { sends: number; later: () => string },
): Promise<Sample & { count: number }> {
  if (kind === 'in bulk') return { ...(await rate(sends, () => engine.enqueue(sends, later))), count: sends }
  const count = Math.ceil(sends / 10)
  let begun = 0
  const caller = async () => {
    while (begun < count) {
      begun += 1
      await engine.client.sends.enqueue(engine.input(begun, later()))
    }
  }
  const list = Array.from({ length: kind === 'one by one' ? 1 : callers }, () => caller)
  return { ...(await rate(count, () => Promise.all(list.map((call) => call())))), count }
}
